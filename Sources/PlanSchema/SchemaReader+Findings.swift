package import PlanSyntax

/// What reading finds fault with, in words.
extension SchemaReader {
  // MARK: What stands below a key

  /// What stands behind a key's colon as the first line below it; nil where that has no text.
  func moved(_ text: SourceSpan, below node: SyntaxNode, _ field: Field) -> Diagnostic.Fix? {
    guard let prose = field.content.map({ schema.scope($0).prose }), !prose.isEmpty, let colon = node.first(.colon)
    else {
      return nil
    }
    let indentation = node.first(.indentation).map { source.text($0.span) } ?? ""
    let mark = prose.contains(.paragraphs) ? "" : "- "
    return Diagnostic.Fix(
      Message("viết ở dòng dưới, thụt vào hai dấu cách", en: "write it on the next line, two spaces deeper"),
      isSafe: false, SourceEdit(SourceSpan(colon.span.end, text.start), "\n\(indentation)  \(mark)"))
  }

  mutating func reportContentNotTaken(below node: SyntaxNode, _ field: Field, except: SyntaxNode? = nil) {
    // By their spans: whole nodes would be compared down to their leaves.
    guard let child = node.contents.first(where: { $0.span != except?.span }) else { return }
    diagnostics.append(
      Diagnostic(
        "content-not-taken", .error,
        Message(
          "Từ khóa “\(field.key)” không nhận nội dung thụt vào bên dưới.", en: "'\(field.key)' has no deeper lines."),
        at: child.headSpan,
        labels: [Diagnostic.Label(Message("thuộc về từ khóa này", en: "belongs to this key"), at: node.headSpan)],
        help: field.value.mayHaveLines && child.kind == .paragraph
          ? Message(
            "muốn ngắt thành nhiều dòng thì viết “\(field.key): |”, mỗi dòng thụt vào bên dưới",
            en: "to break it into lines write '\(field.key): |' and each line deeper below")
          : Message("nếu là mục cùng cấp, bớt thụt dòng", en: "indent less if it is meant beside the key")))
  }

  /// Reports an entry that says nothing.
  package mutating func reportEmptyValue(_ entry: FieldEntry) {
    reportEmpty(entry.node, entry.field)
  }

  mutating func reportEmpty(_ node: SyntaxNode, _ field: Field) {
    diagnostics.append(
      Diagnostic(
        "empty-field", .error,
        Message(
          "Từ khóa “\(field.key)” chưa có giá trị: cần \(field.value.name.vietnamese).",
          en: "'\(field.key)' has no value: it takes \(field.value.name.english)."),
        at: node.headSpan, help: exampleHelp(field.value)))
  }

  private func exampleHelp(_ value: ValueKind) -> Message? {
    guard !value.examples.isEmpty else { return nil }
    let list = value.examples.map { "“\($0)”" }.joined(separator: ", ")
    let english = value.examples.map { "'\($0)'" }.joined(separator: ", ")
    return Message("ví dụ \(list)", en: "for example \(english)")
  }

  // MARK: Values

  /// Reports a value that is not of its kind.
  package mutating func reportIllTyped(_ entry: FieldEntry, reason: Message? = nil) {
    let typed = Self.excerpt(composed(source.text(entry.valueSpan)))
    let why = reason ?? Message("", en: "")
    let near = Vocabulary.nearest(to: typed, among: entry.field.value.choices)
    diagnostics.append(
      Diagnostic(
        "ill-typed-value", .error,
        Message(
          "“\(entry.field.key)” cần \(entry.field.value.name.vietnamese), không phải “\(typed)”\(why.vietnamese).",
          en: "'\(entry.field.key)' takes \(entry.field.value.name.english), not '\(typed)'\(why.english)."),
        at: entry.valueSpan, help: exampleHelp(entry.field.value),
        fixes: near.map { near in
          [
            Diagnostic.Fix(
              Message("viết “\(near)”", en: "write '\(near)'"), isSafe: false, SourceEdit(entry.valueSpan, near))
          ]
        } ?? []))
  }

  /// As much of a value as a message has room for.
  private static func excerpt(_ text: String) -> String {
    visible(text.count <= 60 ? text : text.prefix(59) + "…")
  }

  // MARK: Unknown, misplaced, doubled, missing

  mutating func unknown(_ key: String, _ span: SourceSpan, in scope: Scope) -> Diagnostic {
    let here = schema.fields(in: scope.id).map(\.key)
    let near = schema.vocabulary.key(meantBy: key) ?? nearest(to: key, in: scope)
    return Diagnostic(
      "unknown-field", .error,
      Message("Không có từ khóa “\(Self.excerpt(key))”.", en: "There is no key '\(Self.excerpt(key))'."), at: span,
      help: near == nil || scope.prose.contains(.paragraphs)
        ? Message(
          "nếu đúng là lời văn, viết “| ” ở đầu dòng", en: "if it is meant as text, write '| ' in front of the line")
        : nil,
      fixes: near.map { near in
        [
          Diagnostic.Fix(
            Message("viết “\(near)”", en: "write '\(near)'"),
            // Nothing but marks is missing, and the key stands here: nobody can have meant another.
            isSafe: foldedKey(near) == foldedKey(key) && here.contains(near), SourceEdit(span, near))
        ]
      } ?? [])
  }

