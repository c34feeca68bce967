// What reading templates/dang-hd36/dang-hd36.plan gives: recorded by SettledTemplateTests, never by hand (decision 0023).
// swift-format-ignore-file
import DocumentModel

extension HouseStyle {
  static var partyGuideline36: HouseStyle {
    var style = decree30
    style.name = "dang-hd36"
    style.standard = "hd36"
    style.page = PageStyle(width: Length(englishMetricUnits: 7560000), height: Length(englishMetricUnits: 10692000), marginTop: Length(englishMetricUnits: 720000), marginBottom: Length(englishMetricUnits: 720000), marginLeft: Length(englishMetricUnits: 1080000), marginRight: Length(englishMetricUnits: 540000), headerDistance: Length(englishMetricUnits: 360000), footerDistance: Length(englishMetricUnits: 360000), numberEdge: .top, showsNumberOnFirstPage: false)
    style.looks[.nationalName] = ParagraphLook(fontSize: Length(englishMetricUnits: 190500), isBold: true, isUppercase: true, alignment: .centre)
    style.looks[.superiorBody] = ParagraphLook(isUppercase: true, alignment: .centre)
    style.looks[.issuingBody] = ParagraphLook(isBold: true, isUppercase: true, alignment: .centre)
    style.looks[.numberAndSymbol] = ParagraphLook(alignment: .centre)
    style.looks[.documentKind] = ParagraphLook(fontSize: Length(englishMetricUnits: 203200), isBold: true, isUppercase: true, alignment: .centre, keepsWithNext: true)
    style.looks[.subject] = ParagraphLook(fontSize: Length(englishMetricUnits: 190500), isBold: true, alignment: .centre, keepsWithNext: true)
    style.looks[.ornament] = ParagraphLook(alignment: .centre, spaceAfter: Length(englishMetricUnits: 76200), keepsWithNext: true)
    style.looks[.legalBasis] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600))
    style.looks[.article] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600))
    style.looks[.sectionHeading] = ParagraphLook(isBold: true, isUppercase: true, alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 152400), exactLineHeight: Length(englishMetricUnits: 228600), keepsWithNext: true, outlineLevel: 1)
    style.looks[.clauseHeading] = ParagraphLook(isBold: true, alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600), keepsWithNext: true, outlineLevel: 2)
    style.looks[.clause] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600))
    style.looks[.pointHeading] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600))
    style.looks[.point] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600))
    style.looks[.dashItem] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600))
    style.looks[.plusItem] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600))
    style.looks[.bodyText] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600))
    style.looks[.assignment] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200), exactLineHeight: Length(englishMetricUnits: 228600))
    style.looks[.office] = ParagraphLook(isUppercase: true, alignment: .centre, keepsWithNext: true)
    style.looks[.otherOffice] = ParagraphLook(isUppercase: true, alignment: .centre, keepsWithNext: true)
    style.looks[.recipientsHeading] = ParagraphLook(isUnderlined: true, keepsWithNext: true)
    style.looks[.recipient] = ParagraphLook(fontSize: Length(englishMetricUnits: 152400))
    style.looks[.draftersMark] = ParagraphLook(fontSize: Length(englishMetricUnits: 101600), isUppercase: true, spaceBefore: Length(englishMetricUnits: 152400), keepsWithNext: true)
    style.looks[.address] = ParagraphLook(fontSize: Length(englishMetricUnits: 127000))
    style.rules = [.address: RuleStyle(thickness: Length(englishMetricUnits: 9525), spaceBefore: Length(englishMetricUnits: 25400), spaceAfter: Length(englishMetricUnits: 25400)), .issuer: RuleStyle(ornament: "*", thickness: Length(englishMetricUnits: 9525), spaceBefore: Length(englishMetricUnits: 25400), spaceAfter: Length(englishMetricUnits: 76200), fraction: 0.4), .motto: RuleStyle(thickness: Length(englishMetricUnits: 9525), spaceBefore: Length(englishMetricUnits: 25400), spaceAfter: Length(englishMetricUnits: 76200)), .subject: RuleStyle(ornament: "-----", thickness: Length(englishMetricUnits: 9525), spaceBefore: Length(englishMetricUnits: 38100), spaceAfter: Length(englishMetricUnits: 152400), fraction: 0.4)]
    style.letterhead = ColumnsStyle(left: Length(englishMetricUnits: 2880000), right: Length(englishMetricUnits: 3060000), outset: Length(englishMetricUnits: 0), spaceBefore: Length(englishMetricUnits: 0), spaceAfter: Length(englishMetricUnits: 228600))
    style.closing = ColumnsStyle(left: Length(englishMetricUnits: 2772000), right: Length(englishMetricUnits: 3168000), outset: Length(englishMetricUnits: 0), spaceBefore: Length(englishMetricUnits: 152400), spaceAfter: Length(englishMetricUnits: 0))
    style.addressPage = .last
    style.draftersMarkPage = .last
    style.words.nationalName = "Đảng Cộng sản Việt Nam"
    style.words.motto = ""
    style.words.numberAndSymbol = "Số {số}-{ký hiệu}"
    style.words.citedNumber = "{số}-{ký hiệu}"
    style.words.symbolJoint = "/"
    style.words.onBehalfOf = "T/M"
    style.words.deputyFor = "K/T"
    style.words.byOrderOf = "T/L"
    style.words.delegatedBy = ""
    style.words.endMark = "."
    style.words.legalBasisEnd = ","
    style.words.recipientSeparator = ","
    style.words.numberedAnnex = "Phụ lục {1}"
    style.words.annexReference = "(Kèm theo {loại} số {số, ký hiệu}, {ngày} của {cơ quan})"
    style.joinedWords = JoinedWords(beforeNumber: ["biểu", "bảng", "chương", "khoá", "khoản", "khóa", "kỳ", "lần", "mẫu", "mục", "ngày", "năm", "phần", "phụ lục", "quý", "số", "tháng", "thứ", "tuần", "điều", "điểm", "đợt"], afterNumber: ["%", "GW", "MW", "USD", "cm", "g", "giờ", "ha", "hộ", "kW", "kWh", "kg", "km", "km2", "km²", "lít", "lượt", "m", "m2", "m3", "mm", "m²", "m³", "nghìn", "ngàn", "ngày", "người", "năm", "phút", "phường", "quý", "tháng", "thôn", "triệu", "tuần", "tạ", "tấn", "tỉ", "tỷ", "xã", "đồng", "‰"], beforeWord: ["BS.", "CN.", "GS.", "K/T", "KS.", "PGS.", "Q.", "T/L", "T/M", "TP.", "TS.", "TT.", "TX.", "ThS."])
    style.numberingSchemes = [NumberingScheme(name: "I 1 a", part: "Phần {I}", section: "{I}.", clause: "{1}.", point: "{a})", dash: "-", plus: "+"), NumberingScheme(name: "I- 1- a", part: "Phần {I}", section: "{I}-", clause: "{1}-", point: "{a})", dash: "-", plus: "+"), NumberingScheme(name: "1 1.1 a", part: "Phần {I}", section: "{1}.", clause: "{mục}.{1}.", point: "{a})", dash: "-", plus: "+"), NumberingScheme(name: "A I 1 a", part: "{A}.", section: "{I}.", clause: "{1}.", point: "{a})", dash: "-", plus: "+")]
    return style
  }
}
