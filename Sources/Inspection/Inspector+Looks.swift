import DocumentModel
import DocumentReading
import PlanSyntax
import Standards

extension Inspector {
  /// What one paragraph has of a requirement that speaks of looks; nil where it is not concerned.
  func look(_ component: Recognition.Component, _ requirement: Requirement, isRunning: Bool) -> Finding? {
    let item = component.paragraph
    switch requirement {
    case .fontFamily(let family): return fontFamily(item, family)
    case .fontSize(let range): return fontSize(item) { Self.isNear($0, range, Tolerance.points, \.points) }
    case .fontSizeOfBody:
      guard let body = bodySize else { return .unknown(Self.noSize) }
      return fontSize(item) { Self.isNear($0, body...body, Tolerance.points, \.points) }
    case .weight(let weight): return share(item, isRunning, of: weight, by: \.weight, title: \.title)
    case .weightOfNumber(let weight): return weightOfNumber(component, weight)
    case .slant(let slant): return share(item, isRunning, of: slant, by: \.slant, title: \.title)
    case .underlined:
      return .judged(
        item.visibleRuns.allSatisfy(\.isUnderlined),
        item.visibleRuns.contains(where: \.isUnderlined) ? Self.yes : Self.no)
    case .letters(let letters): return self.letters(component, letters)
    case .colour(let colour): return self.colour(item, colour)
    case .alignment(let alignments): return alignment(item, alignments)
    case .firstLineIndent(let ranges): return firstLineIndent(item, ranges)
    case .flushLeft: return flushLeft(item)
    case .lineSpacing(let range): return lineSpacing(item, range)
    case .lineHeight(let least): return lineHeight(item, least)
    case .framed: return .judged(item.isFramed, item.isFramed ? Self.yes : Self.no)
    case .frameSize(let sizes): return frameSize(item, sizes)
    case .column(let column): return self.column(component, column)
    // What is no look of one paragraph is measured elsewhere.
    case .paper, .portrait, .margin, .numberedAt, .arabicNumbers, .numbersFrom, .noNumberOnFirstPage, .ownNumbers,
      .composedCharacters, .spaceBetweenParagraphs, .solid, .lengthOfText, .lengthOfTextArea, .level, .order, .present,
      .wording, .referredTo, .beyondFile:
      return nil
    }
  }

  static let yes = Message("có", en: "yes")
  static let no = Message("không", en: "no")
  static let notFound = Message("không tìm thấy", en: "not found")
  static let noSize = Message("tệp không ghi cỡ chữ", en: "the file gives no type size")

  static func isNear(
    _ value: Length, _ range: ClosedRange<Length>, _ tolerance: Double, _ unit: (Length) -> Double
  ) -> Bool {
    unit(value) >= unit(range.lowerBound) - tolerance && unit(value) <= unit(range.upperBound) + tolerance
  }

  private func fontFamily(_ item: FlowParagraph, _ family: String) -> Finding? {
    let families = item.visibleRuns.map(\.fontFamily)
    guard !families.isEmpty else { return nil }
    if let other = families.compactMap(\.self).first(where: { folded($0) != folded(family) }) {
      return .wrong(Message(other, en: other))
    }
    if families.contains(nil) {
      return .unknown(Message("tệp không ghi phông chữ", en: "the file names no typeface"))
    }
    return .right(Message(family, en: family))
  }

  private func fontSize(_ item: FlowParagraph, isRight: (Length) -> Bool) -> Finding? {
    let sizes = item.visibleRuns.map(\.fontSize)
    guard !sizes.isEmpty else { return nil }
    if let wrong = sizes.compactMap(\.self).first(where: { !isRight($0) }) { return .wrong(Self.points(wrong)) }
    guard let size = sizes.compactMap(\.self).first, !sizes.contains(nil) else { return .unknown(Self.noSize) }
    return .right(Self.points(size))
  }

  static func points(_ length: Length) -> Message {
    measure("\(length.pointsText) pt")
  }

  /// To a tenth: what lies outside a range by more than ``Tolerance/millimetres`` shows it, and what files round does not.
  static func millimetres(_ lengths: Length...) -> Message {
    measure(lengths.map { decimal($0.millimetres, places: 1) }.joined(separator: " × ") + " mm")
  }

  /// All letters are so; in running text words may be stressed, but not nearly all of them.
  private func share<Look: Equatable>(
    _ item: FlowParagraph, _ isRunning: Bool, of right: Look, by look: KeyPath<MeasuredRun, Look>,
    title: KeyPath<Look, Message>
  ) -> Finding? {
    let runs = item.visibleRuns
    guard !runs.isEmpty else { return nil }
    let wrong = runs.filter { $0[keyPath: look] != right }
    let letters = runs.reduce(0) { $0 + $1.text.letters }
    let good = letters - wrong.reduce(0) { $0 + $1.text.letters }
    if wrong.isEmpty || (isRunning && 10 * good >= letters) { return .right(right[keyPath: title]) }
    return .wrong((wrong.first?[keyPath: look] ?? right)[keyPath: title])
  }

