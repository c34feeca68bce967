import ActionPlan
import ArgumentParser
import PlanSyntax
import Templates

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: helpText("Tạo tệp kế hoạch để soạn.", en: "Begins a plan."),
    discussion: helpText("Loại, viết có dấu hoặc không dấu:", en: "Kinds, with marks or without:")
      + DraftKind.allCases.map { "\n  \($0.slug): \($0.name(Terminal.helpLanguage))" }.joined(separator: ";") + ".")

  @Option(
    name: .customLong("lang"),
    help: .words(
      "Ngôn ngữ giải thích trong tệp; nếu bỏ trống thì tiếng Việt.",
      en: "Language of the explanations; by default Vietnamese."))
  var chosenLanguage: Message.Language?

  @Option(
    help: .words(
      "Loại kế hoạch; nếu bỏ trống thì ke-hoach.", en: "Kind of plan; by default ke-hoach.", valueName: "kind"),
    completion: .list(DraftKind.allCases.map(\.slug)),
    transform: { text in
      guard let kind = DraftKind(named: text) else {
        throw ValidationError.noneOf(DraftKind.allCases.map(\.slug))
      }
      return kind
    })
  var kind: DraftKind?

  @Option(
    help: .words(
      "Mẫu trình bày; nếu bỏ trống thì nd30, với chuong-trinh-dang thì dang-hd36.",
      en: "Template; by default nd30, for chuong-trinh-dang dang-hd36.", valueName: "name"),
    completion: .list(EmbeddedTemplates.names))
  var template: String?

  @OptionGroup var templates: TemplatesOption

  @Option(
    help: .words(
      "Cơ quan ban hành; kế hoạch liên tịch thì viết nhiều lần.", en: "Issuing body; once for each in a joint plan.",
      valueName: "name"))
  var issuer: [String] = []

  @Option(help: .words("Cơ quan chủ quản.", en: "The issuing body's superior.", valueName: "name"))
  var superior: String?

  @Option(
    help: .words(
      "Địa danh; nếu bỏ trống thì theo tên cơ quan.", en: "Place of issue; by default that of the issuing body.",
      valueName: "name"))
  var place: String?

  @Option(help: .words("Trích yếu.", en: "Subject.", valueName: "words"))
  var subject: String?

  @Option(
    help: .words(
      "Năm ban hành; nếu bỏ trống thì năm nay.", en: "Year of issue; by default this year.", valueName: "year"))
  var year: Int?

  @Flag(help: .words("Chỉ các từ khóa cần có, không giải thích.", en: "The keys that are needed, unexplained."))
  var minimal = false

  @Flag(help: .words("Ghi đè tệp đã có.", en: "Replace a file that is there."))
  var force = false

  @Argument(
    help: .words(
      "Tệp sẽ tạo, hoặc thư mục để đặt tệp; không ghi hoặc “-” thì in ra.",
      en: "File to make, or folder to make it in; printed without it or with '-'.",
      valueName: "file"),
    completion: .file())
  var output: String?

  func validate() throws {
    if let year, !(1900...2999).contains(year) {
      throw ValidationError("--year: từ 1900 đến 2999.", en: "--year: from 1900 to 2999.")
    }
    if issuer.count > 1, let kind, kind != .joint {
      throw ValidationError(
        "--issuer: nhiều cơ quan thì --kind lien-tich.", en: "--issuer: several bodies take --kind lien-tich.")
    }
    // A line break would end the key's line.
    for words in issuer + [superior, place, subject].compactMap(\.self) {
      if words.utf8.contains(where: { $0 < 0x20 }) || words.allSatisfy({ $0 == " " }) {
        throw ValidationError(
          "“\(visible(words))”: rỗng hoặc có ngắt dòng.", en: "'\(visible(words))': empty, or with a line break.")
      }
    }
  }

  func run() throws {
    let kind = kind ?? (issuer.count > 1 ? .joint : .alone)
    let name = template ?? (kind == .party ? "dang-hd36" : PlanLoader.defaultTemplate)
    var library = try templates.library()
    guard let style = try library.template(named: name)?.style else {
      let message = Message(
        "không có mẫu “\(visible(name))”, hoặc mẫu có lỗi", en: "no template '\(visible(name))', or it has errors")
      Terminal.printError("kehoach: \(message(Terminal.helpLanguage))\n")
      throw ExitCode.system
    }
    var details = DraftDetails(year: year ?? Terminal.currentYear)
    details.issuers = issuer
    details.superior = superior
    details.place = place
    details.subject = subject
    let draft = Draft(kind, details, in: style)
    let text = draft.text(in: chosenLanguage ?? .vi, isMinimal: minimal)
    guard let output, output != Files.standardInput else { return Terminal.print(text) }
    let path =
      Files.isFolder(output)
      ? "\(output.hasSuffix("/") ? String(output.dropLast()) : output)/\(draft.fileName)" : output
    if !force, Files.exists(path) {
      throw FileFailure(
        .create, path,
        reason: Message("đã có tệp này; thêm --force để ghi đè", en: "it is there already; --force replaces it"))
    }
    try Files.replace(path, Array(text.utf8))
    Terminal.print(path + "\n")
  }
}
