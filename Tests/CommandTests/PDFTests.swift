import Foundation
import Testing

/// `--to pdf` with stand-ins for LibreOffice on the search path: what it is told, how long it may run, what becomes of its answers.
struct PDFTests {
  private let plan = """
    tên loại: Kế hoạch
    trích yếu: Kiểm tra
    cơ quan ban hành: Ủy ban nhân dân xã X
    mục: Nội dung
      Thực hiện các nhiệm vụ được giao.

    """

  /// A folder with a program `soffice` of these shell lines, and a plan beside it.
  private func folder(_ lines: String) throws -> Scratch {
    let folder = try Scratch()
    try folder.write("bin/soffice", "#!/bin/sh\n" + lines)
    _ = try run(.init(filePath: "/bin/chmod"), ["+x", folder.path("bin/soffice")])
    try folder.write("tmp/.keep", "")
    try folder.write("a.plan", plan)
    try folder.write("b.plan", plan)
    return folder
  }

  /// Shell lines that go through the documents, and make of each the PDF that `line` prints; `name` is the document's, `out` the
  /// folder's.
  private func making(_ line: String) -> String {
    #"""
    while [ $# -gt 0 ]; do
      case $1 in
        --outdir) out=$2; shift ;;
        *.odt) name=$(basename "$1" .odt); { \#(line); } > "$out/$name.pdf" ;;
      esac
      shift
    done
    """#
  }

  private func render(_ folder: Scratch, _ arguments: String...) throws -> Outcome {
    try kehoach(
      arguments: ["render", "--lang", "en", "--output", folder.path("out")] + arguments,
      environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin", "TMPDIR": folder.path("tmp")])
  }

  @Test func writesWhatLibreOfficeMadeInOneRun() throws {
    let folder = try folder(
      #"""
      printf '%s\n' "$@" >> "$(dirname "$0")/../told"
      \#(making(#"printf '%%PDF-1.7 of %s\n%%%%EOF\n' $name"#))
      """#)
    let outcome = try render(folder, "--to", "pdf,html", "--pdfa", folder.path("a.plan"), folder.path("b.plan"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.names("out") == ["a.html", "a.pdf", "b.html", "b.pdf"])
    #expect(try folder.text("out/b.pdf") == "%PDF-1.7 of 1\n%%EOF\n")
    let told = try folder.text("told").split(separator: "\n").map(String.init)
    #expect(told.count { $0 == "--convert-to" } == 1)
    #expect(told.contains { $0.hasPrefix("-env:UserInstallation=file:///") })
    #expect(
      told.contains { $0.contains("UseTaggedPDF") && $0.contains(#""SelectPdfVersion":{"type":"long","value":"2"}"#) })
    #expect(try folder.names("tmp") == [".keep"], "nothing is left behind")
  }

  @Test func saysThatLibreOfficeIsMissingAndWritesNothing() throws {
    let folder = try Scratch()
    try folder.write("a.plan", plan)
    let outcome = try kehoach(
      "render", "--lang", "en", "--output", folder.path("out"), "--to", "docx,pdf", folder.path("a.plan"),
      environment: ["PATH": folder.path("none")])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no LibreOffice"))
    #expect(try folder.names("") == ["a.plan"])
  }

  @Test func stopsLibreOfficeAndItsChildrenWhenTheirTimeIsOver() throws {
    let folder = try folder(
      """
      sh -c 'echo $$ > "'$(dirname "$0")'/../child"; exec tail -f /dev/null' &
      wait
      """)
    let outcome = try render(folder, "--to", "pdf,odt", "--pdf-timeout", "1", folder.path("a.plan"))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("a: LibreOffice made no PDF within 1 seconds"))
    #expect(try folder.names("out") == ["a.odt"], "the document itself is written")
    #expect(try isGone(folder.text("child")), "what LibreOffice started is gone as well")
    #expect(try folder.names("tmp") == [".keep"])
  }

  /// Whether the process of a number in a file has ended, waited for or not.
  private func isGone(_ child: String) throws -> Bool {
    let child = child.dropLast()
    return try run(
      .init(filePath: "/bin/sh"), ["-c", "kill -0 \(child) 2>/dev/null && grep -L zombie /proc/\(child)/status"]
    ).output.isEmpty
  }

  @Test(
    "A run that is asked to end while LibreOffice works ends it, leaves nothing, and counts plans without a PDF",
    arguments: zip(["INT", "TERM", "HUP"], [SIGINT, SIGTERM, SIGHUP]))
  func isStopped(_ name: String, _ signal: Int32) throws {
    let folder = try folder(
      """
      echo $$ > "$(dirname "$0")/../child"
      kill -\(name) $PPID
      exec tail -f /dev/null
      """)
    // Whatever signals the tests themselves have been told to ignore.
    let outcome = try run(
      .init(filePath: "/usr/bin/env"),
      [
        "--default-signal=\(name)", program.path, "render", "--lang", "en", "--output", folder.path("out"), "--to",
        "pdf,html", folder.path("a.plan"), folder.path("b.plan"),
      ],
      environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin", "TMPDIR": folder.path("tmp")])
    #expect(outcome.status == -signal)
    #expect(
      outcome.errors.hasPrefix(
        """
        kehoach: a: no PDF was made, for the run was stopped
        kehoach: b: no PDF was made, for the run was stopped
        2 plans: 0 rendered, 0 unchanged, 0 with errors, 2 unreadable or unwritable;
        """), "\(outcome.errors)")
    #expect(try folder.names("out") == ["a.html", "b.html"])
    #expect(try isGone(folder.text("child")))
    #expect(try folder.names("tmp") == [".keep"])
  }

  @Test func saysWhichDocumentLibreOfficeRefusedInItsOwnWords() throws {
    let folder = try folder("echo 'Error: source file could not be loaded'; exit 1")
    let outcome = try render(folder, "--to", "pdf", folder.path("a.plan"))
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "kehoach: LibreOffice could not make a PDF of a: Error: source file could not be loaded\n")
  }

  @Test("Only whole PDFs are taken: of one that was killed, or wrote half a file, it is told which plans have none")
  func tornPDFs() throws {
    for (end, reason) in [
      ("kill -KILL $$", "it was ended by signal 9"), ("exit 77", "the file it wrote is not whole"),
      ("exit 0", "the file it wrote is not whole"),
    ] {
      let folder = try folder(
        making(#"printf '%%PDF-1.7\n'; [ $name = 0 ] && printf '%%%%EOF\n' && head -c 1000 /dev/zero"#) + "\n" + end)
      try folder.write("out/b.pdf", "of an earlier run")
      let outcome = try render(folder, "--quiet", "--to", "pdf", folder.path("a.plan"), folder.path("b.plan"))
      #expect(outcome.status == 2)
      #expect(outcome.errors == "kehoach: LibreOffice could not make a PDF of b: \(reason)\n")
      #expect(try folder.text("out/a.pdf").hasPrefix("%PDF-1.7\n%%EOF\n"))
      #expect(try folder.text("out/b.pdf") == "of an earlier run")
    }
  }

  @Test(arguments: ["0", "86401", "9223372036854775807"]) func timesWithoutBound(_ seconds: String) throws {
    let folder = try folder("exit 1")
    let outcome = try render(
      folder, "--to", "pdf", "--pdf-timeout", seconds, folder.path("a.plan"), folder.path("b.plan"))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--pdf-timeout: from 1 to 86400 seconds."))
  }

  @Test("A PDF that is missing, or cannot be written, is its plan's alone; plans are told in their order")
  func eachByItself() throws {
    let folder = try folder(making(#"[ $name = 1 ] || printf '%%PDF-1.7\n%%%%EOF\n'"#))
    let names = ["a", "b", "c", "d", "e"]
    for name in names { try folder.write(name + ".plan", plan) }
    try folder.write("d.plan", plan + "không có: Khóa này\n")
    try folder.write("out/a.pdf/x", "")
    let plans = names.map { folder.path($0 + ".plan") }
    func said(_ more: String...) throws -> Outcome {
      try kehoach(
        arguments: ["render", "--lang", "en", "--output", folder.path("out"), "--to", "pdf,html"] + more + plans,
        environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin", "TMPDIR": folder.path("tmp")])
    }
    let outcome = try said()
    #expect(outcome.status == 2)
    #expect(
      try folder.names("out") == ["a.html", "a.pdf", "b.html", "c.html", "c.pdf", "e.html", "e.pdf"])
    let reasons = [
      "cannot write \(folder.path("out/a.pdf")): a folder of that name is there",
      "LibreOffice could not make a PDF of b: the file it wrote is not whole",
    ]
    #expect(outcome.errors.hasPrefix("kehoach: \(reasons[0])\nkehoach: \(reasons[1])\n\(plans[3]):"))
    #expect(
      outcome.errors.contains("\n5 plans: 2 rendered, 0 unchanged, 1 with errors, 2 unreadable or unwritable; "))

    struct Summary: Decodable {
      struct File: Decodable { var status: String, reason: String? }
      var rendered, failed: Int
      var files: [File]
    }
    let summary = try JSONDecoder().decode(Summary.self, from: Data(said("--summary", "json").output.utf8))
    #expect(summary.rendered == 2 && summary.failed == 2)
    #expect(summary.files.map(\.status) == ["failed", "failed", "rendered", "errors", "rendered"])
    #expect(summary.files.map(\.reason) == reasons + [nil, nil, nil])
  }

  @Test("Where there is no temporary folder no PDF is made, and each plan says so")
  func noTemporaryFolder() throws {
    let folder = try folder("exit 1")
    try FileManager.default.removeItem(atPath: folder.path("tmp"))
    let outcome = try render(folder, "--to", "pdf", folder.path("a.plan"), folder.path("b.plan"))
    #expect(outcome.status == 2)
    for name in ["a", "b"] {
      #expect(
        outcome.errors.contains("could not make a PDF of \(name): cannot create \(folder.path("tmp/kehoach-layout-"))"))
    }
    #expect(outcome.errors.contains(" 2 unreadable or unwritable; "))
  }

  @Test("What LibreOffice leaves of its own goes with the run's folder")
  func temporaryFilesOfLibreOffice() throws {
    let folder = try folder(#"mktemp -d > "$(dirname "$0")/../told"; kill -KILL $$"#)
    _ = try render(folder, "--to", "pdf", folder.path("a.plan"))
    #expect(try folder.text("told").hasPrefix(folder.path("tmp/kehoach-layout-")))
    #expect(try folder.names("tmp") == [".keep"])
  }

  @Test("LibreOffice has the signal that this program ignores")
  func signalsOfLibreOffice() throws {
    let folder = try folder("kill -XFSZ $$; echo survived")
    let outcome = try receiving(SIGXFSZ) { try render(folder, "--to", "pdf", folder.path("a.plan")) }
    #expect(outcome.errors == "kehoach: LibreOffice could not make a PDF of a: it was ended by signal \(SIGXFSZ)\n")
  }

  @Test func saysHowLibreOfficeEndedWhereItSaidNothing() throws {
    let folder = try folder("exit 77")
    let outcome = try render(folder, "--to", "pdf", folder.path("a.plan"))
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "kehoach: LibreOffice could not make a PDF of a: it ended with status 77 and did not say why\n")
  }

  @Test("An end that is far from the file's end is none")
  func endInTheMidst() throws {
    let folder = try folder(making(#"printf '%%PDF-1.7\n%%%%EOF\n'; head -c 1024 /dev/zero"#))
    #expect(try render(folder, "--to", "pdf", folder.path("a.plan")).status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/a.pdf")))
  }

  /// A folder as a run makes it, which only its user may enter; open.
  private func layoutFolder(_ folder: Scratch, _ name: String) throws -> Int32 {
    try folder.write("tmp/\(name)/profile/user/x", "")
    let path = folder.path("tmp/" + name)
    #expect(chmod(path, 0o700) == 0)
    return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  @Test("What a killed run left goes; what a run holds stays, whatever its number, and what is no run's")
  func leftFolders() throws {
    let folder = try folder("exit 1")
    let left = try layoutFolder(folder, "kehoach-layout-aaaaaa")
    close(left)
    // Under the number of no process here: that of a run in another container.
    let held = try layoutFolder(folder, "kehoach-layout-999999")
    #expect(held >= 0 && flock(held, LOCK_EX) == 0)
    close(try layoutFolder(folder, "kehoach-layout-of-mine"))
    close(try layoutFolder(folder, "kehoach-layout-shared"))
    #expect(chmod(folder.path("tmp/kehoach-layout-shared"), 0o755) == 0)
    _ = try render(folder, "--to", "pdf", folder.path("a.plan"))
    let others = [".keep", "kehoach-layout-999999", "kehoach-layout-of-mine", "kehoach-layout-shared"]
    #expect(try folder.names("tmp") == others)
    #expect(try folder.names("tmp/kehoach-layout-999999/profile/user") == ["x"])
    // Closing it would not be enough: a program that another test is just starting holds it too.
    #expect(flock(held, LOCK_UN) == 0 && close(held) == 0)
    _ = try render(folder, "--to", "pdf", folder.path("a.plan"))
    #expect(try folder.names("tmp") == others.filter { $0 != "kehoach-layout-999999" })
  }

  @Test("A folder of the run's own number is another's: process numbers begin anew in a container")
  func folderOfTheSameNumber() throws {
    let folder = try folder(#"printf '%s\n' "$@" > "$(dirname "$0")/../told""#)
    let script = #"mkdir -m 700 "$TMPDIR/kehoach-layout-$$" && : > "$TMPDIR/kehoach-layout-$$/0.pdf" && exec "$0" "$@""#
    _ = try run(
      .init(filePath: "/bin/sh"),
      ["-c", script, program.path, "render", "--to", "pdf", "--output", folder.path("out"), folder.path("a.plan")],
      environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin", "TMPDIR": folder.path("tmp")])
    let other = try #require(try folder.names("tmp").first { $0 != ".keep" })
    #expect(try folder.names("tmp/" + other) == ["0.pdf"])
    #expect(try !folder.text("told").contains("tmp/\(other)/"))
  }

  @Test("No link is followed where a left folder is removed")
  func linksInLeftFolders() throws {
    let folder = try folder("exit 1")
    try folder.write("precious/x", "")
    #expect(chmod(folder.path("precious"), 0o700) == 0)
    close(try layoutFolder(folder, "kehoach-layout-aaaaaa"))
    for name in ["kehoach-layout-bbbbbb", "kehoach-layout-aaaaaa/profile/link"] {
      #expect(symlink(folder.path("precious"), folder.path("tmp/" + name)) == 0)
    }
    _ = try render(folder, "--to", "pdf", folder.path("a.plan"))
    #expect(try folder.names("tmp") == [".keep", "kehoach-layout-bbbbbb"])
    #expect(try folder.names("precious") == ["x"])
  }

  @Test("An empty TMPDIR is none")
  func emptyTemporaryFolder() throws {
    let folder = try folder(#"printf '%s\n' "$@" > "$(dirname "$0")/../told""#)
    _ = try kehoach(
      "render", "--to", "pdf", "--output", folder.path("out"), folder.path("a.plan"),
      environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin", "TMPDIR": ""])
    #expect(try folder.text("told").contains("\n--outdir\n/tmp/kehoach-layout-"))
  }
}
