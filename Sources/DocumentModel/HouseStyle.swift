/// How documents of one template look and what they say by standing rule: a template (`templates/<name>/`), read.
///
/// Code holds no font size, margin, standing word or numbering scheme: they are all here, as data.
package struct HouseStyle: Hashable, Sendable {
  /// As a plan names it in `mẫu:`.
  package var name: String
  /// The standard of form that it claims, as `chuẩn:` names it; nil where it claims none.
  package var standard: String?
  package var page: PageStyle
  /// Phông chữ.
  package var fontFamily: String
  /// Families to stand in where ``fontFamily`` is missing, best first; of the same widths where possible.
  package var substituteFamilies: [String]
  /// BCP 47.
  package var language: String
  /// Has a look for every role; for ``Role/ornament`` only where a rule has one.
  package var looks: [Role: ParagraphLook]
  /// Has a style for every place.
  package var rules: [Rule.Place: RuleStyle]
  package var letterhead: ColumnsStyle
  package var closing: ColumnsStyle
  package var table: TableStyle
  /// Left and right of the words of a framed mark.
  package var framePadding: Length
  /// The page at whose foot the address (cell 13) stands.
  package var addressPage: FootPage
  /// The page at whose foot the drafter's mark (cell 12) stands; nil where it stands below the recipients.
  package var draftersMarkPage: FootPage?
  /// Ruled widths of framed marks, outside the frame, by their words in lower case (Phụ lục I, III.2.b).
  package var markWidths: [String: Length]
  package var words: StandingWords
  /// Phrases that a line of a title or a name likes to begin with, and phrases it is not broken in; in lower case.
  package var lineBeginnings: [String]
  package var inseparablePhrases: [String]
  /// What stays on one line in any text.
  package var joinedWords: JoinedWords
  /// In the template's order; the first is the default.
  package var numberingSchemes: [NumberingScheme]

  package init(
    name: String, page: PageStyle, fontFamily: String, substituteFamilies: [String], language: String,
    looks: [Role: ParagraphLook], rules: [Rule.Place: RuleStyle], letterhead: ColumnsStyle, closing: ColumnsStyle,
    table: TableStyle, framePadding: Length, markWidths: [String: Length] = [:], addressPage: FootPage = .first,
    draftersMarkPage: FootPage? = nil, words: StandingWords, lineBeginnings: [String] = [],
    inseparablePhrases: [String] = [], joinedWords: JoinedWords = JoinedWords(), numberingSchemes: [NumberingScheme]
  ) {
    self.name = name
    self.page = page
    self.fontFamily = fontFamily
    self.substituteFamilies = substituteFamilies
    self.language = language
    self.looks = looks
    self.rules = rules
    self.letterhead = letterhead
    self.closing = closing
    self.table = table
    self.framePadding = framePadding
    self.addressPage = addressPage
    self.draftersMarkPage = draftersMarkPage
    self.markWidths = markWidths
    self.words = words
    self.lineBeginnings = lineBeginnings
    self.inseparablePhrases = inseparablePhrases
    self.joinedWords = joinedWords
    self.numberingSchemes = numberingSchemes
  }

  package func look(of role: Role) -> ParagraphLook { looks[role] ?? ParagraphLook() }
  package func style(of place: Rule.Place) -> RuleStyle { rules[place] ?? RuleStyle() }
  /// Those that its documents can have, in the model's order.
  package var roles: [Role] { Role.allCases.filter { looks[$0] != nil } }
  /// Where a line is drawn, and not an ornament set.
  package var drawnRules: [Rule.Place] { Rule.Place.allCases.filter { style(of: $0).ornament == nil } }

  /// Width of the text area.
  package func textWidth(_ orientation: DocumentSection.Orientation) -> Length {
    page.width(orientation) - page.marginLeft - page.marginRight
  }
}

/// Trang đầu, trang cuối: a page of the section that has the signature, which something stands at the foot of.
package enum FootPage: Hashable, Sendable {
  case first, last
}

/// Khổ giấy, lề: the page in portrait. A landscape page has width and height exchanged and the same four margins.
package struct PageStyle: Hashable, Sendable {
  package var width: Length
  package var height: Length
  package var marginTop: Length
  package var marginBottom: Length
  package var marginLeft: Length
  package var marginRight: Length
  /// From the upper edge of the paper to what stands in the top margin.
  package var headerDistance: Length
  /// From the lower edge of the paper to what stands in the bottom margin.
  package var footerDistance: Length
  /// The margin in which the page number stands; at its left, middle or right by the look of ``Role/pageNumber``.
  package var numberEdge: Edge
  package var showsNumberOnFirstPage: Bool

  package enum Edge: Hashable, Sendable {
    case top, bottom
  }

  package init(
    width: Length, height: Length, marginTop: Length, marginBottom: Length, marginLeft: Length, marginRight: Length,
    headerDistance: Length, footerDistance: Length, numberEdge: Edge = .top, showsNumberOnFirstPage: Bool
  ) {
    self.width = width
    self.height = height
    self.marginTop = marginTop
    self.marginBottom = marginBottom
    self.marginLeft = marginLeft
    self.marginRight = marginRight
    self.headerDistance = headerDistance
    self.footerDistance = footerDistance
    self.numberEdge = numberEdge
    self.showsNumberOnFirstPage = showsNumberOnFirstPage
  }

  package func width(_ orientation: DocumentSection.Orientation) -> Length {
    orientation == .portrait ? width : height
  }
  package func height(_ orientation: DocumentSection.Orientation) -> Length {
    orientation == .portrait ? height : width
  }
}

