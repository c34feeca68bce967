import ActionPlan
import Checking
import PlanSyntax

extension Defect {
  static let citations: [Defect] = acts + parts

  private static let acts: [Defect] = [
    .sentence("citation-body", "Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của ⟦Chính phủ⟧."),
    .sentence("citation-body", "Thực hiện Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của ⟦Thủ tướng Chính phủ⟧."),
    .sentence("citation-comma", "Thực hiện Nghị quyết số 50/NQ-CP⟦,⟧ ngày 13/3/2025 của Chính phủ."),
    .sentence("citation-conflict", "Thực hiện Nghị định số 30/2020/NĐ-CP ngày ⟦05/3/2022⟧ của Chính phủ."),
    .sentence("citation-conflict") { plan, citation in
      guard let date = citation.date?.value, let kind = citation.kind?.value, let body = citation.body?.value else {
        return nil
      }
      return "Sơ kết \(kind) số \(citation.key) ngày ⟦\(date.day)/\(date.month)/\(date.year + 1)⟧ của \(body)."
    },
    .sentence("citation-conflict") { plan, citation in
      guard let kind = citation.kind?.value, citation.body?.value.hasPrefix("Bộ Chính trị") == true else { return nil }
      return "Sơ kết \(kind) số \(citation.key) của ⟦Ban Bí thư⟧ vào cuối kỳ."
    },
    .sentence(
      "citation-kind", "Thực hiện ⟦Quyết định số 55/2007/CT-UBND⟧ ngày 10/4/2007 của Ủy ban nhân dân tỉnh."),
    .citation("citation-kind") { plan, citation in
      guard let kind = citation.kind, kind.value == "Nghị quyết" || kind.value == "Kế hoạch",
        plan.manuscript.citations.count(where: { $0.key == citation.key }) == 1
      else { return nil }
      let behind = plan.source.text(SourceSpan(kind.span.end, citation.name.end))
      return [SourceEdit(kind.span.union(citation.name), "⟦Quyết định\(behind)⟧")]
    },
    .sentence("citation-number-word") { plan, citation in
      guard let kind = citation.kind?.value, !citation.numberWords.isEmpty else { return nil }
      return "Việc thực hiện ⟦\(kind) \(citation.key)⟧ phải đồng bộ."
    },
    .sentence("citation-variants") { _, citation in
      citation.kind?.value == "Kế hoạch" ? "Sơ kết ⟦Kế hoạch hành động số \(citation.key)⟧ vào cuối kỳ." : nil
    },
    .sentence(
      "citation-variants",
      "Thực hiện Thông báo số 132-TB/TW ngày 18/3/2025 của Bộ Chính trị; sơ kết ⟦Kết luận số 132-TB/TW⟧ vào cuối kỳ."),
    .citation("doubled-number-word") { _, citation in
      citation.numberWords.first.map { [SourceEdit($0, "⟦số số⟧")] }
    },
    .sentence(
      "incomplete-citation", "Thực hiện ⟦Nghị quyết số 07/NQ-HĐND của Hội đồng nhân dân tỉnh⟧ về phát triển dược liệu."),
    .item(
      "incomplete-citation", in: "căn cứ",
      "Căn cứ ⟦Nghị quyết số 07/NQ-HĐND của Hội đồng nhân dân tỉnh⟧ về phát triển dược liệu"),
    .sentence("repeated-full-citation") { plan, citation in
      citation.date == nil || citation.isInTitle ? nil : "Sơ kết việc thực hiện ⟦\(plan.source.text(citation.span))⟧."
    },
    .sentence(
      "resolution-congress",
      "Thực hiện Nghị quyết Trung ương 5 (khóa XII); sơ kết ⟦Nghị quyết Trung ương 5 (khóa XI)⟧ vào cuối kỳ."),
    .citation("symbol-spaces") { plan, citation in
      let name = plan.source.text(citation.name)
      guard let joint = name.firstIndex(where: { "-/".contains($0) }) else { return nil }
      return [SourceEdit(citation.name, "⟦\(name[...joint]) \(name[name.index(after: joint)...])⟧")]
    },
    .citation("symbol-spaces") { plan, citation in
      let name = plan.source.text(citation.name)
      guard let joint = name.lastIndex(where: { "-/".contains($0) }) else { return nil }
      return [SourceEdit(citation.name, "⟦\(name[..<joint]) \(name[joint...])⟧")]
    },
  ]

  private static let parts: [Defect] = [
    .sentence("dangling-reference", "Thực hiện các việc nêu tại ⟦Mục XV⟧ Kế hoạch này."),
    .sentence("dangling-reference", "Thực hiện các việc nêu tại ⟦khoản 19 Mục I⟧ của Kế hoạch này."),
    .sentence("part-order", "Hồ sơ được lập theo ⟦Điều 5 khoản 2 điểm a⟧ của Quy chế."),
    .sentence("typed-reference", "Ưu tiên các việc nêu tại ⟦khoản 1 Mục I⟧ Kế hoạch này."),
    .sentence("typed-reference", "Ưu tiên các việc nêu tại ⟦Mục II⟧ của Kế hoạch này."),
  ]
}
