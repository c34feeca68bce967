import PlanSyntax

/// The labels of a plan and the references to them: each reference has its label, each label is given once.
struct Labels {
  private(set) var diagnostics: [Diagnostic] = []
  private var definitions: [String: SourceSpan] = [:]
  /// So many times an unknown label may still be compared with a known one: where there are thousands of both, slips are not
  /// looked for in all.
  private var comparisons = 100_000
  private var sorted: [String] = []

  init(of plan: Plan, in source: SourceFile) {
    for label in plan.labels {
      if let first = definitions[label.value] {
        diagnostics.append(
          Diagnostic(
            "doubled-label", .error,
            Message("Nhãn “\(label.value)” được dùng hai lần.", en: "The label '\(label.value)' is given twice."),
            at: label.span,
            labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: first)],
            help: Message("đặt một nhãn khác", en: "choose another label")))
      } else {
        definitions[label.value] = label.span
      }
    }
    sorted = definitions.keys.sorted()
    for prose in plan.allProse {
      check(prose.inlines)
      for line in prose.lines { checkBraces(in: line, of: source) }
    }
  }

  private mutating func check(_ inlines: [InlineSyntax]) {
    for inline in inlines {
      switch inline {
      case .text: break
      case .bold(let content), .italic(let content), .footnote(let content): check(content)
      case .reference(let label): if definitions[label.value] == nil { report(label) }
      }
    }
  }

  /// Braces that hold a label but for case, marks or spaces (`{Tiềm lực}`) are text, and were surely meant to refer; behind a
  /// backslash (`\{Tiem-luc}`) they are meant as text.
  private mutating func checkBraces(in line: SourceSpan, of source: SourceFile) {
    guard source.mayHoldMark(line), source.bytes[line.range].contains(UInt8(ascii: "{")) else { return }
    var offset = line.start
    while offset < line.end {
      switch source.bytes[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "{"):
        let start = offset
        offset += 1
        // No label holds a brace: what follows is looked through up to the next one, so a line of braces only once.
        let brace = source.bytes[offset..<line.end].firstIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "{") }
        guard let close = brace else { return }
        guard source.bytes[close] == UInt8(ascii: "}") else { continue }
        let typed = composed(source.text(SourceSpan(start + 1, close)))
        let label = foldedKey(typed).split { $0 == " " || $0 == "_" }.joined(separator: "-")
        if typed != label, definitions[label] != nil {
          reportNearLabel(typed, label, at: SourceSpan(start, close + 1))
        }
      case _: offset += 1
      }
    }
  }

  private mutating func reportNearLabel(_ typed: String, _ label: String, at span: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        "near-label", .warning,
        Message(
          "“{\(visible(typed))}” được in ra như lời văn, không phải dẫn chiếu đến nhãn “\(label)”.",
          en: "'{\(visible(typed))}' is printed as text, not as a reference to the label '\(label)'."),
        at: span,
        help: Message(
          "nếu đúng là lời văn, viết “\\{”", en: "if it is meant as text, write '\\{'"),
        fixes: [
          Diagnostic.Fix(
            Message("viết “{\(label)}”", en: "write '{\(label)}'"), isSafe: false, SourceEdit(span, "{\(label)}"))
        ]))
  }

  private mutating func report(_ label: Located<String>) {
    comparisons -= sorted.count
    let near = comparisons < 0 ? nil : Vocabulary.nearest(to: label.value, among: sorted)
    diagnostics.append(
      Diagnostic(
        "unknown-label", .error,
        Message("Không có nhãn “\(label.value)”.", en: "There is no label '\(label.value)'."), at: label.span,
        help: Message(
          "đặt “nhãn: \(label.value)” ở nơi được dẫn chiếu; nếu đúng là lời văn, viết “\\{”",
          en: "write 'nhãn: \(label.value)' where it points to; if it is meant as text, write '\\{'"),
        fixes: near.map { near in
          [
            Diagnostic.Fix(
              Message("viết “{\(near)}”", en: "write '{\(near)}'"), isSafe: false, SourceEdit(label.span, "{\(near)}"))
          ]
        } ?? []))
  }
}

extension Plan {
  /// All labels, in the file's order.
  var labels: [Located<String>] {
    var labels: [Located<String>] = []
    for element in wholeBody {
      element.visit { element in
        switch element {
        case .node(let node): if let label = node.label { labels.append(label) }
        case .table(let table): if let label = table.label { labels.append(label) }
        case .target(let target): if let label = target.label { labels.append(label) }
        case .paragraph, .assignmentTable, .targetTable: break
        }
      }
    }
    labels += annexes.compactMap(\.label)
    return labels.sorted { $0.span.start < $1.span.start }
  }

  /// All marked text, whatever it is for.
  var allProse: [Prose] {
    var prose = legalBases + recipients + annexes.compactMap(\.title)
    if let act { prose += act.legalBases + act.recipients + (act.proposal.map { [$0] } ?? []) }
    for element in wholeBody {
      element.visit { element in
        switch element {
        case .paragraph(let paragraph): prose.append(paragraph)
        case .node(let node): if let heading = node.heading { prose.append(heading) }
        case .target(let target): prose.append(target.name)
        case .assignmentTable(let heading, _), .targetTable(let heading, _): if let heading { prose.append(heading) }
        case .table(let table): prose += table.allProse
        }
      }
    }
    return prose
  }

  /// Opening, body, closing, articles and annexes.
  private var wholeBody: [BodyElement] {
    opening + body + closing + (act?.articles.map { .node($0) } ?? []) + annexes.flatMap(\.content)
  }
}

extension BodyElement {
  /// Visits this element and all below it, outermost first.
  func visit(_ body: (BodyElement) -> Void) {
    body(self)
    if case .node(let node) = self {
      for child in node.content { child.visit(body) }
    }
  }
}

extension FreeTable {
  fileprivate var allProse: [Prose] {
    var prose = heading.map { [$0] } ?? []
    for row in rows {
      switch row {
      case .group(let title): prose.append(title)
      case .cells(let cells, _):
        for case .content(let paragraphs) in cells { prose += paragraphs.map(\.prose) }
      }
    }
    return prose
  }
}
