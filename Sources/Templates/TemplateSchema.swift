import DocumentModel
package import PlanSchema
import PlanSyntax
import Standards

extension Schema {
  /// Every key of a template, which is written in the plan notation: `templates/<name>/<name>.plan`.
  package static let template = Schema(
    Message("mẫu trình bày", en: "template"),
    scopes: [
      Scope(.template, Message("mẫu", en: "the template"), keepsOrder: true),
      Scope(.page, Message("trang", en: "the page")),
      Scope(.columns, Message("phần đầu hoặc phần ký", en: "letterhead or closing")),
      Scope(.tableFrame, Message("khung bảng", en: "the table's frame")),
      Scope(.markFrame, Message("khung dấu", en: "a mark's frame")),
      Scope(.mark, Message("dấu", en: "a mark")),
      Scope(.rule, Message("đường kẻ", en: "a rule")),
      Scope(.look, Message("kiểu", en: "a style")),
      Scope(.scheme, Message("đánh số", en: "a numbering scheme")),
      Scope(.words, Message("từ ngữ", en: "the standing words"), keepsOrder: true),
    ],
    fields: templateFields + pageFields + lookFields + schemeFields + StandingWordField.all.map(\.field))
}

extension Scope.ID {
  static let template: Self = "template"
  static let page: Self = "page"
  static let columns: Self = "columns"
  static let tableFrame: Self = "table frame"
  static let markFrame: Self = "mark frame"
  static let mark: Self = "mark"
  static let rule: Self = "rule"
  static let look: Self = "look"
  static let scheme: Self = "scheme"
  static let words: Self = "words"
}

extension ValueKind {
  static let length = ValueKind(
    Message("một độ dài có đơn vị mm, cm hoặc pt", en: "a length in mm, cm or pt"),
    examples: ["10 mm", "1,27 cm", "14 pt"])
  static let factor = ValueKind(Message("một số", en: "a number"), examples: ["1", "0,4"])
  static let count = ValueKind(Message("một số nguyên", en: "a whole number"), examples: ["8"])
  static let yesOrNo = choice("có", "không")
}

private let templateFields: [Field] = [
  Field(
    "tên mẫu", .name, in: .template, takes: .text, need: .always, "tên mà kế hoạch ghi ở “mẫu:”.",
    en: "name by which plans ask for it in 'mẫu:'."),
  Field(
    "dựa trên", .base, in: .template,
    takes: ValueKind(Message("tên một mẫu", en: "a template's name"), examples: EmbeddedTemplates.names),
    "mẫu làm gốc: khóa nào không ghi ở mẫu này thì theo mẫu ấy; kiểu, đường kẻ, đánh số cùng tên chỉ ghi chỗ khác.",
    en: "template to start from: a key that this one lacks is as there; of styles, rules, schemes what differs."),
  Field(
    "chuẩn", .standard, in: .template,
    takes: ValueKind(
      Message("tên một tiêu chuẩn thể thức", en: "a standard's name"), examples: Standard.all.map(\.name)),
    "tiêu chuẩn thể thức mà mẫu tuân theo; các giá trị của mẫu được soát theo đó.",
    en: "standard of form that the template claims, and is checked against."),
  Field(
    "ngôn ngữ", .language, in: .template,
    takes: ValueKind(Message("một mã ngôn ngữ", en: "a language tag"), examples: ["vi-VN"]), need: .always,
    "mã ngôn ngữ của văn bản.", en: "the document's language."),
  Field(
    "phông chữ", .fontFamily, in: .template, takes: .text, need: .always, "phông chữ của cả văn bản.",
    en: "typeface of the whole document."),
  Field(
    "phông thay thế", .substitutes, in: .template, takes: .text, "các phông dùng thay, cách nhau bằng dấu chấm phẩy.",
    en: "typefaces to stand in, parted by semicolons."),
  Field(
    "ngắt dòng trước", .lineBeginnings, in: .template, takes: .text,
    "các từ mà một dòng của tên cơ quan, trích yếu nên bắt đầu, cách nhau bằng dấu chấm phẩy.",
    en: "phrases that a line of a title or name likes to begin with, parted by semicolons."),
  Field(
    "không tách", .inseparablePhrases, in: .template, takes: .text,
    "các cụm từ không bị ngắt giữa hai dòng, cách nhau bằng dấu chấm phẩy.",
    en: "phrases that a title or name is not broken in, parted by semicolons."),
  Field(
    "giữ liền số đứng sau", .joinedBeforeNumber, in: .template, takes: .text,
    "các từ luôn cùng dòng với số, chữ cái hay số La Mã đứng sau, cách nhau bằng dấu chấm phẩy.",
    en: "words that stay on one line with the number, letter or Roman numeral behind them, parted by semicolons."),
  Field(
    "giữ liền số đứng trước", .joinedAfterNumber, in: .template, takes: .text,
    "các đơn vị luôn cùng dòng với con số đứng trước, cách nhau bằng dấu chấm phẩy.",
    en: "units that stay on one line with the figure before them, parted by semicolons."),
  Field(
    "giữ liền chữ đứng sau", .joinedBeforeWord, in: .template, takes: .text,
    "các chữ viết tắt luôn cùng dòng với từ đứng sau, cách nhau bằng dấu chấm phẩy.",
    en: "abbreviations that stay on one line with the word behind them, parted by semicolons."),
  Field(
    "địa chỉ", .addressPage, in: .template, takes: .choice(among: FootPage.keys), need: .always,
    "trang có địa chỉ cơ quan ở chân trang.", en: "page at whose foot the address stands."),
  Field(
    "người soạn thảo", .draftersMarkPage, in: .template, takes: .choice(among: [belowRecipients] + FootPage.keys),
    need: .always, "nơi ghi ký hiệu người soạn thảo và số bản.", en: "where the drafter's mark and the copies stand."),
  Field(
    "trang", .page, in: .template, takes: .nothing, content: .page, need: .always, "khổ giấy và lề.",
    en: "paper and margins."),
  Field(
    "phần đầu", .letterhead, in: .template, takes: .nothing, content: .columns, need: .always,
    "hai cột ở đầu trang một.", en: "the two columns at the head of page 1."),
  Field(
    "phần ký", .closing, in: .template, takes: .nothing, content: .columns, need: .always,
    "hai cột nơi nhận và chữ ký.", en: "the two columns of recipients and signature."),
  Field(
    "khung bảng", .tableFrame, in: .template, takes: .nothing, content: .tableFrame, need: .always,
    "nét và khoảng đệm của bảng.", en: "lines and padding of tables."),
  Field(
    "khung dấu", .markFrame, in: .template, takes: .nothing, content: .markFrame, need: .always,
    "khung của dấu độ khẩn, độ mật.", en: "frame of urgency and secrecy marks."),
  Field(
    "đường kẻ", .rule, in: .template, takes: .choice(among: Rule.Place.allCases.map(\.key)), content: .rule,
    mayRepeat: true, need: .always, "một đường kẻ.", en: "a rule."),
  Field(
    "kiểu", .look, in: .template,
    takes: ValueKind(
      Message("tên một thành phần", en: "a component's name"), examples: ["nội dung"],
      choices: Role.allCases.map { $0.name.lowercased() }),
    content: .look, mayRepeat: true, need: .always, "cách trình bày một thành phần.", en: "how a component looks."),
  Field(
    "đánh số", .scheme, in: .template,
    takes: ValueKind(Message("tên cách đánh số", en: "the scheme's name"), examples: ["I 1 a"]),
    content: .scheme, mayRepeat: true, need: .always, "một cách đánh số.", en: "a numbering scheme."),
  Field(
    "từ ngữ", .words, in: .template, takes: .nothing, content: .words, need: .always, "lời văn cố định.",
    en: "standing words."),
]

