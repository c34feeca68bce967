import DocumentReading
import PlanSyntax

/// Why a document cannot be read, in the words of the program.
extension ReadingFailure {
  var message: Message {
    switch self {
    case .unknownFormat:
      Message("không phải tệp DOCX, ODT hoặc HTML", en: "neither DOCX nor ODT nor HTML")
    case .otherFormat(let format): format.message
    case .encrypted:
      Message(
        "tệp có mật khẩu; hãy mở, lưu một bản không có mật khẩu rồi kiểm tra bản đó",
        en: "the file has a password; open it, save a copy without one and inspect the copy")
    case .broken(let reason):
      Message("tệp hỏng hoặc thiếu phần: \(visible(reason))", en: "the file is broken: \(visible(reason))")
    case .tooLarge:
      Message("tệp quá lớn hoặc lồng quá sâu", en: "the file is too large or nested too deeply")
    case .noLibrary(let reason):
      Message(
        "máy thiếu thư viện để đọc tệp này: \(visible(reason))",
        en: "a library to read this file is not installed: \(visible(reason))")
    }
  }
}

extension ReadingFailure.OtherFormat {
  fileprivate var message: Message {
    let what =
      switch self {
      case .pdf: Message("đây là tệp PDF", en: "this is a PDF file")
      case .binaryWord: Message("đây là tệp .doc của Word 97–2003", en: "this is a .doc file of Word 97–2003")
      case .richText: Message("đây là tệp RTF", en: "this is an RTF file")
      case .flatXML: Message("đây là văn bản lưu thành một tệp XML", en: "this is a document saved as one XML file")
      case .otherOffice:
        Message(
          "đây không phải văn bản (bảng tính, bản trình chiếu…)", en: "this is no text document (a sheet, slides…)")
      }
    let mend =
      switch self {
      case .pdf:
        Message(
          "không ghi cỡ chữ, lề như đã soạn; hãy kiểm tra tệp DOCX hoặc ODT đã tạo ra nó",
          en: "it holds no margins or sizes as they were set; inspect the DOCX or ODT file it was made from")
      case .binaryWord, .richText, .flatXML:
        Message(
          "hãy mở bằng Word hoặc LibreOffice, lưu thành DOCX hoặc ODT rồi kiểm tra tệp đó",
          en: "open it in Word or LibreOffice, save it as DOCX or ODT and inspect that")
      case .otherOffice: Message("lệnh này đọc DOCX, ODT, HTML", en: "this command reads DOCX, ODT and HTML")
      }
    return Message("\(what.vietnamese); \(mend.vietnamese)", en: "\(what.english); \(mend.english)")
  }
}
