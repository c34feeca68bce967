import DocumentModel
import PlanSchema
import PlanSyntax
import Standards

/// A template against the standard it claims: every value that its rules do not allow.
///
/// Only what a standard's own sentences demand is asked, and only what a template says: places, order and numbers are
/// composing's.
struct StandardCheck {
  /// A value that a rule does not allow.
  struct Violation {
    let rule: StandardRule
    let place: TemplatePlace
    /// As it reads behind the rule's title: "25 mm".
    let value: Message
    let standard: Standard

    func finding(in source: SourceFile, _ root: SyntaxNode) -> Diagnostic {
      let (title, range) = (rule.title, rule.required)
      return Diagnostic(
        "outside-standard", .warning,
        Message(
          "\(title.vietnamese) \(value.vietnamese); \(standard.title.vietnamese) yêu cầu \(range.vietnamese).",
          en: "\(title.english) \(value.english); \(standard.title.english) requires \(range.english)."),
        at: place.span(in: source, root), help: Message("theo: \(rule.clause)", en: "by: \(rule.clause)"))
    }
  }

  let standard: Standard
  let style: HouseStyle

  var violations: [Violation] {
    standard.rules.filter { $0.basis == .rule }.flatMap { rule in
      breaches(of: rule).map { Violation(rule: rule, place: $0.place, value: $0.value, standard: standard) }
    }
  }

  private typealias Breach = (place: TemplatePlace, value: Message)

  private func breaches(of rule: StandardRule) -> [Breach] {
    switch rule.requirement {
    case .paper(let width, let height):
      unless(style.page.width == width, .page(.width), millimetres(style.page.width))
        + unless(style.page.height == height, .page(.height), millimetres(style.page.height))
    case .margin(let edge, let range):
      unless(range.contains(margin(edge)), .page(field(ofMargin: edge)), millimetres(margin(edge)))
    case .numberedAt(let edge):
      unless(
        edge == (style.page.numberEdge == .top ? .top : .bottom), .page(.numberEdge),
        style.page.numberEdge == .top ? Requirement.Edge.top.title : Requirement.Edge.bottom.title)
    case .noNumberOnFirstPage:
      unless(!style.page.showsNumberOnFirstPage, .page(.numberOnFirstPage), Message("có", en: "shown"))
    case .fontFamily(let family): unless(style.fontFamily == family, .template(.fontFamily), same(style.fontFamily))
    case .lengthOfText(let range):
      lines(of: rule) {
        $0.ornament != nil || range.contains($0.fraction)
      } value: {
        measure(decimal($0.fraction))
      }
    case .present: absence(of: rule)
    case .frameSize(let sizes): misfits(of: rule, sizes)
    case .wording(let wording): breaches(of: wording, by: rule)
    case .fontSize, .fontSizeOfBody, .weight, .slant, .letters, .underlined, .colour, .alignment, .firstLineIndent,
      .flushLeft, .spaceBetweenParagraphs, .lineSpacing, .lineHeight, .framed:
      roles(of: rule).flatMap { role in
        LookCheck(role, in: style).breaches(of: rule.requirement)
      }
    case .portrait, .arabicNumbers, .numbersFrom, .ownNumbers, .weightOfNumber, .composedCharacters, .solid,
      .lengthOfTextArea, .column, .level, .order, .referredTo, .beyondFile:
      []
    }
  }

  /// Standards speak of authority and office in one clause; what they ask of one alone they cannot ask of a template.
  private func roles(of rule: StandardRule) -> [Role] {
    let roles = rule.subject.roles.filter { style.looks[$0] != nil }
    return rule.subject == .component(.authority) ? roles + [.office] : roles
  }

  private func unless(_ holds: Bool, _ place: TemplatePlace, _ value: Message) -> [Breach] {
    holds ? [] : [(place, value)]
  }

  // MARK: Page and rules

  private func margin(_ edge: Requirement.Edge) -> Length {
    switch edge {
    case .top: style.page.marginTop
    case .bottom: style.page.marginBottom
    case .left: style.page.marginLeft
    case .right: style.page.marginRight
    }
  }

