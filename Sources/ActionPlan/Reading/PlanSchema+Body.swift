package import PlanSchema
import PlanSyntax

private let tasks: [Scope.ID] = [.part, .section, .clause, .point, .item, .annex]
private let numbered: [Scope.ID] = [.part, .section, .clause, .point, .annex]

let bodyFields: [Field] =
  [
    Field(
      "phần", .part, in: .plan, takes: .text, content: .part, mayRepeat: true, isRunning: true, standsApart: true,
      "phần, đứng trên các mục.",
      en: "a part, above the sections.")
  ]
  + sectionRoles.map { role in
    Field(
      role.key, .section, in: .plan, .part, .section, .annex, takes: .optionalText, content: .section, mayRepeat: true,
      isRunning: true, standsApart: true, role.summary, en: role.english)
  }
  + [
    Field(
      "mục", .section, in: .plan, .part, .section, .annex, takes: .text, content: .section, mayRepeat: true,
      isRunning: true, standsApart: true,
      "mục bất kỳ, với tiêu đề riêng.", en: "any section, with a heading of its own."),
    Field(
      "khoản", .clause, in: .part, .section, .annex, .article, takes: .optionalText, content: .clause, mayRepeat: true,
      isRunning: true, standsApart: true,
      "khoản: có tiêu đề, hoặc để trống và viết lời văn ở dòng dưới.",
      en: "a khoản: with a heading, or without one and its text below."),
    Field(
      "điểm", .point, in: .section, .clause, .annex, .article, takes: .optionalText, content: .point, mayRepeat: true,
      isRunning: true,
      "điểm: a), b), c), d), đ) …", en: "a điểm: a), b), c), d), đ) …"),
    Field(
      "nhãn", .label, inEach: numbered + [.target, .table, .article], takes: .label,
      "nhãn để dẫn chiếu bằng {nhãn}.", en: "a label to refer to by {label}."),
  ]

/// The sections that have a meaning of their own, and what they print where the drafter gives no heading: their key.
private let sectionRoles: [(key: String, summary: String, english: String)] = [
  ("tình hình", "đặc điểm, tình hình.", "situation."),
  ("mục đích", "mục đích.", "purpose."),
  ("yêu cầu", "yêu cầu.", "requirements."),
  ("mục đích, yêu cầu", "mục đích, yêu cầu.", "purpose and requirements."),
  ("quan điểm", "quan điểm.", "guiding views."),
  ("mục tiêu", "mục tiêu.", "objectives."),
  ("nhiệm vụ", "nhiệm vụ.", "tasks."),
  ("giải pháp", "giải pháp.", "solutions."),
  ("nhiệm vụ, giải pháp", "nhiệm vụ, giải pháp.", "tasks and solutions."),
  ("lộ trình", "lộ trình, tiến độ.", "phases."),
  ("kinh phí", "kinh phí thực hiện.", "funding."),
  ("tổ chức thực hiện", "tổ chức thực hiện.", "execution."),
  ("chế độ báo cáo", "chế độ báo cáo.", "reporting."),
]

