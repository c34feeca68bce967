package import PlanSyntax

/// The page of a finding, read from its Markdown: Vietnamese paragraphs, each English one a block quotation behind them, and
/// fenced examples.
///
/// ````
/// # Tên
///
/// > Name
///
/// Thế nào.
///
/// > What.
///
/// ## Vì sao
/// ## Cách sửa
/// ## Bị nêu
///
/// ```plan
/// trích yếu: ⟦CHỖ BỊ NÊU⟧
/// ```
///
/// ## Đạt
/// ````
///
/// A fence is `plan` (entries of a plan), `plan issued` (of one that is to be issued) or `template` (a template). In an example,
/// what cannot be seen or is no text is written between ⟨ and ⟩: `⟨tab⟩`, a scalar by its number (`⟨200B⟩`), a byte (`⟨xEA⟩`);
/// a scalar many times over with the number of times (`⟨61×1000001⟩`).
package struct FindingPage: Sendable {
  package enum Heading: String, Sendable, CaseIterable {
    case what = ""
    case why = "Vì sao"
    case mend = "Cách sửa"
    case flagged = "Bị nêu"
    case clean = "Đạt"

    package var name: Message {
      switch self {
      case .what: Message("Thế nào", en: "What")
      case .why: Message("Vì sao", en: "Why")
      case .mend: Message("Cách sửa", en: "What to do")
      case .flagged: Message("Bị nêu", en: "Flagged")
      case .clean: Message("Đạt", en: "Clean")
      }
    }
  }

  package enum Block: Hashable, Sendable {
    /// In one of the languages, its lines joined.
    case paragraph(Message.Language, String)
    case example(Example)
  }

  package struct Example: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case plan = "plan"
      case issuedPlan = "plan issued"
      case template = "template"
    }

    package let kind: Kind
    /// Entries, each a line with its end; places that are flagged stand between ⟦ and ⟧.
    package var text = ""
  }

  package private(set) var title = Message("", en: "")
  package private(set) var sections: [(heading: Heading, blocks: [Block])] = [(.what, [])]
  /// Lines that are not as a page has them, for the test that reads all pages.
  package private(set) var misread: [String] = []

  package init(_ bytes: [UInt8]) {
    var paragraph: (language: Message.Language, text: String)?
    var example: Example?

    func append(_ block: Block) { sections[sections.count - 1].blocks.append(block) }
    func endParagraph() {
      guard let ended = paragraph else { return }
      paragraph = nil
      // The first English words are the title's.
      if ended.language == .en, title.english.isEmpty {
        title.english = ended.text
      } else {
        append(.paragraph(ended.language, ended.text))
      }
    }

    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let ended = example {
          append(.example(ended))
          example = nil
        } else {
          endParagraph()
          let kind = Example.Kind(rawValue: String(line.dropFirst(3)))
          if kind == nil { misread.append(String(line)) }
          example = Example(kind: kind ?? .plan)
        }
      } else if example != nil {
        example?.text += line + "\n"
      } else if line.hasPrefix("# ") {
        title.vietnamese = String(line.dropFirst(2))
      } else if line.hasPrefix("## ") {
        endParagraph()
        guard let heading = Heading(rawValue: String(line.dropFirst(3))) else {
          misread.append(String(line))
          continue
        }
        sections.append((heading, []))
      } else if line.isEmpty {
        endParagraph()
      } else {
        let isEnglish = line.hasPrefix("> ")
        let language: Message.Language = isEnglish ? .en : .vi
        let words = String(isEnglish ? line.dropFirst(2) : line)
        if let open = paragraph, open.language == language {
          paragraph = (language, open.text + " " + words)
        } else {
          endParagraph()
          paragraph = (language, words)
        }
      }
    }
    endParagraph()
    if let example { misread.append(example.text) }
  }

  /// The examples below a heading.
  package func examples(_ heading: Heading) -> [Example] {
    sections.filter { $0.heading == heading }.flatMap(\.blocks).compactMap { block in
      if case .example(let example) = block { example } else { nil }
    }
  }
}
