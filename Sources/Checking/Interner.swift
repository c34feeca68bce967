/// Gives equal things one number, from 0 in the order in which they first come: a dictionary that keeps no copy of its keys. Who asks
/// says how a thing is hashed, and whether an earlier one is the same.
struct Interner {
  private(set) var count = 0
  /// Each number where its hash puts it, or in the next free place; free ones hold -1. At most half are taken.
  private var slots: [Int32]

  /// `capacity`: as many different things as may come.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// The number of a thing; ``count`` as it was before for one that is new.
  mutating func number(_ hash: RunningHash, isSame: (Int) -> Bool) -> Int {
    let number = earliest(hash, count, isSame: isSame)
    if number == count { count += 1 }
    return number
  }

  /// The earliest of the places of a thing, for who has things by their places and numbers none: `place` itself for one that is
  /// new. Places are not negative.
  @inline(__always)
  mutating func earliest(_ hash: RunningHash, _ place: Int, isSame: (Int) -> Bool) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while case let known = Int(slots[slot]), known >= 0 {
      if isSame(known) { return known }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(truncatingIfNeeded: place)
    return place
  }
}

/// A hash of numbers in a row. Its seed is the process's own, so no text can be written whose words all fall together.
struct RunningHash {
  private(set) var value = seed

  init() {}

  init(of text: String) { add(text) }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in for byte in bytes { add(UInt64(byte)) } }
  }

  mutating func add(_ number: UInt64) {
    let product = (value ^ number).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    value = product.high ^ product.low
  }

  private static let seed = UInt64(truncatingIfNeeded: "".hashValue)
}
