/// Which cells of a table are one: `^` belongs to the cell above, `<` to the one at its left.
struct MergedCells {
  enum Cell { case own, above, left }

  struct Area: Hashable {
    /// Where it begins.
    var row: Int
    var column: Int
    var rows = 1
    var columns = 1
  }

  /// Rows in which a cell has nothing to merge with, or cells that are merged make no rectangle; in order.
  private(set) var faults: [Int] = []
  private var owners: [[Int]] = []
  private var areas: [Area] = []

  init(_ rows: [[Cell]]) {
    for (r, row) in rows.enumerated() {
      owners.append([])
      for (c, cell) in row.enumerated() { owners[r].append(owner(of: cell, r, c)) }
      if !areas.indices.allSatisfy({ isRectangle($0, upTo: r) }) || !fits(row, r) { faults.append(r) }
    }
  }

  /// The cell that holds the words of a place, and how far it reaches.
  func area(of row: Int, _ column: Int) -> Area { areas[owners[row][column]] }

  private mutating func owner(of cell: Cell, _ r: Int, _ c: Int) -> Int {
    switch cell {
    case .above where r > 0 && owners[r - 1].indices.contains(c):
      let owner = owners[r - 1][c]
      areas[owner].rows = r - areas[owner].row + 1
      return owner
    case .left where c > 0:
      let owner = owners[r][c - 1]
      areas[owner].columns = max(areas[owner].columns, c - areas[owner].column + 1)
      return owner
    case .own, .above, .left:
      areas.append(Area(row: r, column: c))
      return areas.count - 1
    }
  }

  /// Whether every cell of a row that asks for a neighbour has one.
  private func fits(_ row: [Cell], _ r: Int) -> Bool {
    row.indices.allSatisfy { c in
      switch row[c] {
      case .own: true
      case .above: r > 0 && owners[r - 1].indices.contains(c)
      case .left: c > 0
      }
    }
  }

  private func isRectangle(_ index: Int, upTo last: Int) -> Bool {
    let area = areas[index]
    guard area.row + area.rows > last else { return true }
    for r in area.row..<min(area.row + area.rows, last + 1) {
      for c in area.column..<area.column + area.columns {
        guard owners[r].indices.contains(c), owners[r][c] == index else { return false }
      }
    }
    return true
  }
}
