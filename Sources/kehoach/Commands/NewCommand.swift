import ActionPlan
import ArgumentParser
import PlanSyntax
import Templates

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Tạo tệp kế hoạch để soạn. Begins a plan.",
    discussion: """
      Loại, viết có dấu hoặc không dấu:
      Kinds, with marks or without:

      \(DraftKind.allCases.map { "  \($0.slug): \($0.name.vietnamese) (\($0.name.english))" }.joined(separator: "\n"))
      """)

  @Option(
    name: .customLong("lang"),
    help: "Ngôn ngữ giải thích trong tệp. Language of the explanations. (vi, en; default: vi)")
  var chosenLanguage: Message.Language?

  @Option(
    help: ArgumentHelp("Loại kế hoạch. Kind of plan. (default: ke-hoach)", valueName: "kind"),
    transform: { text in
      guard let kind = DraftKind(named: text) else {
        throw ValidationError("“\(visible(text))”: " + DraftKind.allCases.map(\.slug).joined(separator: ", "))
      }
      return kind
    })
  var kind: DraftKind?

  @Option(
    help: ArgumentHelp(
      "Mẫu trình bày. Template. (default: nd30; dang-hd36 for chuong-trinh-dang)", valueName: "name"))
  var template: String?

  @Option(help: ArgumentHelp("Thư mục mẫu trình bày. Folder of templates: <name>/<name>.plan.", valueName: "folder"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "Cơ quan ban hành; kế hoạch liên tịch thì viết nhiều lần. Issuing body; once for each in a joint plan.",
      valueName: "name"))
  var issuer: [String] = []

  @Option(help: ArgumentHelp("Cơ quan chủ quản. The issuing body's superior.", valueName: "name"))
  var superior: String?

  @Option(help: ArgumentHelp("Địa danh. Place of issue. (default: the issuing province)", valueName: "name"))
  var place: String?

  @Option(help: ArgumentHelp("Trích yếu. Subject.", valueName: "words"))
  var subject: String?

  @Option(help: ArgumentHelp("Năm ban hành. Year of issue. (default: this year)", valueName: "year"))
  var year: Int?

  @Flag(help: "Chỉ các từ khóa cần có, không giải thích. The keys that are needed, unexplained.")
  var minimal = false

  @Flag(help: "Ghi đè tệp đã có. Replace a file that is there.")
  var force = false

  @Argument(
    help: ArgumentHelp(
      "Tệp sẽ tạo, hoặc thư mục để đặt tệp; không ghi hoặc “-” thì in ra. File to make, or folder to make it in; printed without it or with '-'.",
      valueName: "file"))
  var output: String?

  func validate() throws {
    if let year, !(1900...2999).contains(year) { throw ValidationError("--year: 1900 … 2999") }
    if issuer.count > 1, let kind, kind != .joint {
      throw ValidationError("--issuer: nhiều cơ quan thì --kind lien-tich. Several bodies: --kind lien-tich.")
    }
    // A line break would end the key's line.
    for words in issuer + [superior, place, subject].compactMap(\.self) {
      if words.utf8.contains(where: { $0 < 0x20 }) || words.allSatisfy({ $0 == " " }) {
        throw ValidationError("“\(visible(words))”: rỗng hoặc có ngắt dòng. Empty, or with a line break.")
      }
    }
  }

  func run() throws {
    let kind = kind ?? (issuer.count > 1 ? .joint : .alone)
    let name = template ?? (kind == .party ? "dang-hd36" : PlanLoader.defaultTemplate)
    var library = PlanLoader.library(of: templates)
    guard let style = try library.template(named: name)?.style else {
      let message = Message(
        "không có mẫu “\(visible(name))”, hoặc mẫu có lỗi", en: "no template '\(visible(name))', or it has errors")
      Terminal.printError("kehoach: \(message(Terminal.localeLanguage))\n")
      throw ExitCode.system
    }
    var details = DraftDetails(year: year ?? Terminal.currentYear)
    details.issuers = issuer
    details.superior = superior
    details.place = place
    details.subject = subject
    let draft = Draft(kind, details, in: style)
    let text = draft.text(in: chosenLanguage ?? .vi, isMinimal: minimal)
    guard let output, output != "-" else { return Terminal.print(text) }
    let path =
      Files.isFolder(output)
      ? "\(output.hasSuffix("/") ? String(output.dropLast()) : output)/\(draft.fileName)" : output
    if !force, Files.exists(path) {
      throw FileFailure(
        .create, path,
        reason: Message("đã có tệp này; thêm --force để ghi đè", en: "it is there already; --force replaces it"))
    }
    try Files.replace([(path, Array(text.utf8))])
    Terminal.print(path + "\n")
  }
}
