package import DocumentModel
package import PlanSyntax

// What the values of requirements are called.

extension Requirement.BeyondFile {
  package var title: Message {
    switch self {
    case .officialName: Message("tên chính thức", en: "official name")
    case .placeName: Message("tên địa danh", en: "name of the place")
    case .fullCitations: Message("ghi đầy đủ", en: "completeness")
    case .signatureAndSeal: Message("chữ ký, dấu", en: "signature, seal")
    case .pageBreaks: Message("ngắt trang", en: "page breaks")
    }
  }

  var range: Message {
    switch self {
    case .officialName: Message("tên đầy đủ của cơ quan", en: "the body's full name")
    case .placeName: Message("nơi cơ quan đóng trụ sở", en: "the unit of the body's seat")
    case .fullCitations: Message("số, ngày, cơ quan, trích yếu", en: "number, date, body, subject")
    case .signatureAndSeal: Message("đúng vị trí, kích thước", en: "in their places and sizes")
    case .pageBreaks: Message("chữ ký không đứng riêng một trang", en: "no signature alone on a page")
    }
  }

  /// Why.
  package var reason: Message {
    switch self {
    case .officialName, .placeName:
      Message(
        "phải đối chiếu với quyết định thành lập cơ quan", en: "to be compared with the act that founded the body")
    case .fullCitations: Message("phải đối chiếu với văn bản được dẫn", en: "to be compared with the acts cited")
    case .signatureAndSeal: Message("có sau khi ký, không ở trong tệp", en: "made in signing, not in the file")
    case .pageBreaks: Message("chỉ thấy trên trang đã dàn", en: "seen on laid-out pages only")
    }
  }
}

extension Requirement.Edge {
  package var title: Message {
    switch self {
    case .top: Message("lề trên", en: "top margin")
    case .bottom: Message("lề dưới", en: "bottom margin")
    case .left: Message("lề trái", en: "left margin")
    case .right: Message("lề phải", en: "right margin")
    }
  }
}

extension Requirement.Weight {
  package var title: Message {
    switch self {
    case .regular: Message("không đậm", en: "not bold")
    case .bold: Message("đậm", en: "bold")
    }
  }
}

extension Requirement.Slant {
  package var title: Message {
    switch self {
    case .upright: Message("đứng", en: "upright")
    case .italic: Message("nghiêng", en: "italic")
    }
  }
}

extension Requirement.LetterCase {
  package var title: Message {
    switch self {
    case .capitals: Message("in hoa", en: "capitals")
    case .sentence: Message("in thường", en: "lower case")
    }
  }
}

extension Requirement.Colour {
  package var title: Message {
    switch self {
    case .black: Message("đen", en: "black")
    case .red: Message("đỏ tươi", en: "bright red")
    }
  }
}

extension Requirement.Column {
  package var title: Message {
    switch self {
    case .left: Message("trái", en: "left")
    case .right: Message("phải", en: "right")
    }
  }
}

extension ParagraphLook.Alignment {
  package var title: Message {
    switch self {
    case .left: Message("trái", en: "left")
    case .centre: Message("giữa", en: "centred")
    case .right: Message("phải", en: "right")
    case .justified: Message("đều hai lề", en: "justified")
    }
  }
}
