import DocumentModel
import PlanSyntax

extension Standard {
  /// Nghị định 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư, Phụ lục I.
  package static let decree30 = Standard(
    "nd30", Message("Nghị định 30/2020/NĐ-CP, Phụ lục I", en: "Decree 30/2020/NĐ-CP, Annex I"),
    rules: [page, letterhead, title, body, closing, otherParts].flatMap { $0.flatMap(\.rules) })

  private static func at(_ place: String) -> String { "Phụ lục I, Phần I, Mục \(place)" }

  private static let page: [Clause] = [
    Clause(.page, at("I.1"), .paper(width: .millimetres(210), height: .millimetres(297))),
    Clause(.page, at("I.2"), .portrait),
    Clause(
      .page, at("I.3"), .margin(.top, millimetres(20...25)), .margin(.bottom, millimetres(20...25)),
      .margin(.left, millimetres(30...35)), .margin(.right, millimetres(15...20))),
    Clause(.text(except: []), at("I.4"), .fontFamily("Times New Roman")),
    Clause(.text(except: [.urgencyMark, .secrecyMark]), at("I.4"), .colour(.black)),
    // TCVN 6909:2001 knows combining marks as well; composed letters are what programs find and sort.
    Clause(.document, at("I.4"), basis: .practice, .composedCharacters),
    Clause(
      .document, at("IV"),
      .order([
        [.nationalName, .motto, .superiorBody, .issuingBody], [.numberAndSymbol, .placeAndDate], [.documentKind],
        [.subject], [.bodyText], [.authority, .signerName, .recipientsHeading],
      ])),
    Clause(
      .component(.pageNumber), at("I.7"), .present, .numberedAt(.top), .alignment([.centre]),
      .fontSize(points(13...14)), .slant(.upright), .arabicNumbers, .numbersFrom(1), .noNumberOnFirstPage),
  ]

