import ActionPlan
import PlanSchema
import Support

/// Writes plans that use the keys of ``Schema/plan``, with a word in each value that stands nowhere else.
///
/// It walks the schema itself: a key added there is written here, and has to reach the document.
package struct PlanWriter {
  package enum Shape: String, CaseIterable { case alone, withAct, attached }

  private var random: SplitMix64
  private let shape: Shape
  /// Every key in each of its places at least once, rather than a choice of them.
  private let isComplete: Bool
  private let hasTables: Bool
  private var text = ""
  private var markers = 0
  private var labels: [String] = []
  private var madeTables: Set<String> = []
  /// Keys of a complete plan, each with its scope, that stand already.
  private var written: Set<String> = []

  package static func plan(seed: UInt64, shape: Shape, isComplete: Bool = false, hasTables: Bool = true) -> String {
    var writer = PlanWriter(seed: seed, shape: shape, isComplete: isComplete, hasTables: hasTables)
    writer.write(.plan, depth: 0, points: 0)
    // Every label is referred to once.
    writer.text += "chế độ báo cáo: Dẫn chiếu\n"
    for label in writer.labels { writer.text += "  Xem {\(label)}.\n" }
    return writer.text
  }

  /// The words that a document of the plan must show.
  package static func markers(in plan: String) -> [String] {
    plan.split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix("zq") }.map(String.init)
  }

  private init(seed: UInt64, shape: Shape, isComplete: Bool, hasTables: Bool) {
    random = SplitMix64(seed: seed)
    self.shape = shape
    self.isComplete = isComplete
    self.hasTables = hasTables
  }

  /// A word of its own: "zqaab".
  private mutating func marker() -> String {
    markers += 1
    var rest = markers
    var letters = ""
    for _ in 0..<4 {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest /= 26
    }
    return "zq" + letters
  }

  private mutating func chance(_ part: Double) -> Bool { Double(random.next() % 1000) < part * 1000 }

  // MARK: One scope

  private mutating func write(_ id: Scope.ID, depth: Int, points: Int, isRunIn: Bool = false) {
    let scope = Schema.plan.scope(id)
    let indent = String(repeating: "  ", count: depth)
    if isRunIn { text += indent + "Lời \(marker()).\n" }
    if scope.prose.contains(.paragraphs), id != .row, id != .bodies, chance(0.5) {
      text += indent + "Đoạn **\(marker())** và *\(marker())* với^[Chú thích \(marker()).] \(marker())\n"
    }
    if scope.prose.contains(.items), id != .table {
      for _ in 0..<(isSimple(id) ? 2 : Int(random.next() % 3)) { item(id, scope, depth: depth) }
    }
    let fields = Schema.plan.fields(in: id)
    for field in fields where stands(field, in: id) {
      let isNew = isComplete && written.insert(id.rawValue + " " + field.key).inserted
      let share = markers > 300 ? 0 : field.content != nil && depth > 0 ? 0.15 : 0.6
      guard field.need == .always || isNew || chance(share) else { continue }
      for _ in 0..<(field.mayRepeat && chance(0.2) ? 2 : 1) { entry(field, in: id, depth: depth, points: points) }
    }
    if id == .table { rows(depth: depth) }
  }

  private func isSimple(_ id: Scope.ID) -> Bool { [.list, .bodies].contains(id) }

  private mutating func item(_ id: Scope.ID, _ scope: Scope, depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    text += indent + "- Gạch \(marker())\n"
    if isSimple(id) { return }
    if chance(0.3) { text += indent + "  - Cộng \(marker())\n" }
    if chance(0.3) { text += indent + "  Đoạn tiếp \(marker()).\n" }
    guard scope.items == .item else { return }
    for field in Schema.plan.fields(in: .item) where chance(0.2) {
      entry(field, in: .item, depth: depth + 1, points: 9)
    }
  }

  /// What a plan of this shape may have, and what another key takes the place of.
  private func stands(_ field: Field, in scope: Scope.ID) -> Bool {
    if scope == .plan {
      switch field.id {
      case .act: return shape == .withAct
      case .attachedTo: return shape == .attached
      case .number, .symbol, .place, .date, .legalBases, .signature, .recipients, .draftersMark, .copies:
        return shape == .alone
      case _: return true
      }
    }
    return true
  }

  // MARK: One entry

  /// `points` counts the levels that are left for numbers: 0 at the top, 2 inside a khoản.
  private mutating func entry(_ field: Field, in scope: Scope.ID, depth: Int, points: Int) {
    let indent = String(repeating: "  ", count: depth)
    switch field.id {
    case .columns, .group, .row, .cell: return field.id == .columns ? columns(depth: depth) : ()
    case .assignmentTable, .targetTable:
      guard hasTables, madeTables.insert(field.key).inserted, scope != .article else { return }
      text += "\(indent)\(field.key): Bảng \(marker())\n"
      return
    case .section, .clause, .point:
      let level = field.id == .point ? 3 : max(points + 1, field.id == .clause ? 2 : 1)
      guard points < 3, level <= 3 else { return }
      let hasHeading = field.value.isRequired || chance(0.6)
      text += "\(indent)\(field.key):" + (hasHeading ? " Tên \(marker())\(chance(0.3) ? ":" : "")" : "") + "\n"
      let needsText = !hasHeading && field.id != .section
      write(field.content ?? .section, depth: depth + 1, points: level, isRunIn: needsText || chance(0.5))
      return
    case .article:
      let hasHeading = chance(0.5)
      text += "\(indent)\(field.key):" + (hasHeading ? " Tên \(marker())" : "") + "\n"
      write(.article, depth: depth + 1, points: 1, isRunIn: true)
      return
    case .table:
      text += "\(indent)\(field.key): Bảng \(marker())\n"
      write(.table, depth: depth + 1, points: 3)
      return
    case .issuer where field.content != nil && chance(0.5):
      text += "\(indent)\(field.key):\n"
      write(.bodies, depth: depth + 1, points: 3)
      return
    case .label:
      let label = marker()
      labels.append(label)
      text += "\(indent)\(field.key): \(label)\n"
      return
    case _: break
    }
    if field.value.mayHaveLines, chance(0.4) {
      text += "\(indent)\(field.key): |\n\(indent)  Dòng \(marker())\n\(indent)  dòng \(marker())\n"
      return
    }
    let value = value(of: field)
    text += "\(indent)\(field.key):" + (value.isEmpty ? "" : " " + value) + "\n"
    if field.id != .issuer, let content = field.content { write(content, depth: depth + 1, points: 0) }
  }

  private mutating func value(of field: Field) -> String {
    switch field.id {
    case .date: "05/01/2026"
    case .number, .copies: "\(random.next() % 900 + 10)"
    case .symbol: "KH-\(marker().uppercased())"
    case .attachedTo: "Quyết định số 15/QĐ-\(marker().uppercased()) ngày 10/02/2026 của \(marker())"
    case .template: "nd30"
    case .numbering: ["I 1 a", "1 1.1 a", "A I 1 a"][Int(random.next() % 3)]
    case .lead, .partners: "Sở \(marker()); Sở \(marker()), \(marker())"
    case .deadline: "khi có \(marker())"
    case .funding: chance(0.5) ? "ngân sách \(marker())" : "500 triệu đồng (\(marker()))"
    case .value, .baseline: "ít nhất 60 \(marker())" + (chance(0.5) ? " đến năm 203\(random.next() % 3)" : "")
    case _ where !field.value.choices.isEmpty:
      field.value.choices[Int(random.next() % UInt64(field.value.choices.count))]
    case _ where field.value.isNothing: ""
    case _: "Chữ \(marker())"
    }
  }

  // MARK: Tables

  private mutating func columns(depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    text += "\(indent)cột: TT | Cột \(marker()) | Cột hai > \(marker()) | Cột hai > \(marker())\n"
  }

  private mutating func rows(depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    text += "\(indent)nhóm: Nhóm \(marker())\n"
    text += "\(indent)- \(marker()) | **\(marker())**^[Chú thích \(marker()).] | <\n"
    text += "\(indent)- ^ | 1.200 | \(marker())\n"
    text += "\(indent)dòng:\n\(indent)  ô: \(marker())\n\(indent)  ô:\n\(indent)    Đoạn \(marker())\n"
    text += "\(indent)    - Gạch \(marker())\n\(indent)      - Nhỏ \(marker())\n\(indent)  ô:\n"
  }
}
