import DocumentModel
import DocumentReading

/// Đường kẻ: a horizontal line under or over a component, however it was made.
struct DrawnLine {
  var place: Rule.Place
  /// What it belongs to.
  var paragraph: FlowParagraph
  var part: Int
  /// Possible lengths: several where readers differ; none where the file does not say.
  var lengths: [Length]
  var isSolid: Bool
  /// The lines of text it is measured against.
  var textWidths: [Length]
  /// Nil where none was found.
  var isDrawn: Bool

  static func isUnderscores(_ text: String) -> Bool {
    text.count >= 3 && text.allSatisfy { "_─—–-=".contains($0) }
  }

  /// The lines of a document: under mottoes, issuers and subjects, and over addresses.
  static func all(of recognition: Recognition) -> [DrawnLine] {
    var wanted: [(place: Rule.Place, component: Recognition.Component)] = []
    for (part, kind) in recognition.parts.enumerated() where kind.kind != .annex {
      // The Party's title has the line and no motto.
      let party = recognition.all(.nationalName, in: part).last { !folded($0.paragraph.text).contains("cộng hòa") }
      if let motto = recognition.all(.motto, in: part).last ?? party { wanted.append((.motto, motto)) }
      if let issuer = recognition.all(.issuingBody, in: part).last { wanted.append((.issuer, issuer)) }
      // An attachment has it under the words on its act.
      let subject = recognition.all(.subject, in: part).last
      if let subject { wanted.append((.subject, recognition.all(.attachmentReference, in: part).last ?? subject)) }
    }
    let strokes = wanted.map { search(below: $0.component, in: recognition) }
    let taken = Set(strokes.compactMap { $0?.source })
    var lines = zip(wanted, strokes).map { wanted, stroke in
      let stroke = stroke ?? anchoredElsewhere(wanted.component, besides: taken, in: recognition)
      return line(wanted.place, wanted.component, stroke, in: recognition)
    }
    if let line = addressLine(recognition) { lines.append(line) }
    return lines
  }

  private static func line(
    _ place: Rule.Place, _ component: Recognition.Component, _ stroke: Stroke?, in recognition: Recognition
  ) -> DrawnLine {
    let texts = recognition.all(component.role, in: component.part).map(\.paragraph)
    let measured = place == .subject ? texts + recognition.all(.subject, in: component.part).map(\.paragraph) : texts
    return DrawnLine(
      place: place, paragraph: component.paragraph, part: component.part, lengths: stroke?.lengths ?? [],
      isSolid: stroke?.isSolid ?? false, textWidths: measured.flatMap(\.lineWidths), isDrawn: stroke != nil)
  }

  private static func search(below component: Recognition.Component, in recognition: Recognition) -> Stroke? {
    let item = component.paragraph
    if let stroke = item.stroke(isOwn: true, at: component.index) { return stroke }
    // Behind it, before the next words of the same cell.
    var index = component.index + 1
    var isCellsLast = true
    while index < recognition.items.count {
      let next = recognition.items[index]
      guard next.cell?.place == item.cell?.place, next.section == item.section else { break }
      if next.isEmpty || isUnderscores(next.text) {
        if let stroke = next.stroke(isOwn: false, at: index) { return stroke }
      } else {
        isCellsLast = false
        if let stroke = Stroke(next.paragraph.drawings, at: index) { return stroke }
        break
      }
      index += 1
    }
    if isCellsLast, let border = item.cell?.borders.bottom, let width = item.columnWidth {
      return Stroke(lengths: [width], isSolid: border.isSolid)
    }
    guard let cell = item.cell else { return nil }
    // A shape may hang on any paragraph of its column.
    return around(component, in: recognition).lazy.compactMap { index in
      let near = recognition.items[index]
      guard near.cell?.table == cell.table, near.cell?.column == cell.column else { return nil }
      return Stroke(near.paragraph.drawings, at: index)
    }.first
  }

  private static func around(_ component: Recognition.Component, in recognition: Recognition) -> Range<Int> {
    max(0, component.index - 60)..<min(recognition.items.count, component.index + 60)
  }

  /// A shape may hang on any paragraph near, where the pointer stood when it was drawn: in the other column, behind the
  /// table, between kind and body. Which of several is meant only a page shows: any may be.
  private static func anchoredElsewhere(
    _ component: Recognition.Component, besides taken: Set<Int>, in recognition: Recognition
  ) -> Stroke? {
    let item = component.paragraph
    let window = around(component, in: recognition)
    let table = window.filter { item.cell != nil && recognition.items[$0].cell?.table == item.cell?.table }
    let first = (table.first ?? component.index) - 3
    let last = (table.last ?? component.index) + 2
    let drawings = window.filter { index in
      guard first...last ~= index, !taken.contains(index) else { return false }
      return recognition.items[index].cell == nil || table.contains(index)
    }.flatMap { recognition.items[$0].paragraph.drawings }
    return Stroke(drawings, at: nil)
  }

