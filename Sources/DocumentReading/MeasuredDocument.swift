package import DocumentModel

/// What a DOCX, ODT or HTML file says of its own form: whoever made it, with every style, default and inheritance resolved.
///
/// A value is nil where the file does not say it and its format has no default that every reader knows: nothing is guessed. Lengths
/// are as the file has them, in whatever unit it writes. It knows neither components nor rules, and holds no layout: what
/// only a laid-out page shows (where pages break) is not here.
package struct MeasuredDocument: Hashable, Sendable {
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case docx, odt, html
  }

  package var format: Format
  /// BCP 47, of the document as a whole.
  package var language: String?
  /// Whether words are parted at line ends by the program that shows the file.
  package var hyphenates: Bool?
  /// In page order; each has a page layout of its own.
  package var sections: [MeasuredSection]
  /// Chú thích: the paragraphs of footnotes and endnotes, in the order of their marks.
  package var footnotes: [[MeasuredParagraph]]
  /// HTML: addresses of style sheets outside the file, which are not fetched: what they say of its form is not known here.
  package var unreadStyleSheets: [String]

  package init(
    format: Format, language: String? = nil, hyphenates: Bool? = nil, sections: [MeasuredSection] = [],
    footnotes: [[MeasuredParagraph]] = [], unreadStyleSheets: [String] = []
  ) {
    self.format = format
    self.language = language
    self.hyphenates = hyphenates
    self.sections = sections
    self.footnotes = footnotes
    self.unreadStyleSheets = unreadStyleSheets
  }
}

/// Pages of one layout: paper, margins, what repeats on each page, and the content.
package struct MeasuredSection: Hashable, Sendable {
  package var page: MeasuredPage
  package var blocks: [MeasuredBlock]

  package init(page: MeasuredPage = MeasuredPage(), blocks: [MeasuredBlock] = []) {
    self.page = page
    self.blocks = blocks
  }
}

package struct MeasuredPage: Hashable, Sendable {
  package var width: Length?
  package var height: Length?
  /// From the paper's edge to the text, whatever a format parts it into (ODF: margin plus header height).
  package var marginTop: Length?
  package var marginBottom: Length?
  package var marginLeft: Length?
  package var marginRight: Length?
  /// From the paper's edge to the header's first and the footer's last line.
  package var headerDistance: Length?
  package var footerDistance: Length?
  /// Whether left and right margins change places on even pages.
  package var mirrorsMargins: Bool
  /// What the page number starts at; nil where it goes on from the section before.
  package var firstPageNumber: Int?
  /// As the format writes it, in OOXML's words: `decimal`, `lowerRoman`, `upperRoman`, `lowerLetter`, `upperLetter`.
  package var pageNumberFormat: String?
  /// Of the section's first page where it differs from the others; nil where it does not.
  package var firstHeader: [MeasuredBlock]?
  package var firstFooter: [MeasuredBlock]?
  /// Of the other pages, or of all.
  package var header: [MeasuredBlock]
  package var footer: [MeasuredBlock]

  package init(
    width: Length? = nil, height: Length? = nil, marginTop: Length? = nil, marginBottom: Length? = nil,
    marginLeft: Length? = nil, marginRight: Length? = nil, headerDistance: Length? = nil,
    footerDistance: Length? = nil, mirrorsMargins: Bool = false, firstPageNumber: Int? = nil,
    pageNumberFormat: String? = nil, firstHeader: [MeasuredBlock]? = nil, firstFooter: [MeasuredBlock]? = nil,
    header: [MeasuredBlock] = [], footer: [MeasuredBlock] = []
  ) {
    self.width = width
    self.height = height
    self.marginTop = marginTop
    self.marginBottom = marginBottom
    self.marginLeft = marginLeft
    self.marginRight = marginRight
    self.headerDistance = headerDistance
    self.footerDistance = footerDistance
    self.mirrorsMargins = mirrorsMargins
    self.firstPageNumber = firstPageNumber
    self.pageNumberFormat = pageNumberFormat
    self.firstHeader = firstHeader
    self.firstFooter = firstFooter
    self.header = header
    self.footer = footer
  }
}

package enum MeasuredBlock: Hashable, Sendable {
  case paragraph(MeasuredParagraph)
  case table(MeasuredTable)
}

