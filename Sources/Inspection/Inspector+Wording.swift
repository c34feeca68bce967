import DocumentModel
import DocumentReading
import PlanSyntax
import Standards

// How the words of components are formed.

extension Inspector {
  func wording(_ wording: Wording, _ components: [Recognition.Component]) -> Outcome {
    switch wording {
    case .oneOf(let forms): return each(components) { Self.judge($0.text, among: forms) }
    case .numberAndSymbol(let form): return numbers(components, form)
    case .placeAndDate: return dates(components)
    case .endings(let separator, let end): return endings(components, separator, end)
    case .recipients(let separator, let end, let retention):
      return recipients(components, separator: separator, end: end, retention: retention)
    case .authority(let forms, let mistakes): return authority(components, forms, mistakes)
    case .plainName(let titles, let free): return names(components, titles, free)
    case .articleNumber:
      return labels(components) { label, text in
        guard case .article(_, let hasStop) = label else { return nil }
        return .judged(hasStop, text)
      }
    case .divisionNumber: return labels(components, Self.division)
    case .pointLetters: return points(recognition.all([.point, .pointHeading]))
    case .annexNumber(let isRoman): return annexes(components, isRoman: isRoman)
    case .endMark(let mark): return endMark(components, mark)
    }
  }

  private func each(_ components: [Recognition.Component], _ judge: (FlowParagraph) -> Finding) -> Outcome {
    .seen(components.map { Sighting(judge($0.paragraph), at: $0.paragraph) })
  }

  /// Capitals are another rule's business: words in capitals are compared without regard to them.
  private static func judge(_ text: String, among forms: [String]) -> Finding {
    let isRight = forms.contains { form in
      form == text || ((form.isAllCapitals || text.isAllCapitals) && form.lowercased() == text.lowercased())
    }
    return .judged(isRight, shown(text))
  }

  static func shown(_ text: String) -> Message { Message("“\(text)”", en: "“\(text)”") }

  // MARK: Number and date

  private func numbers(_ components: [Recognition.Component], _ form: Wording.NumberForm) -> Outcome {
    let drafts = components.contains { !$0.paragraph.text.prefix(12).contains(where: \.isNumber) }
    let note = drafts ? Message("bản dự thảo: số còn để trống", en: "a draft: the number is blank") : nil
    return .seen(
      components.map { component in
        let text = component.paragraph.text
        return Sighting(.judged(Self.isNumber(text, form), Self.shown(text)), at: component.paragraph)
      }, note: note)
  }

  /// "Số: 05/KH-UBND", or with nothing but space and dots for the number.
  static func isNumber(_ text: String, _ form: Wording.NumberForm) -> Bool {
    guard text.hasPrefix(form.word) else { return false }
    var rest = text.dropFirst(form.word.count)
    guard rest.first == " " || rest.hasPrefix(form.separator) else { return false }
    rest = rest.drop { $0 == " " || $0 == "…" || $0 == "." }
    let number = rest.prefix(while: \.isNumber)
    rest = rest.dropFirst(number.count)
    if !number.isEmpty {
      guard number.count >= 2 else { return false }
    } else {
      rest = rest.drop { $0 == " " || $0 == "…" || $0 == "." }
    }
    guard rest.hasPrefix(form.separator) else { return false }
    let symbol = rest.dropFirst(form.separator.count)
    // A symbol that is blank as well.
    if symbol.allSatisfy({ "…. ".contains($0) }) { return true }
    return !symbol.contains(" ") && symbol.last?.isLetter == true && isSymbol(symbol)
  }

  /// Groups of letters in capitals, joined by hyphens and strokes; a kind's abbreviation may have small letters inside (QyĐ, CTr).
  private static func isSymbol(_ symbol: Substring) -> Bool {
    let groups = symbol.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    return groups.allSatisfy { group in
      guard group.first?.isUppercase == true else { return false }
      return !group.contains(where: \.isLowercase) || ["QyĐ", "QĐi", "CTr", "TTr", "TrS"].contains(String(group))
    }
  }

