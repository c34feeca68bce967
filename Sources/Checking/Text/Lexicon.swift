import PlanSyntax

/// What some text is made of. A few thousand words make up any plan: each is read once, and compared by number.
///
/// A word is found by its bytes in a table of our own: the dictionary's hash of a word costs more than reading its letters.
package struct Lexicon: Sendable {
  private(set) var lexemes: [Lexeme] = []
  /// Words of fifteen bytes at most, which are nearly all: open addressing, half of it free, its size a power of two.
  private var table: [Entry] = Array(repeating: .free, count: 2048)
  private var entryCount = 0
  /// All others.
  private var long: [String: Int32] = [:]
  /// Another for each process: no file can have words that all fall on one place.
  private let seed = UInt64(truncatingIfNeeded: "".hashValue)

  package init() {}

  /// The ``Lexeme/number`` of a word in lower case, or of a sign; nil where the text has it nowhere.
  func number(of word: some Collection<UInt8>) -> Int32? {
    let known =
      if let key = Key(word) {
        table[place(of: key)].lexeme
      } else {
        long[String(decoding: word, as: UTF8.self)] ?? Entry.free.lexeme
      }
    return known < 0 ? nil : lexemes[Int(known)].number
  }

  func number(of word: String) -> Int32? { number(of: word.utf8) }

  /// The place in ``lexemes`` of a word, number or sign as a file has it.
  mutating func lexeme(_ bytes: some Collection<UInt8>, isWord: Bool) -> Int32 {
    guard let key = Key(bytes) else {
      let text = String(decoding: bytes, as: UTF8.self)
      if let known = long[text] { return known }
      let new = add(text, isWord: isWord)
      long[text] = new
      return new
    }
    let known = table[place(of: key)].lexeme
    if known >= 0 { return known }
    let new = add(String(decoding: bytes, as: UTF8.self), isWord: isWord)
    insert(Entry(key: key, lexeme: new))
    return new
  }

  private mutating func add(_ typed: String, isWord: Bool) -> Int32 {
    var lexeme = Lexeme(typed, isWord: isWord)
    // Its lower case has a number even where it never stands so.
    if !lexeme.lower.utf8.elementsEqual(typed.utf8) {
      lexeme.number = lexemes[Int(self.lexeme(lexeme.lower.utf8, isWord: isWord))].number
    } else {
      lexeme.number = Int32(lexemes.count)
    }
    lexemes.append(lexeme)
    return Int32(lexemes.count - 1)
  }

  // MARK: The table

  /// Fifteen bytes at most, and how many they are.
  private struct Key: Hashable {
    var low: UInt64 = 0
    var high: UInt64

    /// None of the table's.
    static let none = Key()

    private init() { high = 0 }

    init?(_ bytes: some Collection<UInt8>) {
      guard bytes.count < 16 else { return nil }
      high = UInt64(bytes.count)
      for byte in bytes {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
      }
    }
  }

  private struct Entry {
    var key: Key
    var lexeme: Int32

    static let free = Entry(key: .none, lexeme: -1)
  }

  /// Where a key is, or would be.
  private func place(of key: Key) -> Int {
    let product = (key.low ^ seed).multipliedFullWidth(by: key.high ^ 0x9E37_79B9_7F4A_7C15)
    var place = Int(truncatingIfNeeded: product.high ^ product.low) & (table.count - 1)
    while table[place].lexeme >= 0, table[place].key != key { place = (place + 1) & (table.count - 1) }
    return place
  }

  private mutating func insert(_ entry: Entry) {
    if 2 * (entryCount + 1) > table.count {
      let entries = table
      table = Array(repeating: .free, count: 2 * entries.count)
      for known in entries where known.lexeme >= 0 { table[place(of: known.key)] = known }
    }
    table[place(of: entry.key)] = entry
    entryCount += 1
  }
}
