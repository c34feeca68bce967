import ActionPlan
import Checking
import PlanSyntax

extension Defect {
  static let tasks: [Defect] = times + figures + bodies

  private static let times: [Defect] = [
    .sentence("backwards-range", "Làm thí điểm trong giai đoạn ⟦2030 - 2026⟧ tại một số xã."),
    .sentence("backwards-range", "Nâng tỷ lệ số hóa ⟦từ 60% lên 50%⟧."),
    .sentence("backwards-range", "Việc khảo sát làm ⟦từ tháng 9/2026 đến tháng 3/2026⟧."),
    .value("deadline-before-issue", of: ["thời hạn"]) { _ in "⟦trong tháng 02/2026⟧" },
    .value("deadline-before-issue", of: ["thời hạn"]) { _ in "⟦quý IV/2025⟧" },
    .sentence("impossible-date", "Gửi số liệu trước ngày ⟦31/02/2026⟧."),
    .sentence("impossible-date", "Số liệu chốt đến ngày ⟦30/2⟧ sang năm."),
    .sentence("impossible-date", "Số liệu được tổng hợp trong tháng ⟦13/2026⟧."),
    .sentence("weekday-date", "Họp triển khai lúc 13 giờ 30 phút ⟦thứ Hai⟧ ngày 07/7/2026."),
    .sentence("weekday-date", "Ngày hội mở vào ⟦Chủ nhật⟧, ngày 08 tháng 7 năm 2026."),
  ]

  private static let figures: [Defect] = [
    .sentence(
      "figures-in-words",
      "Tổng kinh phí là 76.699.000.000 đồng (⟦bảy mươi sáu tỷ sáu trăm chín mươi triệu đồng⟧)."),
    .characters("figures-in-words", "mười ba tỷ năm trăm triệu đồng", "⟦mười ba tỷ sáu trăm triệu đồng⟧"),
    Defect("list-total") { plan, random in
      guard let total = plan.figure("13.500 triệu đồng"),
        let part = ["6.400", "4.300", "800", "2.000"].randomElement(using: &random),
        let item = plan.figure("\(part) triệu đồng", in: [.item])
      else { return nil }
      return [
        SourceEdit(total.passage.span(of: total.tokens), "⟦13.500 triệu đồng⟧"),
        SourceEdit(item.passage.span(of: item.tokens), "1.234 triệu đồng"),
      ]
    },
    Defect("table-total") { plan, random in
      plan.cells("4.200", "2.200", "3.700", "5.100", "4.700", "13.500").randomElement(using: &random).map {
        [plan.cell($0, "9.999")]
      }
    },
    // A part, which neither its row nor its column adds up with.
    Defect("table-total") { plan, random in
      plan.cells("1.200", "600", "400", "900", "350", "450").randomElement(using: &random).map {
        [plan.cell($0, "9.999")]
      }
    },
  ]

  private static let bodies: [Defect] = [
    .task("lead-among-partners") { plan, task in
      guard let lead = task.assignment.lead?.value.first?.name, let partners = task.node.assignment.partners else {
        return nil
      }
      return [SourceEdit(SourceSpan(partners.span.end, partners.span.end), "; ⟦\(lead)⟧")]
    },
    .task("missing-recipient") { plan, task in
      task.node.assignment.partners.map {
        [SourceEdit(SourceSpan($0.span.end, $0.span.end), "; ⟦Bảo tàng tỉnh⟧")]
      }
    },
    .task("missing-recipient") { plan, task in
      task.node.assignment.partners.map {
        [SourceEdit(SourceSpan($0.span.start, $0.span.start), "⟦Bảo tàng tỉnh⟧; ")]
      }
    },
    .task("repeated-body") { plan, task in
      guard let partners = task.node.assignment.partners, let first = partners.value.first else { return nil }
      return [SourceEdit(SourceSpan(partners.span.end, partners.span.end), "; ⟦\(first.name)⟧")]
    },
    .task("task-without-lead") { plan, task in
      guard let lead = task.node.assignment.lead, let heading = task.node.heading
      else { return nil }
      let line = plan.lineStart(lead.span.start)
      return [
        SourceEdit(heading.span, "⟦\(plan.source.text(heading.span))⟧"),
        SourceEdit(SourceSpan(line, plan.source.lineSpan(plan.source.lineIndex(of: line)).end + 1), ""),
      ]
    },
  ]
}

extension SoundPlan {
  /// Where a figure stands in the body, as it is typed.
  fileprivate func figure(
    _ text: String, in places: Set<Passage.Place> = [.paragraph]
  ) -> (passage: Passage, tokens: Range<Int>)? {
    for passage in manuscript.passages where places.contains(passage.place) {
      for start in passage.tokens.indices {
        for end in start + 1...min(start + 7, passage.tokens.count)
        where passage.tokens[start..<end].map(\.text).joined() == text
          && (start == 0 || passage.tokens[start - 1].isBlank)
        { return (passage, start..<end) }
      }
    }
    return nil
  }

  /// The cells that hold one of some figures.
  fileprivate func cells(_ figures: String...) -> [SourceSpan] {
    manuscript.passages.filter { $0.place == .cell && figures.contains($0.text) }.map(\.span)
  }

  /// A cell with another figure, flagged with the stars around it.
  fileprivate func cell(_ span: SourceSpan, _ figure: String) -> SourceEdit {
    let line = source.lineSpan(source.lineIndex(of: span.start))
    var whole = span
    while whole.start > line.start, source.bytes[whole.start - 1] == UInt8(ascii: "*") { whole.start -= 1 }
    while whole.end < line.end, source.bytes[whole.end] == UInt8(ascii: "*") { whole.end += 1 }
    let stars = String(repeating: "*", count: span.start - whole.start)
    return SourceEdit(whole, "⟦\(stars)\(figure)\(stars)⟧")
  }
}
