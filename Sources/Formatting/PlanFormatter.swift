package import PlanSchema
package import PlanSyntax

/// Writes a file of the notation in its canonical form: the same tree, comments and words, laid out in one way
/// (`Documentation/Notation.md`, "Canonical form").
///
/// What the file says wrongly stays as it stands, byte for byte, until its author has mended it. Every result is read again
/// before it is given out; a place that would be read otherwise than before is left as it is.
package struct PlanFormatter: Sendable {
  /// How often places found to differ are set aside before the file is left alone; each time costs a writing and a reading.
  private static let attempts = 4

  private let schema: Schema

  package init(_ schema: Schema) {
    self.schema = schema
  }

  /// The file's bytes in canonical form: line feeds, no byte order mark, and one line end at the end.
  package func format(_ source: SourceFile) -> [UInt8] {
    let tree = SyntaxTree(parsing: source)
    // What was not understood has no form that could be kept.
    if !tree.obstacles.isEmpty { return source.bytes }
    let nearMisses = tree.nearMisses(of: schema.vocabulary)
    var kept = UnsettledPlaces(tree, nearMisses, schema).starts
    var reading: Reading?
    for _ in 0..<Self.attempts {
      let bytes = Writer.bytes(of: tree, schema, keeping: kept)
      if bytes == source.bytes { return bytes }
      let before = reading ?? Reading(tree, nearMisses, schema)
      reading = before
      let written = SyntaxTree(parsing: SourceFile(path: source.path, bytes: bytes))
      let again = Reading(written, written.nearMisses(of: schema.vocabulary), schema)
      let differing = before.differences(from: again, keeping: kept)
      if differing.isEmpty { return bytes }
      if differing.isSubset(of: kept) { break }
      kept.formUnion(differing)
    }
    return source.bytes
  }
}
