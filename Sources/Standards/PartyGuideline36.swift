import DocumentModel
import PlanSyntax

extension Standard {
  /// Hướng dẫn 36-HD/VPTW ngày 03/4/2018 về thể thức và kỹ thuật trình bày văn bản của Đảng.
  ///
  /// The title of the Party stands where a state document has the Quốc hiệu, and has its role.
  package static let partyGuideline36 = Standard(
    "hd36", Message("Hướng dẫn 36-HD/VPTW", en: "Guideline 36-HD/VPTW"),
    rules: table.flatMap(\.rules))

  private static let table: [Clause] = [
    Clause(.page, "Khổ giấy", .paper(width: .millimetres(210), height: .millimetres(297))),
    Clause(
      .page, "Định lề trang", .margin(.top, millimetres(20...20)), .margin(.bottom, millimetres(20...20)),
      .margin(.left, millimetres(30...30)), .margin(.right, millimetres(15...15))),
    Clause(.document, "Phông chữ", basis: .practice, .composedCharacters),
    Clause(
      .component(.pageNumber), "Số trang", .numberedAt(.top), .alignment([.centre]), .arabicNumbers,
      .noNumberOnFirstPage),
    Clause(
      .component(.nationalName), "Tiêu đề", .present, .letters(.capitals), .fontSize(points(15...15)),
      .slant(.upright), .weight(.bold), .column(.right), .wording(.oneOf(["ĐẢNG CỘNG SẢN VIỆT NAM"]))),
    Clause(.line(.motto), "Tiêu đề", .present, .solid, .lengthOfText(1...1)),
    Clause(
      .component(.superiorBody), "Tên cơ quan", .letters(.capitals), .fontSize(points(14...14)), .weight(.regular)),
    Clause(
      .component(.issuingBody), "Tên cơ quan", .present, .letters(.capitals), .fontSize(points(14...14)),
      .weight(.bold)),
    Clause(
      .component(.numberAndSymbol), "Số, ký hiệu", .present,
      .wording(.numberAndSymbol(Wording.NumberForm(word: "Số", separator: "-", groupSeparator: "/")))),
    Clause(
      .component(.placeAndDate), "Địa điểm, ngày", .present, .fontSize(points(14...14)), .slant(.italic),
      .wording(.placeAndDate)),
    Clause(
      .component(.documentKind), "Tên loại", .present, .letters(.capitals), .fontSize(points(15...16)), .weight(.bold),
      .slant(.upright)),
    Clause(
      .component(.subject), "Trích yếu", .present, .letters(.sentence), .fontSize(points(14...15)), .weight(.bold),
      .slant(.upright)),
    Clause(.component(.legalBasis), "Căn cứ", .wording(.endings(separator: ";", end: ","))),
    Clause(
      .body, "Nội dung", .present, .fontSize(points(14...15)), .slant(.upright),
      .spaceBetweenParagraphs(atLeast: .points(6)), .lineHeight(atLeast: .points(18))),
    // "khoảng 10 mm".
    Clause(.body, "Nội dung", basis: .example, .firstLineIndent([millimetres(9...13)])),
    Clause(
      .component(.authority), "Thể thức đề ký", .present, .letters(.capitals),
      .wording(
        .authority(
          forms: ["T/M", "K/T", "T/L", "Q."],
          mistakes: ["TM.", "KT.", "TL.", "TM/", "KT/", "TL/", "TM", "KT", "TL", "T.M", "K.T", "T.L"]))),
    Clause(.component(.signerName), "Thể thức đề ký", .present, .letters(.sentence), .weight(.bold)),
    Clause(
      .component(.recipientsHeading), "Nơi nhận", .present, .fontSize(points(14...14)), .underlined,
      .wording(.oneOf(["Nơi nhận:"]))),
    Clause(
      .component(.recipient), "Nơi nhận", .present, .fontSize(points(12...12)),
      .wording(.recipients(separator: ",", end: ".", retention: ["Lưu Văn phòng", "Lưu"]))),
    Clause(.component(.annexNumber), "Phụ lục", .wording(.annexNumber(isRoman: false))),
    Clause(.component(.draftersMark), "Ký hiệu người đánh máy", .fontSize(points(8...8))),
    Clause(.component(.address), "Thông tin liên hệ", .fontSize(points(10...10))),
  ]
}
