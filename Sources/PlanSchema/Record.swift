package import PlanSyntax

/// One scope of a file as its schema reads it: what stands in it, in order, everything unknown left out and reported.
package struct Record: Sendable {
  package let scope: Scope.ID
  package let content: [Content]

  package enum Content: Sendable {
    case field(FieldEntry)
    case paragraph(SyntaxNode)
    case item(SyntaxNode)
  }

  /// The first entry of a field.
  package subscript(_ id: Field.ID) -> FieldEntry? {
    for case .field(let entry) in content where entry.field.id == id { return entry }
    return nil
  }

  package func all(_ id: Field.ID) -> [FieldEntry] {
    content.compactMap { content in
      if case .field(let entry) = content, entry.field.id == id { entry } else { nil }
    }
  }

  package var items: [SyntaxNode] {
    content.compactMap { content in
      if case .item(let node) = content { node } else { nil }
    }
  }
}

/// One key and what it takes. A class, for it is handed on often and a field is large to copy.
package final class FieldEntry: Sendable {
  package let field: Field
  package let node: SyntaxNode
  /// Where its value stands: behind the colon, in the one paragraph below it, or one range for each raw line. Empty: none.
  package let value: [SourceSpan]
  /// Whether the line breaks of ``value`` are its author's.
  package let isRaw: Bool

  init(field: Field, node: SyntaxNode, value: [SourceSpan], isRaw: Bool) {
    self.field = field
    self.node = node
    self.value = value
    self.isRaw = isRaw
  }

  /// Where a message about the value points to.
  package var valueSpan: SourceSpan { value.first.map { $0.union(value.last ?? $0) } ?? node.headSpan }
}
