import DocumentModel
import PlanSyntax

/// Letterhead, title, legal bases: what stands above the body.
extension Composer {
  /// Cells 1 to 4 and 10. `isNumbered` is false for a plan attached to an act, which has neither number nor date.
  func letterhead(_ fields: LetterheadFields, isNumbered: Bool) -> Block {
    let left = style.letterhead.left
    let right = style.letterhead.right
    var bodies = fields.superior.map { $0.value }.flatMap { lines($0, .superiorBody, in: left) }.asParagraphs(
      .superiorBody)
    let issuers = fields.issuers.isEmpty ? plan.letterhead.issuers : fields.issuers
    var issuerLines: [String] = []
    for issuer in issuers {
      let broken =
        issuer.count > 1
        ? issuer.map { cased($0.value, .issuingBody) } : issuer.flatMap { lines($0.value, .issuingBody, in: left) }
      issuerLines += broken
      bodies += broken.asParagraphs(.issuingBody)
    }
    bodies.append(rule(.issuer, under: issuerLines, .issuingBody, in: left))
    let country: [Block] = [
      .paragraph(Paragraph(.nationalName, set(words.nationalName, .nationalName))),
      .paragraph(Paragraph(.motto, set(words.motto, .motto))),
      rule(.motto, under: [words.motto], .motto, in: right),
    ]
    var rows = [[bodies, country]]
    if isNumbered {
      rows.append([
        [.paragraph(Paragraph(.numberAndSymbol, set(filledNumber(fields), .numberAndSymbol)))],
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

  private func filledNumber(_ fields: LetterheadFields) -> String {
    filled(words.numberAndSymbol) { name in
      switch name {
      case "số": fields.number?.value.text ?? words.blankNumber
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

  /// "594/KH-UBND" with the form's blanks; all blank where `isBlank`.
  func numberAndSymbol(_ fields: LetterheadFields, isBlank: Bool) -> String {
    let number = isBlank ? nil : fields.number?.value.text
    return "\(number ?? words.blankNumber)/\(fields.symbol?.value.text ?? words.blankSymbol)"
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

  /// An act's name with the form's blanks for its number and its date ("số 15/QĐ-X ngày 10/02/2026").
  func blanked(_ act: String) -> String {
    var words = act.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if let index = words.indices.dropFirst().first(where: { words[$0 - 1] == "số" && words[$0].contains("/") }) {
      words[index] = self.words.blankNumber + words[index].drop { $0 != "/" }
    }
    guard let day = words.firstIndex(of: "ngày") else { return words.joined(separator: " ") }
    let isInWords = day + 5 < words.count && words[day + 2] == "tháng" && words[day + 4] == "năm"
    let last = isInWords ? day + 5 : day + 1
    guard last < words.count, words[last].first?.isNumber == true else { return words.joined(separator: " ") }
    let rest = words[last].drop { $0.isNumber || $0 == "/" }
    words.replaceSubrange(day...last, with: [dateWords(nil) + rest])
    return words.joined(separator: " ")
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

  /// A mark in a frame a little wider than its words: at the right edge for circulation (cell 11), else at the left.
  private func framed(_ text: String, _ role: Role, in column: Length) -> Block {
    let words = cased(text, role)
    let frame = min(column, width(of: words, role) + style.framePadding * 2)
    let rest = column - frame
    let insets: Insets
    switch role {
    case .circulationMark: insets = Insets(left: rest, right: .zero)
    case _: insets = Insets(left: .zero, right: rest)
    }
    return .paragraph(Paragraph(role, [.text(words, [])], insets: insets))
  }

  /// Cell 13, under a line over the whole width.
  mutating func address() -> [Block] {
    guard !plan.address.isEmpty else { return [] }
    let width = style.textWidth(.portrait)
    return [.rule(Rule(.address, length: width, insets: Insets(left: .zero, right: .zero)))]
      + plan.address.map { .paragraph(Paragraph(.address, set($0.value, .address))) }
  }

  // MARK: Title and legal bases: cells 5a and 6

  func title(kind: String, subject: [Located<String>], reference: [Inline]?) -> [Block] {
    let width = style.textWidth(.portrait)
    let subjectLines =
      subject.count > 1
      ? subject.map { cased($0.value, .subject) } : subject.flatMap { lines($0.value, .subject, in: width) }
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
