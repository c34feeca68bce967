package import PlanSyntax
import Standards

extension ConformanceSheet.Verdict {
  package var title: Message {
    switch self {
    case .pass: Message("đạt", en: "pass")
    case .fail: Message("không đạt", en: "fail")
    case .differs: Message("khác mẫu", en: "differs")
    case .notApplicable: Message("không áp dụng", en: "not applicable")
    case .undetermined: Message("không xác định", en: "undetermined")
    }
  }
}

extension ConformanceSheet {
  /// "42 đạt, 1 không đạt, 3 không xác định".
  package var summary: Message {
    let order: [Verdict] = [.pass, .fail, .undetermined, .differs, .notApplicable]
    let parts = order.filter { [.pass, .fail, .undetermined].contains($0) || count($0) > 0 }
    return Message(
      parts.map { "\(count($0)) \($0.title.vietnamese)" }.joined(separator: ", "),
      en: parts.map { "\(count($0)) \($0.title.english)" }.joined(separator: ", "))
  }

  static var failuresTitle: Message { Message("Không đạt", en: "Failures") }

  /// The lines of one subject, in the standard's order.
  var groups: [(title: Message, lines: [Line])] {
    var groups: [(title: Message, lines: [Line])] = []
    var places: [String: Int] = [:]
    for line in lines {
      let id = line.rule.subject.id
      if let place = places[id] {
        groups[place].lines.append(line)
      } else {
        places[id] = groups.count
        groups.append((line.rule.subjectTitle, [line]))
      }
    }
    return groups
  }
}

extension ConformanceSheet.Line {
  /// What stands in the place of the measured value.
  func shownValue(_ language: Message.Language) -> String {
    if let measured { return measured(language) }
    return verdict == .undetermined ? verdict.title(language) : "–"
  }

  /// "Trang giấy: lề trái: 25 mm; quy định 30–35 mm".
  func failure(_ language: Message.Language) -> String {
    let asked = Message("quy định", en: "required")
    let value = measured.map { visible($0(language)) } ?? "–"
    return "\(rule.title(language)): \(value); \(asked(language)) \(rule.required(language))"
  }

  /// Where, and how many more: "phần 1, “Nơi nhận…”; 3 chỗ nữa".
  var details: Message? {
    var vietnamese: [String] = []
    var english: [String] = []
    if let place {
      vietnamese.append(place.words.isEmpty ? "phần \(place.section)" : "phần \(place.section), “\(place.words)”")
      english.append(place.words.isEmpty ? "section \(place.section)" : "section \(place.section), “\(place.words)”")
    }
    if wrong > 1 {
      vietnamese.append("và \(wrong - 1) chỗ nữa")
      english.append("and \(wrong - 1) more")
    }
    if let note {
      vietnamese.append(note.vietnamese)
      english.append(note.english)
    }
    if vietnamese.isEmpty { return nil }
    return Message(vietnamese.joined(separator: "; "), en: english.joined(separator: "; "))
  }
}
