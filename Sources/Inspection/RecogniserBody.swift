import DocumentModel
import DocumentReading

extension Recogniser {
  mutating func visitBody(_ index: Int) {
    let item = items[index]
    guard item.cell == nil, item.box == nil, !DrawnLine.isUnderscores(item.text) else { return }
    let words = folded(item.text)
    if Self.isRecipientsHeading(item.text) || Self.beginsWithAuthority(item.text) {
      stage = .closed
      return visitAfterBody(index)
    }
    if stage == .bases {
      if isLegalBasis(words) { return add(.legalBasis, index) }
      if words.hasPrefix("quyết định:") || words.hasPrefix("quyết nghị:") {
        stage = .body
        return add(.enactingWords, index)
      }
      let isApart = item.text.isAllCapitals || item.paragraph.alignment == .centre
      if isApart, item.numbered == nil, !has(.legalBasis), nextHasBases(index) {
        return add(.enactingAuthority, index)
      }
    }
    stage = .body
    if words.hasPrefix("quyết định:") || words.hasPrefix("quyết nghị:") { return add(.enactingWords, index) }
    if expectsTitle, item.numbered == nil, item.text.count < 200 {
      expectsTitle = false
      return add(.partTitle, index)
    }
    expectsTitle = false
    add(bodyRole(index), index, label: item.numbered)
  }

  /// A line of its own on what the act rests on; a sentence that goes on to the act's own words is body.
  private func isLegalBasis(_ words: String) -> Bool {
    guard words.last != ":" else { return false }
    if words.hasPrefix("căn cứ ") { return !words.contains("như sau") }
    guard has(.legalBasis) else { return false }
    if ["theo đề nghị", "xét đề nghị", "xét tờ trình"].contains(where: { words.hasPrefix($0) }) { return true }
    // Words that an opening sentence may begin with as well.
    return ["thực hiện ", "trên cơ sở "].contains { words.hasPrefix($0) }
      && components.last.map { ";,".contains($0.paragraph.text.last ?? " ") } == true
  }

  func nextHasBases(_ index: Int) -> Bool {
    items[(index + 1)...].first { !$0.isEmpty }.map { folded($0.text).hasPrefix("căn cứ ") } ?? false
  }

  private mutating func bodyRole(_ index: Int) -> Role {
    let item = items[index]
    guard let (label, length) = item.numbered else {
      return isTableTitle(index) ? .tableTitle : .bodyText
    }
    let rest = item.text.dropFirst(length)
    switch label {
    case .division:
      guard item.text.count <= 120, item.text.last != "." || rest.count <= 1 else { return .bodyText }
      expectsTitle = rest.letters == 0
      return .partNumber
    case .capital:
      // A letter alone is a division with its title below.
      guard rest.letters == 0 else { return .sectionHeading }
      expectsTitle = true
      return .partNumber
    case .article: return .article
    case .roman: return .sectionHeading
    case .arabic: return isHeading(index, rest) ? (isTitle(item, rest) ? .sectionHeading : .clauseHeading) : .clause
    case .letter: return isHeading(index, rest) ? .pointHeading : .point
    case .dash: return .dashItem
    case .plus: return .plusItem
    }
  }

  /// A numbered line in bold capitals is a section's, whatever its number.
  private func isTitle(_ item: FlowParagraph, _ rest: Substring) -> Bool {
    rest.isAllCapitals && rest.letters > 3 && item.visibleRuns.allSatisfy(\.isBold)
  }

  /// A line that names what stands below it: no stop at its end, and something of a lower level follows.
  private func isHeading(_ index: Int, _ rest: Substring) -> Bool {
    guard let last = rest.last, !".;,".contains(last), rest.count <= 200 else { return false }
    let next = items[(index + 1)...].first { !$0.isEmpty }
    guard let next, next.cell == nil, let other = next.numbered?.label else {
      return last != ":" || items[index].visibleRuns.allSatisfy(\.isBold)
    }
    if last == ":" { return items[index].visibleRuns.allSatisfy(\.isBold) }
    return Self.level(other) > Self.level(items[index].numbered?.label ?? .plus)
  }

