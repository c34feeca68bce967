package import DocumentModel
package import PlanSyntax

extension Analysis {
  /// What a plan asks of its template that the template has not, and what it writes otherwise than the template's form.
  package func findings(in style: HouseStyle) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let numbering = plan.numbering { findings += unknownScheme(numbering, in: style) }
    for symbol in [plan.act?.letterhead.symbol, plan.letterhead.symbol].compactMap({ $0 }) {
      findings += misformed(symbol, in: style)
    }
    for signature in (plan.act?.signatures ?? []) + plan.signatures {
      for line in signature.authority + signature.office { findings += misformedMark(of: line, in: style) }
      if let last = signature.office.last { findings += withoutDeputy(last, in: style) }
    }
    return findings
  }

  private func unknownScheme(_ numbering: Located<String>, in style: HouseStyle) -> [Diagnostic] {
    let names = style.numberingSchemes.map(\.name)
    if names.contains(numbering.value) { return [] }
    return [
      Diagnostic(
        "unknown-numbering", .error,
        Message(
          "Mẫu “\(style.name)” không có cách đánh số “\(visible(numbering.value))”.",
          en: "The template '\(style.name)' has no numbering scheme '\(visible(numbering.value))'."),
        at: numbering.span,
        help: Message(
          "các cách đánh số: \(names.joined(separator: "; "))", en: "schemes: \(names.joined(separator: "; "))"))
    ]
  }

  /// `KH/UBND` in a state document, `KH-TU` in one of the Party.
  private func misformed(_ symbol: Located<DocumentSymbol>, in style: HouseStyle) -> [Diagnostic] {
    let text = symbol.value.text
    let joint = style.words.symbolJoint
    let other = joint == "-" ? "/" : "-"
    // Parts of a body's own abbreviation are joined by hyphens everywhere.
    guard joint == "-" ? text.contains(other) : text.contains(other) && !text.contains(joint) else { return [] }
    let place = text.firstIndex(where: { String($0) == other })
    let mended = place.map { text[..<$0] + joint + text[text.index(after: $0)...] }.map(String.init) ?? text
    return [
      Diagnostic(
        "symbol-form", .error,
        Message(
          "Ký hiệu theo mẫu “\(style.name)” có dấu “\(joint)” giữa tên loại và tên cơ quan.",
          en: "A symbol of the template '\(style.name)' has '\(joint)' between kind and body."),
        at: symbol.span,
        fixes: [
          Diagnostic.Fix(
            Message("viết “\(mended)”", en: "write '\(mended)'"), isSafe: false, SourceEdit(symbol.span, mended))
        ])
    ]
  }

  /// `KT Giám đốc`, `T/M Ủy ban nhân dân` in a state document.
  private func misformedMark(of line: Located<String>, in style: HouseStyle) -> [Diagnostic] {
    guard let mark = AuthorityMark(opening: line.value, in: style.words),
      let typed = AuthorityMark.firstWord(of: line.value)
    else { return [] }
    let form = mark.form(in: style.words)
    if typed == form { return [] }
    let place = SourceSpan(line.span.start, line.span.start + typed.utf8.count)
    return [
      Diagnostic(
        "authority-form", .warning,
        Message(
          "“\(typed)” theo mẫu “\(style.name)” viết là “\(form)”.",
          en: "The template '\(style.name)' writes '\(typed)' as '\(form)'."),
        at: place,
        fixes: [
          Diagnostic.Fix(Message("viết “\(form)”", en: "write '\(form)'"), isSafe: true, SourceEdit(place, form))
        ])
    ]
  }

  /// Who signs for the head has a line with an office of one's own.
  private func withoutDeputy(_ last: Located<String>, in style: HouseStyle) -> [Diagnostic] {
    guard AuthorityMark(opening: last.value, in: style.words) == .deputyFor else { return [] }
    let form = style.words.deputyFor
    return [
      Diagnostic(
        "deputy-office", .warning,
        Message(
          "Dưới “\(form) …” còn thiếu dòng ghi chức vụ của người ký thay.",
          en: "Below '\(form) …' the office of who signs has a line of its own."),
        at: last.span,
        help: Message(
          "viết “chức vụ: |”, rồi mỗi chức vụ một dòng thụt vào: “\(form) Giám đốc”, “Phó Giám đốc”",
          en: "write 'chức vụ: |' and each office on a deeper line: '\(form) Giám đốc', 'Phó Giám đốc'"))
    ]
  }
}
