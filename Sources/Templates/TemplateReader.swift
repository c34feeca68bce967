package import DocumentModel
import PlanSchema
import PlanSyntax
import Standards

/// Reads a tree into a ``HouseStyle`` by the table of keys: each value given replaces that of the style it starts from, which is
/// its base's (`dựa trên`). Without one nothing is given yet, and what is needed and not written is an error.
struct TemplateReader {
  var reader: SchemaReader
  private let base: HouseStyle?
  /// Tiêu chuẩn: what the template, or its base, claims to be made by.
  private(set) var standard: Standard?

  init(_ source: SourceFile, over base: TemplateAnalysis?) {
    reader = SchemaReader(.template, source, isIssued: false)
    self.base = base?.style
    standard = base?.standard
  }

  /// The template that it names to start from.
  static func baseName(_ tree: SyntaxTree) -> Located<String>? {
    // What is wrong with the file is said when all of it is read.
    var reader = SchemaReader(.template, tree.source, isIssued: false)
    return reader.read(tree.root, as: .template)[.base].flatMap { reader.text($0) }
  }

  mutating func style(_ root: SyntaxNode) -> HouseStyle {
    let record = read(root, as: .template, isOver: base != nil)
    var style = base ?? HouseStyle.unwritten
    style.name = text(record[.name]) ?? ""
    if let entry = record[.standard] { standard = standard(entry) }
    style.standard = standard?.name
    if let entry = record[.page] { style.page = page(entry, over: style.page) }
    style.fontFamily = text(record[.fontFamily]) ?? style.fontFamily
    style.substituteFamilies = list(record[.substitutes]) ?? style.substituteFamilies
    style.language = value(record[.language], languageTag) ?? style.language
    style.rules = rules(record, over: style.rules, at: root.headSpan)
    let hasOrnament = style.rules.values.contains { $0.ornament != nil }
    style.looks = looks(
      record, over: style.looks, needed: Role.allCases.filter { $0 != .ornament || hasOrnament }, at: root.headSpan)
    if let entry = record[.letterhead] { style.letterhead = columns(entry, over: style.letterhead) }
    if let entry = record[.closing] { style.closing = columns(entry, over: style.closing) }
    if let entry = record[.tableFrame] { style.table = table(entry, over: style.table) }
    if let entry = record[.markFrame] { marks(entry, in: &style) }
    style.addressPage = choice(record[.addressPage]).flatMap { FootPage(key: $0) } ?? style.addressPage
    if let place = choice(record[.draftersMarkPage]) { style.draftersMarkPage = FootPage(key: place) }
    if let entry = record[.words] { style.words = standingWords(entry, over: style.words) }
    style.lineBeginnings = list(record[.lineBeginnings]) ?? style.lineBeginnings
    style.inseparablePhrases = list(record[.inseparablePhrases]) ?? style.inseparablePhrases
    style.joinedWords = joinedWords(record, over: style.joinedWords)
    let schemes = record.all(.scheme).compactMap { scheme($0) }
    // Its own first: the first is the default.
    style.numberingSchemes =
      schemes + style.numberingSchemes.filter { old in !schemes.contains { $0.name == old.name } }
    return style
  }

  /// What stands below `node`; over values of a base nothing is missing.
  private mutating func read(_ node: SyntaxNode, as scope: Scope.ID, isOver: Bool) -> Record {
    let given = isOver ? Set(Schema.template.fields(in: scope).map(\.id)).subtracting([.name]) : []
    return reader.read(node, as: scope, excusing: given)
  }

  // MARK: Parts of a style

  private mutating func standard(_ entry: FieldEntry) -> Standard? {
    guard let name = text(entry) else { return nil }
    let standard = Standard.named(name)
    if standard == nil { reportUnknown(standard: name, at: entry.valueSpan) }
    return standard
  }

  private mutating func marks(_ entry: FieldEntry, in style: inout HouseStyle) {
    let record = read(entry.node, as: .markFrame, isOver: base != nil)
    style.framePadding = length(record[.horizontalPadding]) ?? style.framePadding
    var seen: Set<String> = []
    for entry in record.all(.mark) {
      let width = extent(reader.read(entry.node, as: .mark)[.width])
      guard let words = text(entry)?.lowercased(), !reportsDoubled(entry, !seen.insert(words).inserted) else {
        continue
      }
      style.markWidths[words] = width
    }
  }

  private func joinedWords(_ record: Record, over words: JoinedWords) -> JoinedWords {
    JoinedWords(
      beforeNumber: list(record[.joinedBeforeNumber]).map { Set($0.map { $0.lowercased() }) } ?? words.beforeNumber,
      afterNumber: list(record[.joinedAfterNumber]).map { Set($0) } ?? words.afterNumber,
      beforeWord: list(record[.joinedBeforeWord]).map { Set($0) } ?? words.beforeWord)
  }

