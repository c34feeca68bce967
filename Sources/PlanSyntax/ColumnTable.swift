import Synchronization

/// Where the columns of one line begin: a bit for each byte, and how many are set before every 64 of them. Counted once, it tells
/// the column of any place of the line at once.
struct ColumnTable: Sendable {
  private let begins: [UInt64]
  private var before: [Int32] = []

  /// Columns in Unicode code points: each byte but those that continue a code point begins one.
  init(codePointsOf bytes: ArraySlice<UInt8>) {
    self.init(bytes) { mark in
      for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 { mark(offset - bytes.startIndex) }
    }
  }

  /// Columns in Characters; nil where the bytes are no UTF-8.
  init?(charactersOf bytes: ArraySlice<UInt8>) {
    guard TextTraits(of: bytes).contains(.mayBeUncomposed) else {
      self.init(codePointsOf: bytes)
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(bytes) { mark in
      var offset = 0
      for character in text {
        mark(offset)
        offset += character.utf8.count
      }
    }
  }

  /// `marking` calls what it is given with the offset in the line at which each column begins.
  private init(_ bytes: ArraySlice<UInt8>, marking: (_ mark: (Int) -> Void) -> Void) {
    // One more than the bytes need: their end is a place too.
    var begins: [UInt64] = Array(repeating: 0, count: bytes.count >> 6 + 1)
    marking { begins[$0 >> 6] |= 1 << UInt64($0 & 63) }
    self.begins = begins
    before.reserveCapacity(begins.count)
    var sum = 0
    for word in begins {
      before.append(Int32(truncatingIfNeeded: sum))
      sum += word.nonzeroBitCount
    }
  }

  /// How many columns begin before an offset of the line.
  func count(before offset: Int) -> Int {
    let word = offset >> 6
    return Int(before[word]) + (begins[word] & (1 << UInt64(offset & 63) - 1)).nonzeroBitCount
  }
}

/// The columns of those long lines of a file that somebody asked about. A line may hold as many findings as letters: were each
/// placed by counting from the line's start, a report would take time that grows with the square of the line.
final class ColumnTables: Sendable {
  enum Unit {
    case character, codePoint
  }

  private enum Entry {
    case unknown
    /// Of a line that is no UTF-8.
    case none
    case table(ColumnTable)
  }

  /// By line; empty until somebody asks. No dictionaries: to make one, and to do away with it, costs more than most reports.
  private struct Entries {
    var ofCharacters: [Entry] = []
    var ofCodePoints: [Entry] = []
    /// How many lines were counted.
    var count = 0
  }

  private let entries = Mutex(Entries())

  /// The table of a line, of so many, made by `make` when it is first asked for; nil where `make` gives none.
  func table(_ unit: Unit, ofLine line: Int, among lines: Int, make: () -> ColumnTable?) -> ColumnTable? {
    entries.withLock { entries in
      switch unit {
      case .character: Self.table(&entries.ofCharacters, line, lines, &entries.count, make)
      case .codePoint: Self.table(&entries.ofCodePoints, line, lines, &entries.count, make)
      }
    }
  }

  private static func table(
    _ entries: inout [Entry], _ line: Int, _ lines: Int, _ count: inout Int, _ make: () -> ColumnTable?
  ) -> ColumnTable? {
    if entries.isEmpty { entries = Array(repeating: .unknown, count: lines) }
    switch entries[line] {
    case .table(let table): return table
    case .none: return nil
    case .unknown:
      count += 1
      let table = make()
      entries[line] = table.map { .table($0) } ?? .none
      return table
    }
  }

  /// How many lines were counted, for tests: the work that columns took.
  var count: Int { entries.withLock { $0.count } }
}
