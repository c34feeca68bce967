import ActionPlan
import Checking
import DocumentModel
import PlanSyntax
import Support
import Templates
import Testing

/// The decree's template, read once.
let style: HouseStyle = {
  guard let source = EmbeddedTemplates.source(named: "nd30"), let style = TemplateAnalysis(of: source).style else {
    preconditionFailure("the embedded template has errors")
  }
  return style
}()

/// Top-level entries as a whole plan: those of a sound one that they do not give themselves are put behind them, so that a case
/// says only what it is about and each place in it keeps its offset.
func completed(_ fragment: String) -> String {
  let given = fragment.split(separator: "\n").compactMap { line in
    line.first == " " || line.first == "#" ? nil : line.prefix { $0 != ":" }
  }
  let hasAct = given.contains("quyết định") || given.contains("ban hành kèm theo")
  let belongsToAct = ["ký hiệu", "địa danh", "ngày", "ký", "nơi nhận"]
  let hasBody = given.contains { !soundEntries.map(\.key).contains(String($0)) && !headKeys.contains(String($0)) }
  let text = fragment.hasSuffix("\n") || fragment.isEmpty ? fragment : fragment + "\n"
  return text
    + soundEntries.filter { key, _ in
      if given.contains(key[...]) || (hasAct && belongsToAct.contains(key)) { return false }
      return key != "mục tiêu" || !hasBody
    }.map(\.text).joined()
}

/// Keys besides ``soundEntries`` that are no part of the body.
private let headKeys: Set<String> = [
  "mẫu", "số", "cơ quan chủ quản", "đánh số", "quyết định", "ban hành kèm theo", "bản", "căn cứ", "mở đầu", "kết thúc",
  "phụ lục",
  "người soạn thảo", "số bản", "địa chỉ", "độ mật", "độ khẩn", "phạm vi lưu hành", "dự thảo",
]

private let soundEntries: [(key: String, text: String)] = [
  ("tên loại", "tên loại: Kế hoạch\n"),
  ("trích yếu", "trích yếu: Phát triển khoa học và công nghệ năm 2026\n"),
  ("cơ quan ban hành", "cơ quan ban hành: Ủy ban nhân dân tỉnh X\n"),
  ("ký hiệu", "ký hiệu: KH-UBND\n"),
  ("địa danh", "địa danh: X\n"),
  ("ngày", "ngày: năm 2026\n"),
  ("mục tiêu", "mục tiêu:\n  Nâng cao năng suất, chất lượng của sản xuất.\n"),
  ("ký", "ký:\n  thẩm quyền: TM. Ủy ban nhân dân\n  chức vụ: Chủ tịch\n"),
  ("nơi nhận", "nơi nhận:\n  - Các sở, ban, ngành\n  - Lưu: VT\n"),
]

/// What is said of a plan, its errors first among equals of place.
func findings(_ plan: String, settings: Settings = Settings()) -> [Diagnostic] {
  Check.diagnostics(of: Analysis(of: SourceFile(path: "a.plan", text: plan)), in: style, settings: settings)
}

/// Expects what is found at `warning` and above in some entries, completed: a line each, by place.
func expectFindings(_ fragment: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let plan = completed(fragment)
  let source = SourceFile(path: "a.plan", text: plan)
  let found = findings(plan).filter { $0.severity > .note }.map { diagnostic in
    let place = source.position(of: diagnostic.span.start)
    return
      "\(place.line):\(place.column) \(diagnostic.severity.rawValue) \(diagnostic.id): \(source.text(diagnostic.span))"
  }
  expectNoDifference(found.joined(separator: "\n"), expected, sourceLocation: sourceLocation)
}

/// Settings under which a rule is asked even where it is off by default.
func settings(asking id: Diagnostic.ID) -> Settings {
  var settings = Settings()
  if let rule = allRules.first(where: { $0.id == id }), !rule.isOn { settings.severities[id] = rule.severity }
  return settings
}

/// A text whose flagged places stand between ⟦ and ⟧.
struct FlaggedText {
  var text = ""
  var spans: [SourceSpan] = []

  init(_ marked: String) {
    var starts: [Int] = []
    for character in marked {
      switch character {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": if let start = starts.popLast() { spans.append(SourceSpan(start, text.utf8.count)) }
      default: text.append(character)
      }
    }
    spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

/// Expects exactly the marked places to be found as `id`, nothing else at `warning` and above, and each mend to be one: its
/// finding is gone, and no other has come.
func expectFlagged(_ id: Diagnostic.ID, in marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let flagged = FlaggedText(marked)
  let plan = completed(flagged.text)
  let settings = settings(asking: id)
  let all = findings(plan, settings: settings)
  let found = all.filter { $0.id == id }
  let source = SourceFile(path: "a.plan", text: plan)
  let printed = all.map { DiagnosticPrinter(source, in: .en).excerpt($0) }.joined()
  #expect(
    found.map(\.span).sorted { ($0.start, $0.end) < ($1.start, $1.end) } == flagged.spans, "\(id)\n\(plan)\n\(printed)",
    sourceLocation: sourceLocation)
  let others = all.filter { $0.id != id && $0.severity > .note }
  #expect(others.isEmpty, "\(id)\n\(printed)", sourceLocation: sourceLocation)
  for finding in found {
    for fix in finding.fixes {
      let mended = source.applying(fix.edits)
      let left = Check.diagnostics(
        of: Analysis(of: SourceFile(path: "a.plan", bytes: mended)), in: style, settings: settings)
      #expect(
        left.filter { $0.id == id }.count < found.count && left.count < all.count,
        "\(id): \(fix.title.english)\n\(String(decoding: mended, as: UTF8.self))\n\(left.map(\.id))",
        sourceLocation: sourceLocation)
    }
  }
}

/// Expects nothing to be found at `warning` and above, nor anything as `id`.
func expectClean(_ id: Diagnostic.ID, _ fragment: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let plan = completed(fragment)
  let all = findings(plan, settings: settings(asking: id)).filter { $0.id == id || $0.severity > .note }
  let source = SourceFile(path: "a.plan", text: plan)
  #expect(
    all.isEmpty, "\(id)\n\(all.map { DiagnosticPrinter(source, in: .en).excerpt($0) }.joined())",
    sourceLocation: sourceLocation)
}
