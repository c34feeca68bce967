import DocumentModel

/// The look of the page, behind the rules of its paper (``HTMLPageRules``): first what holds on paper and screen alike, then each by
/// itself.
enum HTMLStylesheet {
  static func text(in style: HouseStyle) -> String {
    common(in: style)
      + style.roles.filter { $0 != .pageNumber }.map { roleRule($0, in: style) }.joined()
      + style.drawnRules.map { ruleRule($0, in: style) }.joined()
      + elements(in: style)
      + (style.look(of: .tableGroup).keepsWithNext ? "tr:has(> [scope=rowgroup]) { break-after: avoid }\n" : "")
      + media("print", paper)
      + media("screen", screen(in: style))
      + media("screen and (min-width: \(CSS.millimetres(style.page.width)))", wideScreen(in: style))
      + media("screen and (max-width: \(CSS.millimetres(style.page.width)))", narrowScreen)
      + media("screen and (max-width: \(CSS.millimetres(stackingWidth(in: style))))", phone(in: style))
  }

  /// Below the width of the text area and a narrow edge, columns stand below each other.
  private static func stackingWidth(in style: HouseStyle) -> Length {
    style.textWidth(.portrait) + narrowEdge + narrowEdge
  }

  private static let narrowEdge = Length.millimetres(5)

  private static func media(_ query: String, _ rules: String) -> String {
    var text = "@media \(query) {\n"
    // Bytes, for line ends are ASCII.
    for line in rules.utf8.split(separator: UInt8(ascii: "\n")) {
      text += "  "
      text += Substring(line)
      text += "\n"
    }
    return text + "}\n"
  }

  private static func common(in style: HouseStyle) -> String {
    let body = style.look(of: .bodyText)
    return """
      html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
      body { margin: 0; font: \(CSS.points(body.fontSize))/\(CSS.lineHeight(of: body, in: style)) \(CSS.families(of: style)) }
      .sheet { position: relative; break-before: page; color: #000; background: #fff; widows: 2; orphans: 2; \
      overflow-wrap: break-word }
      .sheet:first-child { break-before: auto }
      p, h1, h2, h3, h4, h5, h6 { margin: 0; font: inherit }
      p:empty::before { content: "\\a0" }
      h1 > span, h2 > span, h3 > span, h4 > span, h5 > span, h6 > span { display: block }
      b { font-weight: bold }
      sup { font-size: 65%; line-height: 0 }
      .nobreak { white-space: nowrap }
      .kept { break-after: avoid }
      .whole { break-inside: avoid }
      .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }

      """
  }

  /// Spaces are margins: where two meet the greater one counts, as in a word processor.
  private static func roleRule(_ role: Role, in style: HouseStyle) -> String {
    let look = style.look(of: role)
    var declarations = [
      "font-size: \(CSS.points(look.fontSize))", "line-height: \(CSS.lineHeight(of: look, in: style))",
    ]
    if look.isBold { declarations.append("font-weight: bold") }
    if look.isItalic { declarations.append("font-style: italic") }
    if look.isUnderlined { declarations.append("text-decoration: underline") }
    declarations.append("text-align: \(CSS.keyword(look.alignment))")
    if look.firstLineIndent != .zero { declarations.append("text-indent: \(CSS.millimetres(look.firstLineIndent))") }
    if look.leftIndent != .zero { declarations.append("margin-left: \(CSS.millimetres(look.leftIndent))") }
    if look.spaceBefore != .zero { declarations.append("margin-top: \(CSS.points(look.spaceBefore))") }
    if look.spaceAfter != .zero { declarations.append("margin-bottom: \(CSS.points(look.spaceAfter))") }
    if look.keepsWithNext { declarations.append("break-after: avoid") }
    if look.isFramed { declarations += CSS.frame(of: look, in: style) }
    if look.colour != "000000" { declarations.append("color: #\(look.colour)") }
    return CSS.rule(".\(role.rawValue)", declarations)
  }

  private static func ruleRule(_ place: Rule.Place, in style: HouseStyle) -> String {
    let look = style.style(of: place)
    return CSS.rule(
      ".rule.\(place.rawValue)",
      [
        "border-top: \(CSS.points(look.thickness)) solid", "margin-top: \(CSS.points(look.spaceBefore))",
        "margin-bottom: \(CSS.points(look.spaceAfter))",
      ])
  }

