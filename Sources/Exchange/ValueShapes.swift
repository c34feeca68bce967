import ActionPlan
import PlanSyntax

// Values of keys. Each holds its text as typed, what a program can compute with, and where it stands.

extension Property {
  /// What tells the objects of one place apart.
  static func kind(_ name: String) -> Property {
    .always("kind", Message("loại đối tượng", en: "which object it is"), .constant(name)) { _, _ in }
  }

  static func span(_ span: @escaping @Sendable (Owner, ExportContext) -> SourceSpan) -> Property {
    .always("span", Message("vị trí trong tệp kế hoạch", en: "where it stands in the plan file"), Shapes.span, span)
  }
}

extension Shapes {
  static let span = Shape<SourceSpan>.object(
    "span",
    Message(
      "một đoạn của tệp kế hoạch; byte tính từ 0, dòng và cột của chỗ bắt đầu tính từ 1, cột tính bằng điểm mã Unicode",
      en:
        "a range of the plan file; bytes count from 0, line and column of its start from 1, columns in Unicode code points"
    ),
    [
      .always("start", Message("byte đầu", en: "its first byte"), .integer(from: 0)) { span, _ in span.start },
      .always("end", Message("byte ngay sau byte cuối", en: "the byte behind its last"), .integer(from: 0)) {
        span, _ in span.end
      },
      .always("line", Message("dòng của byte đầu", en: "the line of its start"), .integer(from: 1)) { span, context in
        context.source.codePointPosition(of: span.start).line
      },
      .always("column", Message("cột của byte đầu", en: "the column of its start"), .integer(from: 1)) {
        span, context in context.source.codePointPosition(of: span.start).column
      },
    ])
}

extension Shapes {
  /// A value of a key that is more than its text.
  static func value<Value>(
    of type: Value.Type, _ name: String, _ meaning: Message, _ properties: [Property<Located<Value>>]
  ) -> Shape<Located<Value>> {
    .object(
      name, meaning,
      [
        .always("text", Message("như người soạn viết", en: "as its drafter wrote it"), .string) { value, context in
          context.text(at: value.span)
        }
      ] + properties + [.span { value, _ in value.span }])
  }
}

extension Shapes {
  static let text = Shape<Located<String>>.object(
    "text", Message("một dòng chữ", en: "a line of text"),
    [
      .always("text", Message("lời văn", en: "its words"), .string) { value, _ in value.value },
      .span { value, _ in value.span },
    ])
}

extension Shapes {
  static let documentNumber = value(
    of: DocumentNumber.self,
    "documentNumber", Message("số văn bản", en: "a document's number"),
    [.always("value", Message("giá trị", en: "its value"), .integer(from: 1)) { number, _ in number.value.value }])
}

extension Shapes {
  static let copies = value(
    of: String.self, "copies", Message("số lượng bản", en: "a number of copies"),
    [.always("value", Message("giá trị", en: "its value"), .integer(from: 1)) { copies, _ in Int(copies.value) ?? 1 }])
}

extension Shapes {
  static let issueDate = value(
    of: IssueDate.self,
    "issueDate", Message("ngày ban hành, có thể chưa đủ", en: "a date of issue, which may lack its day and month"),
    [
      .always(
        "date", Message("theo ISO 8601, đến chỗ đã biết", en: "in ISO 8601, as far as it is known"),
        .string(matching: #"^\d{4}(-\d{2}(-\d{2})?)?$"#)
      ) { date, _ in date.value.isoText }
    ])
}

extension IssueDate {
  /// `2026`, `2026-06` or `2026-06-15`.
  fileprivate var isoText: String {
    if let date { return date.iso }
    let year = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return month.map { year + ($0 < 10 ? "-0" : "-") + String($0) } ?? year
  }
}

extension Shapes {
  static let agencies = value(
    of: [Agency].self,
    "agencies", Message("các cơ quan", en: "bodies"),
    [
      .always("names", Message("tên từng cơ quan", en: "the name of each"), .array(.string)) { agencies, _ in
        agencies.value.map(\.name)
      }
    ])
}

extension Shapes {
  static let funding = value(
    of: Funding.self,
    "funding", Message("kinh phí", en: "funding"),
    [
      .maybe(
        "amount",
        Message(
          "số tiền, tính bằng đồng; không có nếu chỉ ghi nguồn", en: "in đồng; absent where only a source is named"),
        .number
      ) { funding, _ in funding.value.amount?.rounded() }
    ])
}

extension Shapes {
  static let targetValue = value(
    of: TargetValue.self,
    "targetValue", Message("giá trị của một chỉ tiêu", en: "a value of a target"),
    [
      .maybe(
        "comparator", Message("từ so sánh đứng trước", en: "the comparison that stands before it"),
        .string(among: TargetValue.Comparator.allCases.map(\.propertyValue))
      ) { value, _ in value.value.comparator?.propertyValue },
      .always("lower", Message("con số, hay cận dưới", en: "the number, or the lower bound"), .number) { value, _ in
        value.value.lower
      },
      .maybe("upper", Message("cận trên của khoảng", en: "the upper bound of a range"), .number) { value, _ in
        value.value.upper
      },
      .always(
        "unit", Message("đơn vị viết sau con số; có thể rỗng", en: "the unit behind the number; may be empty"), .string
      ) { value, _ in value.value.unit },
      .maybe("year", Message("năm phải đạt", en: "the year by which it holds"), .integer(from: 1900)) { value, _ in
        value.value.year
      },
    ])
}

extension TargetValue.Comparator {
  fileprivate var propertyValue: String {
    switch self {
    case .atLeast: "atLeast"
    case .atMost: "atMost"
    case .over: "over"
    case .under: "under"
    case .about: "about"
    }
  }
}

extension Shapes {
  static let citedAct = value(
    of: CitedAct.self,
    "citedAct", Message("văn bản được dẫn", en: "an act that is cited"),
    [
      .always("kind", Message("tên loại", en: "its kind"), .string) { act, _ in act.value.kind },
      .always("isJoint", Message("có phải liên tịch không", en: "whether several bodies issued it"), .bool) { act, _ in
        act.value.isJoint
      },
      .maybe("number", Message("số", en: "its number"), .integer(from: 1)) { act, _ in act.value.number?.value },
      .maybe(
        "symbol", Message("ký hiệu, cùng dấu nối với số", en: "its symbol with the mark that joins it to the number"),
        .string
      ) { act, _ in act.value.symbol },
      .maybe(
        "date", Message("theo ISO 8601, đến chỗ đã biết", en: "in ISO 8601, as far as it is known"),
        .string(matching: #"^\d{4}(-\d{2}(-\d{2})?)?$"#)
      ) { act, _ in act.value.date?.isoText },
      .maybe("issuer", Message("cơ quan ban hành", en: "who issued it"), .string) { act, _ in act.value.issuer },
    ])
}
