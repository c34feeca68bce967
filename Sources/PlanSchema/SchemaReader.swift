package import PlanSyntax

/// Reads a tree by a schema: which fields stand where, and every unknown, misplaced, doubled, missing or empty one reported.
package struct SchemaReader: Sendable {
  package let schema: Schema
  package let source: SourceFile
  package var diagnostics: [Diagnostic] = []
  /// The nearest known key of those unknown ones that were met, by their place and themselves.
  var nearest: [String: String?] = [:]
  /// Whether what only an issued document needs is missing already.
  let isIssued: Bool

  package init(_ schema: Schema, _ source: SourceFile, isIssued: Bool) {
    self.schema = schema
    self.source = source
    self.isIssued = isIssued
  }

  /// Reads what stands below `node` as a scope. `excusing` names fields whose lack is none here.
  package mutating func read(_ node: SyntaxNode, as id: Scope.ID, excusing excused: Set<Field.ID> = []) -> Record {
    let scope = schema.scope(id)
    var content: [Record.Content] = []
    content.reserveCapacity(node.children.count)
    var seen: [FieldEntry] = []
    seen.reserveCapacity(min(node.children.count, 16))
    var repeated = 0
    var hasReportedProse = false
    var excused = excused
    for child in node.children {
      switch child.kind {
      case .entry:
        guard let entry = entry(child, in: scope) else { continue }
        // A place has some ten keys: looking through them costs less than a dictionary of words.
        if let first = seen.first(where: { $0.field.id == entry.field.id }) {
          if !entry.field.mayRepeat {
            repeated += 1
            if repeated <= Self.mostRepeated { diagnostics.append(doubled(entry, first: first.node)) }
            continue
          }
        } else {
          seen.append(entry)
        }
        content.append(.field(entry))
      case .paragraph:
        if scope.prose.contains(.paragraphs) {
          content.append(.paragraph(child))
        } else if let table = pastedTable(node, in: scope) {
          if !hasReportedProse { diagnostics.append(table) }
          hasReportedProse = true
          excused.insert("columns")
        } else {
          reportMisplaced(child, in: scope, &hasReportedProse)
        }
      case .item:
        if scope.prose.contains(.items) {
          content.append(.item(child))
        } else {
          reportMisplaced(child, in: scope, &hasReportedProse)
        }
      case .rawLine, .file, .comment, .blank, .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash,
        .textMark, .rawMark, .commentText, .trailingSpace, .lineEnd:
        break
      }
    }
    reportMissing(in: scope, of: node, holding: content, seen: seen, excusing: excused)
    return Record(scope: id, content: content)
  }

  /// So many keys that are given again are told of in one place, at the most; more is no slip.
  private static let mostRepeated = 100

  // MARK: One entry

  private mutating func entry(_ node: SyntaxNode, in scope: Scope) -> FieldEntry? {
    let line = EntryLine(node)
    guard let key = line.key else { return nil }
    guard let field = field(key, in: scope.id) else {
      let typed = composed(source.text(key))
      diagnostics.append(
        schema.vocabulary.contains(typed) ? misplaced(typed, key, in: scope) : unknown(typed, key, in: scope))
      return nil
    }
    return FieldEntry(
      field: field, node: node, value: value(of: node, line, field), isRaw: line.rawMark != nil)
  }

  /// The field that a key names in a place, by its bytes: to look one up by its letters takes as long as to read it.
  private func field(_ span: SourceSpan, in scope: Scope.ID) -> Field? {
    schema.field(source.bytes[span.range], in: scope) ?? schema.field(composed(source.text(span)), in: scope)
  }

  /// What stands on an entry's own line.
  private struct EntryLine {
    var key: SourceSpan?
    var text: SourceSpan?
    var rawMark: SourceSpan?

    /// In one look, and no farther than the line: thousands of nodes may stand below it.
    init(_ entry: SyntaxNode) {
      for child in entry.children {
        switch child.kind {
        case .key: key = child.span
        case .text: text = child.span
        case .rawMark: rawMark = child.span
        case .lineEnd: return
        case _: break
        }
      }
    }
  }

  private mutating func value(of node: SyntaxNode, _ line: EntryLine, _ field: Field) -> [SourceSpan] {
    let key = field.key
    if let mark = line.rawMark {
      let lines = node.children.filter { $0.kind == .rawLine }.flatMap(\.textSpans)
      if !field.value.mayHaveLines {
        diagnostics.append(
          Diagnostic(
            "lines-not-kept", .error,
            Message("Từ khóa “\(key)” không giữ ngắt dòng (“|”).", en: "'\(key)' keeps no line breaks ('|')."),
            at: mark,
            fixes: [Diagnostic.Fix(Message("bỏ dấu “|”", en: "delete '|'"), isSafe: false, SourceEdit(mark, ""))]))
      }
      if lines.isEmpty { reportEmpty(node, field) }
      return lines
    }
    if let text = line.text {
      if field.value.isNothing {
        diagnostics.append(
          Diagnostic(
            "value-not-taken", .error,
            Message("Từ khóa “\(key)” không nhận giá trị trên cùng dòng.", en: "'\(key)' takes no value on its line."),
            at: text, fixes: moved(text, below: node, field).map { [$0] } ?? []))
        return []
      }
      if field.content == nil { reportContentNotTaken(below: node, field) }
      return [text]
    }
    if field.content == nil, !field.value.isNothing {
      let contents = node.contents
      if let paragraph = contents.first, paragraph.kind == .paragraph {
        reportContentNotTaken(below: node, field, except: paragraph)
        return paragraph.textSpans
      }
      reportContentNotTaken(below: node, field)
    } else if field.content == nil {
      reportContentNotTaken(below: node, field)
    }
    if field.value.isRequired { reportEmpty(node, field) }
    return []
  }

  // MARK: Values

  /// A value as one line of plain text, in NFC; nil where it is empty, which reading has reported.
  package func text(_ entry: FieldEntry) -> Located<String>? {
    let text = source.plainText(of: entry.value)
    return text.isEmpty ? nil : Located(text, at: entry.valueSpan)
  }

  /// A value of a type that reads itself from text; reported where it cannot.
  package mutating func value<Value>(_ entry: FieldEntry, _ read: (String) -> Value?) -> Located<Value>? {
    guard let text = text(entry) else { return nil }
    guard let value = read(text.value) else {
      reportIllTyped(entry)
      return nil
    }
    return Located(value, at: text.span)
  }

  /// One of the words that the field is limited to; anything else is reported.
  package mutating func choice(_ entry: FieldEntry) -> Located<String>? {
    value(entry) { entry.field.value.choices.contains($0) ? $0 : nil }
  }
}