private let pageFields: [Field] = [
  Field(
    "rộng", .width, in: .page, .mark, takes: .length, need: .always, "chiều rộng giấy hoặc khung dấu.",
    en: "width of the paper, or of a mark's frame."),
  Field("cao", .height, in: .page, takes: .length, need: .always, "chiều cao giấy.", en: "height of the paper."),
  Field("lề trên", .marginTop, in: .page, takes: .length, need: .always, "lề trên.", en: "top margin."),
  Field("lề dưới", .marginBottom, in: .page, takes: .length, need: .always, "lề dưới.", en: "bottom margin."),
  Field("lề trái", .marginLeft, in: .page, takes: .length, need: .always, "lề trái.", en: "left margin."),
  Field("lề phải", .marginRight, in: .page, takes: .length, need: .always, "lề phải.", en: "right margin."),
  Field(
    "đầu trang cách mép trên", .headerDistance, in: .page, takes: .length, need: .always,
    "từ mép giấy đến chữ ở lề trên.", en: "from the paper's edge to what stands in the top margin."),
  Field(
    "chân trang cách mép dưới", .footerDistance, in: .page, takes: .length, need: .always,
    "từ mép giấy đến chữ ở lề dưới.", en: "from the paper's edge to what stands in the bottom margin."),
  Field(
    "số trang", .numberEdge, in: .page, takes: .choice("đầu trang", "chân trang"), need: .always,
    "lề có số trang; canh lề theo kiểu “số trang”.", en: "margin of the page number; aligned by the style 'số trang'."),
  Field(
    "số trang ở trang đầu", .numberOnFirstPage, in: .page, takes: .yesOrNo, need: .always,
    "trang một có số trang hay không.", en: "whether page 1 shows its number."),
  Field(
    "cột trái", .left, in: .columns, takes: .length, need: .always, "độ rộng cột trái.", en: "width of the left column."
  ),
  Field(
    "cột phải", .right, in: .columns, takes: .length, need: .always, "độ rộng cột phải.",
    en: "width of the right column."),
  Field(
    "nhô lề trái", .outset, in: .columns, takes: .length, "khoảng nhô ra ngoài lề trái.",
    en: "how far it reaches into the left margin."),
  Field(
    "nét", .thickness, in: .tableFrame, takes: .length, need: .always, "độ dày nét.", en: "thickness of the line."),
  Field(
    "nét", .thickness, in: .rule, takes: .length, "độ dày nét; không có “chữ” thì phải ghi.",
    en: "thickness of the line; needed without 'chữ'."),
  Field(
    "đệm ngang", .horizontalPadding, in: .tableFrame, .markFrame, takes: .length, need: .always,
    "từ khung đến chữ, hai bên.", en: "from the frame to the text, left and right."),
  Field(
    "đệm dọc", .verticalPadding, in: .tableFrame, takes: .length, need: .always, "từ khung đến chữ, trên dưới.",
    en: "from the frame to the text, above and below."),
  Field(
    "dấu", .mark, in: .markFrame,
    takes: ValueKind(Message("lời của dấu", en: "the mark's words"), examples: ["khẩn", "hỏa tốc"]), content: .mark,
    mayRepeat: true, "một dấu có khung rộng cố định; dấu khác rộng theo lời.",
    en: "a mark whose frame has a width of its own; others are as wide as their words."),
]

