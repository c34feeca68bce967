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
    children.filter { $0.kind == .text }.map(\.span)
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

/// Text between quotation marks with everything escaped that would not show or would break a line.
package func quoted(_ text: String) -> String {
  "\"" + visible(text).replacingQuotes() + "\""
}

extension String {
  fileprivate func replacingQuotes() -> String {
    var result = ""
    for character in self { result += character == "\"" ? "\\\"" : String(character) }
    return result
  }
}

/// Text with everything made visible that a terminal would act on or not show: controls, bidirectional and zero-width characters.
package func visible(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A: result += "\\n"
    case 0x0D: result += "\\r"
    case 0x09: result += "\\t"
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
