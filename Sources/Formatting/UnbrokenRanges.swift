import PlanSyntax

/// What of a paragraph stays on one line: what stands in brackets, between quotation marks, in a mark or in a footnote.
///
/// What opens and is never closed holds nothing together.
struct UnbrokenRanges {
  /// In order, none overlapping another.
  private(set) var ranges: [Range<Int>] = []
  /// Where footnotes begin, by where they end.
  private var footnotes: [Int: Int] = [:]

  /// `prose` tells where the marks are; it is asked only where there may be some.
  init(_ bytes: [UInt8], prose: () -> ProseText) {
    var found = brackets(in: bytes)
    if bytes.contains(UInt8(ascii: "*")) { found += Self.marks(in: bytes, prose().runs) }
    for range in found.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = ranges.last, range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  /// Where the words end that stand before an offset, behind which there may be closing quotation marks, stars and footnotes.
  func wordEnd(of bytes: [UInt8], before offset: Int) -> Int {
    var end = offset
    while end > 0 {
      if let start = footnotes[end] {
        end = start
      } else if bytes[end - 1] == UInt8(ascii: "*") || bytes[end - 1] == UInt8(ascii: "\"") {
        end -= 1
      } else if bytes[..<end].suffix(3).elementsEqual("”".utf8) || bytes[..<end].suffix(3).elementsEqual("’".utf8) {
        end -= 3
      } else if bytes[..<end].suffix(2).elementsEqual("»".utf8) {
        end -= 2
      } else {
        break
      }
    }
    return end
  }

  private enum Mark: Int { case round, square, curly, double, single, straight, angle }

  private mutating func brackets(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: [(mark: Mark, start: Int)] = []
    var counts = Array(repeating: 0, count: 7)
    var offset = 0
    while offset < bytes.count {
      let start = offset
      offset += 1
      var mark: Mark
      var opens = true
      switch bytes[start] {
      case UInt8(ascii: "\\"):
        offset += 1
        continue
      case UInt8(ascii: "("): mark = .round
      case UInt8(ascii: "["): mark = .square
      case UInt8(ascii: "{"): mark = .curly
      case UInt8(ascii: ")"): (mark, opens) = (.round, false)
      case UInt8(ascii: "]"): (mark, opens) = (.square, false)
      case UInt8(ascii: "}"): (mark, opens) = (.curly, false)
      case UInt8(ascii: "\""): (mark, opens) = (.straight, counts[Mark.straight.rawValue] == 0)
      case 0xE2
      where start + 2 < bytes.count && bytes[start + 1] == 0x80 && [0x98, 0x99, 0x9C, 0x9D].contains(bytes[start + 2]):
        mark = bytes[start + 2] < 0x9C ? .single : .double
        opens = bytes[start + 2] & 1 == 0
        offset += 2
      case 0xC2 where start + 1 < bytes.count && (bytes[start + 1] == 0xAB || bytes[start + 1] == 0xBB):
        (mark, opens) = (.angle, bytes[start + 1] == 0xAB)
        offset += 1
      default: continue
      }
      if opens {
        open.append((mark, start))
        counts[mark.rawValue] += 1
      } else if counts[mark.rawValue] > 0 {
        while let last = open.popLast() {
          counts[last.mark.rawValue] -= 1
          guard last.mark == mark else { continue }
          found.append(last.start..<offset)
          if mark == .square, last.start > 0, bytes[last.start - 1] == UInt8(ascii: "^") {
            footnotes[offset] = last.start - 1
          }
          break
        }
      }
    }
    return found
  }

  /// From each star that opens to the one that closes it: what of the text is neither words nor references is marks.
  private static func marks(in bytes: [UInt8], _ runs: [ProseText.Run]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: [Int: Int] = [:]
    func read(_ gap: Range<Int>) {
      var offset = gap.lowerBound
      while offset < gap.upperBound {
        guard bytes[offset] == UInt8(ascii: "*") else {
          offset += 1
          continue
        }
        let width = offset + 1 < gap.upperBound && bytes[offset + 1] == UInt8(ascii: "*") ? 2 : 1
        if let start = open.removeValue(forKey: width) {
          found.append(start..<offset + width)
        } else {
          open[width] = offset
        }
        offset += width
      }
    }
    var end = 0
    for run in runs {
      if run.range.lowerBound > end { read(end..<run.range.lowerBound) }
      end = run.range.upperBound
    }
    if end < bytes.count { read(end..<bytes.count) }
    return found
  }
}
