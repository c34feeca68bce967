/// Advance widths of Times New Roman, the decree's typeface: how long a line of text is on paper.
///
/// Rules under motto, issuer and subject have the length of their text or a part of it, and table columns follow from
/// their content, so composing has to know. Widths are in 1/2048 em, the typeface's own unit. A Vietnamese letter is as
/// wide as its base letter in all four faces (ơ, ư and đ counted as letters of their own).
package struct FontMetrics: Sendable {
  package static let unitsPerEm = 2048

  /// From line to line at single spacing, as a part of the type size: ascent, descent and line gap of the typeface.
  package static let lineHeight = 2355.0 / 2048

  /// By the numbers of ``places``: of the characters that the typeface's table below has, of marks and of what it lacks.
  private let widths: [UInt16]

  /// The face of the given weight and slant.
  package static func face(bold: Bool, italic: Bool) -> FontMetrics {
    switch (bold, italic) {
    case (false, false): regular
    case (true, false): boldUpright
    case (false, true): regularItalic
    case (true, true): boldItalic
    }
  }

  /// The length of `text` set on one line at `size`.
  package func width(of text: String, size: Length) -> Length {
    let space = units(of: " ")
    var sum = 0
    forEachWord(of: text) { units in sum += units ?? space }
    return Length(englishMetricUnits: sum * size.englishMetricUnits / Self.unitsPerEm)
  }

  /// The advance width of one character, in 1/2048 em.
  package func units(of scalar: Unicode.Scalar) -> Int {
    let scalar = Int(scalar.value)
    return Int(widths[Int(scalar < Self.places.count ? Self.places[scalar] : Self.unknown)])
  }

  /// `body` is told the advance width of what stands between two spaces, and nil for each space.
  // Every letter of a table and of most paragraphs comes by here: bytes are put together without a character for each, and
  // looked up without a check of each index. A place is less than 256, which is as many as there are widths.
  @inline(__always)
  func forEachWord(of text: String, _ body: (Int?) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      Self.places.withUnsafeBufferPointer { places in
        widths.withUnsafeBufferPointer { widths in
          var index = 0
          var units: Int?
          while index < bytes.count {
            let lead = Int(bytes[index])
            if lead == 0x20 {
              if units != nil { body(units) }
              units = nil
              body(nil)
              index += 1
              continue
            }
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            var scalar = length == 1 ? lead : lead & (0x7F >> length)
            for offset in 1..<length { scalar = scalar << 6 | Int(bytes[index + offset] & 0x3F) }
            index += length
            let place = scalar < places.count ? places[scalar] : Self.unknown
            units = (units ?? 0) + Int(widths[Int(place)])
          }
          if units != nil { body(units) }
        }
      }
    }
  }

  /// `known`: of the 95 characters of ASCII that are printed, and of ``beyondASCII``.
  private init(_ known: [UInt16]) {
    var widths = [UInt16](repeating: 0, count: 256)
    for place in known.indices { widths[place] = known[place] }
    // A wide lower-case letter.
    widths[Int(Self.unknown)] = 1024
    self.widths = widths
  }

  /// Where in ``widths`` the characters stand, by their number; the last that is known is "…", U+2026.
  private static let places: [UInt8] = {
    var places = [UInt8](repeating: unknown, count: 0x2030)
    for mark in 0x300...0x36F { places[mark] = combining }
    for offset in 0..<95 { places[0x20 + offset] = UInt8(offset) }
    var place: UInt8 = 95
    for scalar in beyondASCII.unicodeScalars {
      places[Int(scalar.value)] = place
      place += 1
    }
    for (base, letters) in likeBase {
      for letter in letters.unicodeScalars { places[Int(letter.value)] = places[Int(base.value)] }
    }
    return places
  }()

  /// In ``places``: what the tables lack; marks that stand over the letter before them.
  private static let unknown: UInt8 = 255
  private static let combining: UInt8 = 254

  /// Letters that have the width of another.
  private static let likeBase: [(base: Unicode.Scalar, letters: String)] = [
    ("a", "àáạảãâầấậẩẫăằắặẳẵ"), ("e", "èéẹẻẽêềếệểễ"), ("i", "ìíịỉĩ"), ("o", "òóọỏõôồốộổỗ"), ("ơ", "ờớợởỡ"),
    ("u", "ùúụủũ"), ("ư", "ừứựửữ"), ("y", "ỳýỵỷỹ"),
    ("A", "ÀÁẠẢÃÂẦẤẬẨẪĂẰẮẶẲẴ"), ("E", "ÈÉẸẺẼÊỀẾỆỂỄ"), ("I", "ÌÍỊỈĨ"), ("O", "ÒÓỌỎÕÔỒỐỘỔỖ"), ("Ơ", "ỜỚỢỞỠ"),
    ("U", "ÙÚỤỦŨ"), ("Ư", "ỪỨỰỬỮ"), ("Y", "ỲÝỴỶỸ"), ("-", "\u{2011}"),
  ]

  /// The characters behind the 95 of ASCII in each table below, in its order.
  private static let beyondASCII = "ĐđƠơƯư\u{A0}–—‘’“”…•·°±²³½×«»§"

  private static let regular = FontMetrics([
    512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139,
    1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479,
    1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593,
    1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108, 1479, 1024,
    1479, 1083, 1589, 1110, 512, 1024, 2048, 682, 682, 909, 909, 2048, 717, 682, 819, 1124, 614, 614, 1536, 1155,
    1024, 1024, 1024,
  ])

  private static let boldUpright = FontMetrics([
    512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251,
    1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479,
    1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569,
    1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065, 1479,
    1139, 1593, 1134, 1630, 1229, 512, 1024, 2048, 682, 682, 1024, 1024, 2048, 717, 683, 819, 1124, 614, 614, 1536,
    1167, 1024, 1024, 1024,
  ])

  private static let regularItalic = FontMetrics([
    512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884, 1251, 1251, 1366, 1479, 1251, 1251,
    1479, 1479, 682, 909, 1366, 1139, 1706, 1366, 1479, 1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139,
    1139, 797, 569, 797, 864, 1024, 682, 1024, 1024, 909, 1024, 909, 569, 1024, 1024, 569, 569, 909, 569, 1479,
    1024, 1024, 1024, 1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108, 1479, 1024, 1479,
    1093, 1544, 1117, 512, 1024, 1821, 682, 682, 1139, 1139, 1821, 717, 512, 819, 1124, 614, 614, 1536, 1382, 1024,
    1024, 1024,
  ])

  private static let boldItalic = FontMetrics([
    512, 797, 1137, 1024, 1024, 1706, 1593, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1704, 1366, 1366, 1366, 1479, 1366, 1366,
    1479, 1593, 797, 1024, 1366, 1251, 1821, 1479, 1479, 1251, 1479, 1366, 1139, 1251, 1479, 1366, 1821, 1366,
    1251, 1251, 682, 569, 682, 1167, 1024, 682, 1024, 1024, 909, 1024, 909, 682, 1024, 1139, 569, 569, 1024, 569,
    1593, 1139, 1024, 1024, 1024, 797, 797, 569, 1139, 909, 1366, 1024, 909, 797, 713, 451, 713, 1167, 1479, 1024,
    1479, 1099, 1587, 1227, 512, 1024, 2048, 682, 682, 1024, 1024, 2048, 717, 512, 819, 1124, 614, 614, 1536, 1167,
    1024, 1024, 1024,
  ])
}