  private func dates(_ components: [Recognition.Component]) -> Outcome {
    let drafts = components.contains { $0.paragraph.text.count(where: \.isNumber) < 6 }
    let note = drafts ? Message("bản dự thảo: ngày còn để trống", en: "a draft: the date is blank") : nil
    return .seen(
      components.map { component in
        let text = component.paragraph.text
        // Capitals are another rule's business.
        let words = text.isAllCapitals ? text.prefix(1) + text.dropFirst().lowercased() : text
        return Sighting(.judged(Self.isDate(words), Self.shown(text)), at: component.paragraph)
      }, note: note)
  }

  /// "Hà Nội, ngày 05 tháng 01 năm 2020", each number possibly blank.
  static func isDate(_ text: String) -> Bool {
    guard let comma = text.firstIndex(of: ",") else { return false }
    let place = text[..<comma]
    guard place.first?.isUppercase == true || place.allSatisfy({ "…. ".contains($0) }),
      place.last != " " || place.letters == 0
    else { return false }
    let words = text[text.index(after: comma)...].split { " …._".contains($0) }.map(String.init)
    guard text[text.index(after: comma)...].first == " ", words.first == "ngày",
      let month = words.firstIndex(of: "tháng"), let year = words.firstIndex(of: "năm"), month < year,
      month <= 2, year - month <= 2, words.count - year <= 2
    else { return false }
    let day = month == 2 ? words[1] : nil
    let monthNumber = year - month == 2 ? words[month + 1] : nil
    let yearNumber = words.count - year == 2 ? words[year + 1] : nil
    return isDay(day) && isMonth(monthNumber)
      && (yearNumber.map { Int($0) != nil && $0.count == 4 || $0.hasPrefix("20") } ?? true)
  }

  private static func isDay(_ text: String?) -> Bool {
    guard let text else { return true }
    guard let day = Int(text), (1...31).contains(day) else { return false }
    return text.count == 2
  }

  private static func isMonth(_ text: String?) -> Bool {
    guard let text else { return true }
    guard let month = Int(text), (1...12).contains(month) else { return false }
    return text.count == (month < 3 || month > 9 ? 2 : 1)
  }

  // MARK: Lists

  private func endings(_ components: [Recognition.Component], _ separator: String, _ end: String) -> Outcome {
    .seen(
      components.enumerated().map { order, component in
        let isLast = order + 1 == components.count || components[order + 1].part != component.part
        return Sighting(Self.ending(component.paragraph.text, isLast ? end : separator), at: component.paragraph)
      })
  }

  private static func ending(_ text: String, _ expected: String) -> Finding {
    let last = String(text.suffix(12))
    let shown = last.count < text.count ? "…\(last)" : last
    return .judged(text.hasSuffix(expected), Message("“\(shown)”", en: "“\(shown)”"))
  }

  private func recipients(
    _ components: [Recognition.Component], separator: String, end: String, retention: [String]
  ) -> Outcome {
    var sightings: [Sighting] = []
    for (order, component) in components.enumerated() {
      let isLast = order + 1 == components.count || components[order + 1].part != component.part
      let text = component.paragraph.text
      guard component.label == .dash || component.paragraph.numbered?.label == .dash else {
        sightings.append(Sighting(.wrong(Self.shown(opening(text))), at: component.paragraph))
        continue
      }
      if isLast {
        let words = (component.paragraph.paragraph.automaticNumber == nil ? text.dropFirst() : text[...])
          .drop { $0 == " " }
        let isRetention = retention.contains { words.hasPrefix($0) }
        sightings.append(
          Sighting(.judged(isRetention && text.hasSuffix(end), Self.shown(text)), at: component.paragraph))
      } else {
        sightings.append(Sighting(Self.ending(text, separator), at: component.paragraph))
      }
    }
    return .seen(sightings)
  }

  // MARK: Signature

  private func authority(
    _ components: [Recognition.Component], _ forms: [String], _ mistakes: [String]
  ) -> Outcome {
    each(components) { item in
      let first = item.text.split(separator: " ").first.map(String.init) ?? ""
      // A form that is not followed by a space, as "TM.ỦY BAN".
      let isGlued = forms.contains { form in item.text.hasPrefix(form) && first.count > form.count }
      return .judged(!mistakes.contains(first.uppercased()) && !isGlued, Self.shown(opening(item.text)))
    }
  }

