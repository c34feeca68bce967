#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// A library that only readers of foreign files need and that takes longer to load than a plan to render: it is loaded when the
/// first such file is read, and stays.
enum LateLibrary {
  /// It is not installed, or is another than the one built with: the loader's own words.
  struct Missing: Error, Hashable {
    let reason: String
  }

  /// Loads the first of `files` that there is and fills a table of its functions by `find`, which says whether all are there.
  static func table<Table>(
    _ table: Table, of files: [String], _ find: (inout Table, UnsafeMutableRawPointer) -> Bool
  ) -> Result<Table, Missing> {
    var table = table
    var reasons: [String] = []
    for file in files {
      if let library = dlopen(file, RTLD_NOW | RTLD_LOCAL) {
        return find(&table, library) ? .success(table) : .failure(Missing(reason: "\(file): other version"))
      }
      reasons.append(dlerror().map { String(cString: $0) } ?? file)
    }
    return .failure(Missing(reason: reasons.joined(separator: "; ")))
  }
}
