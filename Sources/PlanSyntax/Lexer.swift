/// One line of the notation, cut into tokens.
///
/// A line is one of five: blank; a comment (`#` first); an entry (`key:` and a space or the line's end); an item (`-` and a
/// space or the line's end); else text. A text line may open with `| `, which says that it is meant as text.
struct Line {
  enum Form {
    case blank, comment, entry, item, text
  }

  var form: Form
  /// Columns (from 0) before the first character that is not white space.
  var column: Int
  /// From here the line's content starts.
  var contentStart: Int
  /// The line's last byte that is not white space, and the line end.
  var contentEnd: Int
  var lineEnd: SourceSpan
  /// The whole line in the file.
  var span: SourceSpan
  /// End of an entry's key.
  var keyEnd = 0
}

struct Lexer {
  let bytes: [UInt8]

  static let maximumKeyWords = 6

  /// Reads the line at `start`; `limit` is where the next line starts or the file ends.
  func line(from start: Int, to limit: Int) -> Line {
    var end = limit
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    // Behind the last line there may be half a line end: a file cut short inside CR LF.
    if end > start, end < limit || limit == bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    let lineEnd = SourceSpan(end, limit)
    var content = start
    var column = 0
    while content < end, let width = spaceWidth(at: content, end) {
      // A tab stands for one step of indentation; the finding about it says so.
      column += bytes[content] == 0x09 ? 2 : 1
      content += width
    }
    while end > content, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    var line = Line(
      form: .text, column: column, contentStart: content, contentEnd: end, lineEnd: lineEnd,
      span: SourceSpan(start, limit))
    line.form = form(of: &line)
    return line
  }

  /// Bytes of the white space at an offset that may indent a line: space, tab, no-break space; nil for anything else.
  private func spaceWidth(at offset: Int, _ end: Int) -> Int? {
    switch bytes[offset] {
    case 0x20, 0x09: 1
    case 0xC2 where offset + 1 < end && bytes[offset + 1] == 0xA0: 2
    default: nil
    }
  }

  private func form(of line: inout Line) -> Line.Form {
    guard line.contentStart < line.contentEnd else { return .blank }
    let first = bytes[line.contentStart]
    let second = line.contentStart + 1 < line.contentEnd ? bytes[line.contentStart + 1] : 0x20
    if first == UInt8(ascii: "#"), second == 0x20 || second == 0x09 || second == first { return .comment }
    if first == UInt8(ascii: "-"), second == 0x20 || second == 0x09 { return .item }
    if let end = keyEnd(from: line.contentStart, line.contentEnd) {
      line.keyEnd = end
      return .entry
    }
    return .text
  }

  /// Where the key ends that starts at an offset: lower-case words (letters, combining marks, digits) parted by one space or
  /// by `, `, six at most, beginning with a letter, then a colon and a space or the line's end.
  func keyEnd(from start: Int, _ end: Int) -> Int? {
    var offset = start
    var words = 1
    var isAtWordStart = true
    while offset < end {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: ":"):
        guard !isAtWordStart, offset + 1 == end || bytes[offset + 1] == 0x20 || bytes[offset + 1] == 0x09 else {
          return nil
        }
        return offset
      case UInt8(ascii: ","):
        guard !isAtWordStart, offset + 1 < end, bytes[offset + 1] == 0x20 else { return nil }
        offset += 1
      case 0x20:
        guard !isAtWordStart, words < Self.maximumKeyWords else { return nil }
        words += 1
        isAtWordStart = true
        offset += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if offset == start { return nil }
        isAtWordStart = false
        offset += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        isAtWordStart = false
        offset += 1
      case 0x80...:
        guard let (scalar, width) = decodeScalar(bytes, at: offset, end) else { return nil }
        let isMark = (0x300...0x36F).contains(scalar.value)
        guard isMark ? !isAtWordStart : isSmallLetter(scalar) else { return nil }
        isAtWordStart = false
        offset += width
      default:
        return nil
      }
    }
    return nil
  }
}

/// The scalar that starts at an offset and its width in bytes; nil where the bytes are no UTF-8.
func decodeScalar(_ bytes: [UInt8], at offset: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
  let first = UInt32(bytes[offset])
  func trail(_ index: Int) -> UInt32? {
    guard offset + index < end, bytes[offset + index] & 0xC0 == 0x80 else { return nil }
    return UInt32(bytes[offset + index] & 0x3F)
  }
  switch first {
  case 0..<0x80:
    return (Unicode.Scalar(UInt8(first)), 1)
  case 0xC2...0xDF:
    guard let a = trail(1), let scalar = Unicode.Scalar((first & 0x1F) << 6 | a) else { return nil }
    return (scalar, 2)
  case 0xE0...0xEF:
    guard let a = trail(1), let b = trail(2) else { return nil }
    let value = (first & 0x0F) << 12 | a << 6 | b
    guard value >= 0x800, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, 3)
  case 0xF0...0xF4:
    guard let a = trail(1), let b = trail(2), let c = trail(3) else { return nil }
    let value = (first & 0x07) << 18 | a << 12 | b << 6 | c
    guard value >= 0x10000, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, 4)
  default:
    return nil
  }
}
