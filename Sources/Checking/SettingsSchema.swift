package import PlanSchema
import PlanSyntax

extension Schema {
  /// Every key of an office's settings, which are written in the plan notation.
  package static let settings = Schema(
    Message("cài đặt", en: "settings"),
    scopes: [
      Scope(.settings, Message("tệp cài đặt", en: "the settings")),
      Scope(.names, Message("danh sách lời nhắc", en: "a list of findings"), prose: .items),
    ],
    fields: [
      list("tắt", .off, "các lời nhắc không cần nêu.", en: "findings not to be told."),
      list("bật", .on, "các lời nhắc cần nêu dù vốn tắt.", en: "findings to be told that are off by themselves."),
      list("lỗi", .error, "các lời nhắc là lỗi: còn thì không lập văn bản.", en: "findings that are errors."),
      list("cảnh báo", .warning, "các lời nhắc chỉ là cảnh báo.", en: "findings that are warnings."),
      list("lưu ý", .note, "các lời nhắc chỉ là lưu ý.", en: "findings that are notes."),
      Field(
        "chữ viết tắt", .abbreviations, in: .settings,
        takes: ValueKind(
          Message("các chữ viết tắt, cách nhau bằng dấu chấm phẩy", en: "abbreviations parted by semicolons"),
          examples: ["KH&CN; CNTT"]),
        "chữ viết tắt mà ai đọc văn bản của cơ quan cũng hiểu, không cần giải thích.",
        en: "abbreviations that every reader of the office's plans knows."),
      Field(
        "mẫu", .template, in: .settings,
        takes: ValueKind(Message("tên một mẫu", en: "a template's name"), examples: ["nd30"]),
        "mẫu trình bày của kế hoạch không ghi “mẫu:”.", en: "template of plans that name none."),
      Field(
        "nghiêm", .strict, in: .settings, takes: .choice("có", "không"),
        "cảnh báo cũng là lỗi, như --strict.", en: "warnings count as errors, as with --strict."),
    ])

  private static func list(_ key: String, _ id: Field.ID, _ summary: String, en: String) -> Field {
    Field(
      key, id, in: .settings, takes: .nothing, content: .names,
      "\(summary) Mỗi gạch đầu dòng là tên một lời nhắc hoặc một nhóm, có thể kèm “: lý do”.",
      en: "\(en) Each item is an id or a family, with ': reason' behind it if wanted.")
  }
}

extension Scope.ID {
  static let settings: Self = "settings"
  static let names: Self = "names"
}

extension Field.ID {
  static let off: Self = "off"
  static let on: Self = "on"
  static let error: Self = "error"
  static let warning: Self = "warning"
  static let note: Self = "note"
  static let abbreviations: Self = "abbreviations"
  static let template: Self = "template"
  static let strict: Self = "strict"
}
