import ActionPlan
import PlanSyntax

extension Shapes {
  /// What a body is made of, in order.
  static let bodyElement: Shape<BodyElement> = choice(Shapes.node)

  /// The same inside a node, which is named there and not described again.
  static let innerElement: Shape<BodyElement> = choice(.recursive("node") { Shapes.node })

  static func choice(_ node: Shape<BodyNode>) -> Shape<BodyElement> {
    Shape(
      .oneOf([
        bodyParagraph.schema, node.schema, table.schema, target.schema,
        assignmentTable.schema, targetTable.schema,
      ])
    ) { element, context in
      switch element {
      case .paragraph(let prose): bodyParagraph.json(prose, context)
      case .node(let inner): node.json(inner, context)
      case .table(let free): table.json(free, context)
      case .target(let value): target.json(value, context)
      case .assignmentTable(let heading, let span): assignmentTable.json((heading, span), context)
      case .targetTable(let heading, let span): targetTable.json((heading, span), context)
      }
    }
  }

  static let bodyParagraph = Shape<Prose>.object(
    "paragraph", Message("đoạn văn", en: "a paragraph"), [.kind("paragraph")] + proseProperties)

  static let assignmentTable = madeTable(
    "assignmentTable", Message("bảng lập từ các nhiệm vụ của kế hoạch", en: "a table made from the plan's tasks"))
  static let targetTable = madeTable(
    "targetTable", Message("bảng lập từ các chỉ tiêu của kế hoạch", en: "a table made from the plan's targets"))

  static func madeTable(_ name: String, _ meaning: Message) -> Shape<(heading: Prose?, span: SourceSpan)> {
    .object(
      name, meaning,
      [
        .kind(name),
        .maybe("heading", Message("tên bảng", en: "its heading"), Shapes.prose) { table, _ in table.heading },
        .span { table, context in context.extent(ofHeadAt: table.span) },
      ])
  }
}

extension Shapes {
  static let node: Shape<BodyNode> = .object(
    "node", Message("phần, mục, khoản, điểm, điều hay gạch đầu dòng", en: "a part, section, khoản, điểm, điều or item"),
    [
      .kind("node"),
      .always(
        "level",
        Message(
          "cấp: part phần, section mục, clause khoản, point điểm, item gạch đầu dòng, subitem dấu cộng, article điều",
          en: "part phần, section mục, clause khoản, point điểm, item a dash, subitem a plus, article điều"),
        .string(
          among: [BodyNode.Level.part, .section, .clause, .point, .item, .subitem, .article].map(\.propertyValue))
      ) { node, _ in node.level.propertyValue },
      .always("key", Message("từ khóa của nó, hay dấu “-”", en: "its key, or '-'"), .string) { node, _ in node.key },
      .maybe(
        "number",
        Message("số được in; không có nếu thiếu mẫu trình bày", en: "its number as printed; absent without a template"),
        .string
      ) { node, context in context.numbers?.number(of: node) },
      .maybe(
        "heading",
        Message("tiêu đề; mục không có thì in từ khóa", en: "its heading; a section without one prints its key"),
        Shapes.prose
      ) { node, _ in node.heading }.inside { $1.inside($1.numbers?.place(in: $0)) },
      .field(.label, Shapes.text) { $0.label },
      .assignment { $0.assignment },
      .always("content", Message("nội dung, theo thứ tự", en: "what stands in it, in order"), .array(innerElement)) {
        node, _ in node.content
      }.inside { $1.inside($1.numbers?.place(in: $0)) },
      .span { node, context in context.extent(ofHeadAt: node.headSpan) },
    ])
}

extension BodyNode.Level {
  fileprivate var propertyValue: String {
    switch self {
    case .part: "part"
    case .section: "section"
    case .clause: "clause"
    case .point: "point"
    case .item: "item"
    case .subitem: "subitem"
    case .article: "article"
    }
  }
}

extension Property {
  static func assignment(_ assignment: @escaping @Sendable (Owner) -> Assignment) -> Property {
    .maybe(
      "assignment", Message("phân công ghi ngay tại đây", en: "the assignment that is written here"), Shapes.assignment
    ) { owner, _ in
      let value = assignment(owner)
      return value.isEmpty ? nil : value
    }
  }
}

