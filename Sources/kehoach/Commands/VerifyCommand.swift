import ActionPlan
import ArgumentParser
import DocumentFormats
import DocumentModel
import Packaging
import PlanSyntax
import Reporting

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: helpText(
      "Cho biết văn bản có đúng là văn bản lập từ kế hoạch, hay đã bị sửa tay.",
      en: "Tells whether documents are what their plans render to, or were changed by hand."),
    discussion: helpText(
      "Mã kết thúc: 0 đúng cả; 1 có văn bản đã cũ, bị sửa hoặc không có dấu; 2 không đọc được tệp hoặc không thấy kế hoạch.",
      en:
        "Exit status: 0 all are current; 1 one is stale, changed or without a seal; 2 a file cannot be read or a plan is not found."
    ))

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var options: ReadingOptions

  @Option(help: .words("Dạng kết quả.", en: "Form of the report. (text, json)"))
  var format = Format.text

  @Option(
    help: .words(
      "Thư mục kế hoạch; nếu bỏ trống thì thư mục của văn bản, thư mục trên nó và thư mục plans ở đó.",
      en: "Folder of the plans; by default the document's own, the one above, and plans in that.",
      valueName: "folder"),
    completion: .directory)
  var plans: String?

  @Option(
    help: .words(
      "Thư mục mà văn bản được lập vào; thư mục con của nó là thư mục con của --plans.",
      en: "Folder the documents were rendered to; folders in it are folders in --plans.", valueName: "folder"),
    completion: .directory)
  var output = "output"

  @Argument(
    help: .words("Các tệp DOCX, ODT, HTML.", en: "DOCX, ODT or HTML documents.", valueName: "file"),
    completion: .document)
  var files: [String]

  /// A file that cannot be read is told, and the others are verified all the same.
  func run() throws {
    var loader = try PlanLoader(options)
    let printer = try DocumentPrinter()
    var report = VerificationReport(version: programVersion)
    var isComplete = true
    for file in files {
      do throws(FileFailure) {
        report.add(try verify(file, &loader, printer))
      } catch {
        isComplete = false
        Terminal.printError("kehoach: \(error.message(options.language))\n")
      }
    }
    switch format {
    case .text: Terminal.print(report.text(in: options.language))
    case .json: Terminal.print(report.json)
    }
    if !isComplete || report.lacksPlans { throw ExitCode.system }
    if !report.areCurrent { throw ExitCode.plan }
  }

  private func verify(
    _ path: String, _ loader: inout PlanLoader, _ printer: DocumentPrinter
  ) throws(FileFailure) -> VerificationReport.Document {
    let bytes = try Files.read(path)
    guard let file = SealedFile(bytes) else { return .init(path, .unsealed) }
    let program = file.seal.program
    guard file.isIntact else { return .init(path, .changed, program: program) }
    guard let plan = candidates(for: path).first(where: { Files.exists($0) }) else {
      return .init(path, .orphan, program: program)
    }
    let source = SourceFile(path: plan, bytes: try Files.read(plan))
    // The template may be another now: the plan's word for it, or the office's.
    let digest = try loader.sourceDigest(of: source.bytes, template: try loader.templateName(of: source))
    guard digest == file.seal.source else { return .init(path, .stale, plan: plan, program: program) }
    let isRendered = try renders(source, bytes, as: file.seal, &loader, printer)
    return .init(path, isRendered ? .current : .changed, plan: plan, program: program)
  }

  /// Whether a plan renders to these very bytes: whoever changed a document may have sealed it anew.
  private func renders(
    _ source: SourceFile, _ bytes: [UInt8], as seal: Seal, _ loader: inout PlanLoader, _ printer: DocumentPrinter
  ) throws(FileFailure) -> Bool {
    let plan = try loader.check(source)
    guard let style = plan.style else { return false }
    let document = OfficialDocument(composing: plan.analysis.plan, in: style)
    // Under another name it is the same document.
    return DocumentFormat.allCases.contains { format in
      guard format.isPackage == bytes.starts(with: [0x50, 0x4B]),
        let rendered = try? printer.file(of: document, in: style, as: format)
      else { return false }
      return seal.sealing(rendered, as: format) == bytes
    }
  }

  /// Where a document's plan may be, the likeliest first.
  private func candidates(for path: String) -> [String] {
    let folder = Files.folder(of: path)
    let name = Files.name(of: path)
    let base = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    guard let plans else { return [folder, folder + "/..", folder + "/../plans"].map { "\($0)/\(base).plan" } }
    let below = belowOutput(folder) ?? "."
    return ["\(plans)/\(below)/\(base).plan", "\(plans)/\(base).plan"]
      .map { $0.replacing("/./", with: "/") }
  }
  /// Where a folder lies in the one that was rendered to, however either is written; nil where it does not.
  private func belowOutput(_ folder: String) -> String? {
    guard let root = Files.realPath(output), let folder = Files.realPath(folder) else { return nil }
    let prefix = root == "/" ? root : root + "/"
    return folder.hasPrefix(prefix) ? String(folder.dropFirst(prefix.count)) : nil
  }
}