  private func names(_ components: [Recognition.Component], _ titles: [String], _ free: [String]) -> Outcome {
    let issuers = recognition.all(.issuingBody).map { $0.paragraph.text.uppercased() }
    let isFree = issuers.contains { issuer in free.contains { issuer.hasPrefix($0) } }
    return each(components) { item in
      // Written together or apart, with stops or without: "PGS.TS. ", "TS ".
      let words = folded(item.text).split { $0 == " " || $0 == "." }
      let hasTitle = titles.contains { words.starts(with: folded($0).split(separator: " ")) }
      if hasTitle, isFree {
        return .unknown(
          Message(
            "có học hàm, học vị: theo quy định riêng của ngành",
            en: "has a title, which this sector's own rule may allow"))
      }
      return .judged(!hasTitle, Self.shown(item.text))
    }
  }

  // MARK: Numbers of the body

  private func labels(
    _ components: [Recognition.Component], _ judge: (Label, Message) -> Finding?
  ) -> Outcome {
    .seen(
      components.compactMap { component in
        let shown = Self.shown(String(component.paragraph.text.prefix(max(component.labelLength, 10))))
        return component.label.flatMap { judge($0, shown) }.map { Sighting($0, at: component.paragraph) }
      }, orAbsent: Self.notThere)
  }

  private static func division(_ label: Label, _ text: Message) -> Finding? {
    guard case .division(let word, let number) = label else { return nil }
    let isRoman = Label.isRoman(number)
    return .judged(word == "phần" || word == "chương" ? isRoman : number.allSatisfy(\.isNumber), text)
  }

  /// The letters in use for points, and the alphabet's own between them, which a strict reader may count.
  private static let short = Array("abcdđeghiklmnopqrstuvxy")
  private static let full = Array("aăâbcdđeêghiklmnoôơpqrstuưvxy")

  private func points(_ components: [Recognition.Component]) -> Outcome {
    var sightings: [Sighting] = []
    var last: (letter: Character, index: Int)?
    for component in components {
      guard case .letter(let letter) = component.label else { continue }
      let isFirst = letter == "a"
      let isNext = last.map { Self.follows(letter, $0.letter) } ?? false
      sightings.append(
        Sighting(.judged(isFirst || isNext, Self.shown("\(letter))")), at: component.paragraph))
      last = (letter, component.index)
    }
    return .seen(sightings, orAbsent: Self.notThere)
  }

  private static func follows(_ letter: Character, _ before: Character) -> Bool {
    [short, full].contains { alphabet in
      guard let place = alphabet.firstIndex(of: before), place + 1 < alphabet.count else { return false }
      return alphabet[place + 1] == letter
    }
  }

  private func annexes(_ components: [Recognition.Component], isRoman: Bool) -> Outcome {
    guard components.count > 1 else {
      return .absent(Message("chỉ có một phụ lục", en: "there is one annex only"))
    }
    return each(components) { item in
      var number = item.text.split(separator: " ").dropFirst(2).last.map(String.init) ?? ""
      while let last = number.last, last == "." || last == ":" { number.removeLast() }
      let isRight = isRoman ? Label.isRoman(number) : !number.isEmpty && number.allSatisfy(\.isNumber)
      return .judged(isRight, Self.shown(item.text))
    }
  }

  private func endMark(_ components: [Recognition.Component], _ mark: String) -> Outcome {
    let lasts = Dictionary(components.map { ($0.part, $0) }, uniquingKeysWith: { _, last in last })
    var sightings: [Sighting] = []
    for part in recognition.parts.indices {
      guard let last = lasts[part] else { continue }
      // A table may follow, whose last words then bear it.
      let finding: Finding =
        last.paragraph.text.hasSuffix(mark) ? .right(Self.shown(mark)) : Self.ending(last.paragraph.text, mark)
      sightings.append(Sighting(finding, at: last.paragraph))
    }
    return .seen(sightings, orAbsent: Self.notThere)
  }
}
