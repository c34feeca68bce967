import ActionPlan
import Checking
import PlanSyntax

extension Defect {
  static let structure: [Defect] = headings + sections + lists + [repetition]

  /// A paragraph of a section, said again in another one.
  private static let repetition = Defect("repeated-content") { plan, random in
    let places: Set<Passage.Place> = [.paragraph, .item]
    let said = plan.manuscript.passages.filter { passage in
      places.contains(passage.place) && passage.tokens.filter { $0.kind == .word }.count >= 30
        && passage.tokens.allSatisfy { $0.kind != .number && $0.kind != .reference }
        && passage.span.end < (plan.entry("tổ chức thực hiện")?.span.start ?? 0)
        && !plan.findings.contains { $0.span.overlaps(passage.span) }
    }
    guard let passage = said.randomElement(using: &random), let entry = plan.entry("tổ chức thực hiện") else {
      return nil
    }
    let start = SourceSpan(entry.span.start, entry.span.start)
    return [SourceEdit(start, "mục: Nội dung khác\n  ⟦\(passage.text)⟧\n\n")]
  }

  private static let headings: [Defect] = [
    .passage("heading-end", headingPlaces) { "\($0)⟦;⟧" },
    .passage("heading-end", headingPlaces) { "\($0)⟦,⟧" },
    .node("heading-end") { plan, node, siblings in
      guard let heading = node.heading, case .node = node.content.first, !plan.source.text(heading.span).hasSuffix(":"),
        siblings.contains(where: { $0.headSpan != node.headSpan && $0.heading != nil })
      else { return nil }
      return [SourceEdit(SourceSpan(heading.span.end, heading.span.end), "⟦:⟧")]
    },
    .node("repeated-heading") { plan, node, siblings in
      guard let heading = node.heading, node.level == .clause || node.level == .point,
        let syntax = plan.syntax(of: node)
      else { return nil }
      return [
        plan.line(behind: syntax, "\(node.key): ⟦\(plan.source.text(heading.span))⟧\n  Tổ chức ngày hội sáng kiến.")
      ]
    },
    .node("unmarked-heading") { plan, node, _ in
      guard node.level == .clause, node.heading == nil, case .paragraph(let first) = node.content.first,
        plan.lineStart(first.span.start) != plan.lineStart(node.headSpan.start)
      else { return nil }
      return [plan.line(before: first.span.start, "⟦Công tác thi đua, khen thưởng⟧")]
    },
    .node("empty-section") { plan, node, _ in
      node.level == .clause ? [plan.line(before: node.headSpan.start, "khoản: ⟦Bảo tàng tỉnh:⟧")] : nil
    },
  ]

  private static let headingPlaces: Set<Passage.Place> = [.heading(.section), .heading(.clause), .heading(.point)]

  private static let sections: [Defect] = [
    .section("empty-section", "mục: ⟦Công tác kiểm tra⟧"),
    .section("empty-section", "⟦quan điểm⟧:"),
    .section("doubled-role", "⟦mục tiêu⟧: Mục tiêu lâu dài\n  Năng suất tăng 7% mỗi năm.", behindFirst: ["mục tiêu"]),
    .section(
      "doubled-role", "⟦tổ chức thực hiện⟧: Trách nhiệm thi hành\n  Bảo tàng tỉnh mở cửa hằng ngày.",
      behindFirst: ["tổ chức thực hiện"]),
    .section(
      "mixed-lists",
      """
      mục: Thông tin, truyền thông
        khoản: Báo chí
          - Đăng tin trên báo.
          - Mở chuyên mục trên đài.
        khoản: Kiểm tra
          - Kiểm tra theo kế hoạch.
          - Kiểm tra đột xuất.
        ⟦khoản⟧: Tập huấn
          điểm:
            Mở lớp cho nông dân.
          điểm:
            Cấp tài liệu.
      """),
    Defect("missing-section") { plan, _ in
      // Where other headings speak of aims, their words are the section.
      let aims = plan.entries(["mục tiêu", "mục đích, yêu cầu"])
      guard let kind = plan.plan.kind, aims.count == 1,
        !plan.manuscript.words["tiêu"].contains(where: { plan.manuscript.passages[$0.passage].place == .subject })
      else { return nil }
      return [SourceEdit(kind.span, "⟦\(kind.value)⟧")] + aims.map { SourceEdit($0.span, "") }
    },
    Defect("annex-unreferenced") { plan, _ in
      // "Tài liệu kỹ thuật kèm theo" may be any annex.
      guard plan.manuscript.occurrences(of: "kèm theo").isEmpty else { return nil }
      let end = plan.source.bytes.count
      return [
        SourceEdit(SourceSpan(end, end), "\nphụ lục: ⟦Danh mục mô hình⟧\n  Mô hình tưới tiết kiệm nước.\n")
      ]
    },
  ]

