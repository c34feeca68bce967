#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// The system calls that touch the disk, as the system has them: -1 and `errno` where they fail. All files are read and written
/// by these, so that tests can make each of them fail (``Faults``).
enum System {
  /// Has memory that is freed stay with the process, to be used again: the system would clear each page of it anew, which takes a
  /// twelfth of the time of a long plan.
  static func keepFreedMemory() {
    #if canImport(Glibc)
      _ = mallopt(MALLOC_TRIM_THRESHOLD, .max)
      _ = mallopt(MALLOC_MMAP_THRESHOLD, 32 << 20)  // The most it takes.
    #endif
  }

  /// Takes the numbers of standard input, output and error where whoever started the program has closed them: the next document
  /// that is opened would have one of them, and what is said to the user would be written into it. Reading and writing fail on them
  /// as before.
  static func takeStandardDescriptors() {
    for descriptor in 0...2 as ClosedRange<Int32> where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Has a file that would grow longer than the user may write (`ulimit -f`) be refused, as `EFBIG`: by default the signal of it
  /// ends the process, and half a file stays.
  static func refuseLongFiles() { signal(SIGXFSZ, SIG_IGN) }

  /// How many files the process may have open at a time.
  static var mostOpenFiles: Int {
    var limit = rlimit()
    #if canImport(Glibc)
      guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 64 }
    #else
      guard getrlimit(RLIMIT_NOFILE, &limit) == 0 else { return 64 }
    #endif
    return Int(clamping: limit.rlim_cur)
  }

  static func openFile(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    repeating("open") { open(path, flags | O_CLOEXEC, mode) }
  }

  static func readSome(_ descriptor: Int32, into base: UnsafeMutableRawPointer, _ count: Int) -> Int {
    while true {
      let result = repeating("read") { read(descriptor, base, count) }
      if result >= 0 || errno != EAGAIN || !waits(for: POLLIN, descriptor) { return result }
    }
  }

  /// Waits until a pipe or terminal that somebody else has set not to block (`O_NONBLOCK`) can be read or written; false where that
  /// cannot be known.
  static func waits(for event: Int32, _ descriptor: Int32) -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    return repeating("poll") { poll(&asked, 1, -1) } > 0
  }

  static func writeSome(_ descriptor: Int32, _ base: UnsafeRawPointer, _ count: Int) -> Int {
    repeating("write") { write(descriptor, base, Faults.isShort ? min(count, 1000) : count) }
  }

  /// Never repeated: where a signal came, the file is closed all the same.
  static func closeFile(_ descriptor: Int32) -> Int32 {
    let result = close(descriptor)
    return Faults.strike("close") ? -1 : result
  }

  static func sync(_ descriptor: Int32) -> Int32 { repeating("fsync") { fsync(descriptor) } }

  /// The whole file system that holds a file.
  static func syncAll(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
      repeating("syncfs") { syncfs(descriptor) }
    #else
      -1
    #endif
  }

  static func lock(_ descriptor: Int32) -> Int32 { repeating("flock") { flock(descriptor, LOCK_EX | LOCK_NB) } }
  /// A user of all ones is left as it is.
  static func setOwner(_ descriptor: Int32, _ user: uid_t, _ group: gid_t) -> Int32 {
    repeating("fchown") { fchown(descriptor, user, group) }
  }

  static func setMode(_ descriptor: Int32, _ mode: mode_t) -> Int32 { repeating("fchmod") { fchmod(descriptor, mode) } }
  static func move(_ old: String, to new: String) -> Int32 { repeating("rename") { rename(old, new) } }
  static func remove(_ path: String) -> Int32 { repeating("unlink") { unlink(path) } }
  static func makeFolder(_ path: String) -> Int32 { repeating("mkdir") { mkdir(path, 0o777) } }
  static func listing(_ path: String) -> OpaquePointer? { Faults.strike("opendir") ? nil : opendir(path) }

  /// What is there; nil where nothing is.
  static func status(of path: String, followingLinks: Bool = true) -> stat? {
    var status = stat()
    return repeating("stat") { followingLinks ? stat(path, &status) : lstat(path, &status) } == 0 ? status : nil
  }

  static func status(of descriptor: Int32) -> stat? {
    var status = stat()
    return repeating("fstat") { fstat(descriptor, &status) } == 0 ? status : nil
  }

  /// A call that a signal came between is made again.
  private static func repeating<Result: SignedInteger>(_ name: StaticString, _ call: () -> Result) -> Result {
    while true {
      let result = Faults.strike(name) ? -1 : call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
