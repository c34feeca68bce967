import ActionPlan
import Checking
import PlanSyntax

extension Defect {
  static let form: [Defect] = heads + legalBases + signatures + recipients + standingWords

  private static let heads: [Defect] = [
    .passage("subject-in-capitals", [.subject]) { text in
      text.split(separator: " ").count > 2 ? "⟦\(text.uppercased())⟧" : nil
    },
    .subject("subject-about") { first, _ in ("⟦V/v⟧ \(first.lowercasedFirst)", nil) },
    .subject("subject-kind") { first, _ in ("⟦Kế hoạch⟧ \(first.lowercasedFirst)", nil) },
    .subject("subject-kind") { first, kind in kind.map { ("⟦\($0)⟧ \(first.lowercasedFirst)", nil) } },
    .subject("subject-stop") { _, _ in (nil, "⟦.⟧") },
    .subject("subject-stop") { _, _ in (nil, "⟦;⟧") },
    .value("symbol-issuer", of: ["ký hiệu"]) { $0 == "KH-UBND" ? "⟦KH-SKHCN⟧" : "⟦KH-UBND⟧" },
    .value("place-form", of: ["địa danh"]) { "⟦Tỉnh \($0)⟧" },
    .value("place-form", of: ["địa danh"]) { "⟦\($0), ngày 05 tháng 3⟧" },
    .value("place-form", of: ["địa danh"]) { _ in "⟦TP. Hồ Chí Minh⟧" },
    .value("placeholder", of: ["địa danh", "chủ trì", "phối hợp", "sản phẩm", "họ tên"]) { _ in "⟦…⟧" },
    .sentence("placeholder", "Hoàn thành trước ngày ⟦...⟧ tháng 6 hằng năm."),
    .sentence("placeholder", "Làm thí điểm tại ⟦[tên xã]⟧ trong hai năm đầu."),
  ]

  private static let legalBases: [Defect] = [
    .passage("legal-basis-joined", [.legalBasis]) { "\($0); ⟦Căn cứ⟧ Luật Chuyển giao công nghệ" },
    .passage("legal-basis-opening", [.legalBasis]) { text in
      text.hasPrefix("Căn cứ ") ? "⟦\(text.dropFirst("Căn cứ ".count))⟧" : nil
    },
    .passage("legal-basis-opening", [.legalBasis]) { text in
      text.hasPrefix("Căn") ? "⟦căn⟧\(text.dropFirst("Căn".count))" : nil
    },
    .item(
      "legal-basis-order", in: "căn cứ", "⟦Theo đề nghị của Trưởng phòng Quản lý khoa học⟧", at: { 0...($0 - 1) }),
    .passage("legal-basis-order", [.legalBasis]) { text in
      text.hasPrefix("Căn cứ Luật")
        ? """
        Căn cứ Nghị định số 08/2026/NĐ-CP ngày 10 tháng 01 năm 2026 của Chính phủ quy định về quỹ
          - ⟦\(text)⟧
        """ : nil
    },
    .item(
      "legal-basis-parts", in: "căn cứ", "Căn cứ Quyết định ⟦số 12/QĐ-UBND⟧ ngày 15/01/2026 về việc ban hành quy chế"),
    .item("legal-basis-parts", in: "căn cứ", "Căn cứ Luật Chuyển giao công nghệ ⟦số 07/2017/QH14⟧"),
    .item(
      "legal-basis-parts", in: "căn cứ", "Căn cứ ⟦Nghị định⟧ của Chính phủ về phát triển công nghiệp hỗ trợ",
      at: { $0...$0 }),
    .item(
      "legal-basis-parts", in: "căn cứ", "Căn cứ Nghị quyết ⟦số 05/NQ-HĐND⟧ ngày 10/12/2025 của Hội đồng nhân dân tỉnh"),
    .passage("legal-basis-repeated", [.legalBasis]) { "\($0)\n  - ⟦\($0)⟧" },
  ]

