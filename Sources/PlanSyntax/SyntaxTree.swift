/// Every kind of token and node of the notation.
package enum SyntaxKind: String, Hashable, Sendable {
  // Nodes.
  case file
  /// `key:` or `key: value`, and the deeper lines below it.
  case entry
  /// `- text`, and the deeper lines below it.
  case item
  /// A text line and the lines that continue it.
  case paragraph
  /// One line of a value kept as it stands (`key: |`).
  case rawLine
  case comment
  case blank

  // Tokens: the leaves, which joined are the file.
  case byteOrderMark
  case indentation
  case key
  case colon
  case space
  case text
  case dash
  /// `| ` in front of a line that is text whatever it looks like.
  case textMark
  /// `|` behind a key.
  case rawMark
  case commentText
  case trailingSpace
  case lineEnd
}

/// A kind and a range; the text lives in the ``SourceFile``. Comments, blank lines and spaces are nodes like all others.
package struct SyntaxNode: Hashable, Sendable {
  package let kind: SyntaxKind
  package let span: SourceSpan
  /// Empty for a token.
  package let children: [SyntaxNode]

  package init(_ kind: SyntaxKind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
    children = []
  }

  package init(_ kind: SyntaxKind, _ children: [SyntaxNode], at offset: Int) {
    self.kind = kind
    self.children = children
    span = SourceSpan(children.first?.span.start ?? offset, children.last?.span.end ?? offset)
  }

  package func first(_ kind: SyntaxKind) -> SyntaxNode? {
    children.first { $0.kind == kind }
  }

  package var isToken: Bool {
    switch kind {
    case .file, .entry, .item, .paragraph, .rawLine, .comment, .blank: false
    case .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash, .textMark, .rawMark, .commentText,
      .trailingSpace, .lineEnd:
      true
    }
  }

  /// The tokens below this node, in order.
  package var leaves: [SyntaxNode] {
    var leaves: [SyntaxNode] = []
    appendLeaves(to: &leaves)
    return leaves
  }

  private func appendLeaves(to leaves: inout [SyntaxNode]) {
    if isToken { leaves.append(self) }
    for child in children { child.appendLeaves(to: &leaves) }
  }
}

/// A parsed file. Its leaves joined are the file, for any bytes; parsing never fails.
package struct SyntaxTree: Sendable {
  package let source: SourceFile
  package let root: SyntaxNode
  /// What the notation itself has to say: bytes that are no text, indentation, near misses of structure.
  package let diagnostics: [Diagnostic]

  /// Those of ``diagnostics`` that keep the file from being understood: bytes that are no text, lines without end, nesting
  /// without end. Whatever else the file has to say follows from them.
  package var obstacles: [Diagnostic] {
    diagnostics.filter { ["utf-16", "not-utf-8", "line-too-long", "too-deep"].contains($0.id) }
  }
}

extension SyntaxNode {
  /// The content a schema reads: entries, items, paragraphs and raw lines, without comments and blanks.
  package var contents: [SyntaxNode] {
    children.filter { child in
      switch child.kind {
      case .entry, .item, .paragraph, .rawLine: true
      case .file, .comment, .blank, .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash, .textMark,
        .rawMark, .commentText, .trailingSpace, .lineEnd:
        false
      }
    }
  }

  /// Where the text of an entry's value, a paragraph or a raw line stands: one range a line.
  package var textSpans: [SourceSpan] {
    var spans: [SourceSpan] = []
    for child in children where child.kind == .text { spans.append(child.span) }
    return spans
  }

  /// The span that a message about this node points to: its key or its text, not the lines below.
  package var headSpan: SourceSpan {
    switch kind {
    case .entry: first(.key)?.span ?? span
    case .item: first(.paragraph)?.headSpan ?? first(.dash)?.span ?? span
    case .paragraph, .rawLine: textSpans.first ?? span
    case .comment: first(.commentText)?.span ?? span
    case .file, .blank, .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash, .textMark, .rawMark,
      .commentText, .trailingSpace, .lineEnd:
      span
    }
  }
}

extension SyntaxTree {
  /// One node a line, indented, tokens with their text: what `kehoach debug tree` and the tests print.
  package var dump: String {
    var lines = ""
    append(root, depth: 0, to: &lines)
    return lines
  }

  private func append(_ node: SyntaxNode, depth: Int, to lines: inout String) {
    lines += String(repeating: "  ", count: depth) + node.kind.rawValue
    if node.isToken { lines += " " + quoted(source.text(node.span)) }
    lines += "\n"
    for child in node.children { append(child, depth: depth + 1, to: &lines) }
  }
}