let taskFields: [Field] = [
  Field(
    "chủ trì", .lead, inEach: tasks, takes: .agencies.like("Sở Tài chính"),
    "cơ quan chủ trì; có hiệu lực với các nhiệm vụ bên dưới.",
    en: "body in the lead; holds for the tasks below."),
  Field(
    "phối hợp", .partners, inEach: tasks, takes: .agencies, "cơ quan phối hợp.", en: "co-operating bodies."),
  Field("thời hạn", .deadline, inEach: tasks, takes: .deadline, "thời hạn hoàn thành.", en: "deadline."),
  Field(
    "sản phẩm", .output, inEach: tasks, takes: .text.like("Báo cáo khảo sát", "Quy chế được ban hành"),
    "sản phẩm, kết quả.", en: "product, result."),
  Field(
    "kinh phí", .funding, in: .clause, .point, .item, takes: .funding, "kinh phí của nhiệm vụ.",
    en: "the task's funding."),
  Field(
    "lãnh đạo phụ trách", .responsibleLeader, inEach: tasks, takes: .text.like("Phó Giám đốc Lê Thị Hoa"),
    "lãnh đạo phụ trách.",
    en: "leader in charge."),
  Field(
    "chỉ tiêu", .target, inEach: tasks, takes: .text, content: .target, mayRepeat: true, isRunning: true,
    "chỉ tiêu và tên của nó.",
    en: "a target and its name."),
  Field("đơn vị", .unit, in: .target, takes: .text, "đơn vị tính.", en: "unit."),
  Field(
    "hiện trạng", .baseline, in: .target, takes: .targetValue.like("42% năm 2025"), "giá trị hiện nay.",
    en: "value at the start."),
  Field(
    "giá trị", .value, in: .target, takes: .targetValue, mayRepeat: true, need: .always,
    "giá trị phải đạt; mỗi năm một dòng.", en: "value to reach; a line for each year."),
]

private let tableHolders: [Scope.ID] = [.part, .section, .clause, .point, .annex, .article]

let tableFields: [Field] = [
  Field(
    "bảng phân công", .assignmentTable, inEach: tableHolders, takes: .optionalText, isRunning: true,
    "bảng lập từ các nhiệm vụ của kế hoạch.", en: "a table made from the plan's tasks."),
  Field(
    "bảng chỉ tiêu", .targetTable, inEach: tableHolders, takes: .optionalText, isRunning: true,
    "bảng lập từ các chỉ tiêu của kế hoạch.", en: "a table made from the plan's targets."),
  Field(
    "bảng", .table, inEach: tableHolders, takes: .optionalText, content: .table, mayRepeat: true, isRunning: true,
    "bảng với tên của nó; mỗi gạch đầu dòng là một dòng, các ô cách nhau bằng dấu |.",
    en: "a table and its heading; an item is a row, its cells parted by |."),
  Field(
    "cột", .columns, in: .table,
    takes: ValueKind(
      Message("tên các cột, cách nhau bằng dấu |", en: "the columns' titles, parted by |"),
      examples: ["TT | Nội dung | Kinh phí > 2026 | Kinh phí > 2027"]), need: .always,
    "các cột; dấu > tạo đầu bảng hai dòng.", en: "the columns; > makes a head of two rows."),
  Field(
    "nhóm", .group, in: .table, takes: .text, mayRepeat: true, isRunning: true, "dòng nhóm, chạy hết chiều ngang.",
    en: "a row over all columns."),
  Field(
    "dòng", .row, in: .table, takes: .nothing, content: .row, mayRepeat: true, isRunning: true, "một dòng viết từng ô.",
    en: "a row written cell by cell."),
  Field(
    "ô", .cell, in: .row, takes: .optionalText, content: .cell, mayRepeat: true, isRunning: true,
    "một ô; có thể có nhiều đoạn.",
    en: "a cell; it may hold several paragraphs."),
]

extension Field.ID {
  package static let part: Self = "part"
  package static let section: Self = "section"
  package static let clause: Self = "clause"
  package static let point: Self = "point"
  package static let label: Self = "label"
  package static let lead: Self = "lead"
  package static let partners: Self = "partners"
  package static let deadline: Self = "deadline"
  package static let output: Self = "output"
  package static let funding: Self = "funding"
  package static let responsibleLeader: Self = "responsible leader"
  package static let target: Self = "target"
  package static let value: Self = "value"
  package static let unit: Self = "unit"
  package static let baseline: Self = "baseline"
  package static let assignmentTable: Self = "assignment table"
  package static let targetTable: Self = "target table"
  package static let table: Self = "table"
  package static let columns: Self = "columns"
  package static let group: Self = "group"
  package static let row: Self = "row"
  package static let cell: Self = "cell"
}