  private static let signatures: [Defect] = [
    .value("authority-issuer", of: ["thẩm quyền"]) { _ in "⟦TM. Hội đồng nhân dân⟧" },
    .characters("authority-issuer", "\n  chức vụ: |", "\n  thẩm quyền: ⟦TM. Ủy ban nhân dân⟧\n  chức vụ: |"),
    .value("authority-office", of: ["thẩm quyền"]) { _ in "⟦TM. Chủ tịch⟧" },
    .characters("authority-office", "KT. Giám đốc", "⟦KT. Ủy ban nhân dân⟧"),
    .characters(
      "deputy-mark", "thẩm quyền: TM. Ủy ban nhân dân\n",
      "thẩm quyền: TM. Ủy ban nhân dân\n  chức vụ: ⟦Phó Chủ tịch⟧\n"),
    .characters("deputy-mark", "|\n    KT. Giám đốc\n    Phó Giám đốc", "⟦Phó Giám đốc⟧"),
    .value("title-before-name", of: ["họ tên"]) { "⟦TS.⟧ \($0)" },
    .value("title-before-name", of: ["họ tên"]) { "⟦PGS.TS⟧ \($0)" },
    .value("title-before-name", of: ["họ tên"]) { "⟦Thạc sĩ⟧ \($0)" },
  ]

  private static let recipients: [Defect] = [
    .item("recipient-as-above", in: "nơi nhận", "⟦Như trên⟧", at: { 0...($0 - 1) }),
    .item("recipient-as-above", in: "nơi nhận", "⟦Như Điều 3⟧", at: { 0...($0 - 1) }),
    .item("recipient-purpose", in: "nơi nhận", "Hội đồng nhân dân tỉnh ⟦(để b/c)⟧", at: { min(1, $0 - 1)...($0 - 1) }),
    .passage("recipient-repeated", [.recipient]) { text in
      text.hasPrefix("Lưu") ? nil : "\(text)\n  - ⟦\(text.prefix { $0 != "(" }.trimmed)⟧"
    },
    .passage("recipients-archive", [.recipient]) { text in
      text.hasPrefix("Lưu: VT") ? "⟦Lưu VT⟧\(text.dropFirst("Lưu: VT".count))" : nil
    },
    .passage("recipients-archive", [.recipient]) { text in
      text.hasPrefix("Lưu: VT") ? "⟦\(text)⟧\n  - Các ban của Hội đồng nhân dân tỉnh" : nil
    },
    .passage("recipients-archive", [.recipient]) { text in
      text.hasPrefix("Lưu: VT") ? "⟦Các ban của Hội đồng nhân dân tỉnh⟧" : nil
    },
  ]

  private static let standingWords: [Defect] = [
    .paragraph("addressee-in-plan", before: [.opening], "⟦Kính gửi⟧: Các sở, ban, ngành."),
    .paragraph("typed-standing-words", before: [.opening], "⟦Độc lập - Tự do - Hạnh phúc⟧"),
    .passage("typed-standing-words", [.annexTitle]) { "⟦Phụ lục I:⟧ \($0)" },
    .passage("typed-standing-words", [.annexTitle]) { "⟦Phụ lục số 02.⟧ \($0)" },
    Defect("typed-end-mark") { plan, random in
      let passages = plan.manuscript.passages
      // The last of the document and of each annex may have the mark.
      let inner = passages.indices.dropLast().filter { index in
        [.paragraph, .item].contains(passages[index].place) && passages[index].tokens.last?.text == "."
          && [.paragraph, .item].contains(passages[index + 1].place)
      }
      return inner.randomElement(using: &random).flatMap { passages[$0].tokens.last }.map {
        [SourceEdit($0.span, "⟦./.⟧")]
      }
    },
  ]

  /// The beginning of the subject written otherwise, given the kind of the plan; what is put behind its end.
  private static func subject(
    _ id: Diagnostic.ID, _ marked: @escaping @Sendable (String, String?) -> (first: String?, end: String?)?
  ) -> Defect {
    Defect(id) { plan, _ in
      let lines = plan.passages(in: [.subject])
      guard let first = lines.first, let last = lines.last, let (start, end) = marked(first.text, plan.plan.kind?.value)
      else { return nil }
      let edits = [
        start.map { SourceEdit(first.span, $0) }, end.map { SourceEdit(SourceSpan(last.span.end, last.span.end), $0) },
      ]
      return edits.compactMap { $0 }
    }
  }
}

extension StringProtocol {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
