import PlanSchema
import PlanSyntax

/// What a file says apart from its layout: its nodes in canonical order, their words, their comments and what is found of
/// them. Two files with the same reading make the same document.
struct Reading {
  private var kind: SyntaxKind
  /// Where the node begins in its file.
  private var start: Int
  /// Key and value, or a paragraph's lines joined, or a raw line.
  private var words: [UInt8] = []
  /// Above it, inside its words, and below it.
  private var comments: [[UInt8]] = []
  /// What is found of its own words.
  private var findings: [Diagnostic.ID] = []
  private var children: [Reading] = []

  init(_ tree: SyntaxTree, _ nearMisses: [Diagnostic], _ schema: Schema) {
    let characters = tree.diagnostics.filter { !Self.layout.contains($0.id) }
    let findings = (nearMisses + characters).sorted { ($0.span.start, $0.id) < ($1.span.start, $1.id) }
    self.init(.file, at: 0)
    addChildren(of: tree.root, as: .file(schema), schema, tree.source, findings)
  }

  /// Findings that formatting mends.
  static let layout: Set<Diagnostic.ID> = ["indentation", "item-column"]

  private init(_ kind: SyntaxKind, at start: Int) {
    self.kind = kind
    self.start = start
  }

  private mutating func addChildren(
    of node: SyntaxNode, as place: Place, _ schema: Schema, _ source: SourceFile, _ findings: [Diagnostic]
  ) {
    let blocks = Blocks(of: node, in: source, schema, place.scope, isSettled: true)
    comments += Self.texts(of: blocks.head + blocks.tail, source)
    children.reserveCapacity(blocks.list.count)
    for block in blocks.list {
      let node = block.node
      var child = Reading(node.kind, at: node.span.start)
      child.comments = Self.texts(of: block.leading + node.children + block.trailing, source, of: node)
      var head = node.span
      switch node.kind {
      case .paragraph, .rawLine:
        for token in node.children where token.kind == .text {
          if !child.words.isEmpty { child.words.append(0x20) }
          child.words += source.bytes[token.span.range]
        }
      case .entry, .item, .file, .comment, .blank, .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash,
        .textMark, .rawMark, .commentText, .trailingSpace, .lineEnd:
        for token in node.children {
          if [.key, .colon, .text, .rawMark].contains(token.kind) { child.words += source.bytes[token.span.range] }
          if !token.isToken {
            head.end = token.span.start
            break
          }
        }
        child.addChildren(of: node, as: place.below(block, schema), schema, source, findings)
      }
      child.findings = Self.ids(in: head, findings)
      children.append(child)
    }
  }

  /// The comments among some nodes; of an entry's or item's own children none, which belong to what is below it.
  private static func texts(of nodes: [SyntaxNode], _ source: SourceFile, of owner: SyntaxNode? = nil) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    for node in nodes where node.kind == .comment {
      if let owner, owner.kind != .paragraph, owner.span.start <= node.span.start, node.span.end <= owner.span.end {
        continue
      }
      texts.append(Array(source.bytes[node.headSpan.range]))
    }
    return texts
  }

  private static func ids(in span: SourceSpan, _ findings: [Diagnostic]) -> [Diagnostic.ID] {
    var low = 0
    var high = findings.count
    while low < high {
      let middle = (low + high) / 2
      if findings[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    return findings[low...].prefix { $0.span.start < span.end }.map(\.id)
  }

  /// Where the outermost nodes begin, in this file, that the other reads otherwise; of one that is kept already, what holds it.
  func differences(from other: Reading, keeping kept: Set<Int>) -> Set<Int> {
    if kind != other.kind || words != other.words || findings != other.findings || comments != other.comments
      || children.count != other.children.count
    {
      return [start]
    }
    var differences: Set<Int> = []
    for (child, otherChild) in zip(children, other.children) {
      let below = child.differences(from: otherChild, keeping: kept)
      differences.formUnion(below.isSubset(of: kept) && !below.isEmpty ? [start] : below)
    }
    return differences
  }
}
