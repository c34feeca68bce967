import PlanSchema
import PlanSyntax

/// The places of a file that are not what their author means: they stay byte for byte as they are.
///
/// Indentation alone is no such thing where it says one thing only: other steps than two, items at their key's own column.
struct UnsettledPlaces {
  /// Where the nodes begin that are kept.
  private(set) var starts: Set<Int> = []
  private let tree: SyntaxTree

  init(_ tree: SyntaxTree, _ nearMisses: [Diagnostic], _ schema: Schema) {
    self.tree = tree
    for diagnostic in nearMisses where !Self.characters.contains(diagnostic.id) {
      if let node = path(to: diagnostic.span.start).last, node.kind == .paragraph { starts.insert(node.span.start) }
    }
    for diagnostic in tree.diagnostics {
      let path = path(to: diagnostic.span.start)
      switch diagnostic.id {
      case "tab-indentation":
        // One finding for all lines that follow one another.
        for edit in diagnostic.fixes.flatMap(\.edits) {
          if let node = self.path(to: edit.span.start).last { starts.insert(node.span.start) }
        }
      case "control-character": if let node = path.last { starts.insert(node.span.start) }
      case "indentation": keepMisaligned(path, isBetween: diagnostic.fixes.count > 1)
      default: break
      }
    }
    keepUnread(tree.root, as: .file(schema), schema)
  }

  /// Findings about characters, whose lines are laid out like any others.
  private static let characters: Set<Diagnostic.ID> = ["no-break-space", "full-width", "quoted-value"]

  /// The nodes that hold an offset, from the file's own children inwards.
  private func path(to offset: Int) -> [SyntaxNode] {
    var path: [SyntaxNode] = []
    var node = tree.root
    while let child = Self.child(of: node, at: offset), !child.isToken, child.kind != .comment {
      path.append(child)
      node = child
    }
    return path
  }

  private static func child(of node: SyntaxNode, at offset: Int) -> SyntaxNode? {
    var low = 0
    var high = node.children.count
    while low < high {
      let middle = (low + high) / 2
      if node.children[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < node.children.count && node.children[low].span.start <= offset ? node.children[low] : nil
  }

  /// A line at another column than its neighbours may be meant to stand elsewhere. Where it is the first of its kind, its
  /// column is only another step than two.
  private mutating func keepMisaligned(_ path: [SyntaxNode], isBetween: Bool) {
    guard var node = path.last else { return }
    var parents = path.dropLast()
    // The text behind a dash begins where its item does.
    if node.kind == .paragraph, let item = parents.last, node.isBehindDash(of: item) {
      node = item
      parents = parents.dropLast()
    }
    let parent = parents.last ?? tree.root
    let before = parent.contents.prefix { $0.span.start < node.span.start }
    let isFirst =
      node.kind == .item
      ? before.last?.kind != .item : parent.kind == .entry && !before.contains { $0.kind != .item }
    if isFirst, !isBetween { return }
    starts.insert((parent.kind == .file ? node : parent).span.start)
    // At the file's own column nothing else holds it.
    if parent.kind == .file, let neighbour = before.last { starts.insert(neighbour.span.start) }
  }

  /// Keys that the place does not have, prose where none stands, and what stands below keys that hold nothing.
  private mutating func keepUnread(_ node: SyntaxNode, as place: Place, _ schema: Schema) {
    let isValue = place.scope == nil
    for block in Blocks(of: node, in: tree.source, schema, place.scope, isSettled: false).list {
      let child = block.node
      if child.isBehindDash(of: node) || child.kind == .rawLine { continue }
      let prose: Scope.Prose = child.kind == .item ? .items : .paragraphs
      let isRead = child.kind == .entry ? block.field != nil : place.scope?.prose.contains(prose) ?? false
      if isRead {
        keepUnread(child, as: place.below(block, schema), schema)
      } else if !isValue || child.kind != .paragraph {
        starts.insert(child.span.start)
      }
      // A waiver of layout holds as long as the layout stays.
      if block.leading.contains(where: { isWaiverOfLayout($0) }) {
        starts.insert((node.kind == .file ? child : node).span.start)
      }
    }
  }

  private func isWaiverOfLayout(_ node: SyntaxNode) -> Bool {
    guard tree.source.isWaiver(node) else { return false }
    let text = composed(tree.source.text(node.headSpan))
    return ["# bỏ qua indentation", "# bỏ qua item-column"].contains { text.hasPrefix($0) }
  }
}
