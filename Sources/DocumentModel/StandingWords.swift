/// The words every document of a template has in the same place.
///
/// A pattern holds names in braces that composing fills in: "{số}/{ký hiệu}".
package struct StandingWords: Hashable, Sendable {
  /// Quốc hiệu, or what stands in its place: one line.
  package var nationalName = ""
  /// Tiêu ngữ; empty where documents have none.
  package var motto = ""
  /// `{số}`, `{ký hiệu}`: "Số: {số}/{ký hiệu}".
  package var numberAndSymbol = ""
  /// The same where a sentence names the document: "{số}/{ký hiệu}".
  package var citedNumber = ""
  /// Between kind and body in a symbol: "KH-UBND", "KH/TU".
  package var symbolJoint = ""
  /// `{địa danh}`, `{ngày}`, `{tháng}`, `{năm}`.
  package var placeAndDate = ""
  /// The date in running text: `{ngày}`, `{tháng}`, `{năm}`.
  package var date = ""
  /// What stands in the place of a number, a symbol, a place, a day, a month, a year that a draft lacks.
  package var blankNumber = ""
  package var blankSymbol = ""
  package var blankPlace = ""
  package var blankDay = ""
  package var blankMonth = ""
  package var blankYear = ""
  /// Quyền hạn: what stands before a collective or an office for which somebody signs (Phụ lục I, II.7): thay mặt, ký thay,
  /// thừa lệnh, thừa ủy quyền, quyền.
  package var onBehalfOf = ""
  package var deputyFor = ""
  package var byOrderOf = ""
  package var delegatedBy = ""
  package var acting = ""
  /// Nơi nhận.
  package var recipientsHeading = ""
  /// What closes the body: "./."
  package var endMark = ""
  /// Dấu phân cách: after each legal basis and recipient, and after the last of each.
  package var legalBasisSeparator = ""
  package var legalBasisEnd = ""
  package var recipientSeparator = ""
  package var recipientEnd = ""
  /// "Phụ lục" alone; where there are several, a pattern with a counter: "Phụ lục {I}".
  package var annex = ""
  package var numberedAnnex = ""
  /// `{loại}`, `{số, ký hiệu}`, `{ngày}`, `{cơ quan}`: the bracket under the title of an annex or an attached plan.
  package var annexReference = ""
  /// Nouns of references: "Mục", "khoản", "điểm", "Phần", "Điều".
  package var part = ""
  package var section = ""
  package var clause = ""
  package var point = ""
  package var article = ""
  /// The number of an article, before its title: `{1}`, "Điều {1}."
  package var articleNumber = ""
  /// A table or target that is pointed to, by its name: `{tên}`.
  package var tableReference = ""
  package var targetReference = ""
  /// The plan seen from the act that issues it, and the act seen from the plan: `{loại}`.
  package var attachedPlan = ""
  package var issuingAct = ""
  /// Behind a noun for the place a reference itself stands in: "này".
  package var this = ""
  /// Loại văn bản of an issuing act, and the words before its articles: "Quyết định", "QUYẾT ĐỊNH:".
  package var act = ""
  package var enactingWords = ""
  /// "Dự thảo".
  package var draftMark = ""
  /// Labels of fields printed as a paragraph, and of the assignment table's columns.
  package var lead = ""
  package var partners = ""
  package var deadline = ""
  package var output = ""
  package var funding = ""
  package var responsibleLeader = ""
  package var task = ""
  package var ordinal = ""
  /// Labels of targets.
  package var target = ""
  package var targetValue = ""
  package var unit = ""
  package var baseline = ""
  /// `{năm}`; and the word before it where the unit of a value ends in the same word ("1.200 người/năm vào năm 2028").
  package var year = ""
  package var by = ""

  package init() {}
}