/// How the paragraphs of one role look.
package struct ParagraphLook: Hashable, Sendable {
  package enum Alignment: String, Hashable, Sendable {
    case left, centre, right, justified
  }

  package var fontSize: Length
  package var isBold: Bool
  package var isItalic: Bool
  /// Gạch chân.
  package var isUnderlined: Bool
  /// Whether composing sets the words in capitals (chữ in hoa); writers find them so.
  package var isUppercase: Bool
  package var alignment: Alignment
  /// Of the first line, beyond ``leftIndent``; negative to hang it.
  package var firstLineIndent: Length
  package var leftIndent: Length
  package var spaceBefore: Length
  package var spaceAfter: Length
  /// In lines, from 1 to 1.5; ignored where ``exactLineHeight`` is set.
  package var lineSpacing: Double
  package var exactLineHeight: Length?
  package var keepsWithNext: Bool
  /// A heading's place in the outline, 1 being the top.
  package var outlineLevel: Int?
  /// Whether a single frame is drawn round the paragraph.
  package var isFramed: Bool
  /// Of that frame, from outer edge to outer edge, around one line; nil for as high as its words.
  package var frameHeight: Length?
  /// Colour of text and frame, six hexadecimal digits: `000000`.
  package var colour: String

  package init(
    fontSize: Length = .points(14), isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false,
    isUppercase: Bool = false, alignment: Alignment = .left, firstLineIndent: Length = .zero,
    leftIndent: Length = .zero,
    spaceBefore: Length = .zero, spaceAfter: Length = .zero, lineSpacing: Double = 1, exactLineHeight: Length? = nil,
    keepsWithNext: Bool = false, outlineLevel: Int? = nil, isFramed: Bool = false, frameHeight: Length? = nil,
    colour: String = "000000"
  ) {
    self.fontSize = fontSize
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isUppercase = isUppercase
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.leftIndent = leftIndent
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.lineSpacing = lineSpacing
    self.exactLineHeight = exactLineHeight
    self.keepsWithNext = keepsWithNext
    self.outlineLevel = outlineLevel
    self.isFramed = isFramed
    self.frameHeight = frameHeight
    self.colour = colour
  }
}

/// How a drawn line of one place looks, or what stands there instead.
package struct RuleStyle: Hashable, Sendable {
  /// Words in place of the line, such as the `*` of Party documents; they look as ``Role/ornament`` says.
  package var ornament: String?
  package var thickness: Length
  /// Between the text above and the line.
  package var spaceBefore: Length
  /// Between the line and what follows.
  package var spaceAfter: Length
  /// Its length as a part of the text it belongs to: 1 under the motto, 1/3 to 1/2 elsewhere.
  package var fraction: Double

  package init(
    ornament: String? = nil, thickness: Length = .points(0.5), spaceBefore: Length = .zero,
    spaceAfter: Length = .zero, fraction: Double = 1
  ) {
    self.ornament = ornament
    self.thickness = thickness
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.fraction = fraction
  }
}

/// Widths of the two columns of letterhead or closing in portrait.
package struct ColumnsStyle: Hashable, Sendable {
  package var left: Length
  package var right: Length
  /// How far the table reaches out of the text area to the left.
  package var outset: Length
  package var spaceBefore: Length
  package var spaceAfter: Length

  package init(
    left: Length, right: Length, outset: Length = .zero, spaceBefore: Length = .zero, spaceAfter: Length = .zero
  ) {
    self.left = left
    self.right = right
    self.outset = outset
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }
}

package struct TableStyle: Hashable, Sendable {
  package var borderThickness: Length
  /// Between a vertical border and the text.
  package var horizontalPadding: Length
  /// Between a horizontal border and the text.
  package var verticalPadding: Length
  /// Above a table that has no title of its own.
  package var spaceBefore: Length

  package init(
    borderThickness: Length, horizontalPadding: Length, verticalPadding: Length, spaceBefore: Length = .zero
  ) {
    self.spaceBefore = spaceBefore
    self.borderThickness = borderThickness
    self.horizontalPadding = horizontalPadding
    self.verticalPadding = verticalPadding
  }
}
