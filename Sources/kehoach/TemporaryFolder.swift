#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder for one run, beside other programs' temporary files and of a name that nobody has; gone with the value.
///
/// It is locked (`flock`) as long as its run lives, so that who comes later can tell what a killed run left, which it removes, from
/// what is in use: process numbers cannot, for two containers with one temporary folder have the same ones.
struct TemporaryFolder: ~Copyable {
  let path: String
  /// The folder itself, open and locked.
  private let descriptor: Int32

  init() throws(FileFailure) {
    let parent = Self.parent
    Self.removeLeft(in: parent)
    // Another run may take the folder for a left one, and remove it, before it is locked.
    for _ in 0..<100 {
      let path = try Self.make(in: parent)
      let descriptor = Self.openFolder(path)
      guard descriptor >= 0 else {
        if errno == ENOENT { continue }
        let failure = FileFailure(.create, path)
        rmdir(path)
        throw failure
      }
      // What cannot be locked, on some network disks, is never taken for left either.
      if System.lock(descriptor) == 0 || errno != EWOULDBLOCK, Self.isAt(path, descriptor) {
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
      _ = System.closeFile(descriptor)
    }
    throw FileFailure(.create, "\(parent)/\(Self.prefix)", errorNumber: EEXIST)
  }

  deinit {
    Self.empty(descriptor)
    rmdir(path)
    _ = System.closeFile(descriptor)
  }

  private static let prefix = "kehoach-layout-"

  /// `TMPDIR`, as an absolute path.
  private static var parent: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = named.isEmpty ? "/tmp" : named
    return Files.realPath(folder) ?? folder
  }

  /// Makes a folder that only its user may enter.
  private static func make(in parent: String) throws(FileFailure) -> String {
    var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
    let path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let path else { throw FileFailure(.create, "\(parent)/\(prefix)XXXXXX") }
    return path
  }

  /// Removes what killed runs of this user left: folders that nobody else may enter and no run holds.
  private static func removeLeft(in parent: String) {
    for name in Files.names(in: parent, withPrefix: prefix) where name.utf8.count == prefix.utf8.count + 6 {
      let path = "\(parent)/\(name)"
      let descriptor = openFolder(path)
      guard descriptor >= 0 else { continue }
      defer { _ = System.closeFile(descriptor) }
      guard let status = System.status(of: descriptor), status.st_uid == geteuid(), status.st_mode & 0o777 == 0o700,
        System.lock(descriptor) == 0
      else { continue }
      empty(descriptor)
      // If something else is at the path by now, it is not empty, or is nobody's loss.
      rmdir(path)
    }
  }

  /// Never through a link.
  private static func openFolder(_ path: String) -> Int32 {
    System.openFile(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  }

  private static func isAt(_ path: String, _ descriptor: Int32) -> Bool {
    guard let there = System.status(of: path, followingLinks: false), let held = System.status(of: descriptor) else {
      return false
    }
    return there.st_ino == held.st_ino && there.st_dev == held.st_dev
  }

  /// Removes what is in an open folder. What is put in the place of a folder below it meanwhile, a link say, is not entered.
  private static func empty(_ folder: Int32) {
    for name in names(in: folder) where unlinkat(folder, name, 0) != 0 {
      let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else { continue }
      empty(inner)
      _ = System.closeFile(inner)
      unlinkat(folder, name, AT_REMOVEDIR)
    }
  }

  /// The names in an open folder, with their zeros, in no order.
  private static func names(in folder: Int32) -> [[CChar]] {
    let descriptor = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    guard let stream = fdopendir(descriptor) else {
      _ = System.closeFile(descriptor)
      return []
    }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      guard let start = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let bytes = UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self)
      if strcmp(bytes, ".") == 0 || strcmp(bytes, "..") == 0 { continue }
      names.append(Array(UnsafeBufferPointer(start: bytes, count: strlen(bytes) + 1)))
    }
    return names
  }
}
