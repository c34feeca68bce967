/// A ruled table on a grid: every row has a slot for every column.
package struct Table: Hashable, Sendable {
  package var columns: [TableColumn]
  /// Repeated at the top of each page.
  package var headRows: [TableRow]
  package var rows: [TableRow]
  /// What the table shows, for readers who cannot see it; its visible heading stands before it as a paragraph.
  package var title: String
  /// Whether all of it stands on the page of what comes after it.
  package var keepsWithNext = false

  package init(columns: [TableColumn], headRows: [TableRow], rows: [TableRow], title: String) {
    self.columns = columns
    self.headRows = headRows
    self.rows = rows
    self.title = title
  }
}

package struct TableColumn: Hashable, Sendable {
  package var width: Length

  package init(width: Length) {
    self.width = width
  }
}

/// One row; ``slots`` has exactly one entry for each column of its table.
package struct TableRow: Hashable, Sendable {
  package var slots: [TableSlot]

  package init(slots: [TableSlot]) {
    self.slots = slots
  }
}

package enum TableSlot: Hashable, Sendable {
  case cell(TableCell)
  /// Belongs to the cell at its left, whose ``TableCell/columnSpan`` covers it.
  case coveredFromLeft
  /// First slot, from the left, of the cell above, whose ``TableCell/rowSpan`` covers it; it spans as many columns.
  case coveredFromAbove(columnSpan: Int)

  package var paragraphs: [Paragraph] {
    switch self {
    case .cell(let cell): cell.paragraphs
    case .coveredFromLeft, .coveredFromAbove: []
    }
  }
}

package struct TableCell: Hashable, Sendable {
  package var paragraphs: [Paragraph]
  package var columnSpan: Int
  package var rowSpan: Int

  package init(_ paragraphs: [Paragraph], columnSpan: Int = 1, rowSpan: Int = 1) {
    self.paragraphs = paragraphs
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
  }
}
