import DocumentModel
import Support
import Testing

@testable import DocumentReading

/// The pages of this repository, against figures read in their sheets by hand and the decree's own words.
struct HTMLOwnPagesTests {
  private static let page = Result { try MeasuredDocument(readingHTML: Repository.bytes("output/ke-hoach-mau.html")) }

  private func sample() throws -> MeasuredDocument { try Self.page.get() }

  @Test("paper and margins of the sample plan and its annexes")
  func paper() throws {
    let document = try sample()
    #expect(document.language == "vi-VN")
    #expect(document.hyphenates == false)
    #expect(document.unreadStyleSheets == [])
    #expect(document.sections.map { $0.page.width?.millimetres } == [210, 297, 210])
    #expect(document.sections.map { $0.page.height?.millimetres } == [297, 210, 297])
    for page in document.sections.map(\.page) {
      let margins = [page.marginTop, page.marginBottom, page.marginLeft, page.marginRight].map { $0?.millimetres }
      #expect(margins == [20, 20, 30, 20])
      #expect(page.header.paragraphs.map(\.alignment) == [.centre])
      let run = try #require(page.header.paragraphs.first?.runs.first)
      #expect((run.field, run.fontSize, run.fontFamily) == (.pageNumber, .points(14), "Times New Roman"))
      #expect((run.isBold, run.isItalic) == (false, false))
      #expect(page.firstHeader == [])
      #expect((page.firstPageNumber, page.pageNumberFormat) == (1, "decimal"))
    }
    let address = try #require(document.sections[0].page.firstFooter?.paragraphs.first)
    #expect(address.text.comparable.hasPrefix("Số 12 đường Bến Thành"))
    #expect(address.runs.map(\.fontSize) == [.points(11)])
    #expect(address.borders.top?.isSolid == true)
    #expect((address.leftIndent, address.rightIndent) == (.zero, .zero))
  }

