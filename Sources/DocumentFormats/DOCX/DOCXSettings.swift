import DocumentModel
import Packaging

/// Settings (29500-1, 17.15) and fonts (17.8).
enum DOCXSettings {
  static func part(hasFootnotes: Bool) -> [UInt8] {
    var xml = XMLWriter()
    xml.startWordPart("w:settings")
    xml.newline()
    // Vietnamese words are not hyphenated.
    xml.word("w:autoHyphenation", "0")
    if hasFootnotes {
      xml.newline()
      xml.start("w:footnotePr")
      for separator in DOCXFootnotes.Separator.allCases {
        xml.empty("w:footnote", "w:id", separator.rawValue)
      }
      xml.end()
    }
    xml.newline()
    xml.start("w:compat")
    // A line that ends with a break in a justified paragraph stays as it is.
    xml.empty("w:doNotExpandShiftReturn")
    // Without it Word opens the file in the compatibility mode of an earlier version, which lays out otherwise.
    for (name, value) in [
      ("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"),
      ("enableOpenTypeFeatures", "1"), ("doNotFlipMirrorIndents", "1"), ("differentiateMultirowTableHeaders", "1"),
      ("useWord2013TrackBottomHyphenation", "0"),
    ] {
      xml.newline()
      xml.start("w:compatSetting")
      xml.attribute("w:name", name)
      xml.attribute("w:uri", "http://schemas.microsoft.com/office/word")
      xml.attribute("w:val", value)
      xml.end()
    }
    xml.end()
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// Says what stands in where the typeface is missing.
  static func fontTable(in style: HouseStyle) -> [UInt8] {
    var xml = XMLWriter()
    xml.startWordPart("w:fonts")
    xml.newline()
    xml.start("w:font")
    xml.attribute("w:name", style.fontFamily)
    if !style.substituteFamilies.isEmpty {
      xml.word("w:altName", style.substituteFamilies.joined(separator: ","))
    }
    xml.end()
    xml.newline()
    xml.end()
    return xml.finish()
  }
}