  private func field(ofMargin edge: Requirement.Edge) -> Field.ID {
    switch edge {
    case .top: .marginTop
    case .bottom: .marginBottom
    case .left: .marginLeft
    case .right: .marginRight
    }
  }

  private func lines(
    of rule: StandardRule, _ holds: (RuleStyle) -> Bool, value: (RuleStyle) -> Message
  ) -> [Breach] {
    guard case .line(let place) = rule.subject else { return [] }
    let look = style.style(of: place)
    return unless(holds(look), .rule(place, .fraction), value(look))
  }

  /// A line that the template has words for, a motto that it has not.
  private func absence(of rule: StandardRule) -> [Breach] {
    switch rule.subject {
    case .line(let place):
      style.style(of: place).ornament.map { [(.rule(place, .ornament), same("“\($0)”"))] } ?? []
    case .component(.motto): unless(!style.words.motto.isEmpty, .template(.words), Message("không", en: "no"))
    case .page, .document, .text, .body, .component: []
    }
  }

  /// Marks whose frame has another size: its width is a mark's, its height a look's.
  private func misfits(of rule: StandardRule, _ sizes: [Requirement.FrameSize]) -> [Breach] {
    let heights = rule.subject.roles.flatMap { role in
      unless(
        sizes.contains { $0.height == style.look(of: role).frameHeight }, .look(role, .frameHeight),
        style.look(of: role).frameHeight.map(millimetres) ?? Message("không", en: "no"))
    }
    return heights
      + sizes.flatMap { size in
        let widths = size.words.compactMap { style.markWidths[$0.lowercased()] }
        return unless(
          widths.contains(size.width), .template(.markFrame),
          measure(([size.words[0]] + widths.map { $0.millimetresText + " mm" }).joined(separator: " ")))
      }
  }

  // MARK: Words

  private func breaches(of wording: Wording, by rule: StandardRule) -> [Breach] {
    let words = style.words
    switch wording {
    case .oneOf(let forms):
      guard case .component(let role) = rule.subject, let (key, text) = standingWord(of: role), !text.isEmpty else {
        return []
      }
      let printed = style.look(of: role).isUppercase ? text.uppercased() : text
      return unless(forms.contains(printed), .word(key), same("“\(printed)”"))
    case .numberAndSymbol(let form):
      let pattern = "\(form.word) {số}\(form.separator){ký hiệu}"
      return unless(words.numberAndSymbol == pattern, .word("số và ký hiệu"), same("“\(words.numberAndSymbol)”"))
        + unless(words.symbolJoint == form.groupSeparator, .word("nối ký hiệu"), same("“\(words.symbolJoint)”"))
    case .endings(let separator, let end):
      return unless(words.legalBasisSeparator == separator, .word("sau căn cứ"), same("“\(words.legalBasisSeparator)”"))
        + unless(words.legalBasisEnd == end, .word("sau căn cứ cuối"), same("“\(words.legalBasisEnd)”"))
    case .recipients(let separator, let end, _):
      return unless(words.recipientSeparator == separator, .word("sau nơi nhận"), same("“\(words.recipientSeparator)”"))
        + unless(words.recipientEnd == end, .word("sau nơi nhận cuối"), same("“\(words.recipientEnd)”"))
    case .authority(let forms, _):
      let marks: [(Field.ID, String)] = [
        ("thay mặt", words.onBehalfOf), ("ký thay", words.deputyFor), ("thừa lệnh", words.byOrderOf),
        ("thừa ủy quyền", words.delegatedBy), ("quyền", words.acting),
      ]
      return marks.flatMap { unless($1.isEmpty || forms.contains($1), .word($0), same("“\($1)”")) }
    case .annexNumber(let isRoman):
      return unless(
        words.numberedAnnex.contains(isRoman ? "{I}" : "{1}"), .word("phụ lục có số"), same("“\(words.numberedAnnex)”"))
    case .endMark(let mark): return unless(words.endMark == mark, .word("kết thúc"), same("“\(words.endMark)”"))
    case .placeAndDate, .plainName, .articleNumber, .divisionNumber, .pointLetters: return []
    }
  }

