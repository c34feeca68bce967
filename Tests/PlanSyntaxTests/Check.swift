import PlanSyntax
import Support
import Testing

/// The keys that the near-miss findings know in these tests.
let testKeys = [
  "cơ quan ban hành", "chủ trì", "phối hợp", "thời hạn", "trích yếu", "mục tiêu", "mục đích, yêu cầu", "khoản", "điểm",
  "mục",
  "nơi nhận", "tên loại", "họ tên",
]

let testVocabulary = Vocabulary(testKeys)

/// Expects a source to be read as an outline (``SyntaxTree/outline``), and every law to hold on it.
func check(_ source: String, tree expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let tree = SyntaxTree(parsing: SourceFile(path: "test.plan", text: source))
  expectNoDifference(tree.outline, expected, sourceLocation: sourceLocation)
  expectLaws(Array(source.utf8), sourceLocation: sourceLocation)
}

/// Expects exactly these findings, each at its marker (`["1️⃣": "near-key"]`), and every law to hold.
///
/// `fixed` is the source once the first fix of every finding is applied.
func check(
  _ marked: String, finds expected: KeyValuePairs<Character, Diagnostic.ID>, fixed: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let bytes = Array(marked.text.utf8)
  let found = findings(bytes, testVocabulary)
  let names = Dictionary(marked.offsets.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  expectNoDifference(
    found.map { "\(names[$0.span.start].map { String($0) } ?? "at \($0.span.start)") \($0.id)" }.sorted().joined(
      separator: "\n"),
    expected.map { "\($0) \($1)" }.sorted().joined(separator: "\n"), sourceLocation: sourceLocation)
  if let fixed {
    let edits = found.compactMap(\.fixes.first).flatMap(\.edits)
    expectNoDifference(
      String(decoding: applying(edits, to: bytes), as: UTF8.self), fixed, sourceLocation: sourceLocation)
  }
  expectLaws(bytes, sourceLocation: sourceLocation)
}

/// What the notation alone and its near misses have to say of a file.
func findings(_ bytes: [UInt8], _ vocabulary: Vocabulary) -> [Diagnostic] {
  let tree = SyntaxTree(parsing: SourceFile(path: "test.plan", bytes: bytes))
  return tree.diagnostics + tree.nearMisses(of: vocabulary)
}

/// The bytes with some edits made; of edits that overlap, the first in the file.
func applying(_ edits: [SourceEdit], to bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var end = 0
  for edit in edits.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) })
  where edit.span.start >= end {
    result += bytes[end..<edit.span.start]
    result += Array(edit.replacement.utf8)
    end = edit.span.end
  }
  return result + bytes[end...]
}

extension SyntaxTree {
  /// One node a line, with its words and without spaces, blank lines and offsets: what a file says.
  var outline: String {
    var lines: [String] = []
    func add(_ node: SyntaxNode, _ depth: Int) {
      let words = node.children.filter { [.key, .text, .commentText, .rawMark, .textMark].contains($0.kind) }
        .map { quoted(source.text($0.span)) }
      lines.append(([String(repeating: "  ", count: depth) + node.kind.rawValue] + words).joined(separator: " "))
      for child in node.children where !child.isToken && child.kind != .blank { add(child, depth + 1) }
    }
    for child in root.children where !child.isToken && child.kind != .blank { add(child, 0) }
    return lines.joined(separator: "\n")
  }
}
