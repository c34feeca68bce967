package import PlanSyntax

/// The page of a finding as a terminal shows it.
package struct Explanation {
  private let entry: CatalogueEntry
  /// Columns of the terminal.
  private let width: Int

  /// Text is readable between 40 and 100 columns.
  package init(_ entry: CatalogueEntry, width: Int) {
    self.entry = entry
    self.width = min(max(width, 40), 100)
  }

  package func text(in language: Message.Language) -> String {
    let page = entry.page
    var text = page.title(language) + "\n" + facts(in: language)
    for section in page.sections where !section.blocks.isEmpty {
      text += "\n"
      if section.heading != .what { text += section.heading.name(language).uppercased() + "\n" }
      var isFirst = true
      for block in section.blocks {
        switch block {
        case .paragraph(language, let words):
          text += (isFirst ? "" : "\n") + wrapped(words)
          isFirst = false
        case .paragraph: break
        case .example(let example):
          text += (isFirst ? "" : "\n") + excerpt(example)
          isFirst = false
        }
      }
    }
    return text
  }

  private func facts(in language: Message.Language) -> String {
    var facts = [entry.id, entry.family.name(language), severity(language)]
    if !entry.isOn { facts.append(Message("chỉ nêu khi được chọn", en: "only when asked for")(language)) }
    if !entry.isWaivable { facts.append(Message("không bỏ qua được", en: "cannot be waived")(language)) }
    var text = wrapped(facts.joined(separator: " · "))
    if let source = entry.source {
      text += wrapped(Message("Căn cứ", en: "Source")(language) + ": " + source(language))
    }
    return text
  }

  private func severity(_ language: Message.Language) -> String {
    let names = [entry.severity, entry.otherSeverity].compactMap(\.self).map {
      DiagnosticPrinter.name(of: $0)(language)
    }
    return names.joined(separator: Message(" hoặc ", en: " or ")(language))
  }

  /// Lines no longer than the terminal, broken at spaces.
  private func wrapped(_ words: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in words.split(separator: " ") {
      if !line.isEmpty, columns(line) + 1 + columns(String(word)) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n") + "\n"
  }

  /// The example's lines, those with a flagged place with a line of ^ beneath.
  private func excerpt(_ example: FindingPage.Example) -> String {
    var text = example.kind == .issuedPlan ? "  (--issued)\n" : ""
    for line in example.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let (shown, marks) = marked(line)
      text += "  │ \(shown)\n"
      if !marks.isEmpty { text += "  │ \(marks)\n" }
    }
    return text
  }

  /// A line without its brackets, and what stands under it. A place that is empty is marked by one ^.
  private func marked(_ line: Substring) -> (shown: String, marks: String) {
    var shown = ""
    var marks = ""
    var isOpen = false
    for character in line {
      switch character {
      case "⟦":
        isOpen = true
        marks += String(repeating: " ", count: columns(shown) - columns(marks)) + "^"
      case "⟧": isOpen = false
      case _:
        shown.append(character)
        if isOpen, columns(marks) < columns(shown) {
          marks += String(repeating: "^", count: columns(shown) - columns(marks))
        }
      }
    }
    return (shown, marks)
  }
}

/// Every finding by family, one a line.
package struct FindingList {
  private let listed: [CatalogueEntry]

  package init(of entries: [CatalogueEntry] = FindingCatalogue.entries) { listed = entries }

  package func text(in language: Message.Language) -> String {
    let longest = listed.map(\.id.count).max() ?? 0
    return Family.allCases.compactMap { family in
      let entries = listed.filter { $0.family == family }
      if entries.isEmpty { return nil }
      return family.name(language).uppercased() + "\n"
        + entries.map { entry in
          "  \(entry.id)\(String(repeating: " ", count: longest - entry.id.count))  \(entry.page.title(language))\n"
        }.joined()
    }.joined(separator: "\n")
  }
}
