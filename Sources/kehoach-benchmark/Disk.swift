#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of the benchmark, in a folder of its own. What cannot be read or written ends it.
enum Disk {
  static func makeTemporaryFolder() -> String {
    var name = Array("/tmp/kehoach-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { fail("/tmp") }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func makeFolder(_ path: String) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { fail(path) }
  }

  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { fail(path) }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0 else { fail(path) }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
    guard bytes.count == size else { fail(path) }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { fail(path) }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == bytes.count else { fail(path) }
  }

  /// In bytes.
  static func size(_ path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { fail(path) }
    return Int(status.st_size)
  }

  /// The files of a folder, by name.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func removeFolder(_ path: String) {
    for name in names(in: path) {
      let file = "\(path)/\(name)"
      if unlink(file) != 0 { removeFolder(file) }
    }
    rmdir(path)
  }

  /// What tells whether a file was written again: where it lies and when it changed.
  static func identity(_ path: String) -> [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return [
      Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_ctim.tv_sec),
      Int(status.st_ctim.tv_nsec),
    ]
  }

  static func append(_ line: String, to path: String) {
    guard let file = fopen(path, "ab") else { fail(path) }
    fputs(line, file)
    guard fclose(file) == 0 else { fail(path) }
  }

  private static func fail(_ path: String) -> Never {
    perror(path)
    exit(2)
  }
}
