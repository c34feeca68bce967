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
    var lines: [DrawnLine] = []
    for (part, kind) in recognition.parts.enumerated() where kind.kind != .annex {
      // The Party's title has the line and no motto.
      let party = recognition.all(.nationalName, in: part).last { !folded($0.paragraph.text).contains("cộng hòa") }
      add(.motto, under: recognition.all(.motto, in: part).last ?? party, in: recognition, to: &lines)
      add(.issuer, under: recognition.all(.issuingBody, in: part).last, in: recognition, to: &lines)
      let subject = recognition.all(.subject, in: part)
      // An attachment has it under the words on its act.
      let above = subject.isEmpty ? nil : recognition.all(.attachmentReference, in: part).last ?? subject.last
      add(.subject, under: above, in: recognition, to: &lines)
    }
    addAddressLine(recognition, to: &lines)
    return lines
  }

  private static func add(
    _ place: Rule.Place, under component: Recognition.Component?, in recognition: Recognition,
    to lines: inout [DrawnLine]
  ) {
    guard let component else { return }
    let found = search(below: component, in: recognition, place)
    let role: Role = component.role == .nationalName ? .nationalName : component.role
    let texts = recognition.all(role, in: component.part).map(\.paragraph)
    let measured = place == .subject ? texts + recognition.all(.subject, in: component.part).map(\.paragraph) : texts
    lines.append(
      DrawnLine(
        place: place, paragraph: component.paragraph, part: component.part, lengths: found?.lengths ?? [],
        isSolid: found?.isSolid ?? false, textWidths: measured.flatMap(\.lineWidths), isDrawn: found != nil))
  }

  private static func search(
    below component: Recognition.Component, in recognition: Recognition, _ place: Rule.Place
  ) -> Stroke? {
    let item = component.paragraph
    if let stroke = item.stroke(isOwn: true) { return stroke }
    // Behind it, before the next words of the same cell.
    var index = component.index + 1
    var isCellsLast = true
    while index < recognition.items.count {
      let next = recognition.items[index]
      guard next.cell?.place == item.cell?.place, next.section == item.section else { break }
      if next.isEmpty || isUnderscores(next.text) {
        if let stroke = next.stroke(isOwn: false) { return stroke }
      } else {
        isCellsLast = false
        if let drawn = next.paragraph.drawings.first(where: { $0.isLine }) { return Stroke(drawn) }
        break
      }
      index += 1
    }
    if isCellsLast, let border = item.cell?.borders.bottom, let width = item.columnWidth {
      return Stroke(lengths: [width], isSolid: border.isSolid)
    }
    return anchoredElsewhere(component, in: recognition, place)
  }

  /// A shape may hang on any paragraph near: of the same cell, or between kind and body.
  private static func anchoredElsewhere(
    _ component: Recognition.Component, in recognition: Recognition, _ place: Rule.Place
  ) -> Stroke? {
    let window = max(0, component.index - 60)..<min(recognition.items.count, component.index + 60)
    let near = window.filter { index in
      let item = recognition.items[index]
      if let cell = component.paragraph.cell {
        return item.cell?.table == cell.table && item.cell?.column == cell.column
      }
      return item.cell == nil && (component.index - 3...component.index + 2).contains(index)
    }
    let drawing = near.lazy.flatMap { recognition.items[$0].paragraph.drawings }.first { $0.isLine }
    return drawing.map(Stroke.init)
  }

  private static func addAddressLine(_ recognition: Recognition, to lines: inout [DrawnLine]) {
    guard let address = recognition.all(.address).first?.paragraph else { return }
    let footer = recognition.flow.paragraphs.filter { $0.zone == address.zone && $0.section == address.section }
    var stroke: Stroke?
    for paragraph in footer where stroke == nil {
      stroke = paragraph.paragraph.borders.top.map { paragraph.stroke(of: $0) }
      if stroke == nil, paragraph.isEmpty || isUnderscores(paragraph.text) { stroke = paragraph.stroke(isOwn: false) }
      if stroke == nil { stroke = paragraph.paragraph.drawings.first { $0.isLine }.map(Stroke.init) }
      if !paragraph.isEmpty { break }
    }
    lines.append(
      DrawnLine(
        place: .address, paragraph: address, part: 0, lengths: stroke?.lengths ?? [],
        isSolid: stroke?.isSolid ?? false, textWidths: address.columnWidth.map { [$0] } ?? [], isDrawn: stroke != nil))
  }
}

/// What is drawn, without what it belongs to.
private struct Stroke {
  var lengths: [Length]
  var isSolid: Bool

  init(lengths: [Length], isSolid: Bool) {
    self.lengths = lengths
    self.isSolid = isSolid
  }

  init(_ drawing: MeasuredDrawing) {
    lengths = drawing.width.map { [$0] } ?? []
    isSolid = drawing.stroke?.isSolid ?? true
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
  fileprivate func stroke(isOwn: Bool) -> Stroke? {
    if let border = paragraph.borders.bottom, paragraph.borders.left == nil { return stroke(of: border) }
    if !isOwn, let border = paragraph.borders.top, paragraph.borders.left == nil { return stroke(of: border) }
    if let drawing = paragraph.drawings.first(where: { $0.isLine }) { return Stroke(drawing) }
    if DrawnLine.isUnderscores(text), let run = paragraph.runs.first(where: { !plain($0.text).isEmpty }) {
      let width = FontMetrics.face(bold: run.isBold, italic: run.isItalic)
        .width(of: text, size: run.fontSize ?? .points(14))
      // Raised characters are set smaller: to 58 or 65 parts of 100, as the program has it.
      return Stroke(lengths: run.isRaised ? [width * 0.58, width * 0.65] : [width], isSolid: !text.contains("-"))
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
