import DocumentModel

/// Paper, margins and what stands in the margins, by a page's `@page` rules (CSS Paged Media 3).
struct HTMLPages {
  private let sheet: CSSStyleSheet
  /// By the name they are for; nil for all pages.
  private let byName: [String?: [CSSStyleSheet.PageRule]]
  /// Where lengths relative to the root and custom properties come from.
  private let root: CSSStyle

  init(_ sheet: CSSStyleSheet, root: CSSStyle) {
    self.sheet = sheet
    byName = Dictionary(grouping: sheet.pageRules, by: \.name)
    self.root = root
  }

  /// Between left and right margin, in points.
  func textWidth(_ name: String?) -> Double? {
    let page = measured(name)
    guard let width = page.width, let left = page.marginLeft, let right = page.marginRight else { return nil }
    return (width - left - right).points
  }

  /// A section's page. `counters` are those that sections before it have counted with.
  func page(_ name: String?, isFirst: Bool, counters: inout Set<String>) -> MeasuredPage {
    var page = measured(name)
    let others = boxes(of: rules(name, pseudoClasses: []))
    let first = boxes(of: rules(name, pseudoClasses: isFirst ? ["first"] : []))
    let counted = increments(of: rules(name, pseudoClasses: []))
    let number = firstNumber(in: others, counted, isFirst: isFirst, counters: &counters)
    page.firstPageNumber = number
    page.pageNumberFormat = others.lazy.compactMap { $0.format(sheet) }.first
    let width = textWidth(name)
    func blocks(_ boxes: [HTMLMarginBox], at edge: CSSSide, number: Int?) -> [MeasuredBlock] {
      boxes.filter { $0.edge == edge }.compactMap {
        $0.paragraph(counted: Set(counted.keys), sheet, number: number, in: width)
      }.map(MeasuredBlock.paragraph)
    }
    page.header = blocks(others, at: .top, number: nil)
    page.footer = blocks(others, at: .bottom, number: nil)
    let firstHeader = blocks(first, at: .top, number: number)
    let firstFooter = blocks(first, at: .bottom, number: number)
    // Without a rule of its own, the first page differs only where the number has a word of its own there.
    if firstHeader != page.header || firstFooter != page.footer {
      page.firstHeader = firstHeader
      page.firstFooter = firstFooter
    }
    page.headerDistance = distance(others, first, .top)
    page.footerDistance = distance(others, first, .bottom)
    return page
  }

  private func distance(_ others: [HTMLMarginBox], _ first: [HTMLMarginBox], _ edge: CSSSide) -> Length? {
    (others + first).lazy.filter { $0.edge == edge }.compactMap(\.distance).first.map(Length.init(sheetPoints:))
  }

  // MARK: Rules

  /// Those that hold, the strongest last: by name, then by kind of page, then by place.
  private func rules(_ name: String?, pseudoClasses: Set<String>) -> [CSSStyleSheet.PageRule] {
    let own = name == nil ? [] : byName[name] ?? []
    return [byName[nil] ?? [], own].flatMap { rules in
      rules.filter { $0.pseudoClasses.allSatisfy(pseudoClasses.contains) }
        .sorted { ($0.pseudoClasses.count, $0.order) < ($1.pseudoClasses.count, $1.order) }
    }
  }

  private func style(of rules: [CSSStyleSheet.PageRule]) -> CSSStyle {
    var base = CSSStyle()
    base.text.variables = root.text.variables
    var style = base.child()
    // Nil is what no rule says.
    style.box.margin = CSSSides(nil)
    style.apply(rules.flatMap(\.declarations), parent: base, root: root.text.fontSize)
    return style
  }

