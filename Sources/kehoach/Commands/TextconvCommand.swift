import ArgumentParser
import DocumentReading
import PlanSyntax

/// A document as plain lines: what git compares where two versions of a DOCX, ODT or HTML file are asked for (gitattributes, `textconv`).
struct TextconvCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "textconv",
    abstract: helpText(
      "In chữ của tệp DOCX, ODT, HTML thành dòng để git so sánh.",
      en: "Prints the words of a DOCX, ODT or HTML file as lines for git to compare."),
    discussion: helpText(
      "Mỗi câu một dòng; hàng của bảng viết là “| ô | ô |”; chú thích ở cuối. Tệp .plan được in nguyên văn.",
      en: "A line a sentence; rows of tables as '| cell | cell |'; footnotes last. A .plan file is printed as it is."))

  @OptionGroup var speech: LanguageOption

  @Argument(
    help: .words("Tệp DOCX, ODT, HTML hoặc .plan.", en: "A DOCX, ODT, HTML or .plan file.", valueName: "file"),
    completion: .document)
  var file: String

  func run() throws {
    let bytes = try Files.read(file)
    if file.hasSuffix(".plan") {
      Terminal.print(bytes)
      return
    }
    do throws(ReadingFailure) {
      let lines = try MeasuredDocument(reading: bytes).comparableLines
      Terminal.print(lines.map { visible(composed($0)) + "\n" }.joined())
    } catch {
      Terminal.printError("kehoach: \(visible(file)): \(error.message(speech.language))\n")
      throw ExitCode.system
    }
  }
}
