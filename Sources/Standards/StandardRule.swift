package import DocumentModel
package import PlanSyntax

/// One thing a standard says of one part of a document.
package struct StandardRule: Hashable, Sendable {
  /// How sure a rule is. Only what the standard's own sentences demand can fail a document.
  package enum Basis: String, Hashable, Sendable {
    /// The standard says so.
    case rule
    /// Its models show it so.
    case example
    /// Documents of the kind are made so.
    case practice
  }

  package var subject: Subject
  package var requirement: Requirement
  /// "Phụ lục I, Phần I, Mục II.1.a".
  package var clause: String
  package var basis: Basis
  /// What the standard calls the subject, where that is not what the role is called.
  package var subjectName: Message?

  package init(
    _ subject: Subject, _ requirement: Requirement, clause: String, basis: Basis = .rule, subjectName: Message? = nil
  ) {
    self.subjectName = subjectName
    self.subject = subject
    self.requirement = requirement
    self.clause = clause
    self.basis = basis
  }

  /// Names the rule for good, unique in its standard: `national-name.font-size`.
  package var id: String { "\(subject.id).\(requirement.id)" }

  /// What a rule is about.
  package enum Subject: Hashable, Sendable {
    case page
    /// The document as a whole.
    case document
    /// All text but that of the named components, for which other rules stand.
    case text(except: [Role])
    /// Nội dung (cell 6): what is set as running text, whatever its number or letter.
    case body
    case component(Role)
    /// Đường kẻ: a drawn line.
    case line(Rule.Place)

    /// The components whose looks it speaks of; none where it speaks of no text.
    package var roles: [Role] {
      switch self {
      case .page, .document, .line: []
      case .text(let exceptions): Role.allCases.filter { !exceptions.contains($0) && $0 != .signatureSpace }
      case .body: Self.bodyRoles
      case .component(let role): [role]
      }
    }

    private static let bodyRoles: [Role] = [
      .article, .clauseHeading, .clause, .pointHeading, .point, .dashItem, .plusItem, .bodyText, .assignment,
    ]
  }
}

/// What a rule asks, with the range it leaves.
package enum Requirement: Hashable, Sendable {
  // Of the page.
  case paper(width: Length, height: Length)
  /// Upright pages; lying ones only for tables.
  case portrait
  case margin(Edge, ClosedRange<Length>)

  // Of page numbers.
  /// In the margin at this edge.
  case numberedAt(Edge)
  case arabicNumbers
  case numbersFrom(Int)
  case noNumberOnFirstPage
  /// Counted anew for each annex.
  case ownNumbers

  // Of letters.
  case fontFamily(String)
  case fontSize(ClosedRange<Length>)
  /// As large as the running text.
  case fontSizeOfBody
  case weight(Weight)
  /// Of the number, letter or word that leads the paragraph.
  case weightOfNumber(Weight)
  case slant(Slant)
  case letters(LetterCase)
  case underlined
  case colour(Colour)
  /// Unicode Normalization Form C.
  case composedCharacters

  // Of paragraphs.
  case alignment(Set<ParagraphLook.Alignment>)
  /// Any of the ranges.
  case firstLineIndent([ClosedRange<Length>])
  /// Text begins at its column's left edge.
  case flushLeft
  case spaceBetweenParagraphs(atLeast: Length)
  /// In lines: 1 is single.
  case lineSpacing(ClosedRange<Double>)
  /// From line to line, however it is given.
  case lineHeight(atLeast: Length)

  // Of drawn lines and frames.
  case solid
  /// As parts of the text's longest line.
  case lengthOfText(ClosedRange<Double>)
  case lengthOfTextArea
  case framed
  case frameSize([FrameSize])

  // Of places.
  case column(Column)
  /// On one line with another component.
  case level(with: Role)
  /// Components come in this order; those in one group stand side by side.
  case order([[Role]])

  // Of words.
  case present
  case wording(Wording)
  /// The body points to it.
  case referredTo

  /// What no file of a document tells.
  case beyondFile(BeyondFile)

  package enum BeyondFile: String, Hashable, Sendable {
    case officialName, placeName, fullCitations, signatureAndSeal, pageBreaks
  }

  package enum Edge: String, Hashable, Sendable, CaseIterable {
    case top, bottom, left, right
  }

  package enum Weight: String, Hashable, Sendable {
    case regular, bold
  }

  package enum Slant: String, Hashable, Sendable {
    /// Chữ đứng.
    case upright
    /// Chữ nghiêng.
    case italic
  }

  package enum LetterCase: String, Hashable, Sendable {
    /// Chữ in hoa.
    case capitals
    /// Chữ in thường: as in a sentence.
    case sentence
  }

  package enum Colour: String, Hashable, Sendable {
    case black, red
  }

  package enum Column: String, Hashable, Sendable {
    case left, right
  }

  /// The frame ruled for the words of a mark.
  package struct FrameSize: Hashable, Sendable {
    /// Both spellings, where two are in use.
    package var words: [String]
    package var width: Length
    package var height: Length

    package init(_ words: [String], width: Length, height: Length) {
      self.words = words
      self.width = width
      self.height = height
    }
  }
}

/// How the words of a component are formed.
package enum Wording: Hashable, Sendable {
  /// One of these, letter by letter; capitals are another rule's.
  case oneOf([String])
  case numberAndSymbol(NumberForm)
  /// "Hà Nội, ngày 05 tháng 01 năm 2020": a comma, leading zeros for days below 10 and months 1 and 2 alone.
  case placeAndDate
  /// Each paragraph ends with `separator`, the last with `end`.
  case endings(separator: String, end: String)
  /// A dash before each; the last is of the file copy and begins with one of `retention`.
  case recipients(separator: String, end: String, retention: [String])
  /// Abbreviations of authority, with what people write for them by mistake.
  case authority(forms: [String], mistakes: [String])
  /// No academic or honorary title, given without stops, before the name; bodies of these sectors follow a rule of their own.
  case plainName(titles: [String], freeSectors: [String])
  /// "Điều 1."
  case articleNumber
  /// "Phần I", "Chương I" in Roman, "Mục 1", "Tiểu mục 1" in Arabic digits.
  case divisionNumber
  /// `a)`, `b)` in the order of the Vietnamese alphabet.
  case pointLetters
  /// Numbered where there are several: in Roman or Arabic digits.
  case annexNumber(isRoman: Bool)
  /// The last paragraph of the body ends with it.
  case endMark(String)

  /// Số, ký hiệu.
  package struct NumberForm: Hashable, Sendable {
    /// Before the number: "Số:".
    package var word: String
    /// Between the number and the symbol.
    package var separator: String
    /// Between the groups of the symbol.
    package var groupSeparator: String

    package init(word: String, separator: String, groupSeparator: String) {
      self.word = word
      self.separator = separator
      self.groupSeparator = groupSeparator
    }
  }
}
