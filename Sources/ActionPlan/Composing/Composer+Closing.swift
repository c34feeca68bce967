import DocumentModel
import PlanSyntax

/// The end mark, and what stands below it: recipients and signature (cells 7, 9b and 12).
extension Composer {
  /// The body with its end mark behind the last words; on a line of its own where the body ends in a table.
  func ended(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    if case .paragraph(var last) = blocks.last {
      last.content = last.content.ending(in: words.endMark)
      blocks[blocks.count - 1] = .paragraph(last)
    } else if !blocks.isEmpty, !words.endMark.isEmpty {
      blocks.append(.paragraph(Paragraph(.bodyText, [.text(words.endMark, [])])))
    }
    return blocks
  }

  /// Nơi nhận at the left, signature at the right, level with each other (Phụ lục III, Mẫu 1.4); several signatures side by
  /// side above the recipients.
  mutating func closing(
    _ signatures: [Signature], _ recipients: [Prose], draftersMark: String?, copies: String?
  ) -> [Block] {
    let left = recipientBlocks(recipients) + draftersMarkBlocks(draftersMark, copies)
    let signed = signatures.map { signatureBlocks($0) }
    if signed.count > 1 {
      let width = style.textWidth(.portrait)
      let column = Length(englishMetricUnits: width.englishMetricUnits / signed.count)
      let rest = style.textWidth(.portrait) - style.closing.left
      return [
        .layout(LayoutTable(.closing, columnWidths: Array(repeating: column, count: signed.count), rows: [signed]))
      ]
        + (left.isEmpty
          ? [] : [.layout(LayoutTable(.closing, columnWidths: [style.closing.left, rest], rows: [[left, []]]))])
    }
    if left.isEmpty, signed.isEmpty { return [] }
    return [
      .layout(
        LayoutTable(
          .closing, columnWidths: [style.closing.left, style.closing.right], outset: style.closing.outset,
          rows: [[left, signed.first ?? []]]))
    ]
  }

  private mutating func recipientBlocks(_ recipients: [Prose]) -> [Block] {
    guard !recipients.isEmpty else { return [] }
    var blocks: [Block] = [.paragraph(Paragraph(.recipientsHeading, set(words.recipientsHeading, .recipientsHeading)))]
    for (index, recipient) in recipients.enumerated() {
      let mark = index == recipients.count - 1 ? words.recipientEnd : words.recipientSeparator
      blocks.append(
        .paragraph(
          Paragraph(
            .recipient, number: ParagraphNumber(scheme.dash),
            inlines(recipient, .recipient, in: []).ending(in: mark))))
    }
    return blocks
  }

  /// `PL.(300)`: the mark in capitals, the copies in brackets (Phụ lục I, III.3).
  private func draftersMarkBlocks(_ mark: String?, _ copies: String?) -> [Block] {
    guard mark != nil || copies != nil else { return [] }
    var text = cased(mark ?? "", .draftersMark)
    if let copies { text += text.isEmpty || text.hasSuffix(".") ? "(\(copies))" : ".(\(copies))" }
    return [.paragraph(Paragraph(.draftersMark, [.text(text, [])]))]
  }

  /// Authority and office in capitals, room for the signature, another office, the name (Phụ lục I, II.7).
  private func signatureBlocks(_ signature: Signature) -> [Block] {
    var blocks = (signature.authority + signature.office).map { line in
      Block.paragraph(Paragraph(.authority, set(line.value, .authority)))
    }
    blocks.append(.paragraph(Paragraph(.signatureSpace, [])))
    blocks += signature.otherOffice.map { .paragraph(Paragraph(.otherOffice, set($0.value, .otherOffice))) }
    if let name = signature.name { blocks.append(.paragraph(Paragraph(.signerName, set(name.value, .signerName)))) }
    return blocks
  }

  var scheme: NumberingScheme {
    style.numberingSchemes.first { $0.name == plan.numbering?.value } ?? style.numberingSchemes[0]
  }
}