  /// The key that an unknown one is most likely a slip of: of those that stand in its place, else of all.
  private mutating func nearest(to key: String, in scope: Scope) -> String? {
    let place = scope.id.rawValue + " " + key
    if let known = nearest[place] { return known }
    // Who has so many unknown keys has made no slips.
    guard nearest.count < Self.mostSlips else { return nil }
    let near =
      Vocabulary.nearest(to: key, among: schema.fields(in: scope.id).map(\.key))
      ?? Vocabulary.nearest(to: key, among: schema.fields.map(\.key))
    nearest[place] = .some(near)
    return near
  }

  private static let mostSlips = 1_000

  func misplaced(_ key: String, _ span: SourceSpan, in scope: Scope) -> Diagnostic {
    let places = schema.scopes(of: key)
    let vietnamese = places.map(\.name.vietnamese).joined(separator: ", ")
    let english = places.map(\.name.english).joined(separator: ", ")
    return Diagnostic(
      "misplaced-field", .error,
      Message(
        "Từ khóa “\(key)” không dùng trong \(scope.name.vietnamese).",
        en: "'\(key)' does not stand in \(scope.name.english)."),
      at: span,
      help: Message(
        "từ khóa này dùng trong: \(vietnamese); kiểm tra độ thụt dòng",
        en: "it stands in: \(english); check the indentation"))
  }

  func doubled(_ entry: FieldEntry, first: SyntaxNode) -> Diagnostic {
    Diagnostic(
      "doubled-field", .error,
      Message("Từ khóa “\(entry.field.key)” được viết hai lần.", en: "'\(entry.field.key)' is given twice."),
      at: entry.node.headSpan,
      labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: first.headSpan)],
      help: Message("chỉ giữ lại một", en: "keep one of them"))
  }

  /// The first in a place stands for its like; but each key with a slip in it is a slip of its own.
  mutating func reportMisplaced(_ node: SyntaxNode, in scope: Scope, _ hasReported: inout Bool) {
    if let printed = printedLine(node) { return diagnostics.append(printed) }
    let isSlip = schema.vocabulary.key(slippedIn: node.headSpan, of: source) != nil
    guard isSlip || !hasReported else { return }
    if !isSlip { hasReported = true }
    diagnostics.append(misplacedProse(node, in: scope))
  }

  private func misplacedProse(_ node: SyntaxNode, in scope: Scope) -> Diagnostic {
    let isItem = node.kind == .item
    return Diagnostic(
      isItem ? "misplaced-item" : "misplaced-text", .error,
      Message(
        isItem
          ? "Gạch đầu dòng không đặt trực tiếp trong \(scope.name.vietnamese)."
          : "Lời văn không đặt trực tiếp trong \(scope.name.vietnamese).",
        en: isItem
          ? "An item does not stand right in \(scope.name.english)."
          : "Text does not stand right in \(scope.name.english)."),
      at: node.headSpan,
      help: scope.prose.contains(.items) && !isItem
        ? Message("mỗi dòng bắt đầu bằng “- ”", en: "each line begins with '- '")
        : Message(
          "kiểm tra độ thụt dòng, hoặc thiếu từ khóa ở phía trên",
          en: "check the indentation, or a key above it is missing"),
      fixes: scope.prose.contains(.items) && !isItem
        ? [
          Diagnostic.Fix(
            Message("viết “- ” ở đầu dòng", en: "write '- ' in front"), isSafe: false,
            SourceEdit(SourceSpan(node.headSpan.start, node.headSpan.start), "- "))
        ] : [])
  }

  mutating func reportMissing(
    in scope: Scope, of node: SyntaxNode, holding content: [Record.Content], seen: [FieldEntry],
    excusing excused: Set<Field.ID>
  ) {
    for field in schema.neededFields(in: scope.id) {
      let severity: Diagnostic.Severity
      switch field.need {
      case .optional: continue
      case .always: severity = .error
      case .whenIssued: severity = isIssued ? .error : .note
      }
      if excused.contains(field.id) || seen.contains(where: { $0.field.id == field.id }) { continue }
      let place = placeLacking(field, in: scope, of: node, holding: content)
      diagnostics.append(
        Diagnostic(
          "missing-field", severity,
          Message(
            "\(capitalised(scope.name.vietnamese)) chưa có “\(field.key)”: \(field.summary.vietnamese)",
            en: "\(capitalised(scope.name.english)) has no '\(field.key)': \(field.summary.english)"),
          at: SourceSpan(place, place), help: exampleHelp(field.value)))
    }
  }

  /// Where a missing key is told: at the key that holds the scope, and in the file, which has none, behind the line that the key
  /// would follow.
  private func placeLacking(
    _ field: Field, in scope: Scope, of node: SyntaxNode, holding content: [Record.Content]
  ) -> Int {
    guard node.kind == .file else { return node.headSpan.start }
    let rank = schema.rank(of: field, in: scope.id)
    var before: (rank: Int, node: SyntaxNode)?
    for case .field(let entry) in content {
      let other = schema.rank(of: entry.field, in: scope.id)
      if other < rank, other >= before?.rank ?? 0 { before = (other, entry.node) }
    }
    return before.flatMap { $0.node.leaves.last { Self.isWords($0.kind) }?.span.end } ?? node.headSpan.start
  }

  /// Whether a token is what an author wrote for the document.
  private static func isWords(_ kind: SyntaxKind) -> Bool {
    switch kind {
    case .key, .colon, .text, .dash, .textMark, .rawMark: true
    case .file, .entry, .item, .paragraph, .rawLine, .comment, .blank, .byteOrderMark, .indentation, .space,
      .commentText,
      .trailingSpace, .lineEnd:
      false
    }
  }
}
