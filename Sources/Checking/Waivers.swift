import ActionPlan
import PlanSyntax

/// `# bỏ qua <id>, <id>: lý do`: findings that are true of the next node, and stay. A waiver needs its reason, and is reported when
/// it no longer applies. An error of reading cannot be waived: what it speaks of could not be printed.
struct Waivers {
  private struct Waiver {
    let ids: [Located<Diagnostic.ID>]
    let reason: Located<String>
    let comment: SourceSpan
    /// The comment with its indentation and its line end.
    let line: SourceSpan
    /// The node it holds for, with all that stands below.
    let target: SourceSpan
  }

  private static let opening = "# bỏ qua "
  private let settings: Settings
  /// Whether every finding that is wanted has been looked for; if not, no waiver is known to be unused.
  private let isAllAsked: Bool
  private var waivers: [Waiver] = []

  init(_ tree: SyntaxTree, settings: Settings, isAllAsked: Bool) {
    self.settings = settings
    self.isAllAsked = isAllAsked
    collect(tree.root, in: tree.source)
  }

  private mutating func collect(_ node: SyntaxNode, in source: SourceFile) {
    var waiting: [SyntaxNode] = []
    for child in node.children {
      switch child.kind {
      case .comment: waiting.append(child)
      case .entry, .item, .paragraph, .text:
        for comment in waiting { add(comment, target: child.span, in: source) }
        waiting = []
        collect(child, in: source)
      case .file, .rawLine, .blank, .byteOrderMark, .indentation, .key, .colon, .space, .dash, .textMark, .rawMark,
        .commentText, .trailingSpace, .lineEnd:
        break
      }
    }
    for comment in waiting { add(comment, target: SourceSpan(comment.span.end, comment.span.end), in: source) }
  }

  private mutating func add(_ node: SyntaxNode, target: SourceSpan, in source: SourceFile) {
    let comment = node.headSpan
    // However its letters are encoded, it begins so; composing every comment would cost more.
    guard source.bytes[comment.range].starts(with: "# b".utf8) else { return }
    guard composed(source.text(comment)).hasPrefix(Self.opening) else { return }
    // Behind its third space, however its letters are encoded.
    let spaces = comment.range.filter { source.bytes[$0] == UInt8(ascii: " ") }
    let start = spaces[2] + 1
    let colon = source.bytes[start..<comment.end].firstIndex(of: UInt8(ascii: ":")) ?? comment.end
    let ids = source.bytes[start..<colon].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { part in
        source.located(part.startIndex, part.endIndex)
      }
    // Other comments may begin so: “bỏ qua phần này vì chưa có số liệu”.
    guard ids.allSatisfy({ Self.isName($0.value) || FindingCatalogue.nearestName(to: $0.value) != nil }) else { return }
    let reason = source.located(min(colon + 1, comment.end), comment.end)
    waivers.append(Waiver(ids: ids, reason: reason, comment: comment, line: node.span, target: target))
  }

  private static func isName(_ text: String) -> Bool { text.utf8.allSatisfy(isLabelByte) }

  // MARK: What they waive

  /// The findings that remain, with those about the waivers themselves, and those that are waived.
  func applied(to diagnostics: [Diagnostic]) -> Findings {
    var findings = Findings()
    var uses = Uses(of: waivers.flatMap(\.ids))
    let nests = nests
    for diagnostic in diagnostics {
      guard let (id, reason) = nests[diagnostic.id]?.innermost(around: diagnostic.span) else {
        findings.standing.append(diagnostic)
        continue
      }
      if diagnostic.severity == .error, Check.rules[diagnostic.id] == nil {
        uses[id] = .refused
        findings.standing.append(diagnostic)
      } else {
        if uses[id] == nil { uses[id] = .waives }
        findings.waived.append(WaivedFinding(diagnostic: diagnostic, reason: reason))
      }
    }
    // What cannot be read may hide what is waived.
    let isSafe = !diagnostics.contains { $0.severity == .error && Check.rules[$0.id] == nil }
    let own = waivers.flatMap { judge($0, uses, isSafe: isSafe) }.compactMap(settings.applied(to:))
    findings.standing = (findings.standing + own).inFileOrder
    findings.waived = findings.waived.enumerated()
      .sorted { ($0.element.diagnostic.span.start, $0.offset) < ($1.element.diagnostic.span.start, $1.offset) }
      .map(\.element)
    return findings
  }

  /// The waivers with a reason, by what they waive.
  private var nests: [Diagnostic.ID: WaiverNest] {
    var nests: [Diagnostic.ID: WaiverNest] = [:]
    for waiver in waivers where !waiver.reason.value.isEmpty {
      for id in waiver.ids { nests[id.value, default: WaiverNest()].add(id, waiver.target, waiver.reason) }
    }
    return nests
  }

  private enum Use {
    case waives
    /// It stands above an error of reading.
    case refused
  }

