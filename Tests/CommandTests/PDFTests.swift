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

  private func render(_ folder: Scratch, _ arguments: String...) throws -> Outcome {
    try kehoach(
      arguments: ["render", "--lang", "en", "--output", folder.path("out")] + arguments,
      environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin", "TMPDIR": folder.path("tmp")])
  }

  @Test func writesWhatLibreOfficeMadeInOneRun() throws {
    let folder = try folder(
      #"""
      printf '%s\n' "$@" >> "$(dirname "$0")/../told"
      while [ $# -gt 0 ]; do
        case $1 in
          --outdir) out=$2; shift ;;
          *.odt) printf '%%PDF-1.7 of %s' "$(basename "$1")" > "$out/$(basename "$1" .odt).pdf" ;;
        esac
        shift
      done
      """#)
    let outcome = try render(folder, "--to", "pdf,html", "--pdfa", folder.path("a.plan"), folder.path("b.plan"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.names("out") == ["a.html", "a.pdf", "b.html", "b.pdf"])
    #expect(try folder.text("out/b.pdf") == "%PDF-1.7 of 1.odt")
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
    let child = try folder.text("child").dropLast()
    let state = try run(
      .init(filePath: "/bin/sh"), ["-c", "kill -0 \(child) 2>/dev/null && grep -L zombie /proc/\(child)/status"])
    #expect(state.output.isEmpty, "what LibreOffice started is gone as well")
    #expect(try folder.names("tmp") == [".keep"])
  }

  @Test func saysWhichDocumentLibreOfficeRefusedInItsOwnWords() throws {
    let folder = try folder("echo 'Error: source file could not be loaded'; exit 1")
    let outcome = try render(folder, "--to", "pdf", folder.path("a.plan"))
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "kehoach: LibreOffice could not make a PDF of a: Error: source file could not be loaded\n")
  }

  @Test func removesWhatAKilledRunLeft() throws {
    let folder = try folder("exit 1")
    // No process has this number: it is past the largest there can be.
    try folder.write("tmp/kehoach-layout-9999999/profile/user/x", "")
    _ = try render(folder, "--to", "pdf", folder.path("a.plan"))
    #expect(try folder.names("tmp") == [".keep"])
  }
}
