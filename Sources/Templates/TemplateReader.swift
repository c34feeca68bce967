package import DocumentModel
import PlanSchema
package import PlanSyntax
import Standards

/// One template file, understood.
package struct TemplateAnalysis: Sendable {
  package let source: SourceFile
  /// Nil where an error stands among the diagnostics.
  package let style: HouseStyle?
  package let diagnostics: [Diagnostic]

  package init(of source: SourceFile) {
    self.source = source
    let tree = SyntaxTree(parsing: source)
    var reader = TemplateReader(source)
    let style = reader.style(tree.root)
    var findings = tree.diagnostics + tree.nearMisses(of: Schema.template.vocabulary) + reader.reader.diagnostics
    self.style = findings.contains { $0.severity == .error } ? nil : style
    // What is wrong as it stands is not measured as well.
    if let style = self.style, let standard = reader.standard {
      findings += StandardCheck(standard: standard, style: style).violations.map { $0.finding(in: source, tree.root) }
    }
    diagnostics = findings.sorted { $0.span.start < $1.span.start }
  }
}

/// Reads a tree into a ``HouseStyle`` by the table of keys.
struct TemplateReader {
  var reader: SchemaReader
  /// Tiêu chuẩn: what the template claims to be made by.
  private(set) var standard: Standard?

  init(_ source: SourceFile) {
    reader = SchemaReader(.template, source, isIssued: false)
  }

  mutating func style(_ root: SyntaxNode) -> HouseStyle? {
    let record = reader.read(root, as: .template)
    standard = record[.standard].flatMap { standard($0) }
    let rules = rules(record, at: root.headSpan)
    let hasOrnament = rules.values.contains { $0.ornament != nil }
    let looks = looks(record, of: Role.allCases.filter { $0 != .ornament || hasOrnament }, at: root.headSpan)
    let schemes = record.all(.scheme).compactMap { scheme($0) }
    let words = record[.words].map { standingWords($0) } ?? StandingWords()
    let page = record[.page].flatMap { self.page($0) }
    let letterhead = record[.letterhead].flatMap { self.columns($0) }
    let closing = record[.closing].flatMap { self.columns($0) }
    let language = value(record[.language], languageTag)
    let addressPage = choice(record[.addressPage]).flatMap { FootPage(key: $0) }
    let draftersMarkPage = choice(record[.draftersMarkPage]).flatMap { FootPage(key: $0) }
    let table = record[.tableFrame].flatMap { self.table($0) }
    let mark = record[.markFrame].map { reader.read($0.node, as: .markFrame) }
    let framePadding = length(mark?[.horizontalPadding])
    let markWidths = mark.map { self.markWidths($0) } ?? [:]
    // Only here, where every part has been read and has said what is wrong with it.
    guard let name = text(record[.name]), let language,
      let family = text(record[.fontFamily]), let page, let letterhead, let closing, let table, let framePadding,
      let addressPage, !schemes.isEmpty
    else { return nil }
    return HouseStyle(
      name: name, page: page, fontFamily: family, substituteFamilies: list(record[.substitutes]), language: language,
      looks: looks, rules: rules, letterhead: letterhead, closing: closing, table: table, framePadding: framePadding,
      markWidths: markWidths, addressPage: addressPage, draftersMarkPage: draftersMarkPage, words: words,
      lineBeginnings: list(record[.lineBeginnings]), inseparablePhrases: list(record[.inseparablePhrases]),
      joinedWords: joinedWords(record), numberingSchemes: schemes)
  }

  // MARK: Parts of a style

  private mutating func standard(_ entry: FieldEntry) -> Standard? {
    guard let name = text(entry) else { return nil }
    let standard = Standard.named(name)
    if standard == nil { reportUnknown(standard: name, at: entry.valueSpan) }
    return standard
  }

  private mutating func markWidths(_ record: Record) -> [String: Length] {
    var widths: [String: Length] = [:]
    for entry in record.all(.mark) {
      let width = extent(reader.read(entry.node, as: .mark)[.width])
      guard let words = text(entry)?.lowercased(), !reportsDoubled(entry, widths[words] != nil) else { continue }
      widths[words] = width
    }
    return widths
  }

  private func joinedWords(_ record: Record) -> JoinedWords {
    JoinedWords(
      beforeNumber: Set(list(record[.joinedBeforeNumber]).map { $0.lowercased() }),
      afterNumber: Set(list(record[.joinedAfterNumber])), beforeWord: Set(list(record[.joinedBeforeWord])))
  }

  private mutating func page(_ entry: FieldEntry) -> PageStyle? {
    let record = reader.read(entry.node, as: .page)
    let sizes = [Field.ID.width, .height].compactMap { extent(record[$0]) }
    let margins = [Field.ID.marginTop, .marginBottom, .marginLeft, .marginRight].compactMap { length(record[$0]) }
    let distances = [Field.ID.headerDistance, .footerDistance].compactMap { length(record[$0]) }
    let numberEdge: PageStyle.Edge = choice(record[.numberEdge]) == "chân trang" ? .bottom : .top
    let showsNumber = isYes(record[.numberOnFirstPage])
    guard sizes.count == 2, margins.count == 4, distances.count == 2 else { return nil }
    // A landscape page has the same margins on its other sides.
    guard min(sizes[0], sizes[1]) > max(margins[0] + margins[1], margins[2] + margins[3]) else {
      reportNoRoom(entry)
      return nil
    }
    return PageStyle(
      width: sizes[0], height: sizes[1], marginTop: margins[0], marginBottom: margins[1], marginLeft: margins[2],
      marginRight: margins[3], headerDistance: distances[0], footerDistance: distances[1],
      numberEdge: numberEdge, showsNumberOnFirstPage: showsNumber)
  }

