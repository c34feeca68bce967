import ActionPlan
import DocumentModel
import Exchange
import GeneratedPlans
import PlanSchema
import PlanSyntax
import Support
import Templates
import Testing

private let styles: [String: HouseStyle] = {
  var styles: [String: HouseStyle] = [:]
  for name in EmbeddedTemplates.names {
    guard let source = EmbeddedTemplates.source(named: name), let style = TemplateAnalysis(of: source).style else {
      preconditionFailure("the embedded template \(name) has errors")
    }
    styles[name] = style
  }
  return styles
}()

private func export(_ text: String, hasStyle: Bool = true) -> String {
  let analysis = Analysis(of: SourceFile(path: "a.plan", text: text))
  let style = styles[analysis.plan.template?.value ?? "nd30"]
  return PlanExport(analysis, in: hasStyle ? style : nil).json
}

/// The law of the form, for plans of the repository and generated ones: exports fit the schema, nothing of a plan is absent.
@Suite struct ExchangeTests {
  static let pagePlans = Repository.names(in: "Tests/PageTests/Plans").map { "Tests/PageTests/Plans/\($0)" }
  static let generated: [String] = PlanWriter.Shape.allCases.flatMap { shape in
    (1...4).map { PlanWriter.plan(seed: $0, shape: shape, isComplete: $0 < 3, hasTables: $0 % 2 == 1) }
  }

  static func everyPlan() throws -> [(name: String, text: String)] {
    try (Repository.plans + pagePlans).map { ($0, try Repository.text($0)) }
      + generated.enumerated().map { ("generated \($0)", $1) } + [("values", values)]
  }

  /// Each kind of value, and what no other plan here has.
  static let values = """
    tên loại: Kế hoạch
    trích yếu: Phát triển khoa học và công nghệ
    cơ quan ban hành: Ủy ban nhân dân tỉnh X
    ngày: tháng 6/2026
    ban hành kèm theo: Quyết định số 15/QĐ-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh X
    nhiệm vụ:
      khoản: Một
        thời hạn: trước ngày 15/12
        - Hai
          thời hạn: 31/12/2026
          kinh phí: 1,2 tỷ đồng (ngân sách tỉnh)
        - Ba
          thời hạn: tháng 6/2026
        - Bốn
          thời hạn: quý IV/2027
        - Năm
          thời hạn: đến năm 2030
        - Sáu
          thời hạn: 2026 - 2030
        - Bảy
          thời hạn: hằng năm
        - Tám
          thời hạn: thường xuyên
        - Chín
          thời hạn: trong tháng 5
      chỉ tiêu: Tỷ lệ hồ sơ trực tuyến
        giá trị: 8,0 - 8,5% năm 2030
        hiện trạng: dưới 5%
        nhãn: ty-le
    """

  @Test func exportsFitTheSchema() throws {
    var validator = try SchemaValidator(PlanExport.schema)
    for plan in try Self.everyPlan() {
      for hasStyle in [true, false] {
        let problems = validator.validate(try JSON(export(plan.text, hasStyle: hasStyle)))
        #expect(problems.isEmpty, "\(plan.name): \(problems.prefix(3))")
      }
    }
    // Every member of the form stands in one of them: none is described and never written.
    #expect(validator.members.subtracting(validator.visited.keys).sorted() == [])
    #expect(!validator.visited.isEmpty)
  }

  /// Each key of the table is a member, or the key of a node, or what makes a body.
  @Test func everyKeyIsExported() throws {
    let validator = try SchemaValidator(PlanExport.schema)
    let members = Set(validator.members.map { String($0.drop { $0 != "." }.dropFirst()) })
    // What stands in order is no member of its own: it is told by its `kind`, a node by its `key`.
    let inOrder: Set<String> = [
      "part", "section", "clause", "point", "target", "assignmentTable", "targetTable", "table", "group", "row", "cell",
    ]
    let definitions = Set(validator.schema["$defs"]?.members.keys.map { $0 } ?? [])
    for field in Schema.plan.fields {
      let name = field.id.propertyName
      let isThere = members.contains(name) || (inOrder.contains(name) && !definitions.isDisjoint(with: [name, "node"]))
      #expect(isThere, "\(field.key): \(name)")
    }
  }

  @Test(arguments: Repository.soundPlans + pagePlans)
  func nothingIsAbsent(path: String) throws {
    let text = try Repository.text(path)
    expectAllWords(of: text, in: try JSON(export(text)))
  }

  @Test(arguments: generated.indices)
  func nothingIsAbsentOfGenerated(index: Int) throws {
    expectAllWords(of: Self.generated[index], in: try JSON(export(Self.generated[index])))
  }

  private func expectAllWords(of text: String, in exported: JSON) {
    func words(_ text: String) -> [String] {
      composed(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let tree = SyntaxTree(parsing: SourceFile(path: "a.plan", text: text))
    let typed = tree.root.leaves.filter { $0.kind == .text }.flatMap { words(tree.source.text($0.span)) }
    let written = Set(exported.strings.flatMap(words))
    #expect(typed.filter { !written.contains($0) } == [])
    #expect(!typed.isEmpty)
  }

  /// Each member of the form, wrong or left out, is seen.
  @Test func wrongValuesDoNotFit() throws {
    var validator = try SchemaValidator(PlanExport.schema)
    var seeded: Set<String> = []
    // The short ones first: what stands in them need not be looked for in the long.
    for plan in try Self.everyPlan().sorted(by: { $0.text.utf8.count < $1.text.utf8.count }) {
      let sound = try JSON(export(plan.text))
      var fresh = try SchemaValidator(PlanExport.schema)
      #expect(fresh.validate(sound).isEmpty)
      let wrong = JSON.object(["không có": .null])
      for (member, path) in fresh.visited where seeded.insert(member).inserted {
        #expect(!validator.validate(sound.replacing(path[...]) { _ in wrong }).isEmpty, "\(member) wrong")
        let unknown = sound.replacing(path.dropLast()) { .object($0.members.merging(wrong.members) { $1 }) }
        #expect(!validator.validate(unknown).isEmpty, "beside \(member)")
        let names = member.split(separator: ".").map(String.init)
        let required = validator.definition(names[0])?["required"]?.items ?? []
        guard required.contains(.string(names[1])) else { continue }
        let lacking = sound.replacing(path.dropLast()) { .object($0.members.filter { $0.key != names[1] }) }
        #expect(!validator.validate(lacking).isEmpty, "no \(member)")
      }
    }
    #expect(seeded == validator.members)
  }

  /// Each key's sentence stands in the schema, in both languages.
  @Test func descriptionsAreTheTables() {
    let schema = PlanExport.schema
    let members = ["deadline", "partners", "recipients", "enacting authority", "orientation"] as [Field.ID]
    for field in Schema.plan.fields where members.contains(field.id) {
      #expect(schema.contains("\(capitalised(field.summary.vietnamese)) — \(capitalised(field.summary.english))"))
    }
  }

  @Test func isTheSameEachTime() {
    #expect(export(Self.values) == export(Self.values))
    #expect(PlanExport.schema == PlanExport.schema)
  }
}