  private func measured(_ name: String?) -> MeasuredPage {
    let rules = rules(name, pseudoClasses: [])
    let style = style(of: rules)
    var page = MeasuredPage()
    let size = rules.flatMap(\.declarations).last { $0.name == "size" }.flatMap { Self.size($0.value.words, style) }
    page.width = size.map { Length(sheetPoints: $0.width) }
    page.height = size.map { Length(sheetPoints: $0.height) }
    func margin(_ side: CSSSide, of whole: Double?, in style: CSSStyle) -> Length? {
      style.box.margin[side]?.points(of: whole).map(Length.init(sheetPoints:))
    }
    page.marginTop = margin(.top, of: size?.height, in: style)
    page.marginBottom = margin(.bottom, of: size?.height, in: style)
    page.marginLeft = margin(.left, of: size?.width, in: style)
    page.marginRight = margin(.right, of: size?.width, in: style)
    // The first page is a right one; where the left ones have other margins, those of the right are the section's.
    let (right, left) = (
      self.style(of: self.rules(name, pseudoClasses: ["right"])),
      self.style(of: self.rules(name, pseudoClasses: ["left"]))
    )
    let sides = [(right, CSSSide.left), (right, .right), (left, .left), (left, .right)].map {
      margin($0.1, of: size?.width, in: $0.0)
    }
    if sides[0] != sides[2], sides[0] == sides[3], sides[1] == sides[2] {
      (page.marginLeft, page.marginRight) = (sides[0], sides[1])
      page.mirrorsMargins = true
    }
    return page
  }

  /// `210mm 297mm`, `A4`, `A4 landscape`.
  private static func size(_ words: [CSSComponent], _ style: CSSStyle) -> (width: Double, height: Double)? {
    let units = CSSLength.Units(em: style.text.fontSize, rem: style.text.fontSize)
    let lengths = words.compactMap { CSSLength($0, units)?.points(of: nil) }
    if let width = lengths.first, let height = lengths.last { return (width, height) }
    let keywords = words.compactMap(\.keyword)
    guard let paper = keywords.lazy.compactMap({ papers[$0] }).first else { return nil }
    let (width, height) = (paper.width * 72 / 25.4, paper.height * 72 / 25.4)
    return keywords.contains("landscape") ? (height, width) : (width, height)
  }

  /// In millimetres.
  private static let papers: [String: (width: Double, height: Double)] = [
    "a3": (297, 420), "a4": (210, 297), "a5": (148, 210), "b5": (176, 250), "b4": (250, 353),
    "letter": (215.9, 279.4), "legal": (215.9, 355.6), "ledger": (279.4, 431.8),
  ]

  // MARK: Margin boxes

  private func boxes(of rules: [CSSStyleSheet.PageRule]) -> [HTMLMarginBox] {
    let page = style(of: rules)
    return HTMLMarginBox.names.compactMap { name in
      let declarations = rules.flatMap { rule in rule.boxes.filter { $0.name == name }.flatMap(\.declarations) }
      return HTMLMarginBox(name, declarations, page: page, root: root.text.fontSize)
    }
  }

  // MARK: Numbers

  /// The counters that each page adds to.
  private func increments(of rules: [CSSStyleSheet.PageRule]) -> [String: Int] {
    guard let value = rules.flatMap(\.declarations).last(where: { $0.name == "counter-increment" })?.value.words else {
      return [:]
    }
    var increments: [String: Int] = [:]
    for (index, word) in value.enumerated() {
      guard case .token(.identifier(let name)) = word, name != "none" else { continue }
      increments[name] = 1
      if index + 1 < value.count, case .token(.number(let step, unit: "")) = value[index + 1] {
        increments[name] = Int(step)
      }
    }
    return increments
  }

  private func firstNumber(
    in boxes: [HTMLMarginBox], _ increments: [String: Int], isFirst: Bool, counters: inout Set<String>
  ) -> Int? {
    guard
      let counter = boxes.lazy.flatMap(\.counters).map(\.name).first(where: { $0 == "page" || increments[$0] != nil })
    else { return nil }
    let isNew = counters.insert(counter).inserted
    if counter == "page" { return isFirst ? 1 : nil }
    return isNew ? increments[counter] : nil
  }
}
