import DocumentModel
import PlanSyntax

extension Standard {
  /// Thông tư 01/2011/TT-BNV ngày 19/01/2011, which Nghị định 30/2020 replaced.
  ///
  /// Of its text only extracts could be read. What is listed was seen in them; nothing else is checked, and clauses are named
  /// by subject.
  package static let circular01 = Standard(
    "tt01-2011", Message("Thông tư 01/2011/TT-BNV", en: "Circular 01/2011/TT-BNV"),
    rules: table.flatMap(\.rules))

  private static let table: [Clause] = [
    Clause(.page, "Khổ giấy", .paper(width: .millimetres(210), height: .millimetres(297))),
    Clause(
      .page, "Định lề trang", .margin(.top, millimetres(20...25)), .margin(.bottom, millimetres(20...25)),
      .margin(.left, millimetres(30...35))),
    Clause(.document, "Phông chữ", basis: .practice, .composedCharacters),
    Clause(
      .component(.pageNumber), "Số trang", .numberedAt(.bottom), .alignment([.right]), .fontSize(points(13...14)),
      .arabicNumbers, .noNumberOnFirstPage),
    Clause(
      .component(.nationalName), "Quốc hiệu", .present, .letters(.capitals), .fontSize(points(12...13)),
      .slant(.upright), .weight(.bold), .column(.right),
      .wording(.oneOf(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"]))),
    Clause(
      .component(.motto), "Quốc hiệu", .present, .letters(.sentence), .fontSize(points(13...14)), .slant(.upright),
      .weight(.bold), .wording(.oneOf(["Độc lập - Tự do - Hạnh phúc"]))),
    Clause(.component(.superiorBody), "Tên cơ quan", .fontSize(points(12...13))),
    Clause(.component(.issuingBody), "Tên cơ quan", .present, .fontSize(points(12...13))),
    Clause(.component(.numberAndSymbol), "Số, ký hiệu", .present, .fontSize(points(13...13))),
    Clause(
      .component(.placeAndDate), "Địa danh, thời gian", .present, .fontSize(points(13...14)), .slant(.italic)),
    Clause(.component(.documentKind), "Tên loại", .present),
    Clause(.component(.subject), "Trích yếu", .present),
    Clause(
      .body, "Nội dung", .present, .fontSize(points(13...14)), .firstLineIndent([millimetres(10...12.7)]),
      .spaceBetweenParagraphs(atLeast: .points(6)), .lineSpacing(0...1.5)),
    Clause(.component(.authority), "Chức vụ, họ tên", .present),
    Clause(.component(.signerName), "Chức vụ, họ tên", .present),
    Clause(.component(.recipientsHeading), "Nơi nhận", .present),
    Clause(.component(.recipient), "Nơi nhận", .present),
    Clause(.component(.annexNumber), "Số trang", .ownNumbers),
    Clause(.component(.draftMark), "Dấu dự thảo", .framed),
  ]
}