  private mutating func columns(_ entry: FieldEntry) -> ColumnsStyle? {
    let record = reader.read(entry.node, as: .columns)
    let widths = [Field.ID.left, .right].compactMap { extent(record[$0]) }
    let outset = length(record[.outset]) ?? .zero
    let before = length(record[.spaceBefore]) ?? .zero
    let after = length(record[.spaceAfter]) ?? .zero
    guard widths.count == 2 else { return nil }
    return ColumnsStyle(left: widths[0], right: widths[1], outset: outset, spaceBefore: before, spaceAfter: after)
  }

  private mutating func table(_ entry: FieldEntry) -> TableStyle? {
    let record = reader.read(entry.node, as: .tableFrame)
    let lengths = [Field.ID.thickness, .horizontalPadding, .verticalPadding].compactMap { length(record[$0]) }
    let before = length(record[.spaceBefore]) ?? .zero
    guard lengths.count == 3 else { return nil }
    return TableStyle(
      borderThickness: lengths[0], horizontalPadding: lengths[1], verticalPadding: lengths[2], spaceBefore: before)
  }

  private mutating func rules(_ record: Record, at place: SourceSpan) -> [Rule.Place: RuleStyle] {
    var rules: [Rule.Place: RuleStyle] = [:]
    for entry in record.all(.rule) {
      let fields = reader.read(entry.node, as: .rule)
      guard let name = choice(entry), let place = Rule.Place.allCases.first(where: { $0.key == name }),
        !reportsDoubled(entry, rules[place] != nil)
      else { continue }
      let ornament = text(fields[.ornament])
      for field in Schema.template.fields(in: .rule)
      where ornament == nil && fields[field.id] == nil && [.thickness, .fraction].contains(field.id) {
        reportMissing(field.key, at: entry.node.headSpan)
      }
      rules[place] = RuleStyle(
        ornament: ornament, thickness: length(fields[.thickness]) ?? .zero,
        spaceBefore: length(fields[.spaceBefore]) ?? .zero,
        spaceAfter: length(fields[.spaceAfter]) ?? .zero, fraction: factor(fields[.fraction], upTo: 1) ?? 1)
    }
    for rule in Rule.Place.allCases where rules[rule] == nil { reportMissing("đường kẻ: \(rule.key)", at: place) }
    return rules
  }

  private mutating func looks(_ record: Record, of needed: [Role], at place: SourceSpan) -> [Role: ParagraphLook] {
    let roles = Dictionary(Role.allCases.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var looks: [Role: ParagraphLook] = [:]
    for entry in record.all(.look) {
      let look = look(reader.read(entry.node, as: .look))
      guard let name = text(entry) else { continue }
      guard let role = roles[name.lowercased()] else {
        reader.reportIllTyped(entry)
        continue
      }
      if !reportsDoubled(entry, looks[role] != nil) { looks[role] = look }
    }
    for role in needed where looks[role] == nil { reportMissing("kiểu: \(role.name.lowercased())", at: place) }
    return looks
  }

  private mutating func look(_ record: Record) -> ParagraphLook {
    let slant = choice(record[.slant]) ?? "đứng"
    return ParagraphLook(
      fontSize: extent(record[.fontSize]) ?? .zero, isBold: slant.hasSuffix("đậm"),
      isItalic: slant.hasPrefix("nghiêng"), isUnderlined: isYes(record[.underline]),
      isUppercase: choice(record[.letterCase]) == "in hoa",
      alignment: choice(record[.alignment]).flatMap { ParagraphLook.Alignment(key: $0) } ?? .left,
      firstLineIndent: length(record[.firstLineIndent]) ?? .zero, leftIndent: length(record[.leftIndent]) ?? .zero,
      spaceBefore: length(record[.spaceBefore]) ?? .zero, spaceAfter: length(record[.spaceAfter]) ?? .zero,
      lineSpacing: factor(record[.lineSpacing], upTo: 10) ?? 1, exactLineHeight: extent(record[.exactLineHeight]),
      keepsWithNext: isYes(record[.keepsWithNext]), outlineLevel: count(record[.outlineLevel], in: 1...9),
      isFramed: isYes(record[.frame]), frameHeight: extent(record[.frameHeight]),
      colour: value(record[.colour], colour) ?? "000000")
  }

  private mutating func scheme(_ entry: FieldEntry) -> NumberingScheme? {
    let record = reader.read(entry.node, as: .scheme)
    guard let name = text(entry), let part = text(record[.part]), let section = text(record[.section]),
      let clause = text(record[.clause]), let point = text(record[.point]), let dash = text(record[.dash]),
      let plus = text(record[.plus])
    else { return nil }
    return NumberingScheme(
      name: name, part: part, section: section, clause: clause, point: point, dash: dash, plus: plus)
  }

  private mutating func standingWords(_ entry: FieldEntry) -> StandingWords {
    let record = reader.read(entry.node, as: .words)
    var words = StandingWords()
    for standing in StandingWordField.all {
      let entry = record[standing.field.id]
      if standing.isBlank {
        // A blank keeps its width in every format: no-break spaces.
        words[keyPath: standing.path] = String(repeating: "\u{A0}", count: count(entry, in: 0...100) ?? 0)
      } else {
        words[keyPath: standing.path] = text(entry) ?? ""
      }
    }
    return words
  }
}
