import DocumentModel

/// The paper: size, margins and page numbers (CSS Paged Media 3).
enum HTMLPageRules {
  /// Of the section's pages, of their counter, and of the class that puts a section on them.
  static func name(ofSection index: Int) -> String { "page-\(index + 1)" }

  /// Each section has pages and a counter of its own, for browsers do not begin the `page` counter anew inside a document.
  static func text(for document: OfficialDocument, in style: HouseStyle) -> String {
    let page = style.page
    var text = ""
    if !page.showsNumberOnFirstPage {
      // `:first` is the document's first page only; the first page of any section has number 1.
      text += "@counter-style after-first { system: fixed 1; symbols: \"\"; fallback: decimal }\n"
    }
    for (index, section) in document.sections.enumerated() {
      let name = name(ofSection: index)
      let counter = page.showsNumberOnFirstPage ? name : "\(name), after-first"
      let size = [page.width(section.orientation), page.height(section.orientation)].map(CSS.millimetres)
      text += """
        @page \(name) {
          size: \(size.joined(separator: " "));
          margin: \(margins(of: page));
          counter-increment: \(name);
          \(numberBox(of: style)) { content: counter(\(counter)); \(numberLook(in: style)) }
        }
        .\(name) { page: \(name) }

        """
    }
    if let first = document.sections.first {
      text += HTMLFirstPage.pageRule(name(ofSection: 0), of: first, in: style)
    }
    return text
  }

  private static func margins(of page: PageStyle) -> String {
    [page.marginTop, page.marginRight, page.marginBottom, page.marginLeft].map(CSS.millimetres).joined(separator: " ")
  }

  private static func numberBox(of style: HouseStyle) -> String {
    let edge = style.page.numberEdge == .top ? "top" : "bottom"
    return switch style.look(of: .pageNumber).alignment {
    case .centre, .justified: "@\(edge)-center"
    case .left: "@\(edge)-left"
    case .right: "@\(edge)-right"
    }
  }

  private static func numberLook(in style: HouseStyle) -> String {
    let look = CSS.look(style.look(of: .pageNumber), in: style)
    let place =
      switch style.page.numberEdge {
      case .top: ["vertical-align: top", "padding-top: \(CSS.millimetres(style.page.headerDistance))"]
      case .bottom: ["vertical-align: bottom", "padding-bottom: \(CSS.millimetres(style.page.footerDistance))"]
      }
    return (look + place).joined(separator: "; ")
  }
}
