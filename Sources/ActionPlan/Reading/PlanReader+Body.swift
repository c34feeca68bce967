import PlanSchema
import PlanSyntax

extension PlanReader {
  /// What stands below a key, in order.
  mutating func elements(below node: SyntaxNode, as scope: Scope.ID) -> [BodyElement] {
    elements(reader.read(node, as: scope))
  }

  mutating func elements(_ record: Record, items level: BodyNode.Level = .item) -> [BodyElement] {
    var elements: [BodyElement] = []
    for content in record.content {
      switch content {
      case .paragraph(let paragraph):
        elements.append(.paragraph(prose(paragraph, at: paragraph.headSpan)))
      case .item(let item):
        if let node = self.item(item, level, in: record.scope) { elements.append(.node(node)) }
      case .field(let entry):
        if let element = element(entry) { elements.append(element) }
      }
    }
    return elements
  }

  private mutating func element(_ entry: FieldEntry) -> BodyElement? {
    switch entry.field.id {
    case .section: .node(node(entry, .section, as: .section))
    case .clause: .node(node(entry, .clause, as: .clause))
    case .point: .node(node(entry, .point, as: .point))
    case .table: .table(table(entry))
    case .target: .target(target(entry))
    case .assignmentTable: .assignmentTable(prose(entry), entry.node.headSpan)
    case .targetTable: .targetTable(prose(entry), entry.node.headSpan)
    case _: nil
    }
  }

  mutating func node(_ entry: FieldEntry, _ level: BodyNode.Level, as scope: Scope.ID) -> BodyNode {
    let record = reader.read(entry.node, as: scope)
    let node = BodyNode(
      level: level, key: entry.field.key, heading: prose(entry), label: label(record), assignment: assignment(record),
      content: elements(record), headSpan: entry.node.headSpan)
    checkHeading(node)
    return node
  }

  private mutating func item(_ item: SyntaxNode, _ level: BodyNode.Level, in scope: Scope.ID) -> BodyNode? {
    guard item.first(.paragraph) != nil || item.contents.contains(where: { $0.kind == .item }) else {
      reportEmptyItem(item)
      return nil
    }
    let record = reader.read(item, as: reader.schema.scope(scope).items ?? .plainItem)
    return BodyNode(
      level: level, key: "-", heading: nil, label: nil, assignment: assignment(record),
      content: elements(record, items: .subitem), headSpan: item.headSpan)
  }

  mutating func assignment(_ record: Record) -> Assignment {
    var assignment = Assignment()
    assignment.lead = record[.lead].flatMap { agencies($0) }
    assignment.partners = record[.partners].flatMap { agencies($0) }
    assignment.deadline = record[.deadline].flatMap { time($0, Deadline.init) }
    assignment.output = record[.output].flatMap { reader.text($0) }
    assignment.funding = record[.funding].flatMap { reader.value($0, Funding.init) }
    assignment.responsibleLeader = record[.responsibleLeader].flatMap { reader.text($0) }
    return assignment
  }

  private mutating func target(_ entry: FieldEntry) -> Target {
    let record = reader.read(entry.node, as: .target)
    return Target(
      name: prose(entry) ?? Prose(inlines: [], span: entry.node.headSpan, lines: []),
      values: record.all(.value).compactMap { reader.value($0, TargetValue.init) },
      unit: record[.unit].flatMap { reader.text($0) },
      baseline: record[.baseline].flatMap { reader.value($0, TargetValue.init) }, label: label(record))
  }

  // MARK: Headings

  static let longestHeading = 40

  private mutating func checkHeading(_ node: BodyNode) {
    guard let heading = node.heading else {
      if node.level == .clause || node.level == .point || node.level == .article { checkRunIn(node) }
      return
    }
    let text = heading.inlines.plainText.withoutTypedNumber
    let words = text.wordCount
    let stop = text.fullStopIsInside
    guard words > Self.longestHeading || stop != nil else { return }
    let mend = Message(
      "viết thành đoạn văn ở dòng dưới “\(node.key):”", en: "write it as a paragraph below '\(node.key):'")
    if words > Self.longestHeading {
      reader.diagnostics.append(
        Diagnostic(
          "heading-too-long", .note,
          Message(
            "Tiêu đề dài \(words) chữ (quá \(Self.longestHeading)): có lẽ là một đoạn văn.",
            en: "A heading of \(words) words (over \(Self.longestHeading)): it may be a paragraph."),
          at: heading.span, help: mend))
    }
    if let stop {
      reader.diagnostics.append(
        Diagnostic(
          "heading-stop", .warning,
          Message(
            stop ? "Tiêu đề có dấu chấm ở giữa: có lẽ là một đoạn văn." : "Tiêu đề không kết thúc bằng dấu chấm.",
            en: stop ? "A full stop inside a heading: it may be a paragraph." : "A heading does not end in a full stop."
          ),
          at: heading.span, help: stop ? mend : nil, fixes: stop ? [] : withoutStop(heading)))
    }
  }

  /// None where a mark stands behind the stop.
  private func withoutStop(_ heading: Prose) -> [Diagnostic.Fix] {
    let end = heading.span.end
    guard end > heading.span.start, source.bytes[end - 1] == UInt8(ascii: ".") else { return [] }
    return [
      Diagnostic.Fix(
        Message("bỏ dấu chấm cuối tiêu đề", en: "take the stop away"), isSafe: false,
        SourceEdit(SourceSpan(end - 1, end), ""))
    ]
  }

  /// `khoản:` without a heading runs its number into the text that follows at once; anything else has no text to number.
  private mutating func checkRunIn(_ node: BodyNode) {
    if case .paragraph = node.content.first { return }
    reader.diagnostics.append(
      Diagnostic(
        "empty-field", .error,
        Message(
          "“\(node.key):” chưa có tiêu đề, cũng không có lời văn ngay ở dòng dưới.",
          en: "'\(node.key):' has neither a heading nor text right below it."),
        at: node.headSpan,
        help: Message(
          "viết tiêu đề sau dấu hai chấm, hoặc lời văn ở dòng dưới",
          en: "write a heading behind the colon, or text below")))
  }
}

extension String {
  /// Runs of anything but spaces.
  fileprivate var wordCount: Int {
    withBytes { bytes in
      var words = 0
      var before = UInt8(ascii: " ")
      for byte in bytes {
        if byte != UInt8(ascii: " "), before == UInt8(ascii: " ") { words += 1 }
        before = byte
      }
      return words
    }
  }

  /// Nil without a full stop; true where one stands before a space inside, false where it ends the text ("..." apart).
  fileprivate var fullStopIsInside: Bool? {
    if firstSentence != nil { return true }
    return hasSuffix(".") && !endsInDots ? false : nil
  }
}

extension String {
  /// Without the number that somebody typed in front, which is a finding of its own: its stop ends no sentence.
  fileprivate var withoutTypedNumber: String {
    // Seldom does the first word end in a stop, and letters need not be told apart to see that it does not.
    let word = utf8.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") }
    guard word.last == UInt8(ascii: ".") else { return self }
    guard let first = split(separator: " ").first, first.hasSuffix("."), first.count <= 6,
      first.allSatisfy({ $0.isNumber || "IVX.".contains($0) })
    else { return self }
    return String(dropFirst(first.count + 1))
  }
}
