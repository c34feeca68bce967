import ActionPlan
import PlanSyntax

/// Where a file has letters and signs of two bytes that Vietnamese text seldom has: letters of other scripts and languages, marks
/// that combine. A file is gone over for them once; rules that look for some read no line without one.
struct StrangeLetters: Sendable {
  /// Of the first byte of each.
  let offsets: [Int]
  /// The words of every value, paragraph and raw line with one, a range a line: what the passages hold, and names and letterhead
  /// besides.
  let lines: [SourceSpan]

  init(in analysis: Analysis) {
    let offsets = Self.offsets(in: analysis.source.bytes)
    self.offsets = offsets
    var next = 0
    // Both are in the order of the file.
    lines =
      offsets.isEmpty
      ? []
      : analysis.tree.root.leaves.compactMap { leaf in
        guard leaf.kind == .text else { return nil }
        while next < offsets.count, offsets[next] < leaf.span.start { next += 1 }
        return next < offsets.count && offsets[next] < leaf.span.end ? leaf.span : nil
      }
  }

  private static func offsets(in bytes: [UInt8]) -> [Int] {
    // Every byte of a plan passes here: the pointer spares a test for each.
    bytes.withUnsafeBufferPointer { bytes in
      var offsets: [Int] = []
      var offset = 0
      while offset + 1 < bytes.count {
        let lead = bytes[offset]
        if lead >= 0xC2, lead < 0xD2, isStrange(lead, bytes[offset + 1], behind: offset > 0 ? bytes[offset - 1] : 0) {
          offsets.append(offset)
        }
        offset += 1
      }
      return offsets
    }
  }

  private static func isStrange(_ lead: UInt8, _ next: UInt8, behind before: UInt8) -> Bool {
    switch lead {
    case 0xC2: next > 0xA0
    // "â" behind a vowel is a mark of VNI.
    case 0xC3:
      next == 0xA2
        ? before == UInt8(ascii: "a") || before == UInt8(ascii: "e") || before == UInt8(ascii: "o")
        : !isVietnamese(next)
    case 0xC6: next == 0x89  // Ɖ
    case 0xC9: next == 0x96  // ɖ
    // Marks that combine, Greek, Cyrillic.
    case 0xCC...0xD1: true
    default: false
    }
  }

  /// Whether a byte behind C3 makes one of à á â ã è é ê ì í ò ó ô õ ù ú ý or its capital.
  static func isVietnamese(_ next: UInt8) -> Bool {
    switch next | 0x20 {
    case 0xA0...0xA3, 0xA8...0xAA, 0xAC, 0xAD, 0xB2...0xB5, 0xB9, 0xBA, 0xBD: true
    default: false
    }
  }
}
