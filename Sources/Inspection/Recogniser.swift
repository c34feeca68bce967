import DocumentModel
import DocumentReading

/// Walks a document's text once and says what each paragraph is.
struct Recogniser {
  enum Stage {
    case letterhead, subject, bases, body, closed, annexHead, annex
  }

  private(set) var items: [FlowParagraph] = []
  var parts: [Recognition.Part] = []
  var components: [Recognition.Component] = []

  var stage = Stage.letterhead
  /// Tables that hold a letterhead, with the column of the country's name; tables that hold recipients or a signature.
  private var letterheads: [Int: Int] = [:]
  private var closings: Set<Int> = []
  private var doneTables: Set<Int> = []
  /// The paragraphs of each table, and the roles found in the part that is read.
  private(set) var tables: [Int: [Int]] = [:]
  private var roles: Set<Role> = []
  /// The last paragraph of its subject.
  private var subject: Recognition.Component?
  /// Lines of the left column before the number.
  private var agencyLines: [Int] = []
  /// Divisions wait for their title.
  var expectsTitle = false
  /// "Kính gửi:" and the lines below it (cell 9a), which no rule here is about.
  var isAmongAddressees = false

  init(_ flow: Flow) {
    for paragraph in flow.paragraphs where paragraph.zone == .text {
      let lines = Self.holdsSeveral(paragraph) ? paragraph.lines : [paragraph]
      for line in lines {
        let isTabbed = Self.isTabbedLetterhead(line) || Self.isTabbedClosing(line)
        items += isTabbed ? line.tabbed(line: items.count) : [line]
      }
    }
    for (index, item) in items.enumerated() {
      guard let cell = item.cell else { continue }
      tables[cell.table, default: []].append(index)
      let isName = Self.isNationalName(item.text) || Self.isMotto(item.text)
      if isName, letterheads[cell.table] == nil { letterheads[cell.table] = cell.column }
      if Self.isRecipientsHeading(item.text) { closings.insert(cell.table) }
    }
    for item in items {
      if let cell = item.cell, letterheads[cell.table] == nil, Self.beginsWithAuthority(item.text) {
        closings.insert(cell.table)
      }
    }
  }

  mutating func run() {
    begin(.document, at: 0)
    for index in items.indices { visit(index) }
    settleAgencies()
    settleAttachments()
  }

  private mutating func begin(_ kind: Recognition.Part.Kind, at index: Int) {
    settleAgencies()
    if parts.count == 1, components.isEmpty { parts.removeAll() }
    let section = items.indices.contains(index) ? items[index].section : 0
    parts.append(Recognition.Part(kind: kind, section: section))
    roles = []
    subject = nil
    stage = kind == .annex ? .annexHead : .letterhead
    expectsTitle = false
  }

  mutating func add(_ role: Role, _ index: Int, label: (label: Label, length: Int)? = nil) {
    roles.insert(role)
    let component = Recognition.Component(
      role: role, paragraph: items[index], part: parts.count - 1, index: index, label: label?.label,
      labelLength: items[index].paragraph.automaticNumber == nil ? label?.length ?? 0 : 0)
    components.append(component)
    if role == .subject { subject = component }
  }

  func has(_ role: Role) -> Bool { roles.contains(role) }

  private mutating func visit(_ index: Int) {
    let item = items[index]
    if let cell = item.cell {
      if let column = letterheads[cell.table] { return visitLetterhead(index, nameColumn: column) }
      if closings.contains(cell.table) {
        if doneTables.insert(cell.table).inserted { closing(of: cell.table) }
        stage = .closed
        return
      }
    }
    guard !item.isEmpty else { return }
    if Self.isNationalName(item.text), has(.nationalName) || stage == .closed || stage == .annex {
      begin(.document, at: index)
    }
    if item.cell == nil, isAnnexHeading(index) {
      begin(.annex, at: index)
      return add(.annexNumber, index)
    }
    if stage == .closed, isKind(index) { begin(.attachment, at: index) }
    switch stage {
    case .letterhead: visitHead(index)
    case .subject: visitSubject(index)
    case .bases, .body: visitBody(index)
    case .closed: visitAfterBody(index)
    case .annexHead: visitAnnexHead(index)
    case .annex: break
    }
  }

  // MARK: Letterhead

  private mutating func visitLetterhead(_ index: Int, nameColumn: Int) {
    let item = items[index]
    if let cell = item.cell, doneTables.insert(cell.table).inserted, has(.nationalName) || stage != .letterhead {
      begin(.document, at: index)
    }
    guard !item.isEmpty, !DrawnLine.isUnderscores(item.text) else { return }
    if let role = headRole(item) { return add(role, index) }
    // Under the number stand marks and other small print.
    guard let column = item.cell?.column, column != nameColumn else { return }
    if !has(.numberAndSymbol) || item.text.isAllCapitals { agencyLines.append(index) }
  }

  /// What is told by its words alone.
  private mutating func headRole(_ item: FlowParagraph) -> Role? {
    if Self.isNationalName(item.text) { return .nationalName }
    if let mark = Self.mark(item) { return mark }
    if Self.isMotto(item.text) { return .motto }
    let words = folded(item.text)
    if words.hasPrefix("v/v") {
      parts[parts.count - 1].isLetter = true
      return nil
    }
    if words.count < 90, words.contains("ngày"), words.contains("tháng"), words.contains("năm"),
      !words.hasPrefix("căn cứ"), !words.hasPrefix("("), !has(.placeAndDate)
    {
      return .placeAndDate
    }
    if words.hasPrefix("số"), words.count < 60, words.contains("/") || words.contains("-"), !has(.numberAndSymbol) {
      return .numberAndSymbol
    }
    return nil
  }

