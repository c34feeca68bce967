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
func completed(_ fragment: String, isIssued: Bool = false) -> String {
  let given = fragment.split(separator: "\n").compactMap { line in
    line.first == " " || line.first == "#" ? nil : line.prefix { $0 != ":" }
  }
  let hasAct = given.contains("quyết định") || given.contains("ban hành kèm theo")
  let belongsToAct = ["số", "ký hiệu", "địa danh", "ngày", "ký", "nơi nhận"]
  let hasBody = given.contains { !soundEntries.map(\.key).contains(String($0)) && !headKeys.contains(String($0)) }
  let text = fragment.hasSuffix("\n") || fragment.isEmpty ? fragment : fragment + "\n"
  return text
    + (isIssued ? issuedEntries : soundEntries).filter { key, _ in
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

/// ``soundEntries`` as they are when the plan is issued.
private let issuedEntries: [(key: String, text: String)] =
  soundEntries.map { key, text in
    switch key {
    case "ngày": (key, "ngày: 05/01/2026\n")
    case "ký": (key, text + "  họ tên: Nguyễn Văn A\n")
    case _: (key, text)
    }
  } + [("số", "số: 12\n")]

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

/// An example as a file: its flagged places (between ⟦ and ⟧) and its bytes, with what is written between ⟨ and ⟩ as it is meant.
struct FlaggedText {
  var bytes: [UInt8] = []
  var spans: [SourceSpan] = []

  init(_ marked: String) {
    var starts: [Int] = []
    var name: String?
    for character in marked {
      switch character {
      case "⟦": starts.append(bytes.count)
      case "⟧": if let start = starts.popLast() { spans.append(SourceSpan(start, bytes.count)) }
      case "⟨": name = ""
      case "⟩":
        bytes += Self.bytes(named: name ?? "")
        name = nil
      default: if name == nil { bytes += Array(String(character).utf8) } else { name?.append(character) }
      }
    }
    spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private static func bytes(named name: String) -> [UInt8] {
    if name == "tab" { return [0x09] }
    if name.hasPrefix("x") { return UInt8(name.dropFirst(), radix: 16).map { [$0] } ?? [] }
    let parts = name.split(separator: "×")
    if parts.count == 2, let count = Int(parts[1]) {
      let unit = bytes(named: String(parts[0]))
      return Array(repeatElement(unit, count: count).joined())
    }
    return UInt32(name, radix: 16).flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
  }
}

/// A file of which something is to be found, and what is found in any bytes that take its place.
struct Case {
  let source: SourceFile
  let findings: @Sendable ([UInt8]) -> [Diagnostic]

  /// A fragment, completed to a plan.
  init(plan fragment: FlaggedText, isIssued: Bool = false, settings: Settings = Settings()) {
    let rest = completed(fragment.text, isIssued: isIssued).utf8.dropFirst(fragment.text.utf8.count)
    source = SourceFile(path: "a.plan", bytes: fragment.bytes + rest)
    findings = { bytes in
      let analysis = Analysis(of: SourceFile(path: "a.plan", bytes: bytes), isIssued: isIssued)
      let unknown = analysis.plan.template.flatMap { name in
        EmbeddedTemplates.source(named: name.value) == nil ? Diagnostic.unknownTemplate(name) : nil
      }
      return Check.diagnostics(of: analysis, in: style, settings: settings) + (unknown.map { [$0] } ?? [])
    }
  }

  /// A whole template, named "mau-so".
  init(template fragment: FlaggedText) {
    source = SourceFile(path: "mau-so.plan", bytes: fragment.bytes)
    findings = { bytes in
      let own = SourceFile(path: "mau-so.plan", bytes: bytes)
      var library = TemplateLibrary<Never> { name in
        switch name {
        case "mau-so": [own]
        case "mau-hong": [SourceFile(path: "mau-hong.plan", text: "tên mẫu: mau-hong\n")]
        default: EmbeddedTemplates.source(named: name).map { [$0] } ?? []
        }
      }
      return library.analysis(of: own).diagnostics
    }
  }

  init(_ example: FindingPage.Example, asking id: Diagnostic.ID) {
    let text = FlaggedText(example.text)
    switch example.kind {
    case .plan: self.init(plan: text, settings: settings(asking: id))
    case .issuedPlan: self.init(plan: text, isIssued: true, settings: settings(asking: id))
    case .template: self.init(template: text)
    }
  }

  /// Expects exactly some places to be found as `id`, nothing else at `warning` and above, and each mend to be one: its finding is
  /// gone, and no other has come.
  func expectFlagged(_ id: Diagnostic.ID, at spans: [SourceSpan], sourceLocation: SourceLocation) {
    let all = findings(source.bytes)
    let found = all.filter { $0.id == id }
    #expect(
      found.map(\.span).sorted { ($0.start, $0.end) < ($1.start, $1.end) } == spans,
      "\(id)\n\(source.text(source.span))\n\(printed(all))", sourceLocation: sourceLocation)
    let others = all.filter { $0.id != id && $0.severity > .note }
    #expect(others.isEmpty, "\(id)\n\(printed(all))", sourceLocation: sourceLocation)
    for fix in found.flatMap(\.fixes) {
      let mended = source.applying(fix.edits)
      let left = findings(mended)
      #expect(
        left.filter { $0.id == id }.count < found.count && left.count < all.count,
        "\(id): \(fix.title.english)\n\(String(decoding: mended, as: UTF8.self))\n\(left.map(\.id))",
        sourceLocation: sourceLocation)
    }
  }

  /// Expects nothing to be found at `warning` and above, nor anything as `id`.
  func expectClean(_ id: Diagnostic.ID, sourceLocation: SourceLocation) {
    let all = findings(source.bytes).filter { $0.id == id || $0.severity > .note }
    #expect(all.isEmpty, "\(id)\n\(printed(all))", sourceLocation: sourceLocation)
  }

  private func printed(_ findings: [Diagnostic]) -> String {
    findings.map { DiagnosticPrinter(source, in: .en).excerpt($0) }.joined()
  }
}

/// Expects exactly the marked places of some entries to be found as `id`: ``Case/expectFlagged(_:at:sourceLocation:)``.
func expectFlagged(_ id: Diagnostic.ID, in marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = FlaggedText(marked)
  Case(plan: text, settings: settings(asking: id)).expectFlagged(id, at: text.spans, sourceLocation: sourceLocation)
}

/// Expects nothing to be found at `warning` and above, nor anything as `id`.
func expectClean(_ id: Diagnostic.ID, _ fragment: String, sourceLocation: SourceLocation = #_sourceLocation) {
  Case(plan: FlaggedText(fragment), settings: settings(asking: id)).expectClean(id, sourceLocation: sourceLocation)
}
