import Packaging
import PlanSyntax
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files about to take the places of others: written beside them, under names that no reader looks for, flushed to disk together,
/// and only then renamed.
///
/// So each file is at any moment the whole old or the whole new one, also where the power fails; and of the files of one group none
/// is replaced if one cannot be written. The folders are flushed behind the renames: what is said to be written is there after a
/// power failure. A file whose bytes are the same already is not touched.
struct Replacement: ~Copyable {
  private struct File {
    let group: Int
    let path: String
    let temporary: String
    /// Open and locked until it is flushed; -1 then.
    var descriptor: Int32
    let device: dev_t
    /// What the old one was read as: it is replaced only while it is.
    let old: [UInt8]?
  }

  private var files: [File] = []
  private var failures: [Int: FileFailure] = [:]
  /// Files held open at a time: a process may have some thousand.
  private let room: Int
  private var open = 0

  init(room: Int = 128) { self.room = room }

  deinit { Self.discard(files) }

  /// How many files wait to be renamed.
  var count: Int { files.count }

  /// Writes the new files of a group beside the old ones; those of the group that were written are gone where one cannot be. They
  /// are not put in their places where the old ones are no longer `old`.
  mutating func add(_ new: [(path: String, bytes: [UInt8])], group: Int = 0, old read: [UInt8]? = nil)
    throws(FileFailure)
  {
    do throws(FileFailure) {
      for (path, bytes) in new {
        Leftovers.remove(of: path)
        let old = System.status(of: path, followingLinks: false)
        if let kind = old.map({ $0.st_mode & S_IFMT }) {
          if kind == S_IFREG, Files.holds(path, bytes) { continue }
          guard kind == S_IFREG || kind == S_IFLNK else { throw FileFailure(.write, path, reason: Self.inTheWay(kind)) }
        }
        if open >= room { flush() }
        // Then the others of the group need not be written.
        if failures[group] != nil { return }
        let replaced = old.flatMap { $0.st_mode & S_IFMT == S_IFREG ? $0 : nil }
        files.append(try Self.create(for: path, group, isPrivate: replaced != nil, old: read))
        open += 1
        if let replaced { try take(replaced) }
        try write(bytes)
      }
    } catch {
      let theirs = files.filter { $0.group == group }
      Self.discard(theirs)
      open -= theirs.count { $0.descriptor >= 0 }
      files.removeAll { $0.group == group }
      throw error
    }
    if open >= room { flush() }
  }

  /// Puts all files in their places; for each group that could not be, or that the disk may lose again, why.
  mutating func commit() -> [Int: FileFailure] {
    flush()
    for (index, file) in files.enumerated() where failures[file.group] == nil {
      if let old = file.old, !Files.holds(file.path, old) {
        failures[file.group] = FileFailure(
          .write, file.path, reason: Message("tệp vừa bị nơi khác sửa", en: "somebody else has changed it meanwhile"))
      } else {
        if System.move(file.temporary, to: file.path) == 0 { continue }
        failures[file.group] = FileFailure(.write, file.path)
      }
      Self.discard(files[index...].filter { $0.group == file.group })
    }
    flushFolders()
    defer {
      files = []
      failures = [:]
    }
    return failures
  }

  /// Has the disk take the new names. Groups in a folder that it did not take fail; their files stay where they are.
  private mutating func flushFolders() {
    var folders: [(path: String, device: dev_t)] = []
    for file in files {
      let folder = Files.folder(of: file.path)
      if folders.last?.path != folder, !folders.contains(where: { $0.path == folder }) {
        folders.append((folder, file.device))
      }
    }
    var flushed: Set<dev_t> = []
    for (folder, device) in folders where !flushed.contains(device) || device == 0 {
      let flush = Files.flushFolder(folder, withAll: folders.count > 8)
      if flush == .all { flushed.insert(device) }
      if flush != .failed { continue }
      for file in files where failures[file.group] == nil && Files.folder(of: file.path) == folder {
        failures[file.group] = FileFailure(.write, folder)
      }
    }
  }

  /// Looks anew for what killed runs have left: for tests, which make many runs in one process.
  static func beginRun() { Leftovers.forget() }

  /// Removes what a killed run left beside a file that need not be written.
  static func sweep(_ path: String) { Leftovers.remove(of: path) }

  // MARK: Steps

  /// `isPrivate`: nobody else may open it before it is known who may.
  private static func create(
    for path: String, _ group: Int, isPrivate: Bool, old: [UInt8]?
  ) throws(FileFailure) -> File {
    var temporary = Leftovers.temporary(for: path, attempt: 0)
    var descriptor: Int32 = -1
    // A name that is taken belongs to a run that is alive: in another container process numbers are the same.
    for attempt in 0..<100 {
      temporary = Leftovers.temporary(for: path, attempt: attempt)
      descriptor = System.openFile(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, isPrivate ? 0o600 : 0o666)
      if descriptor >= 0 || errno != EEXIST { break }
    }
    guard descriptor >= 0 else { throw FileFailure(.write, path) }
    // What cannot be locked, on some network disks, is known by its process alone.
    _ = System.lock(descriptor)
    return File(
      group: group, path: path, temporary: temporary, descriptor: descriptor,
      device: System.status(of: descriptor)?.st_dev ?? 0, old: old)
  }

