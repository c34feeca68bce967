import DocumentModel

extension HTMLBlockReader {
  /// Grids of one row of columns after another: how pages place things side by side.
  mutating func readGrid(_ number: Int, _ style: CSSStyle, in frame: HTMLFrame) {
    let geometry = HTMLGeometry(style.box, in: frame)
    let widths = HTMLTracks.widths(style.box.columns, of: geometry.content.width, style.units(root: cascade.rootSize))
    let count = max(1, HTMLTracks.count(style.box.columns))
    var table = MeasuredTable(
      columnWidths: widths.map(Length.init(sheetPoints:)), indent: Length(sheetPoints: geometry.content.left))
    var column = 0
    for child in tree[number].children {
      let cell = HTMLFrame(width: column < widths.count ? widths[column] : nil)
      var reader = inner()
      switch child {
      case .text(let text):
        reader.read(words: text, of: number, style, in: cell)
        if reader.blocks.isEmpty { continue }
      case .element(let child):
        var childStyle = cascade.style(of: child, parent: style)
        guard childStyle.box.display != "none" else { continue }
        if childStyle.box.display == "inline" { childStyle.box.display = "block" }
        reader.read(block: child, childStyle, in: cell)
      }
      takeOver(reader)
      if column == 0 { table.rows.append(MeasuredRow(maySplit: style.box.breakInside != .avoid)) }
      table.rows[table.rows.count - 1].cells.append(MeasuredCell(column: column, blocks: reader.blocks))
      column = (column + 1) % count
    }
    append(table, page: style.text.page)
  }

  mutating func readTable(_ number: Int, _ style: CSSStyle, in frame: HTMLFrame) {
    let geometry = HTMLGeometry(style.box, in: frame)
    let source = HTMLTableSource(number, style, cascade)
    for (caption, captionStyle) in source.captions where captionStyle.box.display != "none" && !captionStyle.isUnseen {
      let width = geometry.content.width ?? frame.width
      read(block: caption, captionStyle, in: HTMLFrame(left: geometry.left, right: geometry.right, width: width))
    }
    let widths = source.columnWidths(total: geometry.givenWidth, available: geometry.content.width)
    var table = MeasuredTable(
      columnWidths: widths.map(Length.init(sheetPoints:)), indent: Length(sheetPoints: geometry.left))
    var repeats = true
    for row in source.rows {
      repeats = repeats && row.isHead
      let cells = row.cells.map { read(cell: $0, widths) }
      let maySplit = row.style.box.breakInside != .avoid && style.box.breakInside != .avoid
      table.rows.append(MeasuredRow(repeatsOnPages: repeats, maySplit: maySplit, cells: cells))
    }
    append(table, page: style.text.page)
  }

  private mutating func read(cell: HTMLTableSource.Cell, _ widths: [Double]) -> MeasuredCell {
    let box = cell.style.box
    let columns = widths.dropFirst(cell.column).prefix(cell.columnSpan)
    let width = columns.count == cell.columnSpan ? columns.reduce(0, +) : nil
    let padding = [CSSSide.left, .right].map { box.padding[$0].points(of: width) ?? 0 }
    // Borders are shared with the neighbours, half of each.
    let borders = [CSSSide.left, .right].map { box.border[$0].isDrawn ? box.border[$0].width / 2 : 0 }
    var reader = inner()
    reader.readContent(
      of: cell.number, cell.style,
      in: HTMLFrame(width: width.map { max(0, $0 - (padding + borders).reduce(0, +)) }), ofParagraph: false)
    takeOver(reader)
    return MeasuredCell(
      column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
      paddingLeft: Length(sheetPoints: padding[0]), paddingRight: Length(sheetPoints: padding[1]),
      borders: cell.style.measuredBorders, blocks: reader.blocks)
  }
}

/// The columns of a grid (CSS Grid 1, 7.2).
enum HTMLTracks {
  static let maximumCount = 100

  static func count(_ columns: [CSSComponent]) -> Int { expanded(columns).count }

  /// Empty where they follow from the content.
  static func widths(_ columns: [CSSComponent], of width: Double?, _ units: CSSLength.Units) -> [Double] {
    var fixed: [Double?] = []
    var shares: [Double] = []
    for track in expanded(columns) {
      if case .token(.number(let share, unit: "fr")) = track {
        fixed.append(nil)
        shares.append(max(0, share))
      } else if let points = CSSLength(track, units)?.points(of: width) {
        fixed.append(points)
        shares.append(0)
      } else {
        return []
      }
    }
    let total = shares.reduce(0, +)
    guard total > 0 else { return fixed.compactMap { $0 } }
    guard let width else { return [] }
    let free = max(0, width - fixed.compactMap { $0 }.reduce(0, +))
    return zip(fixed, shares).map { $0 ?? free * $1 / total }
  }

  private static func expanded(_ columns: [CSSComponent]) -> [CSSComponent] {
    let tracks = columns.flatMap { column -> [CSSComponent] in
      switch column {
      case .function("repeat", let content):
        guard case .token(.number(let times, unit: "")) = content.trimmed.first, content.listed.count == 2 else {
          return [column]
        }
        let part = content.listed[1].words
        return (0..<min(max(Int(times), 1), maximumCount)).flatMap { _ in part }
      case .function("minmax", let content): return content.listed.last?.words.first.map { [$0] } ?? [column]
      case .token(.symbol), .block: return []
      case .token, .function: return [column]
      }
    }
    return Array(tracks.prefix(maximumCount))
  }
}