  /// Of each name in a waiver.
  private struct Uses {
    /// In the order of the file.
    private let starts: [Int]
    private var uses: [Use?]

    init(of ids: [Located<Diagnostic.ID>]) {
      starts = ids.map(\.span.start)
      uses = Array(repeating: nil, count: ids.count)
    }

    /// Of one of them.
    subscript(id: Located<Diagnostic.ID>) -> Use? {
      get { uses[place(of: id)] }
      set { uses[place(of: id)] = newValue }
    }

    private func place(of id: Located<Diagnostic.ID>) -> Int { starts.partition { $0 < id.span.start } }
  }

  // MARK: What is said of them

  private func judge(_ waiver: Waiver, _ uses: Uses, isSafe: Bool) -> [Diagnostic] {
    if waiver.reason.value.isEmpty { return [withoutReason(waiver)] }
    var findings: [Diagnostic] = []
    var unused: [Int] = []
    for (index, id) in waiver.ids.enumerated() {
      switch uses[id] {
      case .waives: continue
      case .refused: findings.append(.unwaivableError(id))
      case nil:
        guard let entry = FindingCatalogue.entry(id.value) else {
          findings.append(.unknownFinding(id))
          continue
        }
        if entry.isFixed {
          findings.append(.unwaivableError(id))
        } else if isAllAsked, settings.asks(id.value) {
          unused.append(index)
        }
      }
    }
    if unused.count == waiver.ids.count {
      let fix = Diagnostic.Fix(
        Message("xóa dòng này", en: "delete this line"), isSafe: isSafe, SourceEdit(waiver.line, ""))
      return findings + [Self.unused(waiver.ids.map(\.value), at: waiver.comment, fix)]
    }
    for index in unused {
      let id = waiver.ids[index]
      // With the comma behind it, or the last with the one in front.
      let isLast = index == waiver.ids.count - 1
      let start = isLast ? waiver.ids[index - 1].span.end : id.span.start
      let place = SourceSpan(start, isLast ? id.span.end : waiver.ids[index + 1].span.start)
      let fix = Diagnostic.Fix(Message("bỏ tên này", en: "take this name away"), isSafe: isSafe, SourceEdit(place, ""))
      findings.append(Self.unused([id.value], at: id.span, fix))
    }
    return findings
  }

  private static func unused(
    _ ids: [Diagnostic.ID], at place: SourceSpan, _ fix: Diagnostic.Fix
  ) -> Diagnostic {
    let names = ids.map { "“\(visible($0))”" }.joined(separator: ", ")
    let english = ids.map { "'\(visible($0))'" }.joined(separator: ", ")
    return Diagnostic(
      "unused-waiver", .warning,
      Message(
        "Không còn gì để bỏ qua: \(names) không xảy ra ở phần ngay dưới.",
        en: "Nothing to waive: \(english) \(ids.count == 1 ? "is" : "are") not found in what follows."),
      at: place, fixes: [fix])
  }

  private func withoutReason(_ waiver: Waiver) -> Diagnostic {
    let names = waiver.ids.map { visible($0.value) }.joined(separator: ", ")
    return Diagnostic(
      "waiver-without-reason", .warning,
      Message("“bỏ qua” cần lý do sau dấu hai chấm.", en: "A waiver needs its reason behind a colon."),
      at: waiver.comment,
      help: Message("viết “# bỏ qua \(names): lý do”", en: "write '# bỏ qua \(names): reason'"))
  }
}

extension Diagnostic {
  /// A waiver's or a setting's word for a finding that there is none of.
  static func unknownFinding(_ name: Located<String>) -> Diagnostic {
    let near = FindingCatalogue.nearestName(to: name.value)
    return Diagnostic(
      "unknown-finding", .warning,
      Message(
        "Không có lời nhắc nào tên “\(visible(name.value))”.", en: "There is no finding '\(visible(name.value))'."),
      at: name.span,
      fixes: near.map { [.writing($0, at: name.span)] } ?? [])
  }

  /// A waiver of an error of reading, or a setting for one.
  static func unwaivableError(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      "unwaivable-error", .warning,
      Message(
        "“\(name.value)” là lỗi khi đọc tệp, không bỏ qua hay tắt được.",
        en: "'\(name.value)' is an error of reading: it can be neither waived nor turned off."),
      at: name.span,
      help: Message(
        "sửa chỗ mà lỗi ấy nêu: chỗ đó không in ra được", en: "mend what it speaks of: that could not be printed"))
  }
}

extension SourceFile {
  /// A range without the spaces at both its ends, in NFC.
  func located(_ start: Int, _ end: Int) -> Located<String> {
    var span = SourceSpan(start, end)
    while span.start < span.end, bytes[span.start] == UInt8(ascii: " ") { span.start += 1 }
    while span.end > span.start, bytes[span.end - 1] == UInt8(ascii: " ") { span.end -= 1 }
    return Located(composed(text(span)), at: span)
  }
}
