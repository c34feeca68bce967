import ActionPlan
import ArgumentParser
import DocumentFormats
import DocumentModel
import PlanSyntax
import Reporting

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: helpText("Lập văn bản từ kế hoạch.", en: "Renders plans as documents."))

  @OptionGroup var options: ReadingOptions

  @Option(
    name: .customLong("to"),
    help: .words(
      "Các định dạng, cách nhau bằng dấu phẩy: docx, odt, html, pdf (pdf cần LibreOffice). (mặc định: docx,odt,html)",
      en: "Formats, parted by commas: docx, odt, html, pdf (laid out by LibreOffice). (default: docx,odt,html)",
      valueName: "formats"),
    completion: .list(OutputFormat.known.map(\.name)),
    transform: { try OutputFormat.formats(in: $0) })
  var formats: [OutputFormat] = DocumentFormat.allCases.map(OutputFormat.document)

  @Flag(help: .words("PDF để lưu trữ: PDF/A-2b.", en: "PDF/A-2b, for keeping."))
  var pdfa = false

  @Option(
    help: .words(
      "Số giây LibreOffice được dùng cho một văn bản.", en: "How long LibreOffice may take for each document.",
      valueName: "seconds"))
  var pdfTimeout = 60

  @Option(
    help: .words("Thư mục kết quả.", en: "Folder for the documents.", valueName: "folder"), completion: .directory)
  var output = "output"

  @Flag(
    help: .words(
      "Cảnh báo cũng là lỗi: không lập văn bản.",
      en: "Warnings make the exit status 1 as well, and nothing is written."))
  var strict = false

  @Argument(help: .words("Các tệp kế hoạch.", en: "Plan files.", valueName: "file"), completion: .plan)
  var files: [String]

  func validate() throws {
    guard pdfTimeout > 0 else {
      throw ValidationError(
        "--pdf-timeout: một số từ 1.", en: "--pdf-timeout: a number from 1.")
    }
    if pdfa, !formats.contains(.pdf) {
      throw ValidationError("--pdfa: chỉ cùng với --to pdf.", en: "--pdfa: only with --to pdf.")
    }
    var seen: [String: String] = [:]
    for file in files {
      if let other = seen.updateValue(file, forKey: Self.baseName(of: file)), other != file {
        throw ValidationError(
          "\(visible(other)), \(visible(file)): hai kế hoạch trùng tên tệp kết quả.",
          en: "\(visible(other)), \(visible(file)): two plans with one output name.")
      }
    }
  }

  /// A plan with errors, or that cannot be read, is reported and writes nothing; the others are rendered all the same.
  func run() throws {
    // Asked for first: without it nothing is written.
    let libreOffice = formats.contains(.pdf) ? try LibreOffice(timeout: pdfTimeout) : nil
    var loader = try PlanLoader(options)
    var report = Report()
    let form = Report.Options(in: options.language, from: .warning)
    var isSound = true
    var isComplete = true
    var layouts: [(name: String, odt: [UInt8])] = []
    for file in files {
      let plan: CheckedPlan
      do throws(FileFailure) {
        plan = try loader.load(file)
      } catch {
        isComplete = false
        Terminal.printError("kehoach: \(error.message(options.language))\n")
        continue
      }
      Terminal.printError(report.add(plan.report).printed(as: .text, form))
      guard let style = plan.style, plan.isSound(strict: strict) else {
        isSound = false
        continue
      }
      let document = OfficialDocument(composing: plan.analysis.plan, in: style)
      let name = Self.baseName(of: file)
      try write(document, in: style, as: name)
      if libreOffice != nil {
        layouts.append((name, try DocumentFormat.odt.render(document, in: style).bytes()))
      }
      if let libreOffice, layouts.count == LibreOffice.batch {
        isComplete = try lay(layouts, out: libreOffice) && isComplete
        layouts = []
      }
    }
    if let libreOffice, !layouts.isEmpty { isComplete = try lay(layouts, out: libreOffice) && isComplete }
    if !isComplete { throw ExitCode.system }
    if !isSound { throw ExitCode.plan }
  }

  /// Writes the PDFs there are and says why others are missing; false where one is.
  private func lay(_ documents: [(name: String, odt: [UInt8])], out libreOffice: LibreOffice) throws -> Bool {
    let pdfs = try libreOffice.pdfs(of: documents, pdfa ? .archival : .standard)
    var isComplete = true
    for (document, pdf) in zip(documents, pdfs) {
      switch pdf {
      case .success(let bytes):
        try Files.makeFolder(output)
        try Files.replace([("\(output)/\(document.name).pdf", bytes)])
      case .failure(let failure):
        isComplete = false
        Terminal.printError("kehoach: \(failure.message(options.language))\n")
      }
    }
    return isComplete
  }

  private func write(_ document: OfficialDocument, in style: HouseStyle, as name: String) throws {
    var outputs: [(path: String, bytes: [UInt8])] = []
    for case .document(let format) in formats {
      let rendered = format.render(document, in: style)
      outputs.append(("\(output)/\(name).\(format.fileExtension)", try rendered.bytes()))
    }
    try Files.makeFolder(output)
    try Files.replace(outputs)
  }

  private static func baseName(of path: String) -> String {
    if path == Files.standardInput { return "stdin" }
    let name = Files.name(of: path)
    return name.hasSuffix(".plan") && name.count > 5 ? String(name.dropLast(5)) : name
  }
}

/// What a document can be written as: a format of our own writing, or one that LibreOffice makes of it.
enum OutputFormat: Hashable {
  case document(DocumentFormat)
  case pdf

  /// By the names of `--to`, in the order they are written in.
  static let known: [(name: String, format: OutputFormat)] =
    DocumentFormat.allCases.map { ($0.rawValue, .document($0)) } + [("pdf", .pdf)]

  /// Of a list parted by commas: in their own order and each once, however often it is named.
  static func formats(in list: String) throws -> [OutputFormat] {
    let names = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ name in known.contains { $0.name == name } }) else {
      throw ValidationError.noneOf(known.map(\.name))
    }
    return known.filter { names.contains($0.name) }.map(\.format)
  }
}
