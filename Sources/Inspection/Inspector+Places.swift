import DocumentModel
import DocumentReading
import PlanSyntax
import Standards

// Presence, order and neighbourhood of components; drawn lines.

extension Inspector {
  /// Each document in the file has it; what belongs to the issuing act is not asked of what is attached to it.
  func presence(of subject: StandardRule.Subject) -> Outcome {
    let roles = subject == .body ? subject.roles + [.sectionHeading, .partNumber] : subject.roles
    var sightings: [Sighting] = []
    for (index, part) in recognition.parts.enumerated() {
      guard Self.needs(roles, part) else { continue }
      let found = recognition.all(in: index).first { roles.contains($0.role) }
      if let found {
        sightings.append(Sighting(.right(Self.yes), at: found.paragraph))
      } else if roles == [.signerName], isDraft(index) {
        continue
      } else {
        // Of several documents in a file the section tells which one lacks it.
        sightings.append(
          Sighting(.wrong(Self.notFound), at: recognition.parts.count > 1 ? place(of: part.section) : nil))
      }
    }
    return .seen(sightings, orAbsent: Message("văn bản này không cần", en: "not asked of this document"))
  }

  private static let ofTheAct: Set<Role> = [
    .nationalName, .motto, .issuingBody, .numberAndSymbol, .placeAndDate, .authority, .signerName, .recipientsHeading,
    .recipient,
  ]

  private static func needs(_ roles: [Role], _ part: Recognition.Part) -> Bool {
    if roles == [.annexReference] { return part.kind == .annex }
    switch part.kind {
    case .document: return !(part.isLetter && (roles == [.documentKind] || roles == [.subject]))
    case .attachment: return ofTheAct.isDisjoint(with: roles)
    case .annex: return false
    }
  }

  /// Whether its number or day is still blank.
  func isDraft(_ part: Int) -> Bool {
    recognition.all(in: part).contains { component in
      switch component.role {
      case .numberAndSymbol: return !component.paragraph.text.prefix(12).contains(where: \.isNumber)
      case .placeAndDate: return component.paragraph.text.count(where: \.isNumber) < 6
      case .draftMark: return true
      case _: return false
      }
    }
  }

  func order(_ groups: [[Role]]) -> Outcome {
    var sightings: [Sighting] = []
    for part in recognition.parts.indices where recognition.parts[part].kind != .annex {
      var last = -1
      var wrong: Recognition.Component?
      for group in groups {
        let found = recognition.all(in: part).filter { group.contains($0.role) }
        wrong = wrong ?? found.first { $0.index < last }
        // Two columns are read one after the other: what stands beside does not stand before.
        last = max(last, found.map(\.index).min() ?? last)
      }
      if let wrong {
        let name = wrong.role.name
        sightings.append(
          Sighting(
            .wrong(Message("\(name) sai chỗ", en: "\(wrong.role.englishName) is out of place")), at: wrong.paragraph))
      } else {
        sightings.append(Sighting(.right(Message("như sơ đồ", en: "as in the diagram")), at: nil))
      }
    }
    return .seen(sightings, orAbsent: Self.notThere)
  }

