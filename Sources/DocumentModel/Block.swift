/// Something that stands on the page below what came before.
package enum Block: Hashable, Sendable {
  case paragraph(Paragraph)
  case rule(Rule)
  case layout(LayoutTable)
  case table(Table)
}

/// One paragraph; its look is its role's, and everything in it is text already.
package struct Paragraph: Hashable, Sendable {
  package var role: Role
  /// "I.", "1.", "a)", "-": printed before the content with one space between.
  package var number: ParagraphNumber?
  package var content: [Inline]
  /// Where the paragraph stands in the document's outline, 1 being the top; nil for what is no heading.
  package var outlineLevel: Int?
  /// The name by which ``Inline/reference(_:anchor:_:)`` points here: `[a-z0-9-]+`, unique in the document.
  package var anchor: String?
  /// Distances from the left and right edge of its column, where they follow from the content and not from the role
  /// (a framed mark of a given width).
  package var insets: Insets?
  /// Whether it stands on the page of what comes after it, beyond what its role says.
  package var keepsWithNext: Bool

  package init(
    _ role: Role, number: ParagraphNumber? = nil, _ content: [Inline], outlineLevel: Int? = nil,
    anchor: String? = nil, insets: Insets? = nil, keepsWithNext: Bool = false
  ) {
    self.role = role
    self.number = number
    self.content = content
    self.outlineLevel = outlineLevel
    self.anchor = anchor
    self.insets = insets
    self.keepsWithNext = keepsWithNext
  }
}

package struct ParagraphNumber: Hashable, Sendable {
  package var text: String
  /// What it adds to the role's look.
  package var emphasis: Emphasis

  package init(_ text: String, _ emphasis: Emphasis = []) {
    self.text = text
    self.emphasis = emphasis
  }
}

package struct Insets: Hashable, Sendable {
  package var left: Length
  package var right: Length

  package init(left: Length, right: Length) {
    self.left = left
    self.right = right
  }
}

/// Đường kẻ: a solid horizontal line of settled length.
package struct Rule: Hashable, Sendable {
  /// Where the line stands, which decides its style's distance from the text above (``HouseStyle/rules``).
  package enum Place: String, Hashable, Sendable, CaseIterable {
    /// Under the motto, as long as its text.
    case motto
    /// Under the issuing body's name, 1/3 to 1/2 of it.
    case issuer
    /// Under the subject, or under the last line of an annex's or attachment's heading, 1/3 to 1/2 of it.
    case subject
    /// Over the address at the foot of page 1, the whole width.
    case address
  }

  package var place: Place
  package var length: Length
  /// Left and right of the line within its column; with ``length`` they make the column's width.
  package var insets: Insets

  package init(_ place: Place, length: Length, insets: Insets) {
    self.place = place
    self.length = length
    self.insets = insets
  }
}

/// A borderless table that places things side by side, as in the decree's own templates (Phụ lục III, Mẫu 1.4).
///
/// Its cells have no padding. It is no table to a reader: a screen reader reads its cells in order.
package struct LayoutTable: Hashable, Sendable {
  package enum Purpose: String, Hashable, Sendable {
    /// Letterhead: body and number at the left, country and date at the right.
    case letterhead
    /// Closing: recipients at the left, signature at the right.
    case closing
  }

  package var purpose: Purpose
  package var columnWidths: [Length]
  /// How far the table reaches out of the text area to the left.
  package var outset: Length
  /// A row has a cell for each column, or fewer: then the first reaches over the columns that have none.
  package var rows: [[[Block]]]

  package init(_ purpose: Purpose, columnWidths: [Length], outset: Length = .zero, rows: [[[Block]]]) {
    self.purpose = purpose
    self.columnWidths = columnWidths
    self.outset = outset
    self.rows = rows
  }

  /// The cells of a row with how many columns each reaches over.
  package func cells(of row: [[Block]]) -> [(blocks: [Block], columnSpan: Int)] {
    row.enumerated().map { ($1, $0 == 0 ? max(1, columnWidths.count - row.count + 1) : 1) }
  }
}

extension [Block] {
  /// Every paragraph in the order of reading: tables row by row, each row cell by cell.
  package var paragraphs: [Paragraph] {
    var paragraphs: [Paragraph] = []
    forEachParagraph { paragraphs.append($0) }
    return paragraphs
  }

  /// The same without a list of them.
  package func forEachParagraph(_ body: (Paragraph) -> Void) {
    for block in self {
      switch block {
      case .paragraph(let paragraph): body(paragraph)
      case .rule: break
      case .layout(let table): for row in table.rows { for cell in row { cell.forEachParagraph(body) } }
      case .table(let table):
        for rows in [table.headRows, table.rows] {
          for row in rows { for case .cell(let cell) in row.slots { cell.paragraphs.forEach(body) } }
        }
      }
    }
  }
}
