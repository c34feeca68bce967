import DocumentModel
package import PlanSyntax

// What rules are called and how their ranges read.

extension StandardRule {
  /// "Quốc hiệu: cỡ chữ".
  package var title: Message {
    let subject = subjectTitle
    let thing = requirement.title
    return Message("\(subject.vietnamese): \(thing.vietnamese)", en: "\(subject.english): \(thing.english)")
  }

  package var subjectTitle: Message { subjectName ?? subject.title }

  /// "12–13 pt".
  package var required: Message { requirement.range }
}

extension StandardRule.Subject {
  /// `national-name`.
  package var id: String {
    switch self {
    case .page: "page"
    case .document: "document"
    case .text: "text"
    case .body: "body"
    case .component(let role): kebab(role.rawValue)
    case .line(let place): "line-\(place.rawValue)"
    }
  }

  package var title: Message {
    switch self {
    case .page: Message("Trang giấy", en: "Page")
    case .document: Message("Toàn văn bản", en: "Whole document")
    case .text: Message("Chữ", en: "Text")
    case .body: Message("Nội dung", en: "Body")
    case .component(let role): Message(role.name, en: role.englishName)
    case .line(.motto): Message("Đường kẻ dưới Tiêu ngữ", en: "Line under the motto")
    case .line(.issuer): Message("Đường kẻ dưới tên cơ quan", en: "Line under the issuing body")
    case .line(.subject): Message("Đường kẻ dưới trích yếu", en: "Line under the subject")
    case .line(.address): Message("Đường kẻ trên địa chỉ", en: "Line over the address")
    }
  }
}

extension Requirement {
  /// `font-size`.
  package var id: String {
    switch self {
    case .paper: "paper"
    case .portrait: "orientation"
    case .margin(let edge, _): "margin-\(edge.rawValue)"
    case .numberedAt: "place"
    case .arabicNumbers: "digits"
    case .numbersFrom: "first"
    case .noNumberOnFirstPage: "first-page"
    case .ownNumbers: "page-numbers"
    case .fontFamily: "font-family"
    case .fontSize, .fontSizeOfBody: "font-size"
    case .weight, .weightOfNumber: "weight"
    case .slant: "slant"
    case .letters: "letters"
    case .underlined: "underline"
    case .colour: "colour"
    case .composedCharacters: "characters"
    case .alignment, .flushLeft: "alignment"
    case .firstLineIndent: "first-line-indent"
    case .spaceBetweenParagraphs: "paragraph-space"
    case .lineSpacing: "line-spacing"
    case .lineHeight: "line-height"
    case .solid: "stroke"
    case .lengthOfText, .lengthOfTextArea: "length"
    case .framed: "frame"
    case .frameSize: "frame-size"
    case .column: "column"
    case .level: "level"
    case .order: "order"
    case .present: "presence"
    case .wording: "wording"
    case .referredTo: "reference"
    case .beyondFile(let thing): kebab(thing.rawValue)
    }
  }

  package var title: Message {
    switch self {
    case .paper: Message("khổ giấy", en: "paper")
    case .portrait: Message("kiểu trình bày", en: "orientation")
    case .margin(.top, _): Message("lề trên", en: "top margin")
    case .margin(.bottom, _): Message("lề dưới", en: "bottom margin")
    case .margin(.left, _): Message("lề trái", en: "left margin")
    case .margin(.right, _): Message("lề phải", en: "right margin")
    case .numberedAt: Message("vị trí", en: "place")
    case .arabicNumbers: Message("chữ số", en: "digits")
    case .numbersFrom: Message("đánh từ số", en: "first number")
    case .noNumberOnFirstPage: Message("ở trang thứ nhất", en: "on the first page")
    case .ownNumbers: Message("số trang", en: "page numbers")
    case .fontFamily: Message("phông chữ", en: "typeface")
    case .fontSize, .fontSizeOfBody: Message("cỡ chữ", en: "type size")
    case .weight: Message("nét chữ", en: "weight")
    case .weightOfNumber: Message("nét chữ của số thứ tự", en: "weight of the number")
    case .slant: Message("kiểu chữ", en: "slant")
    case .letters: Message("loại chữ", en: "letters")
    case .underlined: Message("gạch chân", en: "underline")
    case .colour: Message("màu", en: "colour")
    case .composedCharacters: Message("bộ mã ký tự", en: "character encoding")
    case .alignment, .flushLeft: Message("canh lề", en: "alignment")
    case .firstLineIndent: Message("lùi đầu dòng", en: "first-line indent")
    case .spaceBetweenParagraphs: Message("khoảng cách đoạn", en: "space between paragraphs")
    case .lineSpacing, .lineHeight: Message("cách dòng", en: "line spacing")
    case .solid: Message("nét kẻ", en: "stroke")
    case .lengthOfText, .lengthOfTextArea: Message("độ dài", en: "length")
    case .framed: Message("khung", en: "frame")
    case .frameSize: Message("cỡ khung", en: "size of the frame")
    case .column: Message("bên", en: "side")
    case .level: Message("ngang hàng", en: "level")
    case .order: Message("thứ tự các thành phần", en: "order of components")
    case .present: Message("có mặt", en: "presence")
    case .wording: Message("cách viết", en: "wording")
    case .referredTo: Message("chỉ dẫn trong văn bản", en: "reference in the text")
    case .beyondFile(let thing): thing.title
    }
  }

