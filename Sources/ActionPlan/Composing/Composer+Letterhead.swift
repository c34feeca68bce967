import DocumentModel
import PlanSyntax

/// Letterhead, title, legal bases: what stands above the body.
extension Composer {
  /// Cells 1 to 4 and 10. `isNumbered` is false for a plan attached to an act, which has neither number nor date.
  func letterhead(_ fields: LetterheadFields, isNumbered: Bool) -> Block {
    let left = style.letterhead.left
    let right = style.letterhead.right
    var bodies = fields.superior.map { $0.value }.flatMap { lines($0, .superiorBody, in: left * 0.95) }.asParagraphs(
      .superiorBody)
    let issuers = fields.issuers.isEmpty ? plan.letterhead.issuers : fields.issuers
    var issuerLines: [String] = []
    for issuer in issuers {
      // Kept off Quốc hiệu, which nearly fills the column beside it.
      let broken = issuer.flatMap { lines($0.value, .issuingBody, in: left * 0.95) }
      issuerLines += broken
      bodies += broken.asParagraphs(.issuingBody)
    }
    bodies.append(rule(.issuer, under: issuerLines, .issuingBody, in: left))
    var country: [Block] = [.paragraph(Paragraph(.nationalName, set(words.nationalName, .nationalName)))]
    if words.motto.isEmpty {
      country.append(rule(.motto, under: [words.nationalName], .nationalName, in: right))
    } else {
      country.append(.paragraph(Paragraph(.motto, set(words.motto, .motto))))
      country.append(rule(.motto, under: [words.motto], .motto, in: right))
    }
    var rows = [[bodies, country]]
    if isNumbered {
      rows.append([
        [
          .paragraph(
            Paragraph(
              .numberAndSymbol, set(numberAndSymbol(fields, words.numberAndSymbol, isBlank: false), .numberAndSymbol)))
        ],
        [
          .paragraph(
            Paragraph(.placeAndDate, broken(set(filledDate(fields), .placeAndDate), .placeAndDate, in: right).content))
        ],
      ])
    }
    let marks = marks(fields)
    if !marks.isEmpty { rows.append([marks, []]) }
    return .layout(LayoutTable(.letterhead, columnWidths: [left, right], outset: style.letterhead.outset, rows: rows))
  }

  // MARK: Number and date, with the form's blanks where a draft lacks them

  /// "Số: 594/KH-UBND" or "594/KH-UBND", by the pattern; without its number where `isBlank`.
  func numberAndSymbol(_ fields: LetterheadFields, _ pattern: String, isBlank: Bool) -> String {
    let number = isBlank ? nil : fields.number?.value.text
    return filled(pattern) { name in
      switch name {
      case "số": number ?? words.blankNumber
      case "ký hiệu": fields.symbol?.value.text ?? words.blankSymbol
      case _: nil
      }
    }
  }

  private func filledDate(_ fields: LetterheadFields) -> String {
    filled(words.placeAndDate) { name in
      name == "địa danh" ? fields.place?.value ?? words.blankPlace : datePart(name, of: fields.date?.value)
    }
  }

  /// "ngày 05 tháng 01 năm 2026" with the form's blanks.
  func dateWords(_ date: IssueDate?) -> String {
    filled(words.date) { datePart($0, of: date) }
  }

  /// Days below 10 and months 1 and 2 have a leading 0, other months have none (Phụ lục I, II.4).
  private func datePart(_ name: String, of date: IssueDate?) -> String? {
    switch name {
    case "ngày": date?.day.map(twoDigits) ?? words.blankDay
    case "tháng": date?.month.map { $0 <= 2 ? twoDigits($0) : String($0) } ?? words.blankMonth
    case "năm": date.map { String($0.year) } ?? words.blankYear
    case _: nil
    }
  }

  // MARK: Marks: cells 10 and 11

  private func marks(_ fields: LetterheadFields) -> [Block] {
    var marks: [Block] = []
    if let secrecy = fields.secrecy { marks.append(framed(secrecy.value, .secrecyMark, in: style.letterhead.left)) }
    if let urgency = fields.urgency { marks.append(framed(urgency.value, .urgencyMark, in: style.letterhead.left)) }
    if let draft = fields.draft {
      let text = [words.draftMark, draft.value].filter { !$0.isEmpty }.joined(separator: " ")
      marks.append(framed(text, .draftMark, in: style.letterhead.left))
    }
    return marks
  }

  func circulation(_ fields: LetterheadFields) -> [Block] {
    guard let mark = fields.circulation else { return [] }
    return [framed(mark.value, .circulationMark, in: style.textWidth(.portrait))]
  }

  /// A mark in a frame of ruled width, or a little wider than its words: at the right edge for circulation (cell 11), else at
  /// the left.
  private func framed(_ text: String, _ role: Role, in column: Length) -> Block {
    let words = printed(text, role)
    let ruled = style.markWidths[text.lowercased()]
    let frame = min(column, ruled ?? width(of: words, role) + style.framePadding * 2)
    let rest = column - frame
    let insets: Insets
    switch role {
    case .circulationMark: insets = Insets(left: rest, right: .zero)
    case _: insets = Insets(left: .zero, right: rest)
    }
    return .paragraph(Paragraph(role, [.text(words, [])], insets: insets))
  }

  // MARK: Title and legal bases: cells 5a and 6

  func title(kind: String, subject: [Located<String>], reference: [Inline]?) -> [Block] {
    let width = style.textWidth(.portrait)
    let subjectLines = subject.flatMap { lines($0.value, .subject, in: width) }
    var blocks: [Block] = [
      .paragraph(Paragraph(.documentKind, set(kind, .documentKind))),
      .paragraph(Paragraph(.subject, subjectLines.asInlines)),
    ]
    if let reference {
      let broken = broken(reference, .attachmentReference, in: width)
      blocks.append(.paragraph(Paragraph(.attachmentReference, broken.content)))
      blocks.append(rule(.subject, under: broken.lines, .attachmentReference, in: width))
    } else {
      blocks.append(rule(.subject, under: subjectLines, .subject, in: width))
    }
    return blocks
  }

  /// One to a line, each ending in ";", the last in "." (Phụ lục I, II.6); a proposal is the last of them.
  mutating func legalBases(_ bases: [Prose], proposal: Prose?, in place: Place = []) -> [Block] {
    let all = bases + (proposal.map { [$0] } ?? [])
    return all.enumerated().map { index, basis in
      let mark = index == all.count - 1 ? words.legalBasisEnd : words.legalBasisSeparator
      return .paragraph(Paragraph(.legalBasis, inlines(basis, .legalBasis, in: place).ending(in: mark)))
    }
  }
}
