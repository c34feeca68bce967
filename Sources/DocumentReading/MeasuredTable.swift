package import DocumentModel

/// A drawn shape: the straight lines and frames that are put on official documents by hand.
package struct MeasuredDrawing: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    /// Straight and horizontal.
    case line
    /// A rectangle or text box.
    case box
    /// A picture, or anything else.
    case other
  }

  package var shape: Shape
  package var width: Length?
  package var height: Length?
  package var stroke: MeasuredBorder?
  /// What stands inside a text box.
  package var blocks: [MeasuredBlock]

  package init(
    _ shape: Shape, width: Length? = nil, height: Length? = nil, stroke: MeasuredBorder? = nil,
    blocks: [MeasuredBlock] = []
  ) {
    self.shape = shape
    self.width = width
    self.height = height
    self.stroke = stroke
    self.blocks = blocks
  }
}

package struct MeasuredTable: Hashable, Sendable {
  /// Of the grid; empty where the file leaves them to the program.
  package var columnWidths: [Length]
  /// Of its left edge from the text area's; negative where it reaches into the margin.
  package var indent: Length
  package var rows: [MeasuredRow]

  package init(columnWidths: [Length] = [], indent: Length = .zero, rows: [MeasuredRow] = []) {
    self.columnWidths = columnWidths
    self.indent = indent
    self.rows = rows
  }
}

package struct MeasuredRow: Hashable, Sendable {
  /// Whether it is repeated at the head of each page.
  package var repeatsOnPages: Bool
  package var maySplit: Bool
  package var cells: [MeasuredCell]

  package init(repeatsOnPages: Bool = false, maySplit: Bool = true, cells: [MeasuredCell] = []) {
    self.repeatsOnPages = repeatsOnPages
    self.maySplit = maySplit
    self.cells = cells
  }
}

/// A cell as drawn: a merged one once, at its first place, the places it covers being absent.
package struct MeasuredCell: Hashable, Sendable {
  /// Of its first place in the grid.
  package var column: Int
  package var columnSpan: Int
  package var rowSpan: Int
  package var paddingLeft: Length
  package var paddingRight: Length
  package var borders: MeasuredBorders
  package var blocks: [MeasuredBlock]

  package init(
    column: Int, columnSpan: Int = 1, rowSpan: Int = 1, paddingLeft: Length = .zero, paddingRight: Length = .zero,
    borders: MeasuredBorders = MeasuredBorders(), blocks: [MeasuredBlock] = []
  ) {
    self.column = column
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.paddingLeft = paddingLeft
    self.paddingRight = paddingRight
    self.borders = borders
    self.blocks = blocks
  }
}

extension [MeasuredBlock] {
  /// Every paragraph in the order of the file: tables row by row, each row cell by cell, text boxes after the paragraph they hang on.
  package var paragraphs: [MeasuredParagraph] {
    flatMap { block -> [MeasuredParagraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph] + paragraph.drawings.flatMap(\.blocks.paragraphs)
      case .table(let table): table.rows.flatMap(\.cells).flatMap(\.blocks.paragraphs)
      }
    }
  }
}