  /// What it allows.
  package var range: Message {
    switch self {
    case .paper(let width, let height):
      measure("\(width.millimetresText) × \(height.millimetresText) mm")
    case .portrait:
      Message("theo chiều dài; chiều rộng khi có bảng", en: "portrait; landscape where there are tables")
    case .margin(_, let range): measure(Self.text(range, in: \.millimetresText, "mm"))
    case .numberedAt(let edge): edge.title
    case .arabicNumbers: Message("Ả Rập", en: "Arabic")
    case .numbersFrom(let first): same(String(first))
    case .noNumberOnFirstPage: Message("không hiển thị", en: "not shown")
    case .ownNumbers: Message("đánh riêng, từ 1", en: "its own, from 1")
    case .fontFamily(let family): same(family)
    case .fontSize(let range): measure(Self.text(range, in: \.pointsText, "pt"))
    case .fontSizeOfBody: Message("bằng cỡ chữ lời văn", en: "that of the running text")
    case .weight(let weight), .weightOfNumber(let weight): weight.title
    case .slant(let slant): slant.title
    case .letters(let letters): letters.title
    case .underlined: Message("có", en: "yes")
    case .colour(let colour): colour.title
    case .composedCharacters: Message("Unicode dựng sẵn (NFC)", en: "Unicode, composed (NFC)")
    case .alignment(let alignments): Self.text(alignments)
    case .flushLeft: Message("sát lề trái", en: "flush left")
    case .firstLineIndent(let ranges): Self.text(indents: ranges)
    case .spaceBetweenParagraphs(let least), .lineHeight(let least): Self.text(atLeast: least)
    case .lineSpacing(let range): Self.text(lines: range)
    case .solid: Message("nét liền", en: "solid")
    case .lengthOfText(let range): Self.text(partOfText: range)
    case .lengthOfTextArea: Message("hết chiều ngang vùng trình bày", en: "the whole width of the text area")
    case .framed: Message("khung viền đơn", en: "a single frame")
    case .frameSize(let sizes): measure(Self.text(sizes))
    case .column(let column): column.title
    case .level(let role): Message("với \(role.name)", en: "with the \(role.englishName.lowercased())")
    case .order: Message("như sơ đồ", en: "as in the diagram")
    case .present: Message("phải có", en: "required")
    case .wording(let wording): wording.range
    case .referredTo: Message("phải có", en: "required")
    case .beyondFile(let thing): thing.range
    }
  }

  private static func text(
    _ range: ClosedRange<Length>, in number: (Length) -> String, _ unit: String
  ) -> String {
    let low = number(range.lowerBound)
    let high = number(range.upperBound)
    return low == high ? "\(low) \(unit)" : "\(low)–\(high) \(unit)"
  }

  private static func text(indents ranges: [ClosedRange<Length>]) -> Message {
    let texts = ranges.map { measure(text($0, in: \.millimetresText, "mm")) }
    return Message(
      texts.map(\.vietnamese).joined(separator: " hoặc "), en: texts.map(\.english).joined(separator: " or "))
  }

  private static func text(atLeast least: Length) -> Message {
    let points = measure("\(least.pointsText) pt")
    return Message("từ \(points.vietnamese) trở lên", en: "\(points.english) or more")
  }

