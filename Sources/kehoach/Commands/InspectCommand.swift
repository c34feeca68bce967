import ArgumentParser
import DocumentReading
import Inspection
import PlanSyntax
import Standards

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: helpText(
      "Lập phiếu kiểm tra thể thức của văn bản DOCX, ODT, HTML.",
      en: "Measures DOCX, ODT or HTML documents by a standard of form."),
    discussion: helpText(
      "Mã kết thúc: 0 không có yếu tố nào sai; 1 có yếu tố sai; 2 không đọc được tệp hoặc sai cách dùng.",
      en: "Exit status: 0 no rule fails; 1 one does; 2 a file cannot be read, or wrong usage."))

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  @OptionGroup var speech: LanguageOption

  @Option(help: .words("Dạng phiếu.", en: "Form of the sheet."))
  var format = Format.text

  @Option(
    help: .words(
      "Quy định để đối chiếu; nếu bỏ trống thì theo văn bản.",
      en: "Standard to measure by; by default the document's own.",
      valueName: Standard.all.map(\.name).joined(separator: "|")),
    completion: .list(Standard.all.map(\.name)))
  var standard: String?

  @Argument(
    help: .words("Các tệp DOCX, ODT, HTML.", en: "DOCX, ODT or HTML documents.", valueName: "file"),
    completion: .document)
  var files: [String]

  func validate() throws {
    guard let standard, Standard.named(standard) == nil else { return }
    let names = Standard.all.map(\.name).joined(separator: ", ")
    throw ValidationError("Không có quy định này; có: \(names).", en: "No such standard; there are: \(names).")
  }

  func run() throws {
    let language = speech.language
    var sheets: [(path: String, sheet: ConformanceSheet)] = []
    var isUnreadable = false
    for file in files {
      do {
        sheets.append((file, try sheet(of: file)))
      } catch let failure as FileFailure {
        isUnreadable = true
        Terminal.printError("kehoach: \(failure.message(language))\n")
      } catch let failure as ReadingFailure {
        isUnreadable = true
        Terminal.printError("kehoach: \(visible(file)): \(failure.message(language))\n")
      }
    }
    switch format {
    case .text:
      for (path, sheet) in sheets { Terminal.print(sheet.text(of: path, in: language, hasColour: Terminal.hasColour)) }
    case .json: Terminal.print(ConformanceSheet.json(of: sheets, in: language))
    case .html: Terminal.print(ConformanceSheet.html(of: sheets, in: language))
    }
    if isUnreadable { throw ExitCode.system }
    if sheets.contains(where: { $0.sheet.hasFailures }) { throw ExitCode.plan }
  }
}

extension InspectCommand {
  private func sheet(of path: String) throws -> ConformanceSheet {
    let document = try MeasuredDocument(reading: try Files.read(path))
    return ConformanceSheet(of: document, by: standard.flatMap(Standard.named) ?? .likely(for: document))
  }
}
