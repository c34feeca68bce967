/// What a paragraph is for. How it looks is said by ``HouseStyle/looks``; the clause is Nghị định 30/2020, Phụ lục I.
///
/// The raw value is the name of the style in DOCX and ODT files and the class in HTML.
package enum Role: String, Hashable, Sendable, CaseIterable {
  // Letterhead: cells 1 to 4, 10 and 11.
  case nationalName = "NationalName"
  case motto = "Motto"
  case superiorBody = "SuperiorBody"
  case issuingBody = "IssuingBody"
  case numberAndSymbol = "NumberAndSymbol"
  case placeAndDate = "PlaceAndDate"
  case urgencyMark = "UrgencyMark"
  case secrecyMark = "SecrecyMark"
  case circulationMark = "CirculationMark"
  case draftMark = "DraftMark"

  // Title: cell 5a.
  case documentKind = "DocumentKind"
  case subject = "Subject"
  /// What a template sets in place of a drawn line.
  case ornament = "Ornament"
  case attachmentReference = "AttachmentReference"

  // Body: cell 6.
  case enactingAuthority = "EnactingAuthority"
  case legalBasis = "LegalBasis"
  case enactingWords = "EnactingWords"
  case article = "Article"
  case partNumber = "PartNumber"
  case partTitle = "PartTitle"
  case sectionHeading = "SectionHeading"
  case clauseHeading = "ClauseHeading"
  case clause = "Clause"
  case pointHeading = "PointHeading"
  case point = "Point"
  case dashItem = "DashItem"
  case plusItem = "PlusItem"
  case bodyText = "BodyText"
  case assignment = "Assignment"

  // Tables.
  case tableTitle = "TableTitle"
  case tableHead = "TableHead"
  case tableText = "TableText"
  case tableNumber = "TableNumber"
  case tableGroup = "TableGroup"

  // Closing: cells 7, 9b, 12 and 13.
  case authority = "Authority"
  case office = "Office"
  case signatureSpace = "SignatureSpace"
  case otherOffice = "OtherOffice"
  case signerName = "SignerName"
  case recipientsHeading = "RecipientsHeading"
  case recipient = "Recipient"
  case draftersMark = "DraftersMark"
  case address = "Address"

  // Annexes and what repeats on pages.
  case annexNumber = "AnnexNumber"
  case annexTitle = "AnnexTitle"
  case annexReference = "AnnexReference"
  case pageNumber = "PageNumber"
  case footnote = "Footnote"

  /// By which case it is and not, as what has a raw value does by itself, by the letters of that: the look of every paragraph is
  /// looked up several times.
  package func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { bytes in for byte in bytes { hasher.combine(byte) } }
  }

  /// The name a drafter sees in a word processor's list of styles and a template's author writes: Vietnamese, the decree's.
  ///
  /// It holds no comma: Word takes what follows one in a style's name for another name of the style.
  package var name: String {
    switch self {
    case .nationalName: "Quốc hiệu"
    case .motto: "Tiêu ngữ"
    case .superiorBody: "Cơ quan chủ quản"
    case .issuingBody: "Cơ quan ban hành"
    case .numberAndSymbol: "Số và ký hiệu"
    case .placeAndDate: "Địa danh và ngày"
    case .urgencyMark: "Độ khẩn"
    case .secrecyMark: "Độ mật"
    case .circulationMark: "Phạm vi lưu hành"
    case .draftMark: "Dự thảo"
    case .documentKind: "Tên loại"
    case .subject: "Trích yếu"
    case .ornament: "Dấu thay đường kẻ"
    case .attachmentReference: "Ban hành kèm theo"
    case .enactingAuthority: "Thẩm quyền ban hành"
    case .legalBasis: "Căn cứ"
    case .enactingWords: "Lời quyết định"
    case .article: "Điều"
    case .partNumber: "Số phần"
    case .partTitle: "Tên phần"
    case .sectionHeading: "Mục"
    case .clauseHeading: "Tiêu đề khoản"
    case .clause: "Khoản"
    case .pointHeading: "Tiêu đề điểm"
    case .point: "Điểm"
    case .dashItem: "Gạch đầu dòng"
    case .plusItem: "Dấu cộng đầu dòng"
    case .bodyText: "Nội dung"
    case .assignment: "Phân công"
    case .tableTitle: "Tên bảng"
    case .tableHead: "Đầu bảng"
    case .tableText: "Ô bảng"
    case .tableNumber: "Số trong bảng"
    case .tableGroup: "Nhóm trong bảng"
    case .authority: "Quyền hạn"
    case .office: "Chức vụ"
    case .signatureSpace: "Chỗ ký"
    case .otherOffice: "Chức vụ khác"
    case .signerName: "Họ tên"
    case .recipientsHeading: "Từ nơi nhận"
    case .recipient: "Nơi nhận"
    case .draftersMark: "Người soạn thảo"
    case .address: "Địa chỉ"
    case .annexNumber: "Số phụ lục"
    case .annexTitle: "Tên phụ lục"
    case .annexReference: "Kèm theo văn bản"
    case .pageNumber: "Số trang"
    case .footnote: "Chú thích"
    }
  }
}
