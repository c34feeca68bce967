import PlanSchema
import PlanSyntax

/// Kind and symbol, and what an act made elsewhere still lacks.
extension PlanReader {
  /// A symbol begins with the abbreviation of its document's kind (Phụ lục I, II.3; Phụ lục III, Mục I).
  mutating func reportSymbols(of plan: Plan) {
    if let kind = plan.kind.flatMap({ DocumentKind(named: $0.value) }) {
      report(plan.letterhead, of: kind, isJoint: plan.letterhead.issuers.count > 1)
    }
    if let act = plan.act { report(act.letterhead, of: .decision, isJoint: act.letterhead.issuers.count > 1) }
  }

  private mutating func report(_ fields: LetterheadFields, of kind: DocumentKind, isJoint: Bool) {
    guard let symbol = fields.symbol, let mended = kind.mended(symbol.value.text, isJoint: isJoint) else { return }
    reportKindSymbol(
      symbol.value.text, kind, at: symbol.span,
      fixes: [
        Diagnostic.Fix(
          Message("viết “\(mended)”", en: "write '\(mended)'"), isSafe: false, SourceEdit(symbol.span, mended))
      ])
  }

  private mutating func reportKindSymbol(
    _ symbol: String, _ kind: DocumentKind, at span: SourceSpan, fixes: [Diagnostic.Fix]
  ) {
    reader.diagnostics.append(
      Diagnostic(
        "kind-symbol", .warning,
        Message(
          "Ký hiệu “\(symbol)” không hợp với tên loại \(kind.name): chữ viết tắt của tên loại này là \(kind.abbreviation).",
          en: "The symbol '\(symbol)' is not that of a \(kind.name), which is abbreviated \(kind.abbreviation)."),
        at: span, fixes: fixes))
  }

  mutating func report(_ act: Located<CitedAct>, isElectronic: Bool) {
    if let kind = DocumentKind(named: act.value.kind), let symbol = act.value.symbol {
      let groups = symbol.split { $0 == "/" || $0 == "-" }
      // "/2026/QĐ-UBND" has the year first.
      if !groups.contains(where: { kind.isAbbreviated($0, isJoint: act.value.isJoint) }) {
        reportKindSymbol(String(symbol.dropFirst()), kind, at: act.span, fixes: [])
      }
    }
    // In an electronic document the places stay blank.
    if isElectronic || act.value.isComplete { return }
    reader.diagnostics.append(
      Diagnostic(
        "incomplete-act", isIssued ? .error : .note,
        Message(
          "Văn bản ban hành kế hoạch còn thiếu số hoặc ngày.",
          en: "The act that issues the plan lacks its number or date."), at: act.span,
        help: Message(
          "khi ban hành, ghi đủ, ví dụ “Quyết định số 15/QĐ-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh X”",
          en: "when issued, for example 'Quyết định số 15/QĐ-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh X'")))
  }
}
