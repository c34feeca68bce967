/// Which cells of a table are one: `^` belongs to the cell above, `<` to the one at its left.
struct MergedCells {
  enum Cell { case own, above, left }

  struct Area: Hashable {
    /// Where it begins.
    var row: Int
    var column: Int
    var rows = 1
    /// Settled by its first row.
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
      if !isWhole(r) || !fits(row, r) { faults.append(r) }
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
      if areas[owner].row == r { areas[owner].columns = c - areas[owner].column + 1 }
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

  /// Whether each area that reaches into a row has there the columns of its first row, and no others.
  private func isWhole(_ r: Int) -> Bool {
    let row = owners[r]
    var column = 0
    while column < row.count {
      let area = areas[row[column]]
      let end = column + area.columns
      guard area.column == column, end <= row.count, row[column..<end].allSatisfy({ $0 == row[column] }) else {
        return false
      }
      column = end
    }
    return true
  }
}