  /// Gives the last file the owner and the permissions of the old one: who may read that may read this, and nobody else. Where the
  /// system lets nobody give a file away the group is kept if it can be, and no permission to run as somebody.
  private func take(_ old: stat) throws(FileFailure) {
    guard let file = files.last else { return }
    var mode = old.st_mode & 0o7777
    if old.st_uid != geteuid() || old.st_gid != getegid(),
      System.setOwner(file.descriptor, old.st_uid, old.st_gid) != 0
    {
      _ = System.setOwner(file.descriptor, uid_t.max, old.st_gid)
      mode &= 0o777
    }
    if System.setMode(file.descriptor, mode) != 0 { throw FileFailure(.write, file.path) }
  }

  /// Into the last file.
  private func write(_ bytes: [UInt8]) throws(FileFailure) {
    guard let file = files.last else { return }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { System.writeSome(file.descriptor, $0 + written, bytes.count - written) } ?? 0
      }
      guard count > 0 else { throw FileFailure(.write, file.path) }
      written += count
    }
  }

  /// Has the disk take all that is written, and closes it. Groups with a file that it did not take fail, and are discarded.
  ///
  /// Of many files each flush would wait for the disk: the file system is flushed once instead, for all of them.
  private mutating func flush() {
    let unflushed = files.indices.filter { files[$0].descriptor >= 0 }
    var flushed: Set<dev_t> = []
    if unflushed.count > 8 {
      for index in unflushed where !flushed.contains(files[index].device) && files[index].device != 0 {
        if System.syncAll(files[index].descriptor) == 0 { flushed.insert(files[index].device) }
      }
    }
    for index in unflushed {
      let file = files[index]
      // EINVAL: a disk that cannot flush.
      let isFlushed = flushed.contains(file.device) || System.sync(file.descriptor) == 0 || errno == EINVAL
      let failure = isFlushed ? nil : FileFailure(.write, file.path)
      files[index].descriptor = -1
      let isClosed = System.closeFile(file.descriptor) == 0 || errno == EINTR
      guard let failure = failure ?? (isClosed ? nil : FileFailure(.write, file.path)) else { continue }
      failures[file.group] = failures[file.group] ?? failure
    }
    open = 0
    Self.discard(files.filter { failures[$0.group] != nil })
    files.removeAll { failures[$0.group] != nil }
  }

  private static func discard(_ files: [File]) {
    for file in files {
      if file.descriptor >= 0 { _ = System.closeFile(file.descriptor) }
      _ = System.remove(file.temporary)
    }
  }

  private static func inTheWay(_ kind: mode_t) -> Message {
    kind == S_IFDIR
      ? Message("đã có một thư mục cùng tên", en: "a folder of that name is there")
      : FileFailure.isNoOrdinaryFile
  }
}

/// Names of files being written, and what killed runs left of them.
private enum Leftovers {
  private static let mark = ".kehoach-"
  /// In bytes. The system allows 255; the mark, a process and an attempt stand behind it.
  private static let longestName = 228
  /// By folder, listed once a run: a folder may hold many thousand documents.
  private static let found = Mutex<[String: [String]]>([:])

  /// `output/.name.docx.kehoach-17`, by the process; `-1` and so on behind it where that is taken.
  static func temporary(for path: String, attempt: Int) -> String {
    place(Files.folder(of: path)) + prefix(of: path) + String(getpid()) + (attempt == 0 ? "" : "-\(attempt)")
  }

  static func forget() { found.withLock { $0 = [:] } }

  /// Removes temporary files of a target whose run is gone: its process is no more, and nobody holds the file's lock.
  static func remove(of path: String) {
    let folder = Files.folder(of: path)
    let names = found.withLock { found in
      if let known = found[folder] { return known }
      let names = Files.names(in: folder, withPrefix: ".").filter { $0.contains(mark) }
      found[folder] = names
      return names
    }
    if names.isEmpty { return }
    let prefix = prefix(of: path)
    for name in names where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = Int32(number), process > 0 else { continue }
      // One of this process's own number is of an earlier process: in a container numbers begin anew.
      guard process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) else { continue }
      let descriptor = System.openFile(place(folder) + name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { continue }
      let isHeld = System.lock(descriptor) != 0 && errno == EWOULDBLOCK
      _ = System.closeFile(descriptor)
      if !isHeld { _ = System.remove(place(folder) + name) }
    }
  }

  private static func prefix(of path: String) -> String {
    let name = Files.name(of: path)
    if name.utf8.count <= longestName { return "." + name + mark }
    // Cut between letters, and told apart by all of it.
    return "." + String(decoding: name.utf8.prefix(longestName - 20), as: UTF8.self).filter { $0 != "\u{FFFD}" } + "~"
      + XXH64.hex(of: Array(name.utf8)[...]) + mark
  }
  private static func place(_ folder: String) -> String { folder == "/" ? "/" : folder + "/" }
}