  private mutating func page(_ entry: FieldEntry, over page: PageStyle) -> PageStyle {
    let earlier = reader.diagnostics.count
    let record = read(entry.node, as: .page, isOver: base != nil)
    var page = page
    page.width = extent(record[.width]) ?? page.width
    page.height = extent(record[.height]) ?? page.height
    page.marginTop = length(record[.marginTop]) ?? page.marginTop
    page.marginBottom = length(record[.marginBottom]) ?? page.marginBottom
    page.marginLeft = length(record[.marginLeft]) ?? page.marginLeft
    page.marginRight = length(record[.marginRight]) ?? page.marginRight
    page.headerDistance = length(record[.headerDistance]) ?? page.headerDistance
    page.footerDistance = length(record[.footerDistance]) ?? page.footerDistance
    if let edge = choice(record[.numberEdge]) { page.numberEdge = edge == "chân trang" ? .bottom : .top }
    page.showsNumberOnFirstPage = yes(record[.numberOnFirstPage]) ?? page.showsNumberOnFirstPage
    // A landscape page has the same margins on its other sides.
    let margins = max(page.marginTop + page.marginBottom, page.marginLeft + page.marginRight)
    if reader.diagnostics.count == earlier, min(page.width, page.height) <= margins { reportNoRoom(entry) }
    return page
  }

  private mutating func columns(_ entry: FieldEntry, over columns: ColumnsStyle) -> ColumnsStyle {
    let record = read(entry.node, as: .columns, isOver: base != nil)
    var columns = columns
    columns.left = extent(record[.left]) ?? columns.left
    columns.right = extent(record[.right]) ?? columns.right
    columns.outset = length(record[.outset]) ?? columns.outset
    columns.spaceBefore = length(record[.spaceBefore]) ?? columns.spaceBefore
    columns.spaceAfter = length(record[.spaceAfter]) ?? columns.spaceAfter
    return columns
  }

  private mutating func table(_ entry: FieldEntry, over table: TableStyle) -> TableStyle {
    let record = read(entry.node, as: .tableFrame, isOver: base != nil)
    var table = table
    table.borderThickness = length(record[.thickness]) ?? table.borderThickness
    table.horizontalPadding = length(record[.horizontalPadding]) ?? table.horizontalPadding
    table.verticalPadding = length(record[.verticalPadding]) ?? table.verticalPadding
    table.spaceBefore = length(record[.spaceBefore]) ?? table.spaceBefore
    return table
  }

  private mutating func rules(
    _ record: Record, over base: [Rule.Place: RuleStyle], at span: SourceSpan
  ) -> [Rule.Place: RuleStyle] {
    var rules = base
    var seen: Set<Rule.Place> = []
    for entry in record.all(.rule) {
      let fields = reader.read(entry.node, as: .rule)
      guard let name = choice(entry), let place = Rule.Place.allCases.first(where: { $0.key == name }),
        !reportsDoubled(entry, !seen.insert(place).inserted)
      else { continue }
      rules[place] = rule(fields, over: base[place], at: entry.node.headSpan)
    }
    for rule in Rule.Place.allCases where rules[rule] == nil { reportMissing("đường kẻ: \(rule.key)", at: span) }
    return rules
  }

  private mutating func rule(_ fields: Record, over base: RuleStyle?, at span: SourceSpan) -> RuleStyle {
    var rule = base ?? RuleStyle(thickness: .zero)
    let drawn = Schema.template.fields(in: .rule).filter { [.thickness, .fraction].contains($0.id) }
    if let ornament = text(fields[.ornament]) {
      rule.ornament = ornament
    } else if drawn.contains(where: { fields[$0.id] != nil }) {
      rule.ornament = nil
    }
    let isLineAlready = base.map { $0.ornament == nil } ?? false
    for field in drawn where rule.ornament == nil && !isLineAlready && fields[field.id] == nil {
      reportMissing(field.key, at: span)
    }
    rule.thickness = length(fields[.thickness]) ?? rule.thickness
    rule.spaceBefore = length(fields[.spaceBefore]) ?? rule.spaceBefore
    rule.spaceAfter = length(fields[.spaceAfter]) ?? rule.spaceAfter
    rule.fraction = factor(fields[.fraction], upTo: 1) ?? rule.fraction
    return rule
  }