package struct MeasuredParagraph: Hashable, Sendable {
  package enum LineSpacing: Hashable, Sendable {
    /// In lines: 1 is single.
    case lines(Double)
    case exactly(Length)
    case atLeast(Length)
  }

  /// The name its style shows to users; HTML: its classes.
  package var styleName: String?
  /// Typed by the program, not by the author: Word's and Writer's automatic numbering. "1.", "a)".
  package var automaticNumber: String?
  package var runs: [MeasuredRun]
  package var alignment: ParagraphLook.Alignment
  /// Of the first line, beyond ``leftIndent``; negative where it hangs.
  package var firstLineIndent: Length
  package var leftIndent: Length
  package var rightIndent: Length
  package var spaceBefore: Length
  package var spaceAfter: Length
  package var lineSpacing: LineSpacing
  package var keepsWithNext: Bool
  package var keepsTogether: Bool
  package var controlsWidows: Bool
  package var breaksPageBefore: Bool
  /// 1 for the top; nil for what is no heading.
  package var outlineLevel: Int?
  package var borders: MeasuredBorders
  /// Lines and boxes anchored here, in the order of the file.
  package var drawings: [MeasuredDrawing]

  package init(
    styleName: String? = nil, automaticNumber: String? = nil, runs: [MeasuredRun] = [],
    alignment: ParagraphLook.Alignment = .left, firstLineIndent: Length = .zero, leftIndent: Length = .zero,
    rightIndent: Length = .zero, spaceBefore: Length = .zero, spaceAfter: Length = .zero,
    lineSpacing: LineSpacing = .lines(1), keepsWithNext: Bool = false, keepsTogether: Bool = false,
    controlsWidows: Bool = false, breaksPageBefore: Bool = false, outlineLevel: Int? = nil,
    borders: MeasuredBorders = MeasuredBorders(), drawings: [MeasuredDrawing] = []
  ) {
    self.styleName = styleName
    self.automaticNumber = automaticNumber
    self.runs = runs
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.leftIndent = leftIndent
    self.rightIndent = rightIndent
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.lineSpacing = lineSpacing
    self.keepsWithNext = keepsWithNext
    self.keepsTogether = keepsTogether
    self.controlsWidows = controlsWidows
    self.breaksPageBefore = breaksPageBefore
    self.outlineLevel = outlineLevel
    self.borders = borders
    self.drawings = drawings
  }

  /// Its words as a reader sees them: line breaks as "\n", tabs as "\t", a no-break hyphen as U+2011, capitals by style as capitals.
  package var text: String { runs.map(\.shownText).joined() }
}

/// A stretch of text of one look.
package struct MeasuredRun: Hashable, Sendable {
  package enum Field: Hashable, Sendable {
    case pageNumber, pageCount, other
  }

  package var text: String
  /// Set where the text is what a program fills in.
  package var field: Field?
  package var fontFamily: String?
  package var fontSize: Length?
  package var isBold: Bool
  package var isItalic: Bool
  package var isUnderlined: Bool
  /// Shown in capitals by its style, whatever letters ``text`` has.
  package var isUppercase: Bool
  /// Raised or lowered: footnote marks, and underscores raised to draw a line.
  package var isRaised: Bool
  /// Six hexadecimal digits, `000000`; nil where the file leaves it to the program (black on paper).
  package var colour: String?
  package var language: String?
  /// Whether this is the mark of a footnote.
  package var isFootnoteMark: Bool

  package init(
    _ text: String, field: Field? = nil, fontFamily: String? = nil, fontSize: Length? = nil, isBold: Bool = false,
    isItalic: Bool = false, isUnderlined: Bool = false, isUppercase: Bool = false, isRaised: Bool = false,
    colour: String? = nil, language: String? = nil, isFootnoteMark: Bool = false
  ) {
    self.text = text
    self.field = field
    self.fontFamily = fontFamily
    self.fontSize = fontSize
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isUppercase = isUppercase
    self.isRaised = isRaised
    self.colour = colour
    self.language = language
    self.isFootnoteMark = isFootnoteMark
  }

  package var shownText: String { isUppercase ? text.uppercased() : text }
}

package struct MeasuredBorder: Hashable, Sendable {
  package var thickness: Length
  /// Six hexadecimal digits; nil where the file leaves it to the program.
  package var colour: String?
  /// Whether it is one solid line.
  package var isSolid: Bool
  /// Between the line and the text. ODF and HTML measure indents to the line, WordprocessingML to the text.
  package var padding: Length

  package init(thickness: Length, colour: String? = nil, isSolid: Bool = true, padding: Length = .zero) {
    self.thickness = thickness
    self.colour = colour
    self.isSolid = isSolid
    self.padding = padding
  }
}

/// Of a paragraph or a cell; nil where none is drawn.
package struct MeasuredBorders: Hashable, Sendable {
  package var top: MeasuredBorder?
  package var bottom: MeasuredBorder?
  package var left: MeasuredBorder?
  package var right: MeasuredBorder?

  package init(
    top: MeasuredBorder? = nil, bottom: MeasuredBorder? = nil, left: MeasuredBorder? = nil,
    right: MeasuredBorder? = nil
  ) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}