  private func weightOfNumber(_ component: Recognition.Component, _ weight: Requirement.Weight) -> Finding? {
    // An automatic number's look is not in the paragraph's runs.
    guard component.paragraph.paragraph.automaticNumber == nil else {
      return .unknown(Message("số do chương trình đánh tự động", en: "the number is automatic"))
    }
    guard let run = component.paragraph.visibleRuns.first else { return nil }
    return .judged(run.weight == weight, run.weight.title)
  }

  /// Of the words behind a number or dash. One letter, as `A.`, has no case to judge.
  private func letters(_ component: Recognition.Component, _ letters: Requirement.LetterCase) -> Finding? {
    let words = component.paragraph.text.dropFirst(component.labelLength)
    let isDivision = component.role == .partNumber || component.role == .article
    let text = isDivision && words.letters == 0 ? component.paragraph.text[...] : words
    if component.role == .draftersMark { return drafterLetters(text) }
    guard text.letters > 1 else { return nil }
    switch letters {
    case .capitals: return .judged(!text.contains(where: \.isLowercase), Self.letterCase(of: text).title)
    case .sentence:
      // Names that are abbreviations ("VPTU") are no sentence in capitals.
      guard text.isAllCapitals, text.wordCount > 1 || text.letters > 8 || isDivision else {
        return .right(Requirement.LetterCase.sentence.title)
      }
      return .wrong(Requirement.LetterCase.capitals.title)
    }
  }

  private func drafterLetters(_ text: Substring) -> Finding {
    .judged(!text.contains(where: \.isLowercase), Self.letterCase(of: text).title)
  }

  private static func letterCase(of text: some StringProtocol) -> Requirement.LetterCase {
    text.isAllCapitals ? .capitals : .sentence
  }

  private func colour(_ item: FlowParagraph, _ colour: Requirement.Colour) -> Finding? {
    let colours = item.visibleRuns.map { $0.colour ?? "000000" }
    guard !colours.isEmpty else { return nil }
    if let wrong = colours.first(where: { !Self.is($0, colour) }) {
      return .wrong(Message("#" + wrong, en: "#" + wrong))
    }
    return .right(colour.title)
  }

  private static func `is`(_ value: String, _ colour: Requirement.Colour) -> Bool {
    guard let number = Int(value, radix: 16) else { return false }
    let (red, green, blue) = (number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF)
    switch colour {
    case .black: return red == 0 && green == 0 && blue == 0
    case .red: return red >= 0xE0 && green <= 0x30 && blue <= 0x30
    }
  }

  // MARK: Paragraphs

  private static let setByTabs = Message("đặt bằng phím tab", en: "set by tabs")

  private func alignment(_ item: FlowParagraph, _ alignments: Set<ParagraphLook.Alignment>) -> Finding {
    let alignment = item.paragraph.alignment
    if alignments.contains(alignment), item.tabPlace == nil { return .right(alignment.title) }
    if item.isTabbed { return .unknown(Self.setByTabs) }
    // A line that does not fill its column looks the same both ways.
    let isShort = item.lineWidths.count == 1 && item.columnWidth.map { item.lineWidths[0] < $0 * 0.9 } ?? false
    let sides: Set<ParagraphLook.Alignment> = [.left, .justified]
    if isShort, sides.contains(alignment), !sides.isDisjoint(with: alignments) { return .right(alignment.title) }
    return .wrong(alignment.title)
  }

  private func firstLineIndent(_ item: FlowParagraph, _ ranges: [ClosedRange<Length>]) -> Finding {
    let indent = item.paragraph.leftIndent + item.paragraph.firstLineIndent
    if item.paragraph.text.first == "\t" {
      return .unknown(Message("lùi bằng phím tab", en: "indented by a tab"))
    }
    let isRight = ranges.contains { Self.isNear(indent, $0, Tolerance.millimetres, \.millimetres) }
    return .judged(isRight, Self.millimetres(indent))
  }

  private func flushLeft(_ item: FlowParagraph) -> Finding {
    let indent = item.paragraph.leftIndent + item.paragraph.firstLineIndent
    if item.paragraph.text.first == "\t" { return .unknown(Self.setByTabs) }
    switch item.paragraph.alignment {
    case .centre, .right: return .wrong(item.paragraph.alignment.title)
    case .left, .justified:
      if abs(indent.millimetres) <= Tolerance.millimetres { return .right(Message("sát lề trái", en: "flush left")) }
      let distance = Self.millimetres(indent)
      return .wrong(Message("cách lề \(distance.vietnamese)", en: "\(distance.english) from the edge"))
    }
  }

