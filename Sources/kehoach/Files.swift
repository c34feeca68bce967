import PlanSyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system refused, and of which file.
struct FileFailure: Error {
  enum Action: Sendable { case read, write, create, run }

  let action: Action
  let path: String
  let reason: Message

  init(_ action: Action, _ path: String, errorNumber: Int32 = errno) {
    let english = String(cString: strerror(errorNumber))
    self.init(action, path, reason: Message(Self.vietnamese[errorNumber] ?? english, en: english))
  }

  /// What goes wrong in an office; the rest is the system's own words.
  private static let vietnamese: [Int32: String] = [
    ENOENT: "không có tệp hoặc thư mục này", EACCES: "không có quyền", EPERM: "không có quyền",
    EROFS: "ổ đĩa chỉ cho đọc", ENOSPC: "ổ đĩa đã đầy", EDQUOT: "đã hết dung lượng được cấp", EFBIG: "tệp quá lớn",
    ENOTDIR: "một phần của đường dẫn không phải là thư mục", EISDIR: "đây là một thư mục",
    ENAMETOOLONG: "tên tệp quá dài", EIO: "lỗi đọc ghi ổ đĩa",
  ]

  init(_ action: Action, _ path: String, reason: Message) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  var message: Message {
    let path = visible(path)
    return switch action {
    case .read: Message("không đọc được \(path): \(reason.vietnamese)", en: "cannot read \(path): \(reason.english)")
    case .write: Message("không ghi được \(path): \(reason.vietnamese)", en: "cannot write \(path): \(reason.english)")
    case .create:
      Message("không tạo được \(path): \(reason.vietnamese)", en: "cannot create \(path): \(reason.english)")
    case .run: Message("không chạy được \(path): \(reason.vietnamese)", en: "cannot run \(path): \(reason.english)")
    }
  }
}

/// The only place that touches the disk.
enum Files {
  /// Names standard input where a file is read. A file of that name is `./-`.
  static let standardInput = "-"

  static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = path == standardInput ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(.read, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(.read, path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileFailure(.read, path, reason: Message("đây là một thư mục", en: "it is a directory"))
    }
    var bytes = [UInt8](repeating: 0, count: max(4096, Int(status.st_size) + 1))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let room = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { systemRead(descriptor, $0 + count, room) } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileFailure(.read, path) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Makes a folder and the folders above it, where they are missing.
  static func makeFolder(_ path: String) throws(FileFailure) {
    if isFolder(path) { return }
    if exists(path) {
      throw FileFailure(.create, path, reason: Message("đã có một tệp cùng tên", en: "a file of that name is there"))
    }
    let parent = folder(of: path)
    if parent != path, parent != "." { try makeFolder(parent) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileFailure(.create, path) }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Of what a folder holds; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a folder and what is in it, following no link.
  static func removeTree(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in names(in: path) { removeTree("\(path)/\(name)") }
    rmdir(path)
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

  // MARK: Replacing files whole

  /// Writes files so that each is at any moment the whole old or the whole new one; if one cannot be written, none is replaced.
  ///
  /// Each is written beside its target under a name that no reader looks for, flushed to disk, and renamed. What a killed
  /// run left behind is removed. A file whose bytes are the same already is not touched.
  static func replace(_ files: [(path: String, bytes: [UInt8])]) throws(FileFailure) {
    var prepared: [(temporary: String, path: String)] = []
    do throws(FileFailure) {
      for (path, bytes) in files {
        // What a link leads to is written, and the link stays.
        let file = (path: realPath(path) ?? path, bytes: bytes)
        removeLeftovers(of: file.path)
        if (try? read(file.path)) == file.bytes { continue }
        let temporary = temporaryPrefix(of: file.path) + String(getpid())
        prepared.append((temporary, file.path))
        try write(file.bytes, to: temporary, for: file.path)
      }
      for (index, file) in prepared.enumerated() {
        guard rename(file.temporary, file.path) == 0 else {
          let failure = FileFailure(.write, file.path)
          prepared.removeFirst(index)
          throw failure
        }
      }
    } catch {
      for file in prepared { unlink(file.temporary) }
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to temporary: String, for path: String) throws(FileFailure) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(.write, path) }
    var status = stat()
    // Who may read the old file may read the new one, and nobody else.
    if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { systemWrite(descriptor, $0 + written, bytes.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = FileFailure(.write, path)
        close(descriptor)
        throw failure
      }
      written += count
    }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      let failure = FileFailure(.write, path)
      close(descriptor)
      throw failure
    }
    guard close(descriptor) == 0 else { throw FileFailure(.write, path) }
  }

  private static let mark = ".kehoach-"

  /// `output/.name.docx.kehoach-`, to which the process's number is added.
  private static func temporaryPrefix(of path: String) -> String {
    let folder = folder(of: path)
    return (folder == "/" ? "/" : folder + "/") + "." + name(of: path) + mark
  }

  /// Removes temporary files of this target whose process is gone.
  private static func removeLeftovers(of path: String) {
    let prefix = name(of: temporaryPrefix(of: path))
    for found in names(in: folder(of: path)) {
      guard found.hasPrefix(prefix), let process = Int32(found.dropFirst(prefix.count)), process != getpid() else {
        continue
      }
      if kill(process, 0) != 0, errno == ESRCH { unlink(folder(of: path) + "/" + found) }
    }
  }
}

private func systemRead(_ descriptor: Int32, _ base: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, base, count)
}

private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, base, count)
}
