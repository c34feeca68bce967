/// Advance widths of Times New Roman, the decree's typeface: how long a line of text is on paper.
///
/// Rules under motto, issuer and subject have the length of their text or a part of it, and table columns follow from
/// their content, so composing has to know. Widths are in 1/2048 em, the typeface's own unit. A Vietnamese letter is as
/// wide as its base letter in all four faces (ơ, ư and đ counted as letters of their own).
package struct FontMetrics: Sendable {
  package static let unitsPerEm = 2048

  /// From line to line at single spacing, as a part of the type size: ascent, descent and line gap of the typeface.
  package static let lineHeight = 2355.0 / 2048

  /// By scalar: a table, because nearly every letter of a document is looked up in it, some more than once.
  private let widths: [UInt16]

  /// Of what the tables lack: a wide lower-case letter. Combining marks stand over the letter before them.
  private static let (unknown, combining) = (UInt16(1024), 0x300...0x36F)

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
    var units = 0
    for scalar in text.unicodeScalars { units += self.units(of: scalar) }
    return Length(englishMetricUnits: units * size.englishMetricUnits / Self.unitsPerEm)
  }

  /// The advance width of one character, in 1/2048 em.
  package func units(of scalar: Unicode.Scalar) -> Int {
    units(of: Int(scalar.value))
  }

  /// Of the character with that number.
  func units(of scalar: Int) -> Int {
    Int(scalar < widths.count ? widths[scalar] : Self.unknown)
  }

  /// Letters that have the width of another.
  private static let likeBase: [(base: Unicode.Scalar, letters: String)] = [
    ("a", "àáạảãâầấậẩẫăằắặẳẵ"), ("e", "èéẹẻẽêềếệểễ"), ("i", "ìíịỉĩ"), ("o", "òóọỏõôồốộổỗ"), ("ơ", "ờớợởỡ"),
    ("u", "ùúụủũ"), ("ư", "ừứựửữ"), ("y", "ỳýỵỷỹ"),
    ("A", "ÀÁẠẢÃÂẦẤẬẨẪĂẰẮẶẲẴ"), ("E", "ÈÉẸẺẼÊỀẾỆỂỄ"), ("I", "ÌÍỊỈĨ"), ("O", "ÒÓỌỎÕÔỒỐỘỔỖ"), ("Ơ", "ỜỚỢỞỠ"),
    ("U", "ÙÚỤỦŨ"), ("Ư", "ỪỨỰỬỮ"), ("Y", "ỲÝỴỶỸ"), ("-", "\u{2011}"),
  ]

  private init(_ known: [UInt16]) {
    // The last that is known is "…", U+2026.
    var widths = [UInt16](repeating: Self.unknown, count: 0x2030)
    for mark in Self.combining { widths[mark] = 0 }
    for (offset, width) in known.prefix(95).enumerated() { widths[0x20 + offset] = width }
    for (scalar, width) in zip(Self.beyondASCII.unicodeScalars, known.dropFirst(95)) {
      widths[Int(scalar.value)] = width
    }
    for (base, letters) in Self.likeBase {
      for letter in letters.unicodeScalars { widths[Int(letter.value)] = widths[Int(base.value)] }
    }
    self.widths = widths
  }

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
