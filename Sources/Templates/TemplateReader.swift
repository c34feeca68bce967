package import DocumentModel
import PlanSchema
package import PlanSyntax

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
    let findings = tree.diagnostics + tree.nearMisses(of: Schema.template.vocabulary) + reader.reader.diagnostics
    diagnostics = findings.sorted { $0.span.start < $1.span.start }
    self.style = findings.contains { $0.severity == .error } ? nil : style
  }
}

/// Reads a tree into a ``HouseStyle`` by the table of keys.
struct TemplateReader {
  var reader: SchemaReader

  init(_ source: SourceFile) {
    reader = SchemaReader(.template, source, isIssued: false)
  }

  mutating func style(_ root: SyntaxNode) -> HouseStyle? {
    let record = reader.read(root, as: .template)
    let looks = looks(record, at: root.headSpan)
    let rules = rules(record, at: root.headSpan)
    let schemes = record.all(.scheme).compactMap { scheme($0) }
    let words = record[.words].map { standingWords($0) } ?? StandingWords()
    guard let name = text(record[.name]), let language = text(record[.language]),
      let family = text(record[.fontFamily]),
      let page = record[.page].flatMap({ page($0) }), let letterhead = record[.letterhead].flatMap({ columns($0) }),
      let closing = record[.closing].flatMap({ columns($0) }), let table = record[.tableFrame].flatMap({ table($0) }),
      let mark = record[.markFrame].map({ reader.read($0.node, as: .markFrame) }), !schemes.isEmpty
    else { return nil }
    let substitutes = text(record[.substitutes])?.split(separator: ";").map { trimmed($0) } ?? []
    return HouseStyle(
      name: name, page: page, fontFamily: family, substituteFamilies: substitutes, language: language, looks: looks,
      rules: rules, letterhead: letterhead, closing: closing, table: table,
      framePadding: length(mark[.horizontalPadding]) ?? .zero, words: words, numberingSchemes: schemes)
  }

  // MARK: Parts of a style

  private mutating func page(_ entry: FieldEntry) -> PageStyle? {
    let record = reader.read(entry.node, as: .page)
    guard let width = length(record[.width]), let height = length(record[.height]),
      let top = length(record[.marginTop]),
      let bottom = length(record[.marginBottom]), let left = length(record[.marginLeft]),
      let right = length(record[.marginRight]), let header = length(record[.headerDistance]),
      let footer = length(record[.footerDistance])
    else { return nil }
    return PageStyle(
      width: width, height: height, marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right,
      headerDistance: header, footerDistance: footer, showsNumberOnFirstPage: isYes(record[.numberOnFirstPage]))
  }

  private mutating func columns(_ entry: FieldEntry) -> ColumnsStyle? {
    let record = reader.read(entry.node, as: .columns)
    guard let left = length(record[.left]), let right = length(record[.right]) else { return nil }
    return ColumnsStyle(
      left: left, right: right, outset: length(record[.outset]) ?? .zero,
      spaceBefore: length(record[.spaceBefore]) ?? .zero,
      spaceAfter: length(record[.spaceAfter]) ?? .zero)
  }

  private mutating func table(_ entry: FieldEntry) -> TableStyle? {
    let record = reader.read(entry.node, as: .tableFrame)
    guard let thickness = length(record[.thickness]), let horizontal = length(record[.horizontalPadding]),
      let vertical = length(record[.verticalPadding])
    else { return nil }
    return TableStyle(borderThickness: thickness, horizontalPadding: horizontal, verticalPadding: vertical)
  }

  private mutating func rules(_ record: Record, at place: SourceSpan) -> [Rule.Place: RuleStyle] {
    let places: [String: Rule.Place] = [
      "tiêu ngữ": .motto, "cơ quan": .issuer, "trích yếu": .subject, "địa chỉ": .address,
    ]
    var rules: [Rule.Place: RuleStyle] = [:]
    for entry in record.all(.rule) {
      let fields = reader.read(entry.node, as: .rule)
      guard let name = choice(entry), let place = places[name], !reportsDoubled(entry, rules[place] != nil) else {
        continue
      }
      rules[place] = RuleStyle(
        thickness: length(fields[.thickness]) ?? .zero, spaceBefore: length(fields[.spaceBefore]) ?? .zero,
        spaceAfter: length(fields[.spaceAfter]) ?? .zero, fraction: value(fields[.fraction], decimal) ?? 1)
    }
    for (name, rule) in places.sorted(by: { $0.key < $1.key }) where rules[rule] == nil {
      reportMissing("đường kẻ: \(name)", at: place)
    }
    return rules
  }