  private mutating func looks(
    _ record: Record, over base: [Role: ParagraphLook], needed: [Role], at span: SourceSpan
  ) -> [Role: ParagraphLook] {
    let roles = Dictionary(Role.allCases.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var looks = base
    var seen: Set<Role> = []
    for entry in record.all(.look) {
      let role = text(entry).flatMap { roles[$0.lowercased()] }
      let old = role.flatMap { base[$0] }
      let look = look(read(entry.node, as: .look, isOver: old != nil), over: old ?? ParagraphLook())
      if let role {
        if !reportsDoubled(entry, !seen.insert(role).inserted) { looks[role] = look }
      } else if text(entry) != nil {
        reader.reportIllTyped(entry)
      }
    }
    for role in needed where looks[role] == nil { reportMissing("kiểu: \(role.name.lowercased())", at: span) }
    return looks
  }

  private mutating func look(_ record: Record, over look: ParagraphLook) -> ParagraphLook {
    var look = look
    look.fontSize = extent(record[.fontSize]) ?? look.fontSize
    if let slant = choice(record[.slant]) {
      look.isBold = slant.hasSuffix("đậm")
      look.isItalic = slant.hasPrefix("nghiêng")
    }
    look.isUnderlined = yes(record[.underline]) ?? look.isUnderlined
    if let letterCase = choice(record[.letterCase]) { look.isUppercase = letterCase == "in hoa" }
    look.alignment = choice(record[.alignment]).flatMap { ParagraphLook.Alignment(key: $0) } ?? look.alignment
    look.firstLineIndent = length(record[.firstLineIndent]) ?? look.firstLineIndent
    look.leftIndent = length(record[.leftIndent]) ?? look.leftIndent
    look.spaceBefore = length(record[.spaceBefore]) ?? look.spaceBefore
    look.spaceAfter = length(record[.spaceAfter]) ?? look.spaceAfter
    if let lines = factor(record[.lineSpacing], upTo: 10) {
      // In place of a base's exact height.
      look.lineSpacing = lines
      look.exactLineHeight = nil
    }
    look.exactLineHeight = extent(record[.exactLineHeight]) ?? look.exactLineHeight
    look.keepsWithNext = yes(record[.keepsWithNext]) ?? look.keepsWithNext
    look.outlineLevel = count(record[.outlineLevel], in: 1...9) ?? look.outlineLevel
    look.isFramed = yes(record[.frame]) ?? look.isFramed
    look.frameHeight = extent(record[.frameHeight]) ?? look.frameHeight
    look.colour = value(record[.colour], colour) ?? look.colour
    return look
  }

  private mutating func scheme(_ entry: FieldEntry) -> NumberingScheme? {
    let name = text(entry)
    let old = base?.numberingSchemes.first { $0.name == name }
    let record = read(entry.node, as: .scheme, isOver: old != nil)
    guard let name, let part = text(record[.part]) ?? old?.part, let section = text(record[.section]) ?? old?.section,
      let clause = text(record[.clause]) ?? old?.clause, let point = text(record[.point]) ?? old?.point,
      let dash = text(record[.dash]) ?? old?.dash, let plus = text(record[.plus]) ?? old?.plus
    else { return nil }
    return NumberingScheme(
      name: name, part: part, section: section, clause: clause, point: point, dash: dash, plus: plus)
  }

  private mutating func standingWords(_ entry: FieldEntry, over words: StandingWords) -> StandingWords {
    let record = read(entry.node, as: .words, isOver: base != nil)
    var words = words
    for standing in StandingWordField.all {
      guard let entry = record[standing.field.id] else { continue }
      if standing.isBlank {
        // A blank keeps its width in every format: no-break spaces.
        words[keyPath: standing.path] = String(repeating: "\u{A0}", count: count(entry, in: 0...100) ?? 0)
      } else {
        let text = text(entry) ?? ""
        words[keyPath: standing.path] = standing.field.need == .optional && text == none ? "" : text
      }
    }
    return words
  }
}

/// In the place of words that a base has and this template has not.
private let none = "không"

extension HouseStyle {
  /// Where a template without a base starts: nothing of it is printed, for what is missing is an error.
  package static let unwritten = HouseStyle(
    name: "",
    page: PageStyle(
      width: .zero, height: .zero, marginTop: .zero, marginBottom: .zero, marginLeft: .zero, marginRight: .zero,
      headerDistance: .zero, footerDistance: .zero, showsNumberOnFirstPage: false),
    fontFamily: "", substituteFamilies: [], language: "", looks: [:], rules: [:],
    letterhead: ColumnsStyle(left: .zero, right: .zero), closing: ColumnsStyle(left: .zero, right: .zero),
    table: TableStyle(borderThickness: .zero, horizontalPadding: .zero, verticalPadding: .zero), framePadding: .zero,
    words: StandingWords(), numberingSchemes: [])
}
