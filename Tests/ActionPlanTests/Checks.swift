import ActionPlan
import DocumentModel
import PlanSyntax
import Support
import Templates
import Testing

/// The decree's template, the one for documents of the Party, and the one before the decree, read once.
let style = template("nd30")
let partyStyle = template("dang-hd36")
let formerStyle = template("tt01-2011")

private func template(_ name: String) -> HouseStyle {
  guard let source = EmbeddedTemplates.source(named: name), let style = TemplateAnalysis(of: source).style else {
    preconditionFailure("the embedded template has errors")
  }
  return style
}

/// What every plan must have, so that a test says only what it is about.
let head = """
  tên loại: Kế hoạch
  trích yếu: Thử
  cơ quan ban hành: Ủy ban nhân dân tỉnh X

  """

func analysis(_ text: String, isIssued: Bool = false) -> Analysis {
  Analysis(of: SourceFile(path: "a.plan", text: text), isIssued: isIssued)
}

/// A plan as the document it makes; it must be free of errors.
func document(
  of text: String, in style: HouseStyle = style, sourceLocation: SourceLocation = #_sourceLocation
) -> OfficialDocument {
  let analysis = analysis(text)
  for diagnostic in analysis.diagnostics where diagnostic.severity == .error {
    Issue.record(
      "\(DiagnosticPrinter(analysis.source, in: .en).excerpt(diagnostic))", sourceLocation: sourceLocation)
  }
  return OfficialDocument(composing: analysis.plan, in: style)
}

/// Expects what stands between title and closing of the plan's pages, one block a line; roles are left out unless `roles`, widths of
/// columns always.
func checkBody(
  _ plan: String, _ expected: String, roles: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) {
  let lines = dumpLines(document(of: head + plan, sourceLocation: sourceLocation))
  let start = lines.firstIndex { $0.hasPrefix("  rule subject") } ?? 0
  let body = lines[(start + 1)...].prefix { !$0.hasPrefix("  closing") && !$0.isEmpty }
  expectNoDifference(
    body.map { roles ? String($0.dropFirst(2)) : withoutRole($0) }.joined(separator: "\n"), expected,
    sourceLocation: sourceLocation)
}

/// Expects the blocks of the plan's annexes, each annex behind a line of its own with its orientation.
func checkAnnexes(_ plan: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let lines = dumpLines(document(of: head + plan, sourceLocation: sourceLocation))
  let start = lines.firstIndex { $0.hasPrefix("annex") } ?? lines.endIndex
  let body = lines[start...].filter { !$0.isEmpty && !$0.hasPrefix("  rule") }
  expectNoDifference(
    body.map { $0.hasPrefix("annex") ? $0 : withoutRole($0) }.joined(separator: "\n"), expected,
    sourceLocation: sourceLocation)
}

/// Expects lines to stand in a document, in this order, one below another or further down.
func checkLines(
  _ plan: String, _ expected: String, in style: HouseStyle = style, sourceLocation: SourceLocation = #_sourceLocation
) {
  let lines = dumpLines(document(of: plan, in: style, sourceLocation: sourceLocation)).map { $0.drop { $0 == " " } }
  var rest = lines[...]
  for line in expected.split(separator: "\n") {
    guard let index = rest.firstIndex(where: { $0 == line.drop { $0 == " " } }) else {
      Issue.record("not found: \(line)\n\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
      return
    }
    rest = rest[(index + 1)...]
  }
}

/// Expects findings, each as "line:column severity id: what is marked"; ids in `ignoring` are left out.
func checkFindings(
  _ plan: String, _ expected: String, in style: HouseStyle = style, isIssued: Bool = false,
  ignoring: Set<String> = ["missing-field"], sourceLocation: SourceLocation = #_sourceLocation
) {
  let analysis = analysis(plan, isIssued: isIssued)
  let found = (analysis.diagnostics + analysis.findings(in: style)).inFileOrder.filter { !ignoring.contains($0.id) }.map
  { diagnostic in
    let place = analysis.source.position(of: diagnostic.span.start)
    return "\(place.line):\(place.column) \(diagnostic.severity.rawValue) \(diagnostic.id): "
      + analysis.source.text(diagnostic.span)
  }
  expectNoDifference(found.joined(separator: "\n"), expected, sourceLocation: sourceLocation)
}

/// The same, of a plan that begins with ``head``; lines count from the first one behind it.
func checkBodyFindings(_ plan: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let source = analysis(head + plan)
  let found = source.diagnostics.filter { $0.id != "missing-field" }.map { diagnostic in
    let place = source.source.position(of: diagnostic.span.start)
    return "\(place.line - 3):\(place.column) \(diagnostic.severity.rawValue) \(diagnostic.id): "
      + source.source.text(diagnostic.span)
  }
  expectNoDifference(found.joined(separator: "\n"), expected, sourceLocation: sourceLocation)
}

/// The lines of a document's text form; blanks and joined spaces as spaces, joined hyphens as hyphens, no space at the end.
func dumpLines(_ document: OfficialDocument) -> [String] {
  document.dump.replacing("␣", with: " ").replacing("\u{2011}", with: "-").split(
    separator: "\n", omittingEmptySubsequences: false
  ).map { line in
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

/// "  clause: [1.] Lời văn" → "[1.] Lời văn"; an anchor stays.
private func withoutRole(_ line: String) -> String {
  let text = line.drop { $0 == " " }
  if text.hasPrefix("table") { return String(text[..<(text.firstRange(of: ": columns")?.lowerBound ?? text.endIndex)]) }
  if text.hasPrefix("head:") || text.hasPrefix("row:") || text.hasPrefix("rule") {
    return String(text)
  }
  guard let colon = text.firstIndex(of: ":") else { return String(text) }
  let anchor = text[..<colon].firstIndex(of: "#").map { String(text[$0..<colon]) + " " } ?? ""
  return anchor + text[text.index(after: colon)...].drop { $0 == " " }
}