  private static let lists: [Defect] = [
    .node("mixed-lists") { plan, node, siblings in
      // In front of any item but the first, or of any khoản.
      guard node.level == .item, siblings.first?.headSpan != node.headSpan, siblings.first?.level == .item,
        let syntax = plan.syntax(of: node), !plan.isFound(at: syntax.span)
      else { return nil }
      return [plan.line(behind: syntax, "⟦điểm⟧:\n  Mở chuyên mục trên đài.")]
    },
    .node("paragraph-after-list") { plan, node, _ in
      guard node.level == .clause || node.level == .point, case .node(let last) = node.content.last,
        let syntax = plan.syntax(of: node), !plan.isFound(at: syntax.span), last.level == .item
      else { return nil }
      return [plan.line(behind: syntax, deeper: 2, "⟦Ngày hội sáng kiến được tổ chức hằng năm.⟧")]
    },
    .node("single-child") { plan, node, siblings in
      guard node.level == .clause, !siblings.contains(where: \.isParted), let syntax = plan.syntax(of: node),
        node.heading == nil
      else { return nil }
      return [plan.line(behind: syntax, deeper: 2, "⟦điểm⟧:\n  Ngày hội sáng kiến được tổ chức hằng năm.")]
    },
    Defect("long-paragraph") { plan, random in
      plan.passages(in: [.paragraph, .item]).filter { $0.tokens.last?.text == "." && !plan.isFound(at: $0.span) }
        .randomElement(using: &random).map { [SourceEdit($0.span, "⟦\($0.text) \(longText)⟧")] }
    },
  ]

  /// Of seven sentences and some two hundred words.
  private static let longText = """
    Hoàn thành việc rà soát, lập danh mục các giống cây trồng, vật nuôi phù hợp với điều kiện tự nhiên của từng vùng, gửi các cơ \
    quan liên quan góp ý trước khi công bố. Hỗ trợ doanh nghiệp, hợp tác xã thay thiết bị cũ, áp dụng hệ thống quản lý chất lượng \
    và đăng ký nhãn hiệu đối với các sản phẩm chủ lực của địa phương trong cả nước. Mở các lớp tập huấn cho cán bộ kỹ thuật, \
    nông dân và cán bộ quản lý ở cơ sở về quy trình sản xuất sạch, an toàn và tiết kiệm nước, gắn với nhu cầu của từng nơi. Lập \
    trại thực nghiệm, phòng nuôi cấy mô và phòng thí nghiệm trọng điểm, đưa vào khai thác có hiệu quả ngay sau khi nghiệm thu, \
    bàn giao. Thu hút các nguồn lực ngoài ngân sách, mở rộng hợp tác với các viện, trường trong nước và ngoài nước, ưu tiên lĩnh \
    vực bảo quản và chế biến. Vận động người dân tham gia giám sát cộng đồng, phản ánh kịp thời những việc làm chưa đúng để sửa \
    chữa ngay từ đầu. Khen thưởng tập thể, cá nhân có thành tích vào dịp cuối năm.
    """

  /// A section put in front of a random top-level section; behind the first with a key where one is named.
  private static func section(_ id: Diagnostic.ID, _ marked: String, behindFirst keys: Set<String> = []) -> Defect {
    Defect(id) { plan, random in
      let sections = plan.nodes.filter { $0.node.level == .section && plan.indentation($0.node.headSpan.start).isEmpty }
      let first = keys.isEmpty ? -1 : sections.firstIndex { keys.contains($0.node.key) }
      guard let first, let syntax = sections.dropFirst(first + 1).randomElement(using: &random)?.node else {
        return first.flatMap { sections.indices.contains($0) ? plan.syntax(of: sections[$0].node) : nil }.map {
          [plan.line(behind: $0, marked)]
        }
      }
      return [plan.line(before: syntax.headSpan.start, marked)]
    }
  }
}

extension BodyNode {
  /// Into điểm.
  fileprivate var isParted: Bool {
    content.contains { if case .node(let node) = $0 { node.level == .point || node.level == .item } else { false } }
  }
}
