// A release build of all targets takes this one along and has no testing library.
#if canImport(Testing)
  package import Testing

  /// Expects two texts to be equal, and shows the lines that are not.
  package func expectNoDifference(
    _ actual: String, _ expected: String, _ comment: @autoclosure () -> String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard actual != expected else { return }
    Issue.record("\(comment())\n\(difference(actual, expected))", sourceLocation: sourceLocation)
  }
#endif

/// The lines in which two texts differ, `-` before those expected and `+` before those found.
package func difference(_ actual: String, _ expected: String) -> String {
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  if actualLines.count + expectedLines.count > 20_000 { return "the texts differ (too long to compare line by line)" }
  var text = ""
  for change in actualLines.difference(from: expectedLines) {
    switch change {
    case .remove(let offset, let line, _): text += "-\(offset + 1): \(line)\n"
    case .insert(let offset, let line, _): text += "+\(offset + 1): \(line)\n"
    }
  }
  return text.isEmpty ? "the texts differ in Unicode form" : text
}