  private static func text(lines range: ClosedRange<Double>) -> Message {
    let low = measure(decimal(range.lowerBound))
    let high = measure(decimal(range.upperBound))
    if range == 1...1 { return Message("dòng đơn", en: "single") }
    if range.lowerBound == 0 { return Message("đến \(high.vietnamese) dòng", en: "\(high.english) lines or less") }
    return low == high
      ? Message("\(low.vietnamese) dòng", en: "\(low.english) lines")
      : Message("\(low.vietnamese)–\(high.vietnamese) dòng", en: "\(low.english)–\(high.english) lines")
  }

  private static func text(partOfText range: ClosedRange<Double>) -> Message {
    if range == 1...1 { return Message("bằng dòng chữ", en: "that of the text") }
    let parts = [range.lowerBound, range.upperBound].map(fraction)
    return Message(
      parts.map(\.vietnamese).joined(separator: " đến ") + " dòng chữ",
      en: parts.map(\.english).joined(separator: " to ") + " of the text")
  }

  /// As the standard writes it, where it is one part of a few.
  private static func fraction(_ value: Double) -> Message {
    let parts = (1 / value).rounded()
    return abs(parts * value - 1) < 1e-9 ? same("1/\(decimal(parts))") : measure(decimal(value))
  }

  private static func text(_ alignments: Set<ParagraphLook.Alignment>) -> Message {
    let titles = [ParagraphLook.Alignment.left, .centre, .right, .justified].filter(alignments.contains).map(\.title)
    return Message(
      titles.map(\.vietnamese).joined(separator: " hoặc "), en: titles.map(\.english).joined(separator: " or "))
  }

  private static func text(_ sizes: [FrameSize]) -> String {
    sizes.map { size in
      "\(size.words.first ?? "") \(size.width.millimetresText) × \(size.height.millimetresText) mm"
    }.joined(separator: "; ")
  }
}

extension Wording {
  fileprivate var range: Message {
    switch self {
    case .oneOf(let forms): same(forms.map { "“\($0)”" }.joined(separator: ", "))
    case .numberAndSymbol(let form):
      same("\(form.word) 05\(form.separator)KH\(form.separator == "-" ? "/" : form.groupSeparator)…")
    case .placeAndDate: Message("…, ngày 05 tháng 01 năm …", en: "“…, ngày 05 tháng 01 năm …”")
    case .endings(let separator, let end):
      Message("mỗi dòng “\(separator)”, dòng cuối “\(end)”", en: "each ends '\(separator)', the last '\(end)'")
    case .recipients(let separator, let end, let retention):
      Message(
        "gạch đầu dòng, “\(separator)”; dòng cuối “\(retention.first ?? "")…\(end)”",
        en: "a dash each, '\(separator)'; the last '\(retention.first ?? "")…\(end)'")
    case .authority(let forms, _): same(forms.joined(separator: " "))
    case .plainName: Message("không học hàm, học vị, danh hiệu", en: "no academic or honorary title")
    case .articleNumber: same("Điều 1.")
    case .divisionNumber: Message("Phần, Chương: La Mã; Mục: Ả Rập", en: "Phần, Chương: Roman; Mục: Arabic")
    case .pointLetters: Message("a) b) c) d) đ) e) g)… theo thứ tự", en: "a) b) c) d) đ) e) g)… in order")
    case .annexNumber(let isRoman):
      isRoman
        ? Message("La Mã, khi có từ hai phụ lục", en: "Roman, where there are several")
        : Message("Ả Rập, khi có từ hai phụ lục", en: "Arabic, where there are several")
    case .endMark(let mark): Message("kết thúc bằng “\(mark)”", en: "ends with '\(mark)'")
    }
  }
}

package func same(_ text: String) -> Message { Message(text, en: text) }

/// A number with its unit as each language writes its decimals: "12,7 mm", "12.7 mm".
package func measure(_ text: String) -> Message {
  Message(String(text.map { $0 == "." ? "," : $0 }), en: text)
}

/// `NationalName` as `national-name`.
func kebab(_ name: String) -> String { words(name).lowercased().split(separator: " ").joined(separator: "-") }

/// `NationalName` as `National name`.
private func words(_ name: String) -> String {
  var text = ""
  for (index, letter) in name.enumerated() {
    if index > 0, letter.isUppercase { text += " " + letter.lowercased() } else { text.append(letter) }
  }
  return text
}