  /// A paragraph between the letterhead's table and the kind, or a letterhead that is no table.
  private mutating func visitHead(_ index: Int) {
    let item = items[index]
    if DrawnLine.isUnderscores(item.text) { return }
    if let role = headRole(item) { return add(role, index) }
    if Self.isReference(item.text) { return add(.attachmentReference, index) }
    if isKind(index) {
      add(.documentKind, index)
      stage = .subject
    } else if isBeginningOfBody(item) {
      stage = .bases
      visitBody(index)
    } else if item.cell == nil, item.text.isAllCapitals, !has(.numberAndSymbol) {
      agencyLines.append(index)
    }
  }

  private mutating func settleAgencies() {
    let lines = agencyLines.filter { !items[$0].text.isEmpty }
    agencyLines = []
    let superiors = Agencies.superiorCount(lines.map { items[$0] })
    for (order, index) in lines.enumerated() { add(order < superiors ? .superiorBody : .issuingBody, index) }
  }

  /// A plan without number, date and signature of its own, with words on the act that issues it.
  private mutating func settleAttachments() {
    var found: [Int: Set<Role>] = [:]
    for component in components { found[component.part, default: []].insert(component.role) }
    for (part, roles) in found where parts[part].kind == .document {
      if roles.contains(.attachmentReference), !roles.contains(.numberAndSymbol) { parts[part].kind = .attachment }
    }
  }

  // MARK: Kind and subject

  private func isKind(_ index: Int) -> Bool {
    let item = items[index]
    guard item.cell == nil || item.cell?.isAlone == true, item.text.wordCount <= 8, let last = item.text.last,
      !".;:,".contains(last)
    else { return false }
    let words = folded(item.text)
    return documentKinds.contains { words == $0 || words.hasPrefix($0 + " ") }
  }

  private mutating func visitSubject(_ index: Int) {
    let item = items[index]
    if DrawnLine.isUnderscores(item.text) { return }
    if Self.isReference(item.text) { return add(.attachmentReference, index) }
    if let mark = Self.mark(item) { return add(mark, index) }
    if isBeginningOfBody(item) || item.cell != nil {
      stage = .bases
      return visitBody(index)
    }
    guard let first = subject else {
      let isAuthority = item.text.isAllCapitals && isAct && nextHasBases(index)
      return add(isAuthority ? .enactingAuthority : .subject, index)
    }
    // A subject over several paragraphs is one block of one look; an act's authority is in capitals behind a line or space.
    let isNext = index == first.index + 1 && first.paragraph.paragraph.drawings.isEmpty
    if isNext, item.looksLike(first.paragraph), !(item.text.isAllCapitals && !first.paragraph.text.isAllCapitals) {
      add(.subject, index)
    } else if item.text.isAllCapitals, item.text.wordCount <= 15 {
      add(.enactingAuthority, index)
      stage = .bases
    } else {
      stage = .bases
      visitBody(index)
    }
  }

  /// Whether the kind is one that names its authority before what it rests on.
  private var isAct: Bool {
    let kind = components.last { $0.role == .documentKind }.map { folded($0.paragraph.text) } ?? ""
    return kind.hasPrefix("quyết định") || kind.hasPrefix("nghị quyết")
  }

  private func isBeginningOfBody(_ item: FlowParagraph) -> Bool {
    let words = folded(item.text)
    if words.hasPrefix("căn cứ ") || words.hasPrefix("kính gửi") { return true }
    return item.numbered != nil
  }

  // MARK: Annexes

  private func isAnnexHeading(_ index: Int) -> Bool {
    guard stage != .letterhead, stage != .subject else { return false }
    let words = folded(items[index].text)
    guard words.hasPrefix("phụ lục"), words.count <= AnnexNames.longestHeading else { return false }
    let number = words.dropFirst("phụ lục".count).split(separator: " ")
    switch number.count {
    case 0: return true
    case 1: return number[0].count <= 6 && number[0].allSatisfy { $0.isLetter || $0.isNumber || $0 == "." }
    case 2: return number[0] == "số"
    case _: return false
    }
  }

  private mutating func visitAnnexHead(_ index: Int) {
    let item = items[index]
    if Self.isReference(item.text) {
      add(.annexReference, index)
      stage = .annex
    } else if item.cell != nil || item.numbered != nil {
      stage = .annex
    } else if !DrawnLine.isUnderscores(item.text) {
      if has(.annexTitle), !item.text.isAllCapitals {
        stage = .annex
      } else {
        add(.annexTitle, index)
      }
    }
  }
}

extension FlowParagraph {
  /// Its label, typed or automatic.
  var numbered: (label: Label, length: Int)? {
    if let number = paragraph.automaticNumber {
      if let read = Label.reading(plain(number) + " ") { return (read.label, 0) }
      return nil
    }
    return Label.reading(text)
  }

  func looksLike(_ other: FlowParagraph) -> Bool {
    paragraph.alignment == other.paragraph.alignment
      && visibleRuns.first?.isBold == other.visibleRuns.first?.isBold
      && visibleRuns.first?.isItalic == other.visibleRuns.first?.isItalic
  }
}
