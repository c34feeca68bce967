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

  /// What a signature closes, so that it never stands on a page without it: the last two lines keep with it, and so does what
  /// stands before a last line that is alone, as "./." below a table.
  func keptWithClosing(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    let width = style.textWidth(.portrait).points * Self.widthTolerance
    var lines = 0
    for index in blocks.indices.reversed() where lines < 2 {
      switch blocks[index] {
      case .paragraph(var paragraph):
        paragraph.keepsWithNext = true
        blocks[index] = .paragraph(paragraph)
        lines += LineFilling(paragraph, in: style).lineCount(within: width)
      case .table(var table):
        // LibreOffice keeps a table with what follows only as a whole, so a long one cannot be kept.
        guard table.rows.count <= Self.longestKeptTable, table.lineCount(in: style) <= Self.longestKeptTable else {
          return blocks
        }
        table.keepsWithNext = true
        blocks[index] = .table(table)
        lines += 2
      case .rule, .layout: return blocks
      }
    }
    return blocks
  }

  /// In lines; some third of a page.
  private static let longestKeptTable = 15

  /// Where a line is nearly full, one reader sets one line and another two: it counts as one.
  private static let widthTolerance = 1.02

  /// Nơi nhận at the left, signature at the right, level with each other (Phụ lục III, Mẫu 1.4); several signatures side by
  /// side above the recipients. All of it stays on one page.
  mutating func closing(
    _ signatures: [Signature], _ recipients: [Prose], _ draftersMark: Located<String>?, _ copies: Located<String>?,
    in place: Place = []
  ) -> [Block] {
    let mark = style.draftersMarkPage == nil ? draftersMarkBlocks(draftersMark, copies) : []
    let left = recipientBlocks(recipients, in: place) + mark
    if left.isEmpty, signatures.isEmpty { return [] }
    guard signatures.count > 1 else {
      let widths = [style.closing.left, style.closing.right]
      let right = signatures.first.map { signatureBlocks($0, in: style.closing.right) } ?? []
      return [
        .layout(LayoutTable(.closing, columnWidths: widths, outset: style.closing.outset, rows: [[left, right]]))
      ]
    }
    let width = Length(englishMetricUnits: style.textWidth(.portrait).englishMetricUnits / signatures.count)
    var rows = [Self.levelled(signatures.map { signatureBlocks($0, in: width) })]
    if !left.isEmpty {
      rows.append([[Self.emptyLine]])
      // Recipients have as much room as beside one signature, or more.
      let span = (1...signatures.count).first { width * Double($0) >= style.closing.left } ?? signatures.count
      rows.append([left] + Array(repeating: [], count: signatures.count - span))
    }
    return [.layout(LayoutTable(.closing, columnWidths: signatures.map { _ in width }, rows: rows))]
  }

  /// Signatures side by side have their names at one height: empty lines stand in for the offices that one has fewer.
  private static func levelled(_ signatures: [[Block]]) -> [[Block]] {
    func lineCount(_ blocks: [Block]) -> Int {
      blocks.paragraphs.reduce(0) { $0 + 1 + $1.content.count { $0 == .lineBreak } }
    }
    let highest = signatures.map(lineCount).max() ?? 0
    return signatures.map { blocks in
      var blocks = blocks
      let space = blocks.firstIndex {
        if case .paragraph(let item) = $0 { item.role == .signatureSpace } else { false }
      }
      blocks.insert(
        contentsOf: Array(repeating: emptyLine, count: highest - lineCount(blocks)), at: space ?? blocks.endIndex)
      return blocks
    }
  }

  private static let emptyLine = Block.paragraph(Paragraph(.office, []))

  private mutating func recipientBlocks(_ recipients: [Prose], in place: Place) -> [Block] {
    guard !recipients.isEmpty else { return [] }
    var blocks: [Block] = [.paragraph(Paragraph(.recipientsHeading, set(words.recipientsHeading, .recipientsHeading)))]
    for (index, recipient) in recipients.enumerated() {
      let mark = index == recipients.count - 1 ? words.recipientEnd : words.recipientSeparator
      blocks.append(
        .paragraph(
          Paragraph(
            .recipient, number: ParagraphNumber(scheme.dash),
            inlines(recipient, .recipient, in: place).ending(in: mark))))
    }
    return blocks
  }

  /// `PL.(300)`: the mark in capitals, the copies in brackets (Phụ lục I, III.3).
  private func draftersMarkBlocks(_ mark: Located<String>?, _ copies: Located<String>?) -> [Block] {
    guard mark != nil || copies != nil else { return [] }
    var text = cased(mark?.value ?? "", .draftersMark)
    if let copies { text += text.isEmpty || text.hasSuffix(".") ? "(\(copies.value))" : ".(\(copies.value))" }
    return [.paragraph(Paragraph(.draftersMark, [.text(text, [])]))]
  }

  /// What the template has at the foot of that page of the section with the signature: cell 12, and cell 13 under a line over
  /// the whole width. On the last page it ends the text, for no format has a footer of last pages.
  func foot(of page: FootPage, _ draftersMark: Located<String>?, _ copies: Located<String>?) -> [Block] {
    var blocks = style.draftersMarkPage == page ? draftersMarkBlocks(draftersMark, copies) : []
    guard style.addressPage == page, !plan.address.isEmpty else { return blocks }
    let width = style.textWidth(.portrait)
    blocks.append(.rule(Rule(.address, length: width, insets: Insets(left: .zero, right: .zero))))
    return blocks + plan.address.map { .paragraph(Paragraph(.address, set($0.value, .address))) }
  }

  /// Authority and office in capitals, room for the signature, another office, the name (Phụ lục I, II.7).
  private func signatureBlocks(_ signature: Signature, in column: Length) -> [Block] {
    func set(_ texts: [Located<String>], _ role: Role) -> [Block] {
      texts.flatMap { lines($0.value, role, in: column).asParagraphs(role) }
    }
    // "KT. Chủ tịch" stands among the offices.
    let offices = signature.office.flatMap { office in
      set([office], AuthorityMark(opening: office.value, in: words) == nil ? .office : .authority)
    }
    return set(signature.authority, .authority) + offices + [.paragraph(Paragraph(.signatureSpace, []))]
      + set(signature.otherOffice, .otherOffice) + set(signature.name.map { [$0] } ?? [], .signerName)
  }
}
