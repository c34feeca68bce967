/// Words with a number each, found by their bytes: letters in one Unicode form alone are the same. To hash a text by its letters
/// takes as long as to read it.
struct ByteTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var values: [Int] = []
  /// One more than the number of an entry; 0 where none is. Their count is a power of two, at least twice that of the entries.
  private var slots: [Int32]

  /// With room for so many words.
  init(capacity: Int) {
    var count = 8
    while count < 2 * capacity { count *= 2 }
    slots = Array(repeating: 0, count: count)
    ends.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  /// The number of a word; nil where it has none.
  subscript(_ word: some Collection<UInt8>) -> Int? {
    let entry = slots[slot(of: word)]
    return entry == 0 ? nil : values[Int(entry) - 1]
  }

  /// Gives a word a number. Past its capacity the table takes no more words.
  mutating func set(_ word: some Collection<UInt8>, _ value: Int) {
    let slot = slot(of: word)
    if slots[slot] != 0 {
      values[Int(slots[slot]) - 1] = value
    } else if values.count < slots.count / 2 {
      bytes += word
      ends.append(bytes.count)
      values.append(value)
      slots[slot] = Int32(values.count)
    }
  }

  /// Where the word is, or where it would be.
  private func slot(of word: some Collection<UInt8>) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] != 0, !isEntry(Int(slots[slot]) - 1, word) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isEntry(_ entry: Int, _ word: some Collection<UInt8>) -> Bool {
    let start = entry == 0 ? 0 : ends[entry - 1]
    return bytes[start..<ends[entry]].elementsEqual(word)
  }
}