  private func standingWord(of role: Role) -> (Field.ID, String)? {
    switch role {
    case .nationalName: ("quốc hiệu", style.words.nationalName)
    case .motto: ("tiêu ngữ", style.words.motto)
    case .recipientsHeading: ("nơi nhận", style.words.recipientsHeading)
    case _: nil
    }
  }
}

/// The look of one component against a rule.
private struct LookCheck {
  let role: Role
  let look: ParagraphLook
  let bodySize: Length

  init(_ role: Role, in style: HouseStyle) {
    self.role = role
    look = style.look(of: role)
    bodySize = style.look(of: .bodyText).fontSize
  }

  func breaches(of requirement: Requirement) -> [(place: TemplatePlace, value: Message)] {
    guard let (field, value) = breach(of: requirement) else { return [] }
    return [(.look(role, field), value)]
  }

  private func breach(of requirement: Requirement) -> (Field.ID, Message)? {
    switch requirement {
    case .fontSize(let range): range.contains(look.fontSize) ? nil : (.fontSize, points(look.fontSize))
    case .fontSizeOfBody: look.fontSize == bodySize ? nil : (.fontSize, points(look.fontSize))
    case .weight(let weight):
      look.isBold == (weight == .bold)
        ? nil : (.slant, look.isBold ? Requirement.Weight.bold.title : Requirement.Weight.regular.title)
    case .slant(let slant):
      look.isItalic == (slant == .italic)
        ? nil : (.slant, look.isItalic ? Requirement.Slant.italic.title : Requirement.Slant.upright.title)
    case .letters(let letters):
      look.isUppercase == (letters == .capitals)
        ? nil
        : (
          .letterCase, look.isUppercase ? Requirement.LetterCase.capitals.title : Requirement.LetterCase.sentence.title
        )
    case .underlined: look.isUnderlined ? nil : (.underline, Message("không", en: "no"))
    case .colour(let colour):
      look.colour == (colour == .black ? "000000" : "FF0000") ? nil : (.colour, same(look.colour))
    case .alignment(let allowed): allowed.contains(look.alignment) ? nil : (.alignment, look.alignment.title)
    case .firstLineIndent(let ranges):
      ranges.contains { $0.contains(look.firstLineIndent) }
        ? nil : (.firstLineIndent, millimetres(look.firstLineIndent))
    case .flushLeft:
      look.alignment != .left
        ? (.alignment, look.alignment.title)
        : look.leftIndent + look.firstLineIndent == .zero
          ? nil : (.leftIndent, millimetres(look.leftIndent + look.firstLineIndent))
    case .spaceBetweenParagraphs(let least):
      look.spaceBefore + look.spaceAfter >= least ? nil : (.spaceBefore, points(look.spaceBefore + look.spaceAfter))
    case .lineSpacing(let range):
      range.contains(lines)
        ? nil : (lineField, Message("\(measure(decimal(lines)).vietnamese) dòng", en: "\(decimal(lines)) lines"))
    case .lineHeight(let least):
      lineHeight >= least ? nil : (lineField, points(lineHeight))
    case .framed: look.isFramed ? nil : (.frame, Message("không", en: "no"))
    case .paper, .portrait, .margin, .numberedAt, .arabicNumbers, .numbersFrom, .noNumberOnFirstPage, .ownNumbers,
      .fontFamily, .weightOfNumber, .composedCharacters, .solid, .lengthOfText, .lengthOfTextArea, .frameSize, .column,
      .level, .order, .present, .wording, .referredTo, .beyondFile:
      nil
    }
  }

  /// The field that says how high a line is.
  private var lineField: Field.ID { look.exactLineHeight == nil ? .lineSpacing : .exactLineHeight }

  private var lineHeight: Length { look.exactLineHeight ?? singleLine * look.lineSpacing }

  private var lines: Double {
    look.exactLineHeight.map { $0.points / singleLine.points } ?? look.lineSpacing
  }

  private var singleLine: Length { look.fontSize * FontMetrics.lineHeight }
}

private func millimetres(_ length: Length) -> Message { measure(length.millimetresText + " mm") }
private func points(_ length: Length) -> Message { measure(length.pointsText + " pt") }
