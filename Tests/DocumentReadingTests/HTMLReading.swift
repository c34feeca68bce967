import DocumentModel
import Testing

@testable import DocumentReading

/// Reading small pages in tests.
func read(_ html: String) throws -> MeasuredDocument {
  try MeasuredDocument(readingHTML: Array(html.utf8))
}

func paragraphs(_ html: String) throws -> [MeasuredParagraph] {
  try read(html).sections.flatMap(\.blocks).paragraphs
}

/// The only paragraph of a page, with a sheet.
func paragraph(css: String = "", _ body: String) throws -> MeasuredParagraph {
  let found = try paragraphs("<style>body { margin: 0 } \(css)</style><body>\(body)</body>")
  try #require(found.count == 1)
  return found[0]
}

func tables(_ html: String) throws -> [MeasuredTable] {
  try read(html).sections.flatMap(\.blocks).compactMap { block in
    switch block {
    case .table(let table): table
    case .paragraph: nil
    }
  }
}

extension [MeasuredParagraph] {
  /// The first of a class.
  func first(_ style: String) throws -> MeasuredParagraph {
    try #require(first { $0.styleName?.split(separator: " ").contains(Substring(style)) == true }, "\(style)")
  }
}

extension Length {
  /// Equality to a hundredth of a millimetre, which is what sheets and rounding leave.
  func isAbout(millimetres: Double) -> Bool { abs(self.millimetres - millimetres) < 0.01 }
}