extension Shapes {
  static let assignment = Shape<Assignment>.object(
    "assignment",
    Message(
      "phân công; có hiệu lực với các nhiệm vụ bên dưới trừ khi chúng ghi khác",
      en: "an assignment; it holds for the tasks below unless they have their own"),
    [
      .field(.lead, Shapes.agencies) { $0.lead },
      .field(.partners, Shapes.agencies) { $0.partners },
      .field(.deadline, Shapes.deadline) { $0.deadline },
      .field(.output, Shapes.text) { $0.output },
      .field(.funding, Shapes.funding) { $0.funding },
      .field(.responsibleLeader, Shapes.text) { $0.responsibleLeader },
    ])
}

extension Shapes {
  static let target = Shape<Target>.object(
    "target", Message("chỉ tiêu", en: "a target"),
    [
      .kind("target"),
      .always("name", Message("tên chỉ tiêu", en: "its name"), Shapes.prose) { target, _ in target.name },
      .fields(.value, Shapes.targetValue) { $0.values },
      .field(.unit, Shapes.text) { $0.unit },
      .field(.baseline, Shapes.targetValue) { $0.baseline },
      .field(.label, Shapes.text) { $0.label },
    ])
}

extension Shapes {
  static let table = Shape<FreeTable>.object(
    "table", Message("bảng", en: "a table"),
    [
      .kind("table"),
      .maybe("heading", Message("tên bảng", en: "its heading"), Shapes.prose) { table, _ in table.heading },
      .field(.label, Shapes.text) { $0.label },
      .fields(.columns, Shapes.column) { $0.columns },
      .always("rows", Message("các dòng", en: "its rows"), .array(Shapes.row)) { table, _ in table.rows },
      .span { table, context in context.extent(ofHeadAt: table.span) },
    ])
}

extension Shapes {
  static let column = Shape<FreeTable.Column>.object(
    "column", Message("một cột", en: "a column"),
    [
      .always(
        "titles",
        Message("tên cột, từ dòng trên của đầu bảng xuống", en: "its titles, from the top row of the head down"),
        .array(.string)
      ) { column, _ in column.titles },
      .always(
        "isOrdinal", Message("cột TT, STT: được đếm, không gõ ô", en: "TT, STT: counted, its cells are not typed"),
        .bool
      ) { column, _ in column.isOrdinal },
    ])
}

extension Shapes {
  static let row = Shape<FreeTable.Row>(.oneOf([cellRow.schema, groupRow.schema])) { row, context in
    switch row {
    case .cells(let values, let span): cellRow.json((values, span), context)
    case .group(let prose): groupRow.json(prose, context)
    }
  }

  static let cellRow = Shape<(cells: [FreeTable.Cell], span: SourceSpan)>.object(
    "row", Message("một dòng", en: "a row"),
    [
      .kind("row"),
      .always(
        "cells", Message("các ô, trừ ô của cột được đếm", en: "its cells, but those of counted columns"),
        .array(Shapes.cell)
      ) { row, _ in row.cells },
      .span { row, context in context.extent(ofHeadAt: row.span) },
    ])

  static let groupRow = Shape<Prose>.object(
    "group", Message("dòng nhóm, chạy hết chiều ngang", en: "a row over all columns"),
    [.kind("group")] + proseProperties)
}

extension Shapes {
  static let cell = Shape<FreeTable.Cell>(.oneOf([filledCell.schema, mergedAbove.schema, mergedLeft.schema])) {
    cell, context in
    switch cell {
    case .content(let paragraphs): filledCell.json(paragraphs, context)
    case .mergedAbove: mergedAbove.json((), context)
    case .mergedLeft: mergedLeft.json((), context)
    }
  }

  static let filledCell = Shape<[FreeTable.CellParagraph]>.object(
    "cell", Message("một ô", en: "a cell"),
    [
      .kind("cell"),
      .always(
        "paragraphs", Message("các đoạn; ô trống thì không có", en: "its paragraphs; none in an empty cell"),
        .array(cellParagraph)
      ) {
        paragraphs, _ in paragraphs
      },
    ])

  static let cellParagraph = Shape<FreeTable.CellParagraph>.object(
    "cellParagraph", Message("một đoạn trong ô", en: "a paragraph of a cell"),
    [
      .always("isItem", Message("có gạch đầu dòng không", en: "whether it is an item"), .bool) { paragraph, _ in
        paragraph.isItem
      }
    ] + proseProperties.map { $0.of { $0.prose } })

  static let mergedAbove = Shape<Void>.object(
    "mergedAbove", Message("ô gộp với ô trên (^)", en: "part of the cell above (^)"), [.kind("mergedAbove")])
  static let mergedLeft = Shape<Void>.object(
    "mergedLeft", Message("ô gộp với ô bên trái (<)", en: "part of the cell at its left (<)"), [.kind("mergedLeft")])
}