  private static func level(_ label: Label) -> Int {
    switch label {
    case .division: 0
    case .capital: 1
    case .roman: 2
    case .article: 3
    case .arabic(let number): 4 + number.split(separator: ".").count
    case .letter: 9
    case .dash: 10
    case .plus: 11
    }
  }

  /// The line over a table of data.
  private func isTableTitle(_ index: Int) -> Bool {
    let item = items[index]
    guard item.text.count <= 150, let next = items[(index + 1)...].first(where: { !$0.isEmpty }), next.cell != nil
    else {
      return false
    }
    return item.paragraph.alignment != .justified && item.paragraph.alignment != .left
  }

  // MARK: Closing

  /// What follows the body where no table holds it.
  mutating func visitAfterBody(_ index: Int) {
    let item = items[index]
    guard !item.isEmpty, item.cell == nil else { return }
    if Self.isRecipientsHeading(item.text) { return add(.recipientsHeading, index) }
    if has(.recipientsHeading), item.text.hasPrefix("-") { return add(.recipient, index) }
    if Self.isDraftersMark(item.text) { return add(.draftersMark, index) }
    if Self.beginsWithAuthority(item.text) || (Self.isOffice(item.text) && !has(.signerName)) {
      return add(.authority, index)
    }
    if has(.authority), !has(.signerName), item.text.wordCount <= 6 { add(.signerName, index) }
  }

  /// Recipients and signatures side by side in a table without lines.
  mutating func closing(of table: Int) {
    let indices = tables[table] ?? []
    let heading = indices.first { Self.isRecipientsHeading(items[$0].text) }
    let recipientsCell = heading.flatMap { items[$0].cell }
    var columns: [Int: [Int]] = [:]
    for index in indices {
      guard let cell = items[index].cell else { continue }
      if let recipientsCell, cell.column == recipientsCell.column, cell.row >= recipientsCell.row {
        addRecipient(index, heading: heading ?? index)
      } else {
        columns[cell.column, default: []].append(index)
      }
    }
    for column in columns.keys.sorted() {
      let lines = columns[column] ?? []
      // A list of recipients whose heading is missing.
      if lines.first(where: { !items[$0].isEmpty }).map({ items[$0].text.hasPrefix("-") }) == true {
        for index in lines { addRecipient(index, heading: -1) }
      } else {
        signature(lines)
      }
    }
  }

  private mutating func addRecipient(_ index: Int, heading: Int) {
    let item = items[index]
    guard !item.isEmpty, index >= heading else { return }
    if index == heading {
      add(.recipientsHeading, index)
    } else if Self.isDraftersMark(item.text) {
      add(.draftersMark, index)
    } else {
      add(.recipient, index, label: item.numbered)
    }
  }

  /// Authority lines, room for the hand, other office, name.
  private mutating func signature(_ indices: [Int]) {
    var blocks: [[Int]] = [[]]
    var row: Int?
    for index in indices {
      let item = items[index]
      let isGap = item.isEmpty || item.paragraph.spaceBefore > .points(30) || (row != nil && row != item.cell?.row)
      row = item.cell?.row
      if isGap, blocks.last?.isEmpty == false { blocks.append([]) }
      if !item.isEmpty, item.text.first != "(" { blocks[blocks.count - 1].append(index) }
    }
    blocks.removeAll(where: \.isEmpty)
    guard var authority = blocks.first else { return }
    if blocks.count == 1, authority.count == 1, !items[authority[0]].text.isAllCapitals {
      return add(.signerName, authority[0])
    }
    var rest = blocks.dropFirst().joined().map { $0 }
    if rest.isEmpty, authority.count > 1, let last = authority.last, !items[last].text.isAllCapitals {
      rest = [authority.removeLast()]
    }
    for index in authority { add(.authority, index) }
    for index in rest {
      let isName = index == rest.last && !(items[index].text.isAllCapitals && Self.isOffice(items[index].text))
      add(isName ? .signerName : .otherOffice, index)
    }
  }
}
