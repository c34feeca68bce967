import DocumentModel
import PlanSchema
import PlanSyntax

/// One of the standing words: its key and where ``StandingWords`` holds it.
struct StandingWordField {
  let field: Field
  let path: any WritableKeyPath<StandingWords, String> & Sendable
  /// Whether the value counts the spaces of a blank.
  let isBlank: Bool

  private init(
    _ key: String, _ path: any WritableKeyPath<StandingWords, String> & Sendable, isBlank: Bool = false,
    need: Field.Need = .always, _ summary: String, en: String
  ) {
    field = Field(
      key, Field.ID(stringLiteral: key), in: .words, takes: isBlank ? .count : .text, need: need, summary, en: en)
    self.path = path
    self.isBlank = isBlank
  }

  static let all: [StandingWordField] = [
    StandingWordField(
      "quốc hiệu", \.nationalName, "Quốc hiệu hoặc tiêu đề thay cho Quốc hiệu.",
      en: "country name, or what stands in its place."),
    StandingWordField(
      "tiêu ngữ", \.motto, need: .optional, "Tiêu ngữ; không ghi thì văn bản không có, “không” để bỏ của mẫu gốc.",
      en: "motto; without it documents have none, and 'không' drops the base's."),
    StandingWordField(
      "số và ký hiệu", \.numberAndSymbol, "dòng số, ký hiệu: {số}, {ký hiệu}.", en: "number line: {số}, {ký hiệu}."),
    StandingWordField(
      "số khi nhắc đến", \.citedNumber, "số, ký hiệu khi nhắc đến văn bản: {số}, {ký hiệu}.",
      en: "number and symbol in a sentence: {số}, {ký hiệu}."),
    StandingWordField(
      "nối ký hiệu", \.symbolJoint, "dấu giữa tên loại và tên cơ quan trong ký hiệu.",
      en: "mark between kind and body in a symbol."),
    StandingWordField(
      "địa danh và ngày", \.placeAndDate, "dòng địa danh, ngày: {địa danh}, {ngày}, {tháng}, {năm}.",
      en: "date line: {địa danh}, {ngày}, {tháng}, {năm}."),
    StandingWordField(
      "ngày tháng", \.date, "ngày tháng trong lời văn: {ngày}, {tháng}, {năm}.",
      en: "date in running text: {ngày}, {tháng}, {năm}."),
    StandingWordField("chừa số", \.blankNumber, isBlank: true, "chỗ trống của số.", en: "room for the number."),
    StandingWordField(
      "chừa ký hiệu", \.blankSymbol, isBlank: true, "chỗ trống của ký hiệu.", en: "room for the symbol."),
    StandingWordField(
      "chừa địa danh", \.blankPlace, isBlank: true, "chỗ trống của địa danh.", en: "room for the place."),
    StandingWordField("chừa ngày", \.blankDay, isBlank: true, "chỗ trống của ngày.", en: "room for the day."),
    StandingWordField("chừa tháng", \.blankMonth, isBlank: true, "chỗ trống của tháng.", en: "room for the month."),
    StandingWordField("chừa năm", \.blankYear, isBlank: true, "chỗ trống của năm.", en: "room for the year."),
    StandingWordField("thay mặt", \.onBehalfOf, "chữ ký thay mặt tập thể.", en: "mark of signing for a collective."),
    StandingWordField("ký thay", \.deputyFor, "chữ cấp phó ký thay.", en: "mark of a deputy's signing."),
    StandingWordField("thừa lệnh", \.byOrderOf, "chữ ký thừa lệnh.", en: "mark of signing by order."),
    StandingWordField(
      "thừa ủy quyền", \.delegatedBy, need: .optional, "chữ ký thừa ủy quyền, nếu có; “không” để bỏ của mẫu gốc.",
      en: "mark of signing by delegation, if there is one; 'không' drops the base's."),
    StandingWordField("quyền", \.acting, "chữ trước chức vụ của người giữ quyền.", en: "mark of an acting head."),
    StandingWordField("nơi nhận", \.recipientsHeading, "từ “Nơi nhận:”.", en: "the words 'Nơi nhận:'."),
    StandingWordField("kết thúc", \.endMark, "dấu kết thúc nội dung.", en: "what closes the body."),
    StandingWordField("sau căn cứ", \.legalBasisSeparator, "dấu sau mỗi căn cứ.", en: "mark after each legal basis."),
    StandingWordField(
      "sau căn cứ cuối", \.legalBasisEnd, "dấu sau căn cứ cuối.", en: "mark after the last legal basis."),
    StandingWordField("sau nơi nhận", \.recipientSeparator, "dấu sau mỗi nơi nhận.", en: "mark after each recipient."),
    StandingWordField(
      "sau nơi nhận cuối", \.recipientEnd, "dấu sau nơi nhận cuối.", en: "mark after the last recipient."),
    StandingWordField("phụ lục", \.annex, "từ “Phụ lục”.", en: "the word 'Phụ lục'."),
    StandingWordField(
      "phụ lục có số", \.numberedAnnex, "phụ lục khi có từ hai phụ lục: {I} hoặc {1}.",
      en: "an annex where there are several: {I} or {1}."),
    StandingWordField(
      "kèm theo", \.annexReference,
      "dòng trong ngoặc dưới tên phụ lục, trích yếu kế hoạch kèm theo: {loại}, {số, ký hiệu}, {ngày}, {cơ quan}.",
      en: "bracket under the title of an annex or an attached plan: {loại}, {số, ký hiệu}, {ngày}, {cơ quan}."),
    StandingWordField("phần", \.part, "từ “Phần” khi dẫn chiếu.", en: "'Phần' in references."),
    StandingWordField("mục", \.section, "từ “Mục” khi dẫn chiếu.", en: "'Mục' in references."),
    StandingWordField("khoản", \.clause, "từ “khoản” khi dẫn chiếu.", en: "'khoản' in references."),
    StandingWordField("điểm", \.point, "từ “điểm” khi dẫn chiếu.", en: "'điểm' in references."),
    StandingWordField("điều", \.article, "từ “Điều” khi dẫn chiếu.", en: "'Điều' in references."),
    StandingWordField(
      "số điều", \.articleNumber, "số của điều, đứng trước tên điều: {1}.", en: "number of an article: {1}."),
    StandingWordField(
      "này", \.this, "từ “này” khi dẫn chiếu đến chính nơi đang đứng.", en: "'này' for the place a reference stands in."
    ),
    StandingWordField(
      "dẫn chiếu bảng", \.tableReference, "dẫn chiếu đến một bảng: {tên}.", en: "a reference to a table: {tên}."),
    StandingWordField(
      "dẫn chiếu chỉ tiêu", \.targetReference, "dẫn chiếu đến một chỉ tiêu: {tên}.",
      en: "a reference to a target: {tên}."),
    StandingWordField(
      "kế hoạch kèm theo", \.attachedPlan, "kế hoạch, khi quyết định dẫn chiếu đến: {loại}.",
      en: "the plan in a reference from the act: {loại}."),
    StandingWordField(
      "quyết định ban hành", \.issuingAct, "quyết định, khi kế hoạch dẫn chiếu đến: {loại}.",
      en: "the act in a reference from the plan: {loại}."),
    StandingWordField("quyết định", \.act, "tên loại của văn bản ban hành.", en: "kind of the issuing act."),
    StandingWordField("lời quyết định", \.enactingWords, "lời trước các điều.", en: "words before the articles."),
    StandingWordField("dự thảo", \.draftMark, "chữ trong khung dự thảo.", en: "words of the draft mark."),
    StandingWordField("số thứ tự", \.ordinal, "tên cột số thứ tự.", en: "title of the counting column."),
    StandingWordField("nhiệm vụ", \.task, "tên cột nhiệm vụ.", en: "title of the tasks' column."),
    StandingWordField(
      "lãnh đạo phụ trách", \.responsibleLeader, "nhãn lãnh đạo phụ trách.", en: "label of the leader in charge."),
    StandingWordField("chủ trì", \.lead, "nhãn chủ trì.", en: "label of the lead."),
    StandingWordField("phối hợp", \.partners, "nhãn phối hợp.", en: "label of the co-operators."),
    StandingWordField("thời hạn", \.deadline, "nhãn thời hạn.", en: "label of the deadline."),
    StandingWordField("sản phẩm", \.output, "nhãn sản phẩm.", en: "label of the product."),
    StandingWordField("kinh phí", \.funding, "nhãn kinh phí.", en: "label of the funding."),
    StandingWordField("chỉ tiêu", \.target, "tên cột chỉ tiêu.", en: "title of the targets' column."),
    StandingWordField("giá trị", \.targetValue, "tên cột giá trị.", en: "title of the values' columns."),
    StandingWordField("đơn vị tính", \.unit, "tên cột đơn vị.", en: "title of the units' column."),
    StandingWordField("hiện trạng", \.baseline, "nhãn hiện trạng.", en: "label of the baseline."),
    StandingWordField("năm", \.year, "năm của một giá trị: {năm}.", en: "the year of a value: {năm}."),
    StandingWordField(
      "vào", \.by, "từ trước năm khi đơn vị tính đã kết thúc bằng chữ ấy.",
      en: "the word before a year where the unit ends in the same word."),
  ]
}
