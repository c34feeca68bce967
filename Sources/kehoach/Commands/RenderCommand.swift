import ActionPlan
import ArgumentParser
import DocumentFormats
import DocumentModel
import PlanSyntax

struct RenderCommand: ReadingCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Lập văn bản từ kế hoạch. Renders plans as documents.")

  @OptionGroup var options: ReadingOptions

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Các định dạng. Formats, parted by commas: docx, odt, html.", valueName: "formats"),
    transform: { try Self.formats($0) })
  var formats: [DocumentFormat] = DocumentFormat.allCases

  @Option(help: ArgumentHelp("Thư mục kết quả. Folder for the documents.", valueName: "folder"))
  var output = "output"

  @Flag(help: "Cảnh báo cũng là lỗi. Warnings make the exit status 1 as well, and nothing is written.")
  var strict = false

  @Argument(help: ArgumentHelp("Các tệp kế hoạch. Plan files.", valueName: "file"))
  var files: [String]

  func validate() throws {
    var seen: [String: String] = [:]
    for file in files {
      if let other = seen.updateValue(file, forKey: Self.baseName(of: file)), other != file {
        throw ValidationError(
          "\(visible(other)), \(visible(file)): hai kế hoạch trùng tên tệp kết quả. Two plans with one output name.")
      }
    }
  }

  /// A plan with errors is reported and writes nothing; the others are rendered all the same.
  func run() throws {
    var loader = PlanLoader(options)
    var isSound = true
    for file in files {
      let plan = try loader.load(file)
      Terminal.printError(plan.report(in: options.language, from: .warning))
      guard !plan.hasErrors, let style = plan.style, !(strict && plan.diagnostics.contains { $0.severity == .warning })
      else {
        isSound = false
        continue
      }
      try write(OfficialDocument(composing: plan.analysis.plan, in: style), in: style, as: Self.baseName(of: file))
    }
    if !isSound { throw ExitCode.plan }
  }

  private func write(_ document: OfficialDocument, in style: HouseStyle, as name: String) throws {
    var outputs: [(path: String, bytes: [UInt8])] = []
    for format in formats {
      let rendered = try format.render(document, in: style)
      outputs.append(("\(output)/\(name).\(format.fileExtension)", try rendered.bytes()))
    }
    try Files.makeFolder(output)
    try Files.replace(outputs)
  }

  private static func baseName(of path: String) -> String {
    let name = Files.name(of: path)
    return name.hasSuffix(".plan") && name.count > 5 ? String(name.dropLast(5)) : name
  }

  private static func formats(_ list: String) throws -> [DocumentFormat] {
    let names = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if let wrong = names.first(where: { DocumentFormat(rawValue: $0) == nil }) {
      throw ValidationError("“\(visible(wrong))”: docx, odt, html")
    }
    // In their own order and each once, however often it is named.
    return DocumentFormat.allCases.filter { names.contains($0.rawValue) }
  }
}
