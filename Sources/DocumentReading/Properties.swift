import DocumentModel

/// What one layer (defaults, a style, direct formatting) says of text. Nil where it says nothing.
struct RunProperties: Hashable {
  enum Colour: Hashable {
    case automatic
    /// Six hexadecimal digits.
    case rgb(String)
  }

  var fontFamily: String?
  var fontSize: Length?
  var toggles = Toggles()
  var isUnderlined: Bool?
  var isRaised: Bool?
  var colour: Colour?
  var language: String?

  /// Those that OOXML calls toggle properties (ECMA-376 Part 1, 17.7.3): in it, two styles that both set one unset it.
  struct Toggles: Hashable {
    var isBold: Bool?
    var isItalic: Bool?
    var isUppercase: Bool?
    var isHidden: Bool?

    mutating func apply(_ later: Toggles) {
      isBold = later.isBold ?? isBold
      isItalic = later.isItalic ?? isItalic
      isUppercase = later.isUppercase ?? isUppercase
      isHidden = later.isHidden ?? isHidden
    }
  }

  /// The later layer wins wherever it says anything.
  mutating func apply(_ later: RunProperties) {
    applyButToggles(later)
    toggles.apply(later.toggles)
  }

  mutating func applyButToggles(_ later: RunProperties) {
    fontFamily = later.fontFamily ?? fontFamily
    fontSize = later.fontSize ?? fontSize
    isUnderlined = later.isUnderlined ?? isUnderlined
    isRaised = later.isRaised ?? isRaised
    colour = later.colour ?? colour
    language = later.language ?? language
  }

  var isHidden: Bool { toggles.isHidden ?? false }

  func measured(_ text: String, field: MeasuredRun.Field? = nil, isFootnoteMark: Bool = false) -> MeasuredRun {
    let rgb: String? =
      switch colour {
      case .rgb(let digits): digits
      case .automatic, nil: nil
      }
    return MeasuredRun(
      text, field: field, fontFamily: fontFamily, fontSize: fontSize, isBold: toggles.isBold ?? false,
      isItalic: toggles.isItalic ?? false, isUnderlined: isUnderlined ?? false,
      isUppercase: toggles.isUppercase ?? false, isRaised: isRaised ?? false, colour: rgb, language: language,
      isFootnoteMark: isFootnoteMark)
  }
}

/// What one layer says of a paragraph. Nil where it says nothing.
struct ParagraphProperties: Hashable {
  var alignment: ParagraphLook.Alignment?
  var firstLineIndent: Length?
  var leftIndent: Length?
  var rightIndent: Length?
  var spaceBefore: Length?
  var spaceAfter: Length?
  var lineSpacing: MeasuredParagraph.LineSpacing?
  var keepsWithNext: Bool?
  var keepsTogether: Bool?
  var controlsWidows: Bool?
  var breaksPageBefore: Bool?
  var breaksPageAfter: Bool?
  var outlineLevel: Int?
  /// Whether the space between paragraphs of one style is left out.
  var joinsSameStyle: Bool?
  var hyphenates: Bool?
  var borders = BorderProperties()

  mutating func apply(_ later: ParagraphProperties) {
    alignment = later.alignment ?? alignment
    firstLineIndent = later.firstLineIndent ?? firstLineIndent
    leftIndent = later.leftIndent ?? leftIndent
    rightIndent = later.rightIndent ?? rightIndent
    spaceBefore = later.spaceBefore ?? spaceBefore
    spaceAfter = later.spaceAfter ?? spaceAfter
    lineSpacing = later.lineSpacing ?? lineSpacing
    keepsWithNext = later.keepsWithNext ?? keepsWithNext
    keepsTogether = later.keepsTogether ?? keepsTogether
    controlsWidows = later.controlsWidows ?? controlsWidows
    breaksPageBefore = later.breaksPageBefore ?? breaksPageBefore
    breaksPageAfter = later.breaksPageAfter ?? breaksPageAfter
    outlineLevel = later.outlineLevel ?? outlineLevel
    joinsSameStyle = later.joinsSameStyle ?? joinsSameStyle
    hyphenates = later.hyphenates ?? hyphenates
    borders.apply(later.borders)
  }

  /// `controlsWidows` is what the format takes where no layer says anything.
  func measured(controlsWidows: Bool) -> MeasuredParagraph {
    MeasuredParagraph(
      alignment: alignment ?? .left, firstLineIndent: firstLineIndent ?? .zero, leftIndent: leftIndent ?? .zero,
      rightIndent: rightIndent ?? .zero, spaceBefore: spaceBefore ?? .zero, spaceAfter: spaceAfter ?? .zero,
      lineSpacing: lineSpacing ?? .lines(1), keepsWithNext: keepsWithNext ?? false,
      keepsTogether: keepsTogether ?? false, controlsWidows: self.controlsWidows ?? controlsWidows,
      breaksPageBefore: breaksPageBefore ?? false, outlineLevel: outlineLevel, borders: borders.measured)
  }
}

/// One side: that no line is drawn is something said.
enum BorderSide: Hashable {
  case none
  case line(MeasuredBorder)

  var measured: MeasuredBorder? {
    switch self {
    case .none: nil
    case .line(let border): border
    }
  }
}

/// What one layer says of the borders of a paragraph, a cell or a table. Nil where it says nothing.
struct BorderProperties: Hashable {
  var top: BorderSide?
  var bottom: BorderSide?
  var left: BorderSide?
  var right: BorderSide?
  /// Of a table: between its rows, between its columns.
  var insideHorizontal: BorderSide?
  var insideVertical: BorderSide?

  mutating func apply(_ later: BorderProperties) {
    top = later.top ?? top
    bottom = later.bottom ?? bottom
    left = later.left ?? left
    right = later.right ?? right
    insideHorizontal = later.insideHorizontal ?? insideHorizontal
    insideVertical = later.insideVertical ?? insideVertical
  }

  var measured: MeasuredBorders {
    MeasuredBorders(top: top?.measured, bottom: bottom?.measured, left: left?.measured, right: right?.measured)
  }
}