  private static func elements(in style: HouseStyle) -> String {
    let (letterhead, closing, table) = (style.letterhead, style.closing, style.table)
    let padding = "\(CSS.millimetres(table.verticalPadding)) \(CSS.millimetres(table.horizontalPadding))"
    return """
      .rule { width: min(var(--length), 100%); height: 0; margin: 0 auto 0 var(--left, auto); border: 0; color: inherit; \
      break-before: avoid }
      .inset { margin-left: var(--left); margin-right: var(--right) }
      .columns { display: grid; grid-template-columns: var(--columns); align-items: baseline; \
      width: var(--width); margin-left: calc(-1 * var(--outset)); break-inside: avoid }
      .columns > * { min-width: 0 }
      .letterhead { margin-top: \(CSS.points(letterhead.spaceBefore)); \
      padding-bottom: \(CSS.points(letterhead.spaceAfter)) }
      .closing { break-before: avoid; margin-top: \(CSS.points(closing.spaceBefore)); padding-bottom: \(CSS.points(closing.spaceAfter)) }
      table { border-collapse: collapse; table-layout: fixed }
      .untitled > table { margin-top: \(CSS.points(table.spaceBefore)) }
      caption { text-align: left; break-inside: avoid }
      thead { break-after: avoid }
      tr { break-inside: avoid }
      th, td { border: \(CSS.points(table.borderThickness)) solid #000; padding: \(padding); vertical-align: top }
      th { font-weight: inherit }
      thead th, thead td { vertical-align: middle }
      .footnotes::before { content: ""; display: block; width: 30%; margin: 1em 0 0.2em; border-top: 0.5pt solid }

      """
  }

  private static let paper =
    """
    a { color: inherit; text-decoration: none }
    table { max-width: 100% }

    """ + HTMLFirstPage.paperRules

  /// Half of a table's border stands outside its width, where a box that scrolls would clip it.
  private static func screen(in style: HouseStyle) -> String {
    let page = style.page
    let margins = [page.marginTop, page.marginRight, page.marginBottom, page.marginLeft].map(CSS.millimetres)
    let colours = style.roles.filter { style.look(of: $0).colour != "000000" }.map {
      CSS.rule(".\($0.rawValue)", ["color: #\(CSS.legibleColour(style.look(of: $0).colour))"])
    }
    return """
      body { background: #e4e4e0 }
      .sheet { box-sizing: border-box; max-width: 100%; margin: 8mm auto; padding: \(margins.joined(separator: " ")); \
      box-shadow: 0 1px 6px rgba(0, 0, 0, 0.35) }
      .portrait { width: \(CSS.millimetres(page.width)) }
      .landscape { width: \(CSS.millimetres(page.height)) }
      .table { overflow-x: auto; margin: 0 -1px; padding: 0 1px }
      .first-page-footer { margin-top: 10mm }
      a { color: #0b4a8f }

      """ + colours.joined()
  }

  private static func wideScreen(in style: HouseStyle) -> String {
    HTMLFirstPage.screenRules(in: style)
      + [DocumentSection.Orientation.portrait, .landscape].map {
        CSS.rule(".\($0.rawValue)", ["min-height: \(CSS.millimetres(style.page.height($0)))"])
      }.joined()
  }

  private static let narrowScreen = """
    body { background: #fff }
    .sheet { margin: 0; padding: 8mm \(CSS.millimetres(narrowEdge)); box-shadow: none }
    .sheet + .sheet { border-top: 2mm solid #e4e4e0 }
    .first-page-header { margin-bottom: 3mm }
    .columns { width: auto; margin-left: 0 }

    """

  /// Country and motto come first, then the body that issues; who signs comes before who receives. Lines too short to be
  /// justified are ragged; the country's name keeps to one line. Names and titles were broken for the width of the paper.
  private static func phone(in style: HouseStyle) -> String {
    let nationalName = style.look(of: .nationalName)
    let justified = style.roles.filter { style.look(of: $0).alignment == .justified }.map { ".\($0.rawValue)" }
    return CSS.rule(justified.joined(separator: ", "), ["text-align: left"]) + """
      .columns { display: flex; flex-direction: column; align-items: stretch }
      .letterhead > :nth-child(2), .closing > :nth-child(2):last-child { order: -1 }
      .\(Role.nationalName.rawValue) { font-size: min(\(CSS.points(nationalName.fontSize)), 4vw) }
      .letterhead br, h1 br, h2 br { display: none }
      .letterhead > * + *, .closing > * { margin-top: 6pt }
      .rule { margin-left: auto }
      .inset { width: fit-content; margin-left: auto; margin-right: auto; padding-left: 2mm; padding-right: 2mm }
      caption > * { position: sticky; left: 0; max-width: calc(100vw - \(CSS.millimetres(narrowEdge + narrowEdge))) }

      """
  }
}
