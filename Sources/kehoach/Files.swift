import Packaging
import PlanSyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The only place that touches the disk.
enum Files {
  /// Names standard input where a file is read. A file of that name is `./-`.
  static let standardInput = "-"
  /// In bytes: more than any plan or document has. What is larger is something else, or has no end (`/dev/zero`), and would take
  /// all memory before it were said to be none.
  static let longest = 100_000_000

  static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = path == standardInput ? dup(0) : System.openFile(path, O_RDONLY)
    guard descriptor >= 0 else { throw FileFailure(.read, path) }
    defer { _ = System.closeFile(descriptor) }
    guard let status = System.status(of: descriptor) else { throw FileFailure(.read, path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileFailure(.read, path, reason: Message("đây là một thư mục", en: "it is a directory"))
    }
    guard let bytes = bytes(of: descriptor, expecting: Int(status.st_size)) else { throw FileFailure(.read, path) }
    return bytes
  }

  /// Reads a file that was found, and not named by the user: who names a pipe waits for what comes through it, nobody else does.
  static func readFound(_ path: String) throws(FileFailure) -> [UInt8] {
    guard let status = System.status(of: path) else { throw FileFailure(.read, path) }
    if status.st_mode & S_IFMT == S_IFREG { return try read(path) }
    throw FileFailure(.read, path, reason: FileFailure.isNoOrdinaryFile)
  }

  /// The bytes of an ordinary file; nil where there is none to be read, and where a link, a pipe or a device stands in its place.
  static func contents(of path: String) -> [UInt8]? {
    let descriptor = System.openFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { _ = System.closeFile(descriptor) }
    guard let status = System.status(of: descriptor), status.st_mode & S_IFMT == S_IFREG else { return nil }
    return bytes(of: descriptor, expecting: Int(status.st_size))
  }

  /// Whether an ordinary file has these bytes.
  static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    contents(of: path).map { areSame($0, bytes) } ?? false
  }

  /// All there is to read; nil, and `errno`, where it cannot be read or is too long.
  private static func bytes(of descriptor: Int32, expecting size: Int) -> [UInt8]? {
    func tooLong() -> [UInt8]? {
      errno = EFBIG
      return nil
    }
    if size > longest { return tooLong() }
    var bytes = [UInt8](repeating: 0, count: max(4096, size + 1))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let room = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { System.readSome(descriptor, into: $0 + count, room) } ?? 0
      }
      guard got >= 0 else { return nil }
      if got == 0 { break }
      count += got
      if count > longest { return tooLong() }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Makes a folder and the folders above it, where they are missing. Another thread, or another run, may make them at the same
  /// time.
  static func makeFolder(_ path: String) throws(FileFailure) {
    var missing: [String] = []
    var place = path
    while true {
      if let status = System.status(of: place) {
        if status.st_mode & S_IFMT == S_IFDIR { break }
        throw FileFailure(.create, place, reason: Message("đã có một tệp cùng tên", en: "a file of that name is there"))
      }
      // Else nobody can say what is there: the name is too long, say.
      guard errno == ENOENT else { throw FileFailure(.create, place) }
      missing.append(place)
      let parent = folder(of: place)
      if parent == place || parent == "." { break }
      place = parent
    }
    for path in missing.reversed() { try makeLastFolder(path) }
  }

  /// Makes a folder in one that is there.
  private static func makeLastFolder(_ path: String) throws(FileFailure) {
    if System.makeFolder(path) == 0 {
      if flushFolder(folder(of: path)) == .failed { throw FileFailure(.create, path) }
      return
    }
    let error = errno
    guard error == EEXIST, isFolder(path) else { throw FileFailure(.create, path, errorNumber: error) }
  }

  enum Flush { case folder, all, failed }

  /// Has the disk take the names in a folder, or all that its file system holds. A folder that may not be read, and a disk that
  /// flushes none, is not waited for.
  static func flushFolder(_ path: String, withAll: Bool = false) -> Flush {
    let descriptor = System.openFile(path, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { return errno == EACCES ? .folder : .failed }
    defer { _ = System.closeFile(descriptor) }
    if withAll, System.syncAll(descriptor) == 0 { return .all }
    return System.sync(descriptor) == 0 || errno == EINVAL ? .folder : .failed
  }

  static func exists(_ path: String) -> Bool { System.status(of: path) != nil }

  static func isFolder(_ path: String) -> Bool {
    System.status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Of what a folder holds, in no order; none where it cannot be read. Of many names only those with a prefix are made strings.
  static func names(in folder: String, withPrefix prefix: String = "") -> [String] {
    (try? listing(of: folder, withPrefix: prefix)) ?? []
  }

  static func listing(of folder: String, withPrefix prefix: String = "") throws(FileFailure) -> [String] {
    guard let stream = System.listing(folder) else { throw FileFailure(.read, folder) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      // Never all 256 bytes of the field: an entry has only as many as its name, and the last may end where the memory does.
      guard let start = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let bytes = UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self)
      guard strncmp(bytes, prefix, prefix.utf8.count) == 0 else { continue }
      let name = String(cString: bytes)
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileFailure(.read, folder) }
    return names
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The absolute path of what is there, through all links; nil where nothing is.
  static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// An absolute path as it is shown: from the working folder, where it is below it.
  static func shortest(_ path: String) -> String {
    guard let folder = realPath("."), path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Writes a file so that it is at any moment the whole old or the whole new one. What a link leads to is written, and the link
  /// stays. Of an `old` file that was read nothing is lost that somebody else has written meanwhile: it is left then.
  static func replace(_ path: String, _ bytes: [UInt8], old: [UInt8]? = nil) throws(FileFailure) {
    let target = try target(of: path)
    var replacement = Replacement()
    do throws(FileFailure) {
      try replacement.add([(path: target, bytes: bytes)], old: old)
      if let failure = replacement.commit().values.first { throw failure }
    } catch {
      // By the name that the user knows.
      throw FileFailure(error.action, path, reason: error.reason)
    }
  }

  /// The file that a path leads to. A link to nothing, or to a pipe (`/dev/stdin`), leads to none.
  private static func target(of path: String) throws(FileFailure) -> String {
    if let real = realPath(path) { return real }
    guard let status = System.status(of: path, followingLinks: false), status.st_mode & S_IFMT == S_IFLNK else {
      return path
    }
    throw FileFailure(
      .write, path, reason: Message("đây là liên kết không dẫn đến tệp nào", en: "it is a link that leads to no file"))
  }
}
