import DocumentModel
import Packaging

/// What a block needs to know beside itself to be printed.
struct DOCXContext {
  let style: HouseStyle
  private let looks: [Role: ParagraphLook]
  let stories: [DOCXStory]
  let footnotes: [Footnote]
  private let bookmarks: [String: DOCXBookmark]

  init(_ document: OfficialDocument, in style: HouseStyle) {
    self.style = style
    looks = style.looks
    stories = DOCXStory.stories(of: document, in: style.page)
    var footnotes: [Footnote] = []
    var bookmarks: [String: DOCXBookmark] = [:]
    var anchors = 0
    for blocks in document.sections.flatMap({ [$0.firstPageHeader, $0.firstPageFooter, $0.blocks] }) {
      blocks.forEachParagraph { paragraph in
        paragraph.content.addFootnotes(to: &footnotes)
        guard let anchor = paragraph.anchor else { return }
        if bookmarks[anchor] == nil { bookmarks[anchor] = DOCXBookmark(identifier: anchors, anchor: anchor) }
        anchors += 1
      }
    }
    self.footnotes = footnotes
    self.bookmarks = bookmarks
  }

  func look(of role: Role) -> ParagraphLook { looks[role] ?? ParagraphLook() }

  func bookmark(_ anchor: String) -> DOCXBookmark? { bookmarks[anchor] }
}

/// The place of an anchor (29500-1, 17.13.6).
struct DOCXBookmark: Equatable {
  let identifier: Int
  /// Word takes letters, digits and underscores, forty at most, and hides from its list what begins with an underscore.
  let name: String

  init(identifier: Int, anchor: String) {
    self.identifier = identifier
    let word = String(anchor.map { $0 == "-" ? "_" : $0 })
    // What is cut would no longer be the only one of its name: the identifier, behind a beginning of its own, keeps it so.
    name = word.count <= 35 ? "_ref_" + word : "_cut\(identifier)_" + word.prefix(25)
  }
}

extension XMLWriter {
  /// An element that says all in its `w:val`.
  mutating func word(_ name: StaticString, _ value: String) { empty(name, "w:val", value) }
  mutating func word(_ name: StaticString, _ value: Int) { empty(name, "w:val", value) }

  /// The root of a WordprocessingML part, left open.
  mutating func startWordPart(_ name: StaticString) {
    declaration(standalone: true)
    start(name)
    attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
    attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
  }
}

extension Length {
  /// 29500-1, 17.18.42.
  var halfPoints: Int { Int((points * 2).rounded()) }
  /// Thickness of a border (17.18.15 and 17.3.4), which is 1/4 to 12 points.
  var eighthsOfPoint: Int { min(max(Int((points * 8).rounded()), 2), 96) }
}
