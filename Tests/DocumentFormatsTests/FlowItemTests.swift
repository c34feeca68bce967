import DocumentModel
import Testing

@testable import DocumentFormats

/// What stands beside tables and frames, for DOCX and ODT alike.
@Suite struct FlowItemTests {
  /// Items by their kind; what keeps with the next ends in "+".
  private func expect(
    _ items: [FlowItem], are expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let names = items.map { item -> String in
      let name =
        switch item.kind {
        case .block(.paragraph(let paragraph)): paragraph.role.rawValue
        case .block(.rule): "rule"
        case .block(.layout(let layout)): layout.purpose.rawValue
        case .block(.table): "table"
        case .spacing(let spacing): spacing.rawValue
        }
      return name + (item.keepsWithNext ? "+" : "")
    }
    #expect(names.joined(separator: " ") == expected, sourceLocation: sourceLocation)
  }

  private func items(of blocks: [Block], in style: HouseStyle = Specimen.style) -> [FlowItem] {
    FlowItem.items(of: blocks, in: style)
  }

  private let text = Block.paragraph(Paragraph(.bodyText, Specimen.text("Chữ")))
  private let mark = Block.paragraph(Paragraph(.urgencyMark, Specimen.text("KHẨN")))
  private let letterhead = Block.layout(LayoutTable(.letterhead, columnWidths: [], rows: []))
  private let closing = Block.layout(LayoutTable(.closing, columnWidths: [], rows: []))
  private let table = Block.table(Specimen.table)

  @Test func layoutTablesHaveTheTemplatesSpace() {
    expect(items(of: [letterhead, text]), are: "letterhead SpaceAfterLetterhead BodyText")
    var style = Specimen.style
    style.letterhead.spaceBefore = .points(3)
    style.letterhead.spaceAfter = .zero
    expect(items(of: [text, letterhead], in: style), are: "BodyText SpaceBeforeLetterhead letterhead Spacing")
  }

  @Test func tablesAndFramesDoNotGrowTogether() {
    expect(items(of: [table, table, letterhead]), are: "table Spacing table Spacing letterhead SpaceAfterLetterhead")
    expect(items(of: [mark, mark, text, mark]), are: "UrgencyMark Spacing UrgencyMark BodyText UrgencyMark")
  }

  @Test func nothingEndsWithATable() {
    expect(items(of: []), are: "Spacing")
    expect(items(of: [text, table]), are: "BodyText table Spacing")
  }

  @Test func closingKeepsWithTheTextBefore() {
    expect(items(of: [text, text, closing]), are: "BodyText BodyText+ SpaceBeforeClosing+ closing Spacing")
    var style = Specimen.style
    style.closing.spaceBefore = .zero
    expect(items(of: [text, table, closing], in: style), are: "BodyText table Spacing+ closing Spacing")
  }

  @Test func pageBeginsWithAParagraph() {
    func items(ofSection blocks: [Block]) -> [FlowItem] {
      FlowItem.items(of: DocumentSection(kind: .annex, blocks: blocks), in: Specimen.style)
    }
    expect(items(ofSection: [table]), are: "Spacing table Spacing")
    expect(items(ofSection: [text, table]), are: "BodyText table Spacing")
    expect(items(ofSection: [closing]), are: "SpaceBeforeClosing+ closing Spacing")
  }
}
