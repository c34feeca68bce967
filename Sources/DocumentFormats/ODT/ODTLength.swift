import DocumentModel

/// Part 3, 18.3.18: a number and its unit.
extension Length {
  /// For what is measured on the page: margins, indents, widths.
  var odfMillimetres: String { millimetresText + "mm" }

  /// For what belongs to type: sizes, line heights, spacing, thickness.
  var odfPoints: String { pointsText + "pt" }
}