  // Ô số 1 đến 4.
  private static let letterhead: [Clause] = [
    Clause(
      .component(.nationalName), at("II.1.a"), .present, .letters(.capitals), .fontSize(points(12...13)),
      .slant(.upright), .weight(.bold), .column(.right),
      .wording(.oneOf(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"]))),
    Clause(.component(.nationalName), at("II.1.c"), .lineSpacing(1...1)),
    Clause(
      .component(.motto), at("II.1.b"), .present, .letters(.sentence), .fontSize(points(13...14)),
      .slant(.upright), .weight(.bold), .alignment([.centre]), .wording(.oneOf(["Độc lập - Tự do - Hạnh phúc"]))),
    Clause(.component(.motto), at("II.1.c"), .lineSpacing(1...1)),
    Clause(.line(.motto), at("II.1.b"), .present, .solid, .lengthOfText(1...1)),
    Clause(
      .component(.superiorBody), at("II.2.b"), .letters(.capitals), .fontSize(points(12...13)), .slant(.upright),
      .weight(.regular), .lineSpacing(1...1)),
    Clause(
      .component(.issuingBody), at("II.2.b"), .present, .letters(.capitals), .fontSize(points(12...13)),
      .slant(.upright), .weight(.bold), .alignment([.centre]), .lineSpacing(1...1)),
    Clause(.component(.issuingBody), at("IV"), .column(.left)),
    Clause(.component(.issuingBody), at("II.2.a"), .beyondFile(.officialName)),
    Clause(.line(.issuer), at("II.2.b"), .present, .solid, .lengthOfText(1 / 3...1 / 2)),
    Clause(
      .component(.numberAndSymbol), at("II.3.c"), .present, .fontSize(points(13...13)), .slant(.upright),
      .weight(.regular), .alignment([.centre]),
      .wording(.numberAndSymbol(Wording.NumberForm(word: "Số:", separator: "/", groupSeparator: "-")))),
    Clause(
      .component(.placeAndDate), at("II.4.c"), .present, .letters(.sentence), .fontSize(points(13...14)),
      .slant(.italic), .weight(.regular), .alignment([.centre]), .level(with: .numberAndSymbol)),
    Clause(.component(.placeAndDate), at("II.4.b"), .wording(.placeAndDate)),
    Clause(.component(.placeAndDate), at("II.4.a"), .beyondFile(.placeName)),
  ]

  // Ô số 5a.
  private static let title: [Clause] = [
    Clause(
      .component(.documentKind), at("II.5.b"), .present, .letters(.capitals), .fontSize(points(13...14)),
      .slant(.upright), .weight(.bold), .alignment([.centre])),
    Clause(
      .component(.subject), at("II.5.b"), .present, .letters(.sentence), .fontSize(points(13...14)),
      .slant(.upright), .weight(.bold), .alignment([.centre])),
    Clause(.line(.subject), at("II.5.b"), .present, .solid, .lengthOfText(1 / 3...1 / 2)),
    Clause(
      .component(.attachmentReference), "Phụ lục III, Mẫu 1.3", basis: .example, .slant(.italic), .weight(.regular),
      .alignment([.centre])),
  ]

  // Ô số 6.
  private static let body: [Clause] = [
    Clause(
      .component(.legalBasis), at("II.6.a"), .letters(.sentence), .fontSize(points(13...14)), .slant(.italic),
      .wording(.endings(separator: ";", end: "."))),
    Clause(.component(.legalBasis), at("II.6.a"), .beyondFile(.fullCitations)),
    Clause(.component(.legalBasis), at("II.6.e"), .alignment([.justified]), .firstLineIndent(indents)),
    Clause(
      .component(.enactingAuthority), "Phụ lục III, Mẫu 1.3", basis: .example, .letters(.capitals), .weight(.bold),
      .alignment([.centre])),
    Clause(
      .component(.enactingWords), "Phụ lục III, Mẫu 1.3", basis: .example, .letters(.capitals), .weight(.bold),
      .alignment([.centre])),
    Clause(
      .component(.partNumber), at("II.6.đ"), .letters(.sentence), .fontSize(points(13...14)), .slant(.upright),
      .weight(.bold), .alignment([.centre]), .wording(.divisionNumber)),
    Clause(
      .component(.partTitle), at("II.6.đ"), .letters(.capitals), .fontSize(points(13...14)), .slant(.upright),
      .weight(.bold), .alignment([.centre])),
    Clause(
      .component(.sectionHeading), at("V.6.b"), .letters(.capitals), .fontSize(points(13...14)),
      .slant(.upright), .weight(.bold)),
    Clause(
      .component(.article), at("II.6.đ"), .fontSizeOfBody, .weightOfNumber(.bold), .wording(.articleNumber)),
    Clause(.component(.clauseHeading), at("II.6.đ"), .fontSizeOfBody, .weight(.bold)),
    Clause(.component(.clause), at("II.6.đ"), .fontSizeOfBody),
    Clause(.component(.point), at("II.6.đ"), .fontSizeOfBody, .wording(.pointLetters)),
    // Letters, slant and indent of articles, clauses and points are the body's.
    Clause(
      .body, at("II.6.e"), .present, .letters(.sentence), .fontSize(points(13...14)), .slant(.upright),
      .alignment([.justified]), .firstLineIndent(indents), .spaceBetweenParagraphs(atLeast: .points(6)),
      .lineSpacing(1...1.5)),
    Clause(.body, "Phụ lục III, Mẫu 1.3, 1.4", basis: .example, .wording(.endMark("./."))),
  ]

  // Ô số 7, 9b.
  private static let closing: [Clause] = [
    Clause(
      .component(.authority), at("II.7.đ"), .present, .letters(.capitals), .fontSize(points(13...14)),
      .slant(.upright), .weight(.bold)),
    Clause(
      .component(.authority), at("II.7.b"),
      .wording(
        .authority(
          forms: ["TM.", "KT.", "TL.", "TUQ.", "Q."],
          mistakes: ["T/M", "TM/", "K/T", "KT/", "T/L", "TL/", "TM", "KT", "TL", "TUQ", "T.M", "K.T", "T.L"]))),
    Clause(.component(.authority), at("IV"), .column(.right)),
    Clause(.component(.authority), "Phụ lục III, Mẫu 1.4", basis: .example, .alignment([.centre])),
    Clause(
      .component(.otherOffice), at("II.7.đ"), .letters(.capitals), .fontSize(points(13...14)), .slant(.upright),
      .weight(.bold)),
    Clause(
      .component(.signerName), at("II.7.đ"), .present, .letters(.sentence), .fontSize(points(13...14)),
      .slant(.upright), .weight(.bold), .alignment([.centre])),
    Clause(.component(.signerName), at("II.7.c"), .wording(plainName)),
    Clause(.component(.signerName), at("II.8"), .beyondFile(.signatureAndSeal)),
    Clause(.document, at("IV"), basis: .practice, .beyondFile(.pageBreaks)),
    Clause(
      .component(.recipientsHeading), at("II.9.d"), .present, .letters(.sentence), .fontSize(points(12...12)),
      .slant(.italic), .weight(.bold), .flushLeft, .level(with: .authority), .wording(.oneOf(["Nơi nhận:"]))),
    Clause(
      .component(.recipient), at("II.9.d"), .present, .letters(.sentence), .fontSize(points(11...11)),
      .slant(.upright), .weight(.regular), .flushLeft,
      .wording(.recipients(separator: ";", end: ".", retention: ["Lưu: VT"]))),
  ]

  // Phụ lục, dấu, ô số 12, 13.
  private static let otherParts: [Clause] = [
    Clause(
      .component(.annexNumber), at("III.1.b"), .letters(.sentence), .fontSize(points(14...14)), .slant(.upright),
      .weight(.bold), .alignment([.centre])),
    Clause(.component(.annexNumber), at("III.1.a"), .referredTo, .wording(.annexNumber(isRoman: true))),
    Clause(.component(.annexNumber), at("III.1.đ"), .ownNumbers),
    Clause(
      .component(.annexTitle), at("III.1.b"), .letters(.capitals), .fontSize(points(13...14)), .slant(.upright),
      .weight(.bold), .alignment([.centre])),
    Clause(
      .component(.annexReference), at("III.1.c"), .present, .letters(.sentence), .fontSize(points(13...14)),
      .slant(.italic), .alignment([.centre])),
    Clause(
      .component(.secrecyMark), at("III.2.a"), .wording(.oneOf(["TUYỆT MẬT", "TỐI MẬT", "MẬT"]))),
    Clause(
      .component(.urgencyMark), at("III.2.b"), .letters(.capitals), .fontSize(points(13...14)), .slant(.upright),
      .weight(.bold), .colour(.red), .framed, .frameSize(urgencyFrames)),
    Clause(
      .component(.circulationMark), at("III.2.c"), .letters(.capitals), .fontSize(points(13...14)),
      .slant(.upright), .weight(.bold), .framed),
    Clause(.component(.draftersMark), at("III.3"), .letters(.capitals), .fontSize(points(11...11)), .slant(.upright)),
    Clause(
      .component(.address), at("III.4"), .letters(.sentence), .fontSize(points(11...12)), .slant(.upright)),
    Clause(.line(.address), at("III.4"), .present, .solid, .lengthOfTextArea),
  ]

  /// "1 cm hoặc 1,27 cm": two values, not a range.
  private static let indents = [millimetres(10...10), millimetres(12.7...12.7)]

  private static let urgencyFrames: [Requirement.FrameSize] = [
    .init(["HỎA TỐC", "HOẢ TỐC"], width: .millimetres(30), height: .millimetres(8)),
    .init(["THƯỢNG KHẨN"], width: .millimetres(40), height: .millimetres(8)),
    .init(["KHẨN"], width: .millimetres(20), height: .millimetres(8)),
  ]

  private static let plainName = Wording.plainName(
    titles: [
      "GS", "PGS", "TS", "TSKH", "ThS", "BS", "KS", "CN", "LS", "NGND", "NGƯT", "NSND", "NSƯT", "TTND", "TTƯT", "BSCK",
      "Giáo sư", "Phó Giáo sư", "Tiến sĩ", "Thạc sĩ", "Bác sĩ", "Kỹ sư", "Cử nhân", "Luật sư", "Nhà giáo",
    ],
    freeSectors: [
      "TRƯỜNG", "ĐẠI HỌC", "HỌC VIỆN", "VIỆN", "TRUNG TÂM", "CÔNG AN", "QUÂN", "BỘ CHỈ HUY", "BIÊN PHÒNG",
      "BỘ QUỐC PHÒNG", "TRẠM Y TẾ",
    ])
}