  /// In lines of Times New Roman, whose single line is 1.15 of its size.
  private func lineSpacing(_ item: FlowParagraph, _ range: ClosedRange<Double>) -> Finding {
    let lines: Double
    if case .lines(let number) = item.paragraph.lineSpacing {
      lines = number
    } else {
      guard let height = item.lineHeight, let size = item.visibleRuns.compactMap(\.fontSize).max() else {
        return .unknown(Self.noSize)
      }
      lines = height.points / (size.points * FontMetrics.lineHeight)
    }
    let number = measure(decimal(lines))
    return .judged(
      lines >= range.lowerBound - Tolerance.lines && lines <= range.upperBound + Tolerance.lines,
      number.english == "1"
        ? Message("dòng đơn", en: "single") : Message("\(number.vietnamese) dòng", en: "\(number.english) lines"))
  }

  private func lineHeight(_ item: FlowParagraph, _ least: Length) -> Finding {
    guard let height = item.lineHeight else { return .unknown(Self.noSize) }
    return .judged(height.points >= least.points - Tolerance.points, Self.points(height))
  }

  private func frameSize(_ item: FlowParagraph, _ sizes: [Requirement.FrameSize]) -> Finding? {
    guard item.isFramed, let ruled = sizes.first(where: { $0.words.contains { folded($0) == folded(item.text) } })
    else {
      return nil
    }
    guard let width = item.frameWidth(recognition.format) else {
      return .unknown(Message("tệp không ghi cỡ khung", en: "the file gives no size of the frame"))
    }
    let isWide = abs(width.millimetres - ruled.width.millimetres) <= Tolerance.ruler
    guard let height = item.frameHeight else {
      if !isWide {
        let text = Self.millimetres(width)
        return .wrong(Message("rộng \(text.vietnamese)", en: "\(text.english) wide"))
      }
      return .unknown(Message("tệp không ghi chiều cao khung", en: "the file gives no height of the frame"))
    }
    return .judged(
      isWide && abs(height.millimetres - ruled.height.millimetres) <= Tolerance.ruler,
      Self.millimetres(width, height))
  }

  private func column(_ component: Recognition.Component, _ column: Requirement.Column) -> Finding? {
    let item = component.paragraph
    // Several signers stand side by side.
    if component.role == .authority, recognition.columns(of: .authority, in: component.part).count > 1 { return nil }
    if let place = item.tabPlace {
      return .judged(
        column == .left ? place.isFirst : place.isLast, (place.isFirst ? Requirement.Column.left : .right).title)
    }
    guard let cell = item.cell, !cell.isAlone else {
      return .unknown(
        Message("không đặt trong bảng nên không rõ bên nào", en: "in no table, so that the side is not known"))
    }
    switch column {
    case .left: return .judged(cell.column == 0, cell.column == 0 ? column.title : Requirement.Column.right.title)
    case .right:
      let isRight = cell.column > 0 && cell.isLastColumn
      return .judged(isRight, isRight ? column.title : Requirement.Column.left.title)
    }
  }
}

extension FlowParagraph {
  /// Four lines round it: its own borders, a drawn box, or a table of one cell.
  var isFramed: Bool {
    let borders = paragraph.borders
    if borders.top != nil, borders.bottom != nil, borders.left != nil, borders.right != nil { return true }
    if let box, box.stroke != nil { return true }
    guard let edges = cell?.borders else { return false }
    return edges.top != nil && edges.bottom != nil && edges.left != nil && edges.right != nil
  }

  /// From outer edge to outer edge.
  fileprivate func frameWidth(_ format: MeasuredDocument.Format) -> Length? {
    if let box { return box.width }
    guard let columnWidth else { return nil }
    guard let left = paragraph.borders.left, let right = paragraph.borders.right else { return columnWidth }
    let width = columnWidth - paragraph.leftIndent - paragraph.rightIndent
    switch format {
    case .docx: return width + left.thickness + left.padding + right.padding + right.thickness
    case .odt, .html: return width
    }
  }

  fileprivate var frameHeight: Length? {
    if let box { return box.height }
    guard let top = paragraph.borders.top, let bottom = paragraph.borders.bottom, let line = lineHeight else {
      return nil
    }
    return line * Double(max(1, lineWidths.count)) + top.thickness + top.padding + bottom.padding + bottom.thickness
  }

  /// From line to line.
  fileprivate var lineHeight: Length? {
    guard let size = visibleRuns.compactMap(\.fontSize).max() else { return nil }
    let single = size * FontMetrics.lineHeight
    return switch paragraph.lineSpacing {
    case .lines(let number): single * number
    case .exactly(let height): height
    case .atLeast(let height): max(height, single)
    }
  }
}

extension MeasuredRun {
  fileprivate var weight: Requirement.Weight { isBold ? .bold : .regular }
  fileprivate var slant: Requirement.Slant { isItalic ? .italic : .upright }
}