  @Test(
    "size, style and place of the components",
    arguments: [
      ("NationalName", 13.0, true, false, ParagraphLook.Alignment.centre), ("Motto", 14, true, false, .centre),
      ("SuperiorBody", 13, false, false, .centre), ("IssuingBody", 13, true, false, .centre),
      ("NumberAndSymbol", 13, false, false, .centre), ("PlaceAndDate", 14, false, true, .centre),
      ("DocumentKind", 14, true, false, .centre), ("Subject", 14, true, false, .centre),
      ("LegalBasis", 14, false, true, .justified), ("SectionHeading", 14, true, false, .justified),
      ("Clause", 14, false, false, .justified), ("RecipientsHeading", 12, true, true, .left),
      ("Recipient", 11, false, false, .left), ("Authority", 14, true, false, .centre),
      ("SignerName", 14, true, false, .centre), ("DraftersMark", 11, false, false, .right),
      ("UrgencyMark", 13, true, false, .centre), ("AnnexNumber", 14, true, false, .centre),
      ("AnnexReference", 13, false, true, .centre), ("TableHead", 13, true, false, .centre),
    ])
  func component(
    style: String, size: Double, isBold: Bool, isItalic: Bool, alignment: ParagraphLook.Alignment
  ) throws {
    let paragraph = try sample().sections.flatMap(\.blocks).paragraphs.first(style)
    let run = try #require(paragraph.runs.first)
    #expect(run.fontSize?.points == size)
    #expect((run.isBold, run.isItalic) == (isBold, isItalic))
    #expect(paragraph.alignment == alignment)
    #expect(run.fontFamily == "Times New Roman")
    // A mark's lines are as high as its ruled frame asks.
    if style != "UrgencyMark" { #expect(paragraph.lineSpacing == .lines(1)) }
    #expect(run.colour == (style == "UrgencyMark" ? "FF0000" : "000000"))
  }

  @Test("paragraphs of the body: indent, spaces, lines")
  func body() throws {
    for style in ["LegalBasis", "Clause", "Point", "BodyText", "DashItem"] {
      let paragraph = try sample().sections.flatMap(\.blocks).paragraphs.first(style)
      #expect(paragraph.firstLineIndent == .millimetres(10))
      #expect((paragraph.spaceBefore, paragraph.spaceAfter) == (.points(6), .zero))
      #expect((paragraph.leftIndent, paragraph.rightIndent) == (.zero, .zero))
    }
  }

  @Test("letterhead, its lines and their lengths")
  func letterhead() throws {
    let document = try sample()
    guard case .table(let letterhead)? = document.sections[0].blocks.first else {
      Issue.record("no letterhead")
      return
    }
    let widths = letterhead.columnWidths.map(\.millimetres)
    #expect(widths.reduce(0, +) == 160)
    try #require(widths.count == 2)
    func length(_ style: String, in width: Double) throws -> Double {
      let rule = try document.sections[0].blocks.paragraphs.first(style)
      #expect(rule.borders.top?.isSolid == true)
      #expect(rule.leftIndent.isAbout(millimetres: rule.rightIndent.millimetres), "in the middle")
      return width - (rule.leftIndent + rule.rightIndent).millimetres
    }
    let bold = FontMetrics.face(bold: true, italic: false)
    let motto = bold.width(of: "Độc lập - Tự do - Hạnh phúc", size: .points(14)).millimetres
    #expect(abs(try length("motto", in: widths[1]) - motto) < 0.05)
    let issuer = bold.width(of: "VÀ CÔNG NGHỆ", size: .points(13)).millimetres
    #expect((issuer / 3...issuer / 2).contains(try length("issuer", in: widths[0])))
    let subject = bold.width(
      of: "Đẩy mạnh ứng dụng khoa học, công nghệ và chuyển đổi số", size: .points(14)
    ).millimetres
    #expect((subject / 3...subject / 2).contains(try length("subject", in: 160)))
  }

  @Test("tables: heads that repeat, rows that stay whole, columns within the text's width")
  func tablesOfThePlan() throws {
    for section in try sample().sections {
      guard let width = section.page.width, let left = section.page.marginLeft, let right = section.page.marginRight
      else {
        Issue.record("no page")
        continue
      }
      for case .table(let table) in section.blocks {
        let total = table.columnWidths.reduce(.zero, +)
        #expect(!table.columnWidths.isEmpty)
        #expect((table.indent + total).millimetres <= (width - left - right).millimetres + 0.01)
        #expect(table.rows.allSatisfy { !$0.maySplit })
        guard table.rows.count > 3 else { continue }
        #expect(table.rows.first?.repeatsOnPages == true)
        #expect(table.rows.last?.repeatsOnPages == false)
      }
    }
  }

  @Test("the footnote and its mark; links look like the text around them")
  func footnote() throws {
    let document = try sample()
    try #require(document.footnotes.count == 1)
    #expect(
      document.footnotes[0].map(\.text.comparable) == [
        "1 Theo kết quả rà soát của Sở Khoa học và Công nghệ và Sở Nông nghiệp và Môi trường tính đến ngày 31/12/2025."
      ])
    let runs = document.sections.flatMap(\.blocks).paragraphs.flatMap(\.runs)
    #expect(runs.filter(\.isFootnoteMark).map(\.text) == ["1"])
    #expect(runs.allSatisfy { !$0.isUnderlined })
    #expect(Set(runs.compactMap(\.colour)) == ["000000", "FF0000"])
  }

  @Test("every page of the golden cases has its paper, its number and its words")
  func goldenCases() throws {
    for name in Repository.goldenCases where !name.hasPrefix("loi-") {
      let document = try MeasuredDocument(readingHTML: Repository.bytes("Tests/GoldenTests/Cases/\(name)/plan.html"))
      #expect(!document.sections.isEmpty)
      for section in document.sections {
        #expect(section.page.width != nil && section.page.marginLeft != nil, "\(name)")
        let edges = section.page.header.paragraphs + section.page.footer.paragraphs
        #expect(edges.flatMap(\.runs).compactMap(\.field) == [.pageNumber], "\(name)")
        #expect(!section.blocks.isEmpty, "\(name)")
        for paragraph in section.blocks.paragraphs {
          #expect(paragraph.runs.allSatisfy { $0.fontFamily == "Times New Roman" && $0.fontSize != nil }, "\(name)")
        }
      }
    }
  }

  @Test("the words read are the words that the page shows, each as often")
  func words() throws {
    func words(_ texts: [String]) -> [Substring] { texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.sorted() }
    for name in Repository.goldenCases where !name.hasPrefix("loi-") {
      let bytes = try Repository.bytes("Tests/GoldenTests/Cases/\(name)/plan.html")
      let document = try MeasuredDocument(readingHTML: bytes)
      let margins = document.sections.map(\.page).flatMap { [$0.firstHeader ?? [], $0.firstFooter ?? []] }
      let paragraphs = (document.sections.map(\.blocks) + margins).flatMap(\.paragraphs) + document.footnotes.joined()
      let read = paragraphs.map { $0.runs.filter { !$0.isFootnoteMark }.map(\.text).joined() }
      #expect(words(read) == words(try HTMLText.paragraphs(of: bytes)), "\(name)")
    }
  }
}
