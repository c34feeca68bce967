import Packaging

/// `settings.xml`: how an application lays the document out where ODF leaves it a choice (ODF 1.3 Part 3, 3.10).
enum ODTSettings {
  /// LibreOffice's compatibility options, set as its import of DOCX sets them, so that both files break pages alike.
  ///
  /// The list is whole: an option that is missing from a list means the behaviour of OpenOffice.org 1.
  private static let options: [(name: String, type: String, value: String)] = [
    // Between two paragraphs stands the larger of the space after the one and before the other; on a new page the
    // space before its first paragraph stays.
    ("AddParaTableSpacing", "boolean", "false"),
    ("AddParaTableSpacingAtStart", "boolean", "true"),
    ("AddParaSpacingToTableCells", "boolean", "true"),
    ("AddParaLineSpacingToTableCells", "boolean", "true"),
    ("AddExternalLeading", "boolean", "true"),
    ("PropLineSpacingShrinksFirstLine", "boolean", "true"),
    ("UseFormerLineSpacing", "boolean", "false"),
    ("UseFormerObjectPositioning", "boolean", "false"),
    ("UseFormerTextWrapping", "boolean", "false"),
    ("UseOldNumbering", "boolean", "false"),
    ("UseOldPrinterMetrics", "boolean", "false"),
    // Lines break alike whatever printer is installed.
    ("PrinterIndependentLayout", "string", "high-resolution"),
    ("IgnoreFirstLineIndentInNumbering", "boolean", "false"),
    ("IgnoreTabsAndBlanksForLineCalculation", "boolean", "true"),
    ("MsWordCompTrailingBlanks", "boolean", "true"),
    // A line that ends by a line break is not stretched to the margin.
    ("DoNotJustifyLinesWithManualBreak", "boolean", "true"),
    // A row whose paragraphs keep with the next one keeps with the next row.
    ("TableRowKeep", "boolean", "true"),
    ("CollapseEmptyCellPara", "boolean", "true"),
    ("ConsiderTextWrapOnObjPos", "boolean", "true"),
    ("TabsRelativeToIndent", "boolean", "false"),
    ("TabOverSpacing", "boolean", "true"),
    ("UnxForceZeroExtLeading", "boolean", "false"),
    ("StylesNoDefault", "boolean", "false"),
    // Numbers start at 1 again in each section: no blank sheet where a page 1 would be the back of a sheet.
    ("PrintEmptyPages", "boolean", "false"),
  ]

  static func settings() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("office:document-settings")
    ODTNamespaces.declare([.office, .config], on: &xml)
    // The prefix is part of the set's name (Part 3, 19.32.4).
    xml.attribute("xmlns:ooo", "http://openoffice.org/2004/office")
    xml.attribute("office:version", ODTPackage.version)
    xml.newline()
    xml.start("office:settings")
    xml.newline()
    xml.start("config:config-item-set")
    xml.attribute("config:name", "ooo:configuration-settings")
    for option in options {
      xml.newline()
      xml.start("config:config-item")
      xml.attribute("config:name", option.name)
      xml.attribute("config:type", option.type)
      xml.text(option.value)
      xml.end()
    }
    for _ in 0..<3 {
      xml.newline()
      xml.end()
    }
    return xml.finish()
  }
}
