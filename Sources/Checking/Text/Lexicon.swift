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

  /// The place of a lexeme in ``lexemes``, and its traits.
  struct Known {
    let lexeme: Int32
    let traits: Lexeme.Traits
  }

  /// The ``Lexeme/number`` of a word in lower case, or of a sign; nil where the text has it nowhere.
  func number(of word: UnsafeRawBufferPointer) -> Int32? {
    guard let key = Key(word) else {
      return long[String(decoding: word, as: UTF8.self)].map { lexemes[Int($0)].number }
    }
    let known = table[place(of: key)].lexeme
    return known < 0 ? nil : lexemes[Int(known)].number
  }

  func number(of word: String) -> Int32? {
    var word = word
    return word.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  /// A word, number or sign as a file has it.
  @inline(__always)
  mutating func lexeme(_ bytes: UnsafeRawBufferPointer, isWord: Bool) -> Known {
    guard let key = Key(bytes) else { return longLexeme(bytes, isWord: isWord) }
    let entry = table[place(of: key)]
    return entry.lexeme >= 0 ? Known(lexeme: entry.lexeme, traits: entry.traits) : add(key, bytes, isWord: isWord)
  }

  mutating func lexeme(_ text: String, isWord: Bool) -> Known {
    var text = text
    return text.withUTF8 { lexeme(UnsafeRawBufferPointer($0), isWord: isWord) }
  }

  private mutating func longLexeme(_ bytes: UnsafeRawBufferPointer, isWord: Bool) -> Known {
    let text = String(decoding: bytes, as: UTF8.self)
    let lexeme = long[text] ?? add(text, isWord: isWord)
    long[text] = lexeme
    return Known(lexeme: lexeme, traits: lexemes[Int(lexeme)].traits)
  }

  private mutating func add(_ key: Key, _ bytes: UnsafeRawBufferPointer, isWord: Bool) -> Known {
    let lexeme = add(String(decoding: bytes, as: UTF8.self), isWord: isWord)
    let entry = Entry(key: key, lexeme: lexeme, traits: lexemes[Int(lexeme)].traits)
    insert(entry)
    return Known(lexeme: lexeme, traits: entry.traits)
  }

  private mutating func add(_ typed: String, isWord: Bool) -> Int32 {
    var lexeme = Lexeme(typed, isWord: isWord)
    // Its lower case has a number even where it never stands so.
    if lexeme.lower.hasBytes(of: typed) {
      lexeme.number = Int32(lexemes.count)
    } else {
      lexeme.number = lexemes[Int(self.lexeme(lexeme.lower, isWord: isWord).lexeme)].number
    }
    lexemes.append(lexeme)
    return Int32(lexemes.count - 1)
  }

  // MARK: The table

  /// Fifteen bytes at most, and how many they are.
  private struct Key: Equatable {
    /// The first eight, the first of them lowest.
    private(set) var low: UInt64 = 0
    /// The others, and the count in the highest byte.
    private(set) var high: UInt64 = 0

    /// None of the table's.
    static let none = Key()

    private init() {}

    /// Nil where there are more. Taken by eight, four or two at once, some of them twice, for nearly every byte of a plan passes here.
    @inline(__always)
    init?(_ bytes: UnsafeRawBufferPointer) {
      let count = bytes.count
      switch count {
      case 8..<16:
        low = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        let last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
        high = last >> UInt64(8 * (16 - count))
      case 4..<8:
        let last = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        low =
          UInt64(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))) | UInt64(last) &<< UInt64(8 * (count - 4))
      case 2..<4:
        let last = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: count - 2, as: UInt16.self))
        low =
          UInt64(UInt16(littleEndian: bytes.loadUnaligned(as: UInt16.self))) | UInt64(last) &<< UInt64(8 * (count - 2))
      case 1: low = UInt64(bytes[0])
      case 0: break
      default: return nil
      }
      high |= UInt64(count) &<< 56
    }
  }

  private struct Entry {
    var key: Key
    var lexeme: Int32
    var traits: Lexeme.Traits

    static let free = Entry(key: .none, lexeme: -1, traits: [])
  }

  /// Where a key is, or would be.
  @inline(__always)
  private func place(of key: Key) -> Int {
    let product = (key.low ^ seed).multipliedFullWidth(by: key.high ^ 0x9E37_79B9_7F4A_7C15)
    // Every word of a plan passes here: the pointer spares a test for each place.
    return table.withUnsafeBufferPointer { table in
      var place = Int(truncatingIfNeeded: product.high ^ product.low) & (table.count - 1)
      while table[place].lexeme >= 0, table[place].key != key { place = (place + 1) & (table.count - 1) }
      return place
    }
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
