import DocumentModel
import DocumentReading
import Standards

/// A sound document with one thing wrong.
struct Defect: Sendable {
  /// The rule that it breaks, and no other.
  var rule: String
  var title: String
  var document: MeasuredDocument
  /// Rules that cannot but be broken with it: who stands at the left leaves the right to the other.
  var others: [String]

  init(_ rule: String, _ title: String, _ document: MeasuredDocument, others: [String] = []) {
    self.rule = rule
    self.title = title
    // Its words' length is the line's.
    self.document = rule.hasPrefix("motto.") ? document.fittingMottoLine : document
    self.others = others
  }
}

// MARK: Looks, just outside their ranges

extension Defect {
  /// Defects of a rule on how a component looks: derived from its range, on either side of it.
  static func looks(of rule: StandardRule) -> [Defect] {
    guard let role = role(of: rule.subject) else { return [] }
    let sound = SoundDocument.document
    func changing(_ title: String, all: Bool = false, _ change: (inout MeasuredParagraph) -> Void) -> Defect {
      // The body's rule is about all that is running text, and its size is what its parts are compared with.
      var document = sound
      let roles = rule.subject == .body && all ? rule.subject.roles : [role]
      for role in roles { document = document.changing(role, all: all, change) }
      return Defect(rule.id, title, document)
    }
    func runs(_ title: String, all: Bool = false, _ change: @escaping (inout MeasuredRun) -> Void) -> Defect {
      changing(title, all: all) { paragraph in
        for index in paragraph.runs.indices { change(&paragraph.runs[index]) }
      }
    }
    switch rule.requirement {
    case .fontSize(let range):
      let isBody = rule.subject == .body
      return [
        runs("too large", all: isBody) { $0.fontSize = range.upperBound + .points(0.5) },
        runs("too small", all: isBody) { $0.fontSize = range.lowerBound - .points(0.5) },
      ]
    case .fontSizeOfBody: return [runs("smaller than the text") { $0.fontSize = .points(13.5) }]
    case .weight(let weight): return [runs("other weight") { $0.isBold = weight == .regular }]
    case .weightOfNumber: return [changing("number not bold") { $0.runs[0].isBold = false }]
    case .slant(let slant): return [runs("other slant") { $0.isItalic = slant == .upright }]
    case .letters(let letters):
      return [
        runs("other letters") { $0.text = letters == .capitals ? capitalised($0.text) : $0.text.uppercased() }
      ]
    case .colour(.red): return [runs("black") { $0.colour = "000000" }]
    case .colour(.black): return [runs("blue") { $0.colour = "0000FF" }]
    case .fontFamily: return [runs("another typeface") { $0.fontFamily = "Arial" }]
    case .alignment(let alignments):
      return [changing("other alignment") { $0.alignment = alignments == [.centre] ? .right : .centre }]
    case .flushLeft: return [changing("indented") { $0.leftIndent = .millimetres(5) }]
    case .firstLineIndent:
      return [
        changing("between the two values") { $0.firstLineIndent = .millimetres(11) },
        changing("no indent") { $0.firstLineIndent = .zero },
        changing("just beside") { $0.firstLineIndent = .millimetres(12.8) },
      ]
    case .spaceBetweenParagraphs: return [changing("too near", all: true) { $0.spaceBefore = .points(5.5) }]
    case .lineSpacing(let range):
      return [
        changing("too wide") { $0.lineSpacing = .lines(range.upperBound + 0.02) },
        changing("too narrow") { $0.lineSpacing = .lines(range.lowerBound - 0.02) },
        changing("exactly too narrow") { $0.lineSpacing = .exactly(.points(12)) },
      ]
    case .framed: return [changing("without a frame") { $0.borders = MeasuredBorders() }]
    case .frameSize: return [changing("too wide") { $0.rightIndent = .millimetres(40) }]
    case .paper, .portrait, .margin, .numberedAt, .arabicNumbers, .numbersFrom, .noNumberOnFirstPage, .ownNumbers,
      .underlined, .composedCharacters, .lineHeight, .solid, .lengthOfText, .lengthOfTextArea, .column, .level, .order,
      .present, .wording, .referredTo, .beyondFile:
      return []
    }
  }

  private static func role(of subject: StandardRule.Subject) -> Role? {
    switch subject {
    case .body, .text: .bodyText
    case .component(let role): role
    case .page, .document, .line: nil
    }
  }

  /// In small letters but the first.
  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst().lowercased()
  }
}
