import ActionPlan
import PlanSyntax

extension Shapes {
  static let deadline = Shape<Located<Deadline>>.object(
    "deadline", Message("thời hạn", en: "a deadline"),
    [
      .always("text", Message("như người soạn viết", en: "as its drafter wrote it"), .string) { deadline, context in
        context.text(at: deadline.span)
      },
      .always(
        "bound",
        Message(
          "từ đứng trước: at không có, before trước, within trong, from từ, by đến, chậm nhất",
          en: "the word before the time: at none, before trước, within trong, from từ, by đến, chậm nhất"),
        .string(among: [Deadline.Bound.at, .before, .within, .from, .by].map(\.propertyValue))
      ) { deadline, _ in deadline.value.bound.propertyValue },
      .always("time", Message("thời gian", en: "the time"), Shapes.time) { deadline, _ in deadline.value.time },
      .span { deadline, _ in deadline.span },
    ])
}

extension Deadline.Bound {
  fileprivate var propertyValue: String {
    switch self {
    case .at: "at"
    case .before: "before"
    case .within: "within"
    case .from: "from"
    case .by: "by"
    }
  }
}

extension Shapes {
  static let time = Shape<Deadline.Time>(
    .oneOf(simpleTimes + [timeSpan.schema])
  ) { time, context in
    switch time {
    case .span(let start, let end): timeSpan.json((start, end), context)
    case .date, .dayOfYear, .month, .quarter, .year, .recurring, .continuous, .condition:
      simpleTime.json(time, context)
    }
  }

  static let simpleTime = Shape<Deadline.Time>(.oneOf(simpleTimes)) { time, context in
    switch time {
    case .date(let day): date.json(day, context)
    case .dayOfYear(let day, let ofMonth): dayOfYear.json((day, ofMonth), context)
    case .month(let number, let ofYear): month.json((number, ofYear), context)
    case .quarter(let number, let ofYear): quarter.json((number, ofYear), context)
    case .year(let number): year.json(number, context)
    case .recurring, .span: recurring.json((), context)
    case .continuous: continuous.json((), context)
    case .condition: condition.json((), context)
    }
  }

  static let simpleTimes = [
    date.schema, dayOfYear.schema, month.schema, quarter.schema, year.schema, recurring.schema, continuous.schema,
    condition.schema,
  ]

  static let date = Shape<CalendarDate>.object(
    "date", Message("một ngày", en: "a day"),
    [
      .kind("date"),
      .always("date", Message("theo ISO 8601", en: "in ISO 8601"), .string(matching: #"^\d{4}-\d{2}-\d{2}$"#)) {
        date, _ in date.iso
      },
    ])

  static let dayOfYear = Shape<(day: Int, month: Int)>.object(
    "dayOfYear",
    Message("một ngày của mỗi năm, hay của năm kế hoạch", en: "a day of every year, or of the plan's own"),
    [
      .kind("dayOfYear"),
      .always("day", Message("ngày", en: "day"), .integer(from: 1, to: 31)) { time, _ in time.day },
      .always("month", Message("tháng", en: "month"), .integer(from: 1, to: 12)) { time, _ in time.month },
    ])

  static let month = Shape<(month: Int, year: Int?)>.object(
    "month", Message("một tháng", en: "a month"),
    [
      .kind("month"),
      .always("month", Message("tháng", en: "month"), .integer(from: 1, to: 12)) { time, _ in time.month },
      .maybe("year", Message("năm", en: "year"), .integer(from: 1)) { time, _ in time.year },
    ])

  static let quarter = Shape<(quarter: Int, year: Int?)>.object(
    "quarter", Message("một quý", en: "a quarter"),
    [
      .kind("quarter"),
      .always("quarter", Message("quý", en: "quarter"), .integer(from: 1, to: 4)) { time, _ in time.quarter },
      .maybe("year", Message("năm", en: "year"), .integer(from: 1)) { time, _ in time.year },
    ])

  static let year = Shape<Int>.object(
    "year", Message("một năm", en: "a year"),
    [.kind("year"), .always("year", Message("năm", en: "year"), .integer(from: 1)) { year, _ in year }])

  static let timeSpan = Shape<(start: Deadline.Time, end: Deadline.Time)>.object(
    "timeSpan", Message("từ lúc này đến lúc kia", en: "from one time to another"),
    [
      .kind("timeSpan"),
      .always("start", Message("từ", en: "from"), simpleTime) { span, _ in span.start },
      .always("end", Message("đến", en: "to"), simpleTime) { span, _ in span.end },
    ])

  static let recurring = Shape<Void>.object(
    "recurring", Message("định kỳ, như lời văn ghi", en: "again and again, as the text says"), [.kind("recurring")])
  static let continuous = Shape<Void>.object(
    "continuous", Message("thường xuyên", en: "all the time"), [.kind("continuous")])
  static let condition = Shape<Void>.object(
    "condition", Message("khi có điều kiện mà lời văn ghi", en: "when what the text says happens"),
    [.kind("condition")])
}
