import Foundation
import Support
import Testing

/// What the program writes, and what it leaves when it cannot.
@Suite struct OutputTests {
  private static let plan = path("plans/an-giang-khcn-2020.plan")

  @Test func sameBytesInAnyEnvironment() throws {
    let folder = try Scratch()
    let environments = [
      [:], ["TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "vi_VN.UTF-8"], ["TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8"],
    ]
    var outputs: [[Data]] = []
    for (index, environment) in environments.enumerated() {
      let out = folder.path("out\(index)")
      #expect(try kehoach("render", Self.plan, "--output", out, environment: environment).status == 0)
      outputs.append(
        try ["docx", "odt", "html"].map { format in
          try Data(contentsOf: URL(filePath: "\(out)/an-giang-khcn-2020.\(format)"))
        })
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
  }

  /// With a name, a home and permissions for new files of its own; as root another user indeed, where the system lets it be one.
  @Test func sameBytesForAnyUser() throws {
    let folder = try Scratch()
    let plan = try folder.write("an-giang.plan", Repository.text("plans/an-giang-khcn-2020.plan"))
    try folder.write("theirs/.keep", "")
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path("theirs"))
    #expect(try kehoach("render", plan, "--output", folder.path("ours")).status == 0)
    let setpriv = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    func asAnother(_ command: String...) throws -> Outcome? {
      guard getuid() == 0, FileManager.default.isExecutableFile(atPath: setpriv[0]) else { return nil }
      return try run(URL(filePath: setpriv[0]), setpriv.dropFirst() + command)
    }
    // A folder above may keep others out.
    let canRun = try asAnother("/usr/bin/test", "-x", program.path, "-a", "-r", plan)?.status == 0
    let shell = ["/bin/sh", "-c", "umask 077; HOME=/nonexistent USER=nobody LOGNAME=nobody exec \"$0\" \"$@\""]
    let command =
      (canRun ? setpriv : []) + shell + [program.path, "render", plan, "--output", folder.path("theirs/out")]
    #expect(try run(URL(filePath: command[0]), Array(command.dropFirst())).status == 0)
    for name in try folder.names("ours") {
      let (ours, theirs) = (folder.path("ours/" + name), folder.path("theirs/out/" + name))
      #expect(try Data(contentsOf: URL(filePath: ours)) == Data(contentsOf: URL(filePath: theirs)), "\(name)")
    }
    if canRun {
      let owner = try FileManager.default.attributesOfItem(atPath: folder.path("theirs/out"))[.ownerAccountID] as? Int
      #expect(owner == 65534)
    }
  }

  /// Who starts a program may close its streams. A document must not get the number of one, or messages would be written into it:
  /// what has the number is no file, and is empty.
  @Test(arguments: [("/dev/fd/0", "0<&-"), ("/dev/fd/2", "2>&-"), ("/dev/fd/2", "0<&- 2>&-")])
  func closedStreamsAreTaken(stream: String, closing: String) throws {
    let shell = URL(filePath: "/bin/sh")
    let result = try run(shell, ["-c", "exec \"$0\" \"$@\" \(closing)", program.path, "check", stream, "--lang", "en"])
    #expect(result.status == 1)
    #expect(result.output.contains("[missing-field]"))
    let unwritten = try run(shell, ["-c", "exec \"$0\" \"$@\" >&-", program.path, "check", Self.plan, "--lang", "en"])
    #expect(unwritten.status == 2)
    #expect(unwritten.errors.contains("cannot write standard output"))
  }

  /// Another process can have set a pipe or a terminal not to block: it is waited for, and nothing is lost.
  @Test func streamsThatDoNotBlockAreWaitedFor() throws {
    let paragraphs = (0..<2000).map { "    Đoạn thứ \($0) của một kế hoạch dài.\n" }
    let text = CommandTests.minimal + "mục: Nội dung\n  khoản: A\n" + paragraphs.joined(separator: "\n")
    let folder = try Scratch()
    try folder.write("a.plan", text)
    #expect(try kehoach("fmt", "a.plan", in: folder).status == 0)
    let (input, output) = (Pipe(), Pipe())
    let (given, taken) = (input.fileHandleForReading.fileDescriptor, output.fileHandleForWriting.fileDescriptor)
    for end in [given, taken] { #expect(fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) == 0) }
    /// Bytes in a pipe that nobody has read.
    func waiting(_ end: Int32) -> Int {
      var count: Int32 = 0
      return ioctl(end, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
    }
    let process = Process()
    process.executableURL = program
    process.arguments = ["fmt", "-"]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    // The program has read what there is and asks for more; then it has written what the pipe can hold.
    let bytes = Data(text.utf8)
    try input.fileHandleForWriting.write(contentsOf: bytes.prefix(1000))
    while process.isRunning, waiting(given) > 0 { sched_yield() }
    try input.fileHandleForWriting.write(contentsOf: bytes.dropFirst(1000))
    try input.fileHandleForWriting.close()
    while process.isRunning, waiting(output.fileHandleForReading.fileDescriptor) < 4096 { sched_yield() }
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    #expect(String(decoding: written, as: UTF8.self) == (try folder.text("a.plan")))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func unchangedFilesAreNotTouched() throws {
    let folder = try Scratch()
    let file = folder.path("out/an-giang-khcn-2020.html")
    _ = try kehoach("render", Self.plan, "--output", folder.path("out"))
    let past = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: file)
    _ = try kehoach("render", Self.plan, "--output", folder.path("out"))
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date == past)
  }

  @Test func planWithErrorsLeavesTheOldFiles() throws {
    let folder = try Scratch()
    let plan = try folder.write("x.plan", CommandTests.minimal)
    _ = try kehoach("render", plan, "--output", folder.path("out"))
    let before = try folder.text("out/x.html")
    try folder.write("x.plan", "tên loại: Kế hoạch\n")
    #expect(try kehoach("render", plan, "--output", folder.path("out")).status == 1)
    #expect(try folder.text("out/x.html") == before)
    #expect(try folder.names("out") == ["x.docx", "x.html", "x.odt"])
  }

  /// A file stands where the folder should be.
  @Test func folderThatCannotBeMade() throws {
    let folder = try Scratch()
    try folder.write("file", "")
    for output in ["file", "file/below"] {
      let result = try kehoach("render", Self.plan, "--output", folder.path(output))
      #expect(result.status == 2)
      #expect(result.errors.contains("cannot create"))
    }
  }

  /// Longer than any stack could follow.
  @Test(arguments: ["a/", "../", "/"]) func folderOfTooLongAName(part: String) throws {
    let folder = try Scratch()
    let output = folder.path("x/") + String(repeating: part, count: 40_000) + "b"
    let result = try kehoach("render", Self.plan, "--output", output)
    #expect(result.status == 2)
    #expect(result.errors.contains("File name too long"))
    #expect(try folder.names("") == [])
  }

  @Test func folderWithoutAName() throws {
    let folder = try Scratch()
    for (name, message) in [
      ("''", "an empty name of a folder."), ("\"$(printf '\\377')\"", "the folder's name is not UTF-8."),
    ] {
      let shell = "exec \"$0\" render \"$1\" --output \(name)"
      let result = try run(URL(filePath: "/bin/sh"), ["-c", shell, program.path, Self.plan], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("--output: " + message), "\(result.errors)")
      #expect(try folder.names("") == [])
    }
  }

  /// Without /proc the arguments cannot be known: help would be no answer, and no success.
  @Test func unknownArguments() throws {
    let unshare = "/usr/bin/unshare"
    let arguments = ["-m", "sh", "-c", "mount -t tmpfs none /proc && exec \"$0\" check none.plan", program.path]
    guard getuid() == 0, FileManager.default.isExecutableFile(atPath: unshare),
      try run(URL(filePath: unshare), ["-m", "mount", "-t", "tmpfs", "none", "/proc"]).status == 0
    else { return }
    let result = try run(URL(filePath: unshare), arguments)
    #expect(result.status == 2, "\(result)")
    #expect(result.output == "")
  }

  /// The kernel refuses new files below /proc, also to root.
  @Test func folderThatCannotBeWritten() throws {
    guard FileManager.default.fileExists(atPath: "/proc/self") else { return }
    let result = try kehoach("render", Self.plan, "--output", "/proc/self")
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot write /proc/self/an-giang-khcn-2020.docx"))
  }

  /// A limit on the size of files stands for a full disk: writing fails half-way.
  @Test func fullDiskLeavesTheOldFileAndNoLitter() throws {
    let folder = try Scratch()
    let plan = try folder.write("x.plan", CommandTests.minimal)
    _ = try kehoach("render", plan, "--output", folder.path("out"), "--to", "html")
    let before = try folder.text("out/x.html")
    try folder.write("x.plan", CommandTests.minimal + "mở đầu:\n  Đoạn.\n")
    let script = "ulimit -f 2; exec \"$0\" \"$@\""
    // Whatever signals the tests themselves have been told to ignore.
    let arguments = [
      "--default-signal=XFSZ", "/bin/sh", "-c", script, program.path, "render", plan, "--output", folder.path("out"),
      "--to", "html",
    ]
    let result = try receiving(SIGXFSZ) { try run(URL(filePath: "/usr/bin/env"), arguments) }
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot write \(folder.path("out/x.html"))"))
    #expect(try folder.text("out/x.html") == before)
    #expect(try folder.names("out") == ["x.html"])
  }

  /// What a killed run left goes with the next one; what belongs to a run that is alive stays.
  @Test func leftoversAreRemoved() throws {
    let folder = try Scratch()
    try folder.write("out/.an-giang-khcn-2020.html.kehoach-999999999", "torn")
    let alive = ".an-giang-khcn-2020.html.kehoach-\(ProcessInfo.processInfo.processIdentifier)"
    try folder.write("out/\(alive)", "being written")
    _ = try kehoach("render", Self.plan, "--output", folder.path("out"), "--to", "html")
    #expect(try folder.names("out") == [alive, "an-giang-khcn-2020.html"])
  }
}
