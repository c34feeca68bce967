/// Which lines of one text another lacks, and which it has for them: a shortest edit script where it is short.
///
/// It is found greedily (Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), by work that grows with the
/// lines times the edits. So it is sought in stretches: behind a number of edits the script that has come furthest is taken as
/// it is, and the search begins anew where it ends. That bounds the work for each line; a script of more edits may be longer
/// than it need be.
package struct LineDifference: Sendable {
  package private(set) var isRemoved: [Bool]
  package private(set) var isInserted: [Bool]
  /// Steps that were taken along lines of either text.
  package private(set) var work = 0

  /// Edits.
  package static let longestStretch = 512

  /// Each line's number among the distinct ones.
  private let old: [Int]
  private let new: [Int]
  /// Lines at the end that are the same in both.
  private var commonEnd = 0

  /// Lines read of the old text and of the new.
  private typealias Place = (old: Int, new: Int)

  /// How far each diagonal (lines of the old text less those of the new) is reached in the old text by as many edits as there
  /// are diagonals, less one. Every edit leads to a neighbouring diagonal, so that every other one is reached.
  private typealias Row = [Int]

  package init<Line: Hashable>(from oldLines: [Line], to newLines: [Line], stretch: Int = longestStretch) {
    var numbers: [Line: Int] = [:]
    for line in oldLines { numbers[line] = numbers[line] ?? numbers.count }
    for line in newLines { numbers[line] = numbers[line] ?? numbers.count }
    old = oldLines.compactMap { numbers[$0] }
    new = newLines.compactMap { numbers[$0] }
    isRemoved = Array(repeating: false, count: old.count)
    isInserted = Array(repeating: false, count: new.count)
    while commonEnd < min(old.count, new.count),
      old[old.count - 1 - commonEnd] == new[new.count - 1 - commonEnd]
    {
      commonEnd += 1
    }
    var place = settle(from: (0, 0), within: stretch)
    if place == end { takeShortest() }
    while place != end { place = settle(from: place, within: stretch) }
  }

  /// Of several scripts of the least length, as one of few edits is known to be, that of the standard library.
  private mutating func takeShortest() {
    isRemoved = Array(repeating: false, count: old.count)
    isInserted = Array(repeating: false, count: new.count)
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isInserted[offset] = true
      }
    }
  }

  /// Where nothing is left to settle.
  private var end: Place { (old.count - commonEnd, new.count - commonEnd) }

  /// Settles the lines from a place on by so many edits at most; where they lead.
  private mutating func settle(from start: Place, within stretch: Int) -> Place {
    let rest: Place = (end.old - start.old, end.new - start.new)
    var rows: [Row] = []
    while true {
      var row: Row = []
      row.reserveCapacity(rows.count + 1)
      for diagonal in stride(from: -rows.count, through: rows.count, by: 2) {
        var x = rows.last.map { Self.step(to: diagonal, from: $0).reached } ?? 0
        work += 1
        while x < rest.old, x - diagonal < rest.new, old[start.old + x] == new[start.new + x - diagonal] {
          x += 1
          work += 1
        }
        row.append(x)
        if x >= rest.old, x - diagonal >= rest.new {
          mark(from: start, to: rest, by: rows)
          return end
        }
      }
      if rows.count == stretch, let end = Self.furthest(in: row, within: rest) {
        mark(from: start, to: end, by: rows)
        return (start.old + end.old, start.new + end.new)
      }
      rows.append(row)
    }
  }

  /// The better of the two edits that lead to a diagonal from those beside it.
  private static func step(to diagonal: Int, from row: Row) -> (reached: Int, isInsertion: Bool) {
    let right = (diagonal + row.count) / 2
    if right == 0 { return (row[0], true) }
    if right == row.count || row[right - 1] >= row[right] { return (row[right - 1] + 1, false) }
    return (row[right], true)
  }

  /// What lies furthest on; of such places the one in the middle, so that the texts keep step.
  private static func furthest(in row: Row, within rest: Place) -> Place? {
    var best: Place?
    for (index, x) in row.enumerated() {
      let place: Place = (x, x - (2 * index - row.count + 1))
      guard place.old <= rest.old, place.new <= rest.new else { continue }
      if let best {
        let gain = place.old + place.new - best.old - best.new
        if gain < 0 || (gain == 0 && abs(place.old - place.new) >= abs(best.old - best.new)) { continue }
      }
      best = place
    }
    return best
  }

  /// The edits by which a place was reached, the last first.
  private mutating func mark(from start: Place, to end: Place, by rows: [Row]) {
    var diagonal = end.old - end.new
    for row in rows.reversed() {
      let (reached, isInsertion) = Self.step(to: diagonal, from: row)
      if isInsertion {
        diagonal += 1
        isInserted[start.new + reached - diagonal] = true
      } else {
        diagonal -= 1
        isRemoved[start.old + reached - 1] = true
      }
    }
  }
}