  /// Whether the first of these stands on one line with the first of another component: side by side in a table.
  func level(_ components: [Recognition.Component], with role: Role) -> Outcome {
    let firsts = Dictionary(components.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
    var sightings: [Sighting] = []
    for part in recognition.parts.indices {
      guard let one = firsts[part], let other = recognition.all(role, in: part).first else { continue }
      // Two signatures side by side leave the recipients no place but below.
      if recognition.columns(of: role, in: part).count > 1 { continue }
      sightings.append(Sighting(level(one.paragraph, other.paragraph), at: one.paragraph))
    }
    return .seen(sightings, orAbsent: Self.notThere)
  }

  private func level(_ one: FlowParagraph, _ other: FlowParagraph) -> Finding {
    if let line = one.tabPlace?.line, line == other.tabPlace?.line {
      return .right(Message("cùng dòng", en: "on the same line"))
    }
    guard let a = one.cell, let b = other.cell, a.table == b.table else {
      return .unknown(
        Message("không cùng một bảng nên không rõ", en: "not in one table, so that it is not known"))
    }
    if a.row != b.row { return .wrong(Message("khác hàng", en: "in another row")) }
    if a.rank == 0, b.rank == 0 { return .right(Message("cùng hàng", en: "in the same row")) }
    return .unknown(
      Message(
        "cùng ô với các dòng khác, tùy độ cao của dòng", en: "below other lines of its cell: it depends on their height"
      ))
  }

  /// Between running paragraphs that follow each other.
  func spaces(between components: [Recognition.Component], atLeast least: Length) -> Outcome {
    var sightings: [Sighting] = []
    for (above, below) in zip(components, components.dropFirst())
    where below.index == above.index + 1 && above.part == below.part {
      let after = above.paragraph.paragraph.spaceAfter
      let before = below.paragraph.paragraph.spaceBefore
      let larger = max(after, before)
      let sum = after + before
      let finding: Finding
      if larger.points >= least.points - Tolerance.points {
        finding = .right(Self.points(larger))
      } else if sum.points >= least.points - Tolerance.points, recognition.format != .html {
        finding = .unknown(
          Message(
            "\(Self.points(after).vietnamese) sau và \(Self.points(before).vietnamese) trước: chương trình cộng lại hoặc "
              + "lấy số lớn",
            en: "\(after.pointsText) pt after and \(before.pointsText) pt before: programs add them or take the larger")
        )
      } else {
        finding = .wrong(Self.points(recognition.format == .html ? larger : sum))
      }
      sightings.append(Sighting(finding, at: below.paragraph))
    }
    return .seen(
      sightings, orAbsent: Message("không có hai đoạn liền nhau", en: "no two paragraphs follow each other"))
  }

  /// Whether the body names each annex.
  func references(to annexes: [Recognition.Component]) -> Outcome {
    var names = AnnexNames()
    for component in recognition.components
    where component.role != .annexReference && component.role != .annexNumber && component.index >= 0 {
      names.add(in: folded(component.paragraph.text))
    }
    for item in recognition.items where item.cell != nil { names.add(in: folded(item.text)) }
    return .seen(
      annexes.map { annex in
        var words = folded(annex.paragraph.text)
        while let last = words.last, last == "." || last == ":" { words.removeLast() }
        let isNamed = names.contain(words)
        return Sighting(.judged(isNamed, isNamed ? Self.yes : Self.no), at: annex.paragraph)
      })
  }

  // MARK: Lines

  func line(at place: Rule.Place, _ requirement: Requirement) -> Outcome {
    let lines = recognition.lines.filter { $0.place == place }
    return .seen(
      lines.compactMap { line in self.line(line, requirement).map { Sighting($0, at: line.paragraph) } },
      orAbsent: Self.notThere)
  }

  private func line(_ line: DrawnLine, _ requirement: Requirement) -> Finding? {
    if requirement == .present { return .judged(line.isDrawn, line.isDrawn ? Self.yes : Self.notFound) }
    guard line.isDrawn else { return nil }
    switch requirement {
    case .solid:
      return .judged(
        line.isSolid, line.isSolid ? Message("nét liền", en: "solid") : Message("nét đứt", en: "not solid"))
    case .lengthOfText(let range): return length(line, range)
    case .lengthOfTextArea: return length(line, 1...1)
    case _: return nil
    }
  }

  /// Right where one of the line's possible lengths suits one of the text's lines: the standard does not say of which.
  private func length(_ line: DrawnLine, _ range: ClosedRange<Double>) -> Finding {
    func fits(_ length: Length) -> Bool {
      line.textWidths.contains { width in
        length.millimetres >= width.millimetres * range.lowerBound - Tolerance.ruler
          && length.millimetres <= width.millimetres * range.upperBound + Tolerance.ruler
      }
    }
    let fitting = line.lengths.first(where: fits)
    guard let length = fitting ?? line.lengths.first, let longest = line.textWidths.max(), longest > .zero else {
      return .unknown(Message("tệp không ghi đủ để đo", en: "the file says too little to measure it"))
    }
    let ratio = measure(decimal(length.millimetres / longest.millimetres))
    let text = Self.millimetres(length)
    let measured = Message(
      "\(text.vietnamese); \(ratio.vietnamese) dòng chữ", en: "\(text.english); \(ratio.english) of the text")
    return .judged(fitting != nil, measured)
  }
}
