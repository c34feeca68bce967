/// Columns of a terminal that a text takes once ``visible(_:)`` has made everything in it show.
package func columns(_ text: String) -> Int {
  // A byte that continues none begins a letter.
  isOrdinary(text) ? text.utf8.count { $0 & 0xC0 != 0x80 } : text.reduce(0) { $0 + columns($1) }
}

/// Two columns for what East Asian typography sets full-width (Unicode Standard Annex #11), full-width punctuation among it; none for
/// a mark whose letter stands before the text, one for all else, however many scalars it is made of.
package func columns(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  switch first.value {
  case 0x300...0x36F: return 0
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  case _: return 1
  }
}