  private static func addressLine(_ recognition: Recognition) -> DrawnLine? {
    guard let address = recognition.all(.address).first?.paragraph else { return nil }
    let footer = recognition.flow.paragraphs.filter { $0.zone == address.zone && $0.section == address.section }
    var stroke: Stroke?
    for paragraph in footer where stroke == nil {
      stroke = paragraph.paragraph.borders.top.map { paragraph.stroke(of: $0) }
      if stroke == nil, paragraph.isEmpty || isUnderscores(paragraph.text) {
        stroke = paragraph.stroke(isOwn: false, at: -1)
      }
      if stroke == nil { stroke = Stroke(paragraph.paragraph.drawings, at: nil) }
      if !paragraph.isEmpty { break }
    }
    return DrawnLine(
      place: .address, paragraph: address, part: 0, lengths: stroke?.lengths ?? [],
      isSolid: stroke?.isSolid ?? false, textWidths: address.columnWidth.map { [$0] } ?? [], isDrawn: stroke != nil)
  }
}

/// What is drawn, without what it belongs to.
private struct Stroke {
  var lengths: [Length]
  var isSolid: Bool
  /// Of the paragraph that this shape alone hangs on.
  var source: Int?

  init(lengths: [Length], isSolid: Bool) {
    self.lengths = lengths
    self.isSolid = isSolid
  }

  /// Of shapes, any of which may be it; nil where none is a line.
  init?(_ drawings: [MeasuredDrawing], at index: Int?) {
    let lines = drawings.filter(\.isLine)
    guard !lines.isEmpty else { return nil }
    lengths = lines.compactMap(\.width)
    isSolid = lines.contains { $0.stroke?.isSolid ?? true }
    source = lines.count == 1 ? index : nil
  }
}

extension MeasuredDrawing {
  /// A line, or a shape so flat that it is one.
  var isLine: Bool { shape == .line || (height.map { $0 <= .points(1) } ?? false) }
}

extension FlowParagraph.Cell {
  /// Without what differs between paragraphs of one cell.
  fileprivate var place: [Int] { [table, row, column] }
}

extension FlowParagraph {
  /// A line this paragraph draws: a border, a shape, underscores or, on words, an underline.
  fileprivate func stroke(isOwn: Bool, at index: Int) -> Stroke? {
    if let border = paragraph.borders.bottom, paragraph.borders.left == nil { return stroke(of: border) }
    if !isOwn, let border = paragraph.borders.top, paragraph.borders.left == nil { return stroke(of: border) }
    if let stroke = Stroke(paragraph.drawings, at: index) { return stroke }
    if DrawnLine.isUnderscores(text), let run = paragraph.runs.first(where: { !plain($0.text).isEmpty }) {
      let width = FontMetrics.face(bold: run.isBold, italic: run.isItalic)
        .width(of: text, size: run.fontSize ?? .points(14))
      // Raised characters are set smaller: to 58 parts of 100 in one program, to some two thirds in another.
      let lengths = run.isRaised ? stride(from: 0.58, through: 0.67, by: 0.01).map { width * $0 } : [width]
      return Stroke(lengths: lengths, isSolid: !text.contains("-"))
    }
    let underlined = paragraph.runs.filter(\.isUnderlined)
    guard isOwn, !underlined.isEmpty else { return nil }
    return Stroke(lengths: [underlined.map(\.width).reduce(.zero, +)], isSolid: true)
  }

  fileprivate func stroke(of border: MeasuredBorder) -> Stroke {
    let width = columnWidth.map { $0 - paragraph.leftIndent - paragraph.rightIndent }
    return Stroke(lengths: width.map { [$0] } ?? [], isSolid: border.isSolid)
  }

  /// How long each of its lines is on paper, where it stands in Times New Roman.
  var lineWidths: [Length] {
    lines.flatMap { line -> [Length] in
      let runs = line.paragraph.runs.filter { !$0.isFootnoteMark }
      guard !line.isEmpty, runs.allSatisfy({ $0.fontSize != nil || $0.text.isEmpty }) else { return [] }
      let width = runs.map(\.width).reduce(.zero, +)
      guard let column = line.columnWidth, width > column else { return [width] }
      return line.wrapped(to: column)
    }
  }

  /// The widths of the lines a program makes of a paragraph that is too long for one.
  private func wrapped(to column: Length) -> [Length] {
    guard let run = visibleRuns.first else { return [] }
    var widths: [Length] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if run.width(of: longer) > column, !line.isEmpty {
        widths.append(run.width(of: line))
        line = String(word)
      } else {
        line = longer
      }
    }
    return widths + [run.width(of: line)]
  }
}

extension MeasuredRun {
  fileprivate func width(of text: String) -> Length {
    FontMetrics.face(bold: isBold, italic: isItalic).width(of: text, size: fontSize ?? .points(14))
  }
  fileprivate var width: Length { width(of: shownText) }
}
