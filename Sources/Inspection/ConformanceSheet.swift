package import DocumentReading
package import Standards

/// Phiếu kiểm tra thể thức: for each rule of a standard, what it asks, what a document has, and whether that is right.
package struct ConformanceSheet: Hashable, Sendable {
  package var standard: Standard

  /// Measures the document by the standard's rules.
  package init(of document: MeasuredDocument, by standard: Standard) {
    self.standard = standard
  }
}
