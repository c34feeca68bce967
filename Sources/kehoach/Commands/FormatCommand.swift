import ActionPlan
import ArgumentParser
import Formatting
import PlanSchema
import PlanSyntax
import Templates

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: helpText(
      "Trình bày lại tệp kế hoạch theo dạng chuẩn.", en: "Lays plan files out in their canonical form."),
    discussion: helpText(
      "Văn bản lập ra không thay đổi, ghi chú được giữ nguyên; chỗ còn sai được để y như cũ.",
      en: "The document stays the same, comments are kept, and what is wrong is left as it stands."))

  @OptionGroup var speech: LanguageOption

  @Flag(
    help: .words(
      "Chỉ nêu tên tệp chưa đúng dạng chuẩn.", en: "Only names the files that differ, and makes the exit status 1."))
  var check = false

  @Flag(
    help: .words("Đọc từ đầu vào, ghi ra đầu ra chuẩn; như “-”.", en: "From standard input to standard output; as '-'.")
  )
  var stdin = false

  @Option(
    help: .words("Tên tệp của đầu vào chuẩn.", en: "What standard input is called in messages.", valueName: "path"),
    completion: .plan)
  var stdinPath: String?

  @Argument(
    help: .words("Các tệp kế hoạch, tệp mẫu.", en: "Plan and template files.", valueName: "file"), completion: .plan)
  var files: [String] = []

  private var readsInput: Bool { stdin || files.contains(Files.standardInput) }

  func validate() throws {
    if readsInput, files.contains(where: { $0 != Files.standardInput }) {
      throw ValidationError("--stdin: không cùng với tên tệp.", en: "--stdin: not together with files.")
    }
    if !readsInput, files.isEmpty { throw ValidationError("Thiếu tên tệp.", en: "No files are named.") }
    if !readsInput, stdinPath != nil {
      throw ValidationError("--stdin-path: chỉ cùng với --stdin.", en: "--stdin-path: only with --stdin.")
    }
  }

  /// A file that cannot be read or written is told, and the others are formatted all the same.
  func run() throws {
    if readsInput { return try formatInput() }
    var isComplete = true
    var areFormatted = true
    for file in files {
      do throws(FileFailure) {
        let source = SourceFile(path: file, bytes: try Files.read(file))
        let bytes = Self.format(source)
        guard bytes != source.bytes else { continue }
        areFormatted = false
        if check { report(source, bytes) } else { try Files.replace(file, bytes, old: source.bytes) }
      } catch {
        isComplete = false
        Terminal.printError("kehoach: \(error.message(speech.language))\n")
      }
    }
    if !isComplete { throw ExitCode.system }
    if check, !areFormatted { throw ExitCode.plan }
  }

  private func formatInput() throws {
    let source = SourceFile(path: stdinPath ?? "stdin", bytes: try Files.read(Files.standardInput))
    let bytes = Self.format(source)
    if !check { return Terminal.print(bytes) }
    if bytes != source.bytes {
      report(source, bytes)
      throw ExitCode.plan
    }
  }

  /// The path of a file that is not in its form, and the first line that is not.
  private func report(_ source: SourceFile, _ bytes: [UInt8]) {
    let line = source.lineIndex(of: zip(source.bytes, bytes).prefix { $0 == $1 }.count) + 1
    let message = Message(
      "chưa đúng dạng chuẩn từ dòng này", en: "not in its canonical form from this line on")
    Terminal.print("\(visible(source.path)):\(line): \(message(speech.language))\n")
  }

  private static func format(_ source: SourceFile) -> [UInt8] {
    PlanFormatter(isTemplate(source) ? .template : .plan).format(source)
  }

  /// What names itself a template is one, and what stands in a folder of templates.
  private static func isTemplate(_ source: SourceFile) -> Bool {
    let keys = SyntaxTree(parsing: source).root.children.compactMap { $0.first(.key) }
    let named = keys.contains { composed(source.text($0.span)) == "tên mẫu" }
    return named || source.path.split(separator: "/").dropLast().contains("templates")
  }
}
