extension String {
  /// Whether two texts have the same bytes. Of texts in NFC it says whether they are the same; comparing them would see to that first.
  func hasBytes(of other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { bytes.elementsEqual($0) } ?? utf8.elementsEqual(other.utf8)
    }
    return isSame ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether some words stand in it, with the same bytes.
  func holds(_ words: String) -> Bool {
    var (text, words) = (self, words)
    return text.withUTF8 { text in
      words.withUTF8 { words in
        guard let first = words.first else { return true }
        guard text.count >= words.count else { return false }
        return (0...text.count - words.count).contains { start in
          text[start] == first && words.indices.allSatisfy { text[start + $0] == words[$0] }
        }
      }
    }
  }
}
