import DocumentModel
import DocumentReading
import Support
import Testing

/// The DOCX and the ODT of one plan are one document: what both formats can say is measured as the same, to what the coarser of
/// their units (a twentieth of a point) can tell.
@Suite struct BothFormatsTests {
  static let plans = ["ke-hoach-mau", "an-giang-khcn-2020"]

  private func read(_ plan: String, _ format: String) throws -> MeasuredDocument {
    try MeasuredDocument(reading: Repository.bytes("output/\(plan).\(format)"))
  }

  @Test(arguments: plans) func sameWhole(plan: String) throws {
    let (docx, odt) = (try read(plan, "docx"), try read(plan, "odt"))
    #expect(docx.format == .docx)
    #expect(odt.format == .odt)
    #expect(docx.language == "vi-VN")
    #expect(odt.language == "vi-VN")
    #expect(docx.hyphenates == false)
    #expect(odt.hyphenates == false)
    #expect(docx.sections.count == odt.sections.count)
    #expect(docx.footnotes.map { $0.map(\.text) } == odt.footnotes.map { $0.map(\.text) })
  }

  @Test(arguments: plans) func samePages(plan: String) throws {
    let (docx, odt) = (try read(plan, "docx"), try read(plan, "odt"))
    for (a, b) in zip(docx.sections.map(\.page), odt.sections.map(\.page)) {
      for length: KeyPath<MeasuredPage, Length?> in [
        \.width, \.height, \.marginTop, \.marginBottom, \.marginLeft, \.marginRight, \.headerDistance,
      ] {
        let (one, other) = (try #require(a[keyPath: length]), try #require(b[keyPath: length]))
        #expect(abs(one.points - other.points) <= 0.05)
      }
      #expect(a.firstPageNumber == b.firstPageNumber)
      #expect(a.pageNumberFormat == b.pageNumberFormat)
      #expect(a.header.fields == [.pageNumber])
      #expect(b.header.fields == [.pageNumber])
      #expect(a.firstHeader?.shownText == b.firstHeader?.shownText)
      #expect(a.firstFooter?.shownText == b.firstFooter?.shownText)
      #expect(a.footer.shownText == b.footer.shownText)
    }
  }

  @Test(arguments: plans) func sameParagraphs(plan: String) throws {
    let (docx, odt) = (try read(plan, "docx"), try read(plan, "odt"))
    for (a, b) in zip(docx.sections, odt.sections) {
      let (ones, others) = (a.blocks.paragraphs, b.blocks.paragraphs)
      #expect(ones.count == others.count)
      for (one, other) in zip(ones, others) { expectSame(one, other) }
    }
  }

  private func expectSame(_ one: MeasuredParagraph, _ other: MeasuredParagraph) {
    let place = Comment(rawValue: one.text)
    #expect(one.text == other.text)
    #expect(one.styleName == other.styleName, place)
    #expect(one.alignment == other.alignment, place)
    #expect(one.lineSpacing.comparable == other.lineSpacing.comparable, place)
    for length: KeyPath<MeasuredParagraph, Length> in [
      \.firstLineIndent, \.leftIndent, \.rightIndent, \.spaceBefore, \.spaceAfter,
    ] {
      // The frame of a mark lies within its indents in DOCX and outside them in ODT.
      if one.borders.left != nil, length == \.leftIndent || length == \.rightIndent { continue }
      #expect(abs(one[keyPath: length].points - other[keyPath: length].points) <= 0.05, place)
    }
    #expect(one.keepsWithNext == other.keepsWithNext, place)
    #expect(one.keepsTogether == other.keepsTogether, place)
    #expect(one.controlsWidows == other.controlsWidows, place)
    #expect(one.breaksPageBefore == other.breaksPageBefore, place)
    #expect(one.outlineLevel == other.outlineLevel, place)
    #expect(one.borders.comparable == other.borders.comparable, place)
    #expect(one.runs.comparable == other.runs.comparable, place)
  }

  @Test(arguments: plans) func sameTables(plan: String) throws {
    let (docx, odt) = (try read(plan, "docx"), try read(plan, "odt"))
    let (ones, others) = (docx.sections.flatMap(\.blocks).tables, odt.sections.flatMap(\.blocks).tables)
    #expect(ones.count > 1)
    #expect(ones.count == others.count)
    for (one, other) in zip(ones, others) {
      // Formats round to units of their own.
      #expect(one.columnWidths.count == other.columnWidths.count)
      #expect(zip(one.columnWidths, other.columnWidths).allSatisfy { abs($0.millimetres - $1.millimetres) < 0.05 })
      #expect(one.indent.tenths == other.indent.tenths)
      #expect(one.rows.map(\.repeatsOnPages) == other.rows.map(\.repeatsOnPages))
      #expect(one.rows.map(\.maySplit) == other.rows.map(\.maySplit))
      for (a, b) in zip(one.rows.flatMap(\.cells), other.rows.flatMap(\.cells)) {
        #expect(a.column == b.column)
        #expect(a.columnSpan == b.columnSpan)
        #expect(a.rowSpan == b.rowSpan)
        #expect(a.paddingLeft.tenths == b.paddingLeft.tenths)
        #expect(a.borders.comparable == b.borders.comparable)
      }
    }
  }
}

extension Length {
  /// Of a millimetre.
  fileprivate var tenths: Int { Int((millimetres * 10).rounded()) }
}

extension MeasuredParagraph.LineSpacing {
  fileprivate var comparable: String {
    switch self {
    case .lines(let lines): "\(Int((lines * 100).rounded())) %"
    case .exactly(let length): "= \(Int((length.points * 10).rounded()))"
    case .atLeast(let length): "> \(Int((length.points * 10).rounded()))"
    }
  }
}

extension MeasuredBorders {
  /// Black is what both formats take where they say nothing.
  fileprivate var comparable: [String] {
    [top, bottom, left, right].map { border in
      border.map { "\($0.thickness.pointsText) \($0.colour ?? "000000") \($0.isSolid)" } ?? "-"
    }
  }
}

extension [MeasuredRun] {
  /// Words with their look: whether a space between two looks is of the one or the other, nobody sees.
  fileprivate var comparable: [MeasuredRun] {
    var result: [MeasuredRun] = []
    for run in self {
      var run = run
      run.colour = run.colour ?? "000000"
      run.text.removeAll { $0 == " " }
      if run.text.isEmpty, run.field == nil { continue }
      var joined = result.last ?? run
      joined.text = run.text
      if !result.isEmpty, joined == run { result[result.count - 1].text += run.text } else { result.append(run) }
    }
    return result
  }
}

extension [MeasuredBlock] {
  fileprivate var fields: [MeasuredRun.Field] { paragraphs.flatMap(\.runs).compactMap(\.field) }
  fileprivate var shownText: [String] { paragraphs.map(\.text).filter { !$0.isEmpty } }
  fileprivate var tables: [MeasuredTable] {
    flatMap { block -> [MeasuredTable] in
      switch block {
      case .paragraph: []
      case .table(let table): [table] + table.rows.flatMap(\.cells).flatMap(\.blocks.tables)
      }
    }
  }
}
