import DocumentModel

/// A distance that is a paragraph without words, of exact height, with a named style.
enum Spacing: String, CaseIterable {
  case least = "Spacing"
  case beforeTable = "SpaceBeforeTable"
  case beforeLetterhead = "SpaceBeforeLetterhead"
  case afterLetterhead = "SpaceAfterLetterhead"
  case beforeClosing = "SpaceBeforeClosing"
  case afterClosing = "SpaceAfterClosing"

  var styleName: String { rawValue }

  /// As a drafter reads it in a list of styles.
  var displayName: String {
    switch self {
    case .least: "Khoảng cách"
    case .beforeTable: "Khoảng cách trên bảng"
    case .beforeLetterhead: "Khoảng cách trên phần đầu"
    case .afterLetterhead: "Khoảng cách dưới phần đầu"
    case .beforeClosing: "Khoảng cách trên phần ký"
    case .afterClosing: "Khoảng cách dưới phần ký"
    }
  }

  /// As the template has it: zero where there is to be none.
  func height(in style: HouseStyle) -> Length {
    switch self {
    case .least: Self.leastHeight
    case .beforeTable: style.table.spaceBefore
    case .beforeLetterhead: style.letterhead.spaceBefore
    case .afterLetterhead: style.letterhead.spaceAfter
    case .beforeClosing: style.closing.spaceBefore
    case .afterClosing: style.closing.spaceAfter
    }
  }

  /// Of the paragraph's one line.
  func lineHeight(in style: HouseStyle) -> Length { max(height(in: style), Self.leastHeight) }

  /// Of a line that only carries a rule, begins a page or ends a text: the least type that word processors set.
  static let leastHeight = Length.points(1)

  static func around(_ purpose: LayoutTable.Purpose) -> (before: Spacing, after: Spacing) {
    switch purpose {
    case .letterhead: (.beforeLetterhead, .afterLetterhead)
    case .closing: (.beforeClosing, .afterClosing)
    }
  }
}

/// A drawn line is the upper border of a paragraph without words, from indent to indent, in Word and LibreOffice alike.
extension Rule.Place {
  var styleName: String {
    switch self {
    case .motto: "RuleMotto"
    case .issuer: "RuleIssuer"
    case .subject: "RuleSubject"
    case .address: "RuleAddress"
    }
  }

  /// As a drafter reads it in a list of styles.
  var displayName: String {
    switch self {
    case .motto: "Đường kẻ dưới tiêu ngữ"
    case .issuer: "Đường kẻ dưới cơ quan"
    case .subject: "Đường kẻ dưới trích yếu"
    case .address: "Đường kẻ trên địa chỉ"
    }
  }
}

extension RuleStyle {
  /// What is left of the space behind the line: the paragraph's own line is a part of it.
  var spaceAfterOwnLine: Length { max(spaceAfter - Spacing.leastHeight, .zero) }
}

/// Khung: the frame round a mark. Its width is the document's, its height the template's where it is ruled; its line is that
/// of tables, and its padding at the sides is the least a word processor gives.
struct Frame {
  let thickness: Length
  let padding = Length.points(1)
  /// Above and below the words: in whole points, for WordprocessingML knows no others (17.18.68).
  let verticalPadding: Length
  /// Of the line in a frame of ruled height: near to what the typeface would take, so that the words stand in the middle.
  let lineHeight: Length?

  init(_ look: ParagraphLook, in style: HouseStyle) {
    thickness = style.table.borderThickness
    guard let height = look.frameHeight else {
      verticalPadding = padding
      lineHeight = nil
      return
    }
    let inner = height - thickness * 2
    let spare = inner - look.fontSize * FontMetrics.lineHeight
    verticalPadding = max(.points((spare.points / 2).rounded(.down)), .zero)
    lineHeight = inner - verticalPadding * 2
  }

  /// From the outer edge to the words.
  var reach: Length { thickness + padding }
}