private let lookFields: [Field] = [
  Field("cỡ chữ", .fontSize, in: .look, takes: .length, need: .always, "cỡ chữ.", en: "size of the type."),
  Field(
    "kiểu chữ", .slant, in: .look, takes: .choice("đứng", "đứng, đậm", "nghiêng", "nghiêng, đậm"),
    "kiểu chữ; không ghi là đứng.", en: "weight and slant; upright unless given."),
  Field("gạch chân", .underline, in: .look, takes: .yesOrNo, "chữ có gạch chân.", en: "underlined."),
  Field(
    "loại chữ", .letterCase, in: .look, takes: .choice("in thường", "in hoa"), "chữ in hoa hay in thường.",
    en: "capitals or not."),
  Field(
    "canh lề", .alignment, in: .look, takes: .choice("trái", "giữa", "phải", "đều"), "canh lề; không ghi là trái.",
    en: "alignment; left unless given."),
  Field(
    "thụt đầu dòng", .firstLineIndent, in: .look, takes: .length, "thụt dòng đầu của đoạn.",
    en: "indent of the first line."),
  Field("thụt trái", .leftIndent, in: .look, takes: .length, "thụt cả đoạn.", en: "indent of the paragraph."),
  Field(
    "cách trước", .spaceBefore, in: .look, .columns, .rule, .tableFrame, takes: .length, "khoảng cách phía trên.",
    en: "space above."
  ),
  Field(
    "cách sau", .spaceAfter, in: .look, .columns, .rule, takes: .length, "khoảng cách phía dưới.", en: "space below."),
  Field(
    "tỷ lệ", .fraction, in: .rule, takes: .factor,
    "phần của dòng chữ mà đường kẻ dài bằng; không có “chữ” thì phải ghi.",
    en: "its length as a part of the text's; needed without 'chữ'."),
  Field(
    "chữ", .ornament, in: .rule, takes: .text, "chữ đứng thay đường kẻ.", en: "words in place of the line."),
  Field(
    "cách dòng", .lineSpacing, in: .look, takes: .factor, "cách dòng, tính bằng dòng; không ghi là 1.",
    en: "line spacing in lines; 1 unless given."),
  Field(
    "dòng đúng", .exactLineHeight, in: .look, takes: .length, "chiều cao đúng của dòng.", en: "exact height of a line."),
  Field(
    "cấp", .outlineLevel, in: .look, takes: .count, "cấp trong dàn ý của văn bản.",
    en: "level in the document's outline."),
  Field(
    "giữ với đoạn sau", .keepsWithNext, in: .look, takes: .yesOrNo, "không để cuối trang khi đoạn sau sang trang.",
    en: "stays on one page with what follows."),
  Field("khung", .frame, in: .look, takes: .yesOrNo, "đóng khung viền đơn.", en: "drawn in a single frame."),
  Field(
    "cao khung", .frameHeight, in: .look, takes: .length, "chiều cao khung quanh một dòng; không ghi là theo lời.",
    en: "height of the frame around one line; as high as the words unless given."),
  Field(
    "màu", .colour, in: .look,
    takes: ValueKind(Message("sáu chữ số thập lục phân", en: "six hexadecimal digits"), examples: ["FF0000"]),
    "màu chữ và khung; không ghi là đen.", en: "colour of text and frame; black unless given."),
]

private let schemeFields: [Field] = [
  Field("phần", .part, in: .scheme, takes: .text, need: .always, "số của phần.", en: "number of a part."),
  Field("mục", .section, in: .scheme, takes: .text, need: .always, "số của mục.", en: "number of a section."),
  Field("khoản", .clause, in: .scheme, takes: .text, need: .always, "số của khoản.", en: "number of a khoản."),
  Field("điểm", .point, in: .scheme, takes: .text, need: .always, "số của điểm.", en: "number of a điểm."),
  Field("gạch", .dash, in: .scheme, takes: .text, need: .always, "dấu đầu dòng.", en: "mark of an item."),
  Field(
    "cộng", .plus, in: .scheme, takes: .text, need: .always, "dấu đầu dòng cấp hai.",
    en: "mark of an item inside an item."),
]
