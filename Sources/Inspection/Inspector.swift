import DocumentModel
import DocumentReading
import PlanSyntax
import Standards

/// What one place has of what a rule asks.
enum Finding {
  case right(Message)
  case wrong(Message)
  /// The file does not say; the reason.
  case unknown(Message)

  static func judged(_ isRight: Bool, _ measured: Message) -> Finding { isRight ? .right(measured) : .wrong(measured) }
}

/// A finding with its place.
struct Sighting {
  var finding: Finding
  var place: ConformanceSheet.Place?

  init(_ finding: Finding, at place: ConformanceSheet.Place?) {
    self.finding = finding
    self.place = place
  }

  init(_ finding: Finding, at paragraph: FlowParagraph) {
    self.init(finding, at: paragraph.place)
  }
}

extension FlowParagraph {
  var place: ConformanceSheet.Place {
    ConformanceSheet.Place(section: section + 1, words: opening(text))
  }
}

/// Measures one document; each rule gets its line.
struct Inspector {
  let document: MeasuredDocument
  let recognition: Recognition
  /// The size most of the running text has.
  let bodySize: Length?
  /// The first words of each section that has any.
  let openings: [Int: String]

  init(_ document: MeasuredDocument) {
    self.document = document
    recognition = Recognition(of: document)
    bodySize = Self.bodySize(of: recognition)
    openings = Dictionary(
      recognition.flow.paragraphs.lazy.filter { $0.zone == .text && !$0.isEmpty }.map { ($0.section, $0.text) },
      uniquingKeysWith: { first, _ in first }
    ).mapValues(opening)
  }

  private static func bodySize(of recognition: Recognition) -> Length? {
    var letters: [Length: Int] = [:]
    for component in recognition.all([.bodyText, .dashItem, .point, .clause, .assignment]) {
      for run in component.paragraph.visibleRuns {
        if let size = run.fontSize { letters[size, default: 0] += run.text.count }
      }
    }
    return letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  func line(_ rule: StandardRule) -> ConformanceSheet.Line {
    switch measure(rule) {
    case .absent(let reason):
      return ConformanceSheet.Line(
        rule: rule, verdict: .notApplicable, measured: nil, place: nil, note: reason, count: 0, wrong: 0)
    case .seen(let sightings, let note):
      if rule.isOfLooks, let sheet = document.unreadStyleSheets.first {
        let reason = Message(
          "trình bày nằm ở tệp khác, không đọc: \(sheet)", en: "looks are in another file, which is not read: \(sheet)")
        return line(rule, [Sighting(.unknown(reason), at: nil)], note)
      }
      return line(rule, sightings, note)
    }
  }

  /// What came of looking for a rule's subject.
  enum Outcome {
    case absent(Message)
    case seen([Sighting], note: Message?)

    static func seen(_ sightings: [Sighting]) -> Outcome { .seen(sightings, note: nil) }
  }

  private func line(_ rule: StandardRule, _ sightings: [Sighting], _ note: Message?) -> ConformanceSheet.Line {
    var line = ConformanceSheet.Line(
      rule: rule, verdict: .pass, measured: nil, place: nil, note: note, count: sightings.count, wrong: 0)
    var values: [Message] = []
    var unknown: (Message, ConformanceSheet.Place?)?
    for sighting in sightings {
      switch sighting.finding {
      case .right(let value): if values.count <= Self.mostValues, !values.contains(value) { values.append(value) }
      case .wrong(let value):
        if line.wrong == 0 { (line.measured, line.place) = (value, sighting.place) }
        line.wrong += 1
      case .unknown(let reason): unknown = unknown ?? (reason, sighting.place)
      }
    }
    if line.wrong > 0 {
      line.verdict = rule.basis == .rule ? .fail : .differs
    } else if let unknown {
      line.verdict = .undetermined
      (line.note, line.place) = unknown
    } else {
      line.measured = joined(values)
      line.place = sightings.count == 1 ? sightings[0].place : nil
    }
    return line
  }

  /// Values that a line shows.
  private static let mostValues = 3

  private func joined(_ values: [Message]) -> Message? {
    guard !values.isEmpty else { return nil }
    let more = values.count > Self.mostValues ? "; …" : ""
    return Message(
      values.prefix(Self.mostValues).map(\.vietnamese).joined(separator: "; ") + more,
      en: values.prefix(Self.mostValues).map(\.english).joined(separator: "; ") + more)
  }

  private func measure(_ rule: StandardRule) -> Outcome {
    switch rule.subject {
    case .page: page(rule.requirement)
    case .document: whole(rule.requirement)
    case .text(let exceptions): text(rule.requirement, except: exceptions)
    case .body:
      rule.requirement == .present
        ? presence(of: rule.subject)
        : components(recognition.all(rule.subject.roles), rule.requirement, of: rule.subject)
    case .component(.pageNumber): pageNumber(rule.requirement)
    case .component(let role):
      rule.requirement == .present
        ? presence(of: rule.subject) : components(recognition.all(role), rule.requirement, of: rule.subject)
    case .line(let place): line(at: place, rule.requirement)
    }
  }

  static let notThere = Message("văn bản không có thành phần này", en: "the document has no such component")

  /// Judges each of the components that a rule is about.
  private func components(
    _ components: [Recognition.Component], _ requirement: Requirement, of subject: StandardRule.Subject
  ) -> Outcome {
    guard !components.isEmpty else { return .absent(Self.notThere) }
    switch requirement {
    case .wording(let wording): return self.wording(wording, components)
    case .spaceBetweenParagraphs(let least): return spaces(between: components, atLeast: least)
    case .level(let role): return level(components, with: role)
    case .beyondFile(let thing): return .seen([Sighting(.unknown(thing.reason), at: nil)])
    case .ownNumbers: return ownNumbers(components)
    case .referredTo: return references(to: components)
    case _:
      let isRunning = subject == .body || subject.roles.allSatisfy { Self.runningRoles.contains($0) }
      let sightings = components.compactMap { component in
        look(component, requirement, isRunning: isRunning).map { Sighting($0, at: component.paragraph) }
      }
      return sightings.isEmpty ? .absent(Self.notThere) : .seen(sightings)
    }
  }

  /// Where a stressed word may look otherwise.
  static let runningRoles: Set<Role> = [
    .clause, .point, .pointHeading, .dashItem, .plusItem, .bodyText, .assignment, .article,
  ]
}

extension StandardRule {
  /// Whether it speaks of what a style sheet may say, and not of words alone.
  fileprivate var isOfLooks: Bool {
    if case .line = subject { return true }
    return switch requirement {
    case .present: subject == .component(.pageNumber)
    case .wording, .order, .referredTo, .composedCharacters, .beyondFile: false
    case .paper, .portrait, .margin, .numberedAt, .arabicNumbers, .numbersFrom, .noNumberOnFirstPage, .ownNumbers,
      .fontFamily, .fontSize, .fontSizeOfBody, .weight, .weightOfNumber, .slant, .letters, .underlined, .colour,
      .alignment, .firstLineIndent, .flushLeft, .spaceBetweenParagraphs, .lineSpacing, .lineHeight, .solid,
      .lengthOfText, .lengthOfTextArea, .framed, .frameSize, .column, .level:
      true
    }
  }
}
