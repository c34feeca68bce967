import PlanSchema
import PlanSyntax

/// One thing that stands in a place, with the comments that go where it goes.
struct Block {
  var node: SyntaxNode
  /// What it is in its place; nil for prose and for keys the place does not have.
  var field: Field?
  /// Comments and blank lines above it.
  var leading: [SyntaxNode]
  /// Comments below it that are indented deeper than what follows: they end what it holds.
  var trailing: [SyntaxNode] = []
  /// Column of its first line in the file.
  var column: Int
}

/// What stands in one place, in the order of the canonical form.
struct Blocks {
  /// At the top of a file: what it says is said of the whole file.
  private(set) var head: [SyntaxNode] = []
  private(set) var list: [Block] = []
  /// At the end of a file.
  private(set) var tail: [SyntaxNode] = []
  /// Whether ``list`` is in another order than the file.
  private(set) var isMoved = false

  /// `isSettled` says whether the order of keys may be changed here at all.
  init(of node: SyntaxNode, in source: SourceFile, _ schema: Schema, _ scope: Scope?, isSettled: Bool) {
    var pending: [SyntaxNode] = []
    for child in node.children {
      switch child.kind {
      case .comment, .blank:
        pending.append(child)
      case .entry, .item, .paragraph, .rawLine:
        let column = source.column(of: child)
        handTrailing(&pending, above: column, in: source)
        let field = scope.flatMap { scope in source.key(of: child).flatMap { schema.field($0, in: scope.id) } }
        list.append(Block(node: child, field: field, leading: pending, column: column))
        pending = []
      case .file, .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash, .textMark, .rawMark, .commentText,
        .trailingSpace, .lineEnd:
        break
      }
    }
    handTrailing(&pending, above: 0, in: source)
    tail = pending
    if node.kind == .file { takeHead(in: source) }
    if isSettled, let scope, !scope.keepsOrder { settleOrder(in: scope, schema) }
  }

  /// Gives the block before them the comments at the start of `pending` that are deeper than what follows. A waiver is of
  /// what follows, wherever it stands.
  private mutating func handTrailing(_ pending: inout [SyntaxNode], above column: Int, in source: SourceFile) {
    guard !list.isEmpty,
      let last = pending.lastIndex(where: { $0.kind == .comment && source.column(of: $0) > column }),
      !pending[...last].contains(where: { source.isWaiver($0) })
    else { return }
    list[list.count - 1].trailing = pending[...last].filter { $0.kind == .comment }
    pending.removeSubrange(...last)
  }

  /// Up to its last blank line the comment at the top is the file's; without one all of it is, for that is how files are
  /// begun. A waiver is of what follows.
  private mutating func takeHead(in source: SourceFile) {
    guard let leading = list.first?.leading, let first = leading.firstIndex(where: { $0.kind == .comment }) else {
      return
    }
    let blank = leading.lastIndex { $0.kind == .blank } ?? 0
    let end = blank > first ? blank : leading.count
    guard !leading[..<end].contains(where: { source.isWaiver($0) }) else { return }
    head = Array(leading[first..<end])
    list[0].leading = Array(leading[end...])
  }

  /// Keys in the schema's order. Where only keys stand all of them are put in order; among prose they are gathered where
  /// the first of them stands, for they belong to what is above them.
  private mutating func settleOrder(in scope: Scope, _ schema: Schema) {
    func rank(_ block: Block) -> Int { schema.rank(of: block.field, in: scope.id) }
    func sorted(_ indices: [Int]) -> [Int] { indices.sorted { (rank(list[$0]), $0) < (rank(list[$1]), $1) } }
    var settled = Array(list.indices)
    if scope.prose.isEmpty {
      settled = sorted(settled)
    } else {
      let fields = list.indices.filter { list[$0].field.map { !$0.isRunning } ?? false }
      guard fields.count > 1, let first = fields.first else { return }
      let others = list.indices.filter { list[$0].field.map(\.isRunning) ?? true }
      settled = others.filter { $0 < first } + sorted(fields) + others.filter { $0 > first }
    }
    guard settled != Array(list.indices) else { return }
    isMoved = true
    list = settled.map { list[$0] }
  }
}

extension SourceFile {
  /// Column of a node's first line as the notation counts it; a paragraph behind a dash has that of no indentation.
  func column(of node: SyntaxNode) -> Int {
    guard let indentation = node.children.first, indentation.kind == .indentation else { return 0 }
    var column = 0
    for byte in bytes[indentation.span.range] where byte != 0xA0 { column += byte == 0x09 ? 2 : 1 }
    return column
  }

  /// The key of an entry, as schemas have it.
  func key(of node: SyntaxNode) -> String? {
    guard node.kind == .entry, let key = node.first(.key) else { return nil }
    return composed(text(key.span))
  }

  /// `# bỏ qua <id>: lý do`.
  func isWaiver(_ node: SyntaxNode) -> Bool {
    node.kind == .comment && composed(text(node.headSpan)).hasPrefix("# bỏ qua ")
  }
}

extension SyntaxNode {
  /// Whether it is the text behind its item's dash.
  func isBehindDash(of parent: SyntaxNode) -> Bool {
    kind == .paragraph && parent.kind == .item && children.first?.kind != .indentation
  }
}

/// What a node's children are read as, and whether their paragraphs are prose: those of a value, of a row of a table or of
/// a list of names are not.
struct Place {
  var scope: Scope?
  var holdsProse: Bool

  static func file(_ schema: Schema) -> Place { Place(scope: schema.scopes.first, holdsProse: false) }

  /// Below a key of this field, or an unknown one.
  init(below field: Field?, _ schema: Schema) {
    let scope = field?.content.map(schema.scope)
    self.init(scope: scope, holdsProse: scope.map { $0.prose.contains(.paragraphs) } ?? false)
  }

  private init(scope: Scope?, holdsProse: Bool) {
    self.scope = scope
    self.holdsProse = holdsProse
  }

  /// Below a block that stands in this place.
  func below(_ block: Block, _ schema: Schema) -> Place {
    switch block.node.kind {
    case .item: Place(scope: scope?.items.map(schema.scope), holdsProse: holdsProse)
    case .entry, .paragraph, .rawLine, .file, .comment, .blank, .byteOrderMark, .indentation, .key, .colon, .space,
      .text, .dash, .textMark, .rawMark, .commentText, .trailingSpace, .lineEnd:
      Place(below: block.field, schema)
    }
  }
}
