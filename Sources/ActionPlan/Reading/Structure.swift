import PlanSyntax

/// What the body of a plan must be as a whole: no deeper than its numbers reach, its made tables given once and not empty.
struct Structure {
  private(set) var diagnostics: [Diagnostic] = []
  private var firstTables: [String: SourceSpan] = [:]

  init(of plan: Plan) {
    let articles = plan.act?.articles.map { BodyElement.node($0) } ?? []
    check(articles, in: nil)
    check(plan.body, in: nil)
    for annex in plan.annexes { check(annex.content, in: .annex) }
    let everything = articles + plan.body + plan.annexes.flatMap(\.content)
    checkTables(
      everything, hasTasks: plan.body.contains { $0.holds { $0.isAssigned } },
      hasTargets: everything.contains { $0.holdsTarget })
  }

  // MARK: Levels

  /// In the order of the decree's alphabet, 23 letters; a 24th điểm has none.
  private mutating func check(_ elements: [BodyElement], in parent: NumberedLevel?) {
    var points = 0
    for case .node(let node) in elements {
      let level = node.level(in: parent)
      if level == .point { points += 1 }
      if level == .point, points == pointLetters.count + 1 { reportTooManyPoints(node) }
      if level == .point, parent == .point {
        // What stands below it is too deep with it.
        reportTooDeep(node)
        continue
      }
      check(node.content, in: level)
    }
  }

  private mutating func reportTooManyPoints(_ node: BodyNode) {
    let count = pointLetters.count
    diagnostics.append(
      Diagnostic(
        "too-many-points", .warning,
        Message(
          "Điểm thứ \(count + 1): bảng chữ cái chỉ có \(count) chữ cho điểm, từ a) đến y).",
          en: "Điểm number \(count + 1): there are letters for \(count), a) to y)."),
        at: node.headSpan,
        help: Message("chia thành hai khoản", en: "split them into two khoản")))
  }

  private mutating func reportTooDeep(_ node: BodyNode) {
    diagnostics.append(
      Diagnostic(
        "too-deep", .error,
        Message(
          "“\(node.key):” nằm sâu hơn điểm: không còn cách đánh số nào dưới a), b), c).",
          en: "'\(node.key):' is deeper than a điểm: nothing is numbered below a), b), c)."),
        at: node.headSpan,
        help: Message("dùng gạch đầu dòng “- ”, hoặc bớt một cấp", en: "use items ('- '), or one level less")))
  }

  // MARK: Tables

  private mutating func checkTables(_ elements: [BodyElement], hasTasks: Bool, hasTargets: Bool) {
    for element in elements {
      switch element {
      case .node(let node): checkTables(node.content, hasTasks: hasTasks, hasTargets: hasTargets)
      case .assignmentTable(_, let span):
        checkMadeTable("bảng phân công", span)
        if !hasTasks {
          reportEmpty(
            Message(
              "Chưa có nhiệm vụ nào được phân công để lập bảng.", en: "No task has an assignment to make the table of."),
            at: span)
        }
      case .targetTable(_, let span):
        checkMadeTable("bảng chỉ tiêu", span)
        if !hasTargets {
          reportEmpty(Message("Chưa có chỉ tiêu nào để lập bảng.", en: "No target to make the table of."), at: span)
        }
      case .table(let table):
        if !table.columns.isEmpty, table.rows.isEmpty {
          reportEmpty(Message("Bảng chưa có dòng nào.", en: "A table without rows."), at: table.span)
        }
        if let label = table.label, table.heading == nil { reportUnnamed(label) }
      case .paragraph, .target: break
      }
    }
  }

  private mutating func checkMadeTable(_ key: String, _ span: SourceSpan) {
    guard let first = firstTables[key] else {
      firstTables[key] = span
      return
    }
    diagnostics.append(
      Diagnostic(
        "doubled-field", .error, Message("“\(key)” được viết hai lần.", en: "'\(key)' is given twice."), at: span,
        labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: first)],
        help: Message("chỉ giữ lại một", en: "keep one of them")))
  }

  private mutating func reportEmpty(_ message: Message, at span: SourceSpan) {
    diagnostics.append(Diagnostic("empty-table", .warning, message, at: span))
  }

  private mutating func reportUnnamed(_ label: Located<String>) {
    diagnostics.append(
      Diagnostic(
        "unnamed-table", .error,
        Message(
          "Bảng có nhãn mà không có tên: không có gì để dẫn chiếu.",
          en: "A table with a label and without a heading: a reference has no name for it."),
        at: label.span,
        help: Message("viết tên bảng sau “bảng:”, hoặc bỏ nhãn", en: "name it behind 'bảng:', or drop the label")))
  }
}

extension BodyElement {
  fileprivate func holds(_ condition: (BodyNode) -> Bool) -> Bool {
    guard case .node(let node) = self else { return false }
    return condition(node) || node.content.contains { $0.holds(condition) }
  }

  fileprivate var holdsTarget: Bool {
    switch self {
    case .target: true
    case .node(let node): node.content.contains { $0.holdsTarget }
    case .paragraph, .table, .assignmentTable, .targetTable: false
    }
  }
}