  private mutating func looks(_ record: Record, at place: SourceSpan) -> [Role: ParagraphLook] {
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
    for role in Role.allCases where looks[role] == nil { reportMissing("kiểu: \(role.name.lowercased())", at: place) }
    return looks
  }

  private mutating func look(_ record: Record) -> ParagraphLook {
    let slant = choice(record[.slant]) ?? "đứng"
    let alignments: [String: ParagraphLook.Alignment] = [
      "trái": .left, "giữa": .centre, "phải": .right, "đều": .justified,
    ]
    return ParagraphLook(
      fontSize: length(record[.fontSize]) ?? .zero, isBold: slant.hasSuffix("đậm"),
      isItalic: slant.hasPrefix("nghiêng"),
      isUppercase: choice(record[.letterCase]) == "in hoa",
      alignment: choice(record[.alignment]).flatMap { alignments[$0] } ?? .left,
      firstLineIndent: length(record[.firstLineIndent]) ?? .zero, leftIndent: length(record[.leftIndent]) ?? .zero,
      spaceBefore: length(record[.spaceBefore]) ?? .zero, spaceAfter: length(record[.spaceAfter]) ?? .zero,
      lineSpacing: value(record[.lineSpacing], decimal) ?? 1, exactLineHeight: length(record[.exactLineHeight]),
      keepsWithNext: isYes(record[.keepsWithNext]), outlineLevel: value(record[.outlineLevel]) { Int($0) },
      isFramed: isYes(record[.frame]), colour: value(record[.colour], colour) ?? "000000")
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
        words[keyPath: standing.path] = String(repeating: "\u{A0}", count: value(entry) { Int($0) } ?? 0)
      } else {
        words[keyPath: standing.path] = text(entry) ?? ""
      }
    }
    return words
  }
}

// MARK: - Values

extension TemplateReader {
  private func text(_ entry: FieldEntry?) -> String? {
    guard let entry, !entry.value.isEmpty else { return nil }
    return composed(reader.source.text(entry.valueSpan))
  }

  private mutating func value<Value>(_ entry: FieldEntry?, _ read: (String) -> Value?) -> Value? {
    guard let entry, let text = text(entry) else { return nil }
    if let value = read(text) { return value }
    reader.reportIllTyped(entry)
    return nil
  }

  private mutating func choice(_ entry: FieldEntry?) -> String? {
    value(entry) { text in entry?.field.value.choices.contains(text) == true ? text : nil }
  }

  private mutating func isYes(_ entry: FieldEntry?) -> Bool {
    choice(entry) == "có"
  }

  private mutating func length(_ entry: FieldEntry?) -> Length? {
    value(entry) { text in
      let words = text.split(separator: " ")
      guard words.count == 2, let number = decimal(String(words[0])), (0...2000).contains(number) else { return nil }
      switch words[1] {
      case "mm": return .millimetres(number)
      case "cm": return .millimetres(number * 10)
      case "pt": return .points(number)
      default: return nil
      }
    }
  }

  private mutating func reportsDoubled(_ entry: FieldEntry, _ isDoubled: Bool) -> Bool {
    if isDoubled {
      reader.diagnostics.append(
        Diagnostic(
          "doubled-field", .error,
          Message("“\(entry.field.key)” này đã được khai báo ở trên.", en: "This '\(entry.field.key)' is given above."),
          at: entry.valueSpan))
    }
    return isDoubled
  }

  private mutating func reportMissing(_ key: String, at place: SourceSpan) {
    reader.diagnostics.append(
      Diagnostic(
        "missing-field", .error, Message("Mẫu chưa có “\(key)”.", en: "The template has no '\(key)'."),
        at: SourceSpan(place.start, place.start)))
  }
}

/// A number with a decimal comma.
private func decimal(_ text: String) -> Double? {
  let halves = text.split(separator: ",", omittingEmptySubsequences: false)
  guard (1...2).contains(halves.count),
    halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
  else { return nil }
  return Double(halves.joined(separator: "."))
}

private func colour(_ text: String) -> String? {
  text.count == 6 && text.allSatisfy { $0.isHexDigit && !$0.isLowercase } ? text : nil
}

private func trimmed(_ text: Substring) -> String {
  var text = text.drop { $0 == " " }
  while text.last == " " { text = text.dropLast() }
  return String(text)
}
