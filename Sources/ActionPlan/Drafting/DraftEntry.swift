import PlanSchema
import PlanSyntax

/// A line of a draft and what stands below it.
indirect enum DraftEntry {
  /// A key; `isOptional` ones stand in comments.
  case field(Field, value: String, isOptional: Bool, [DraftEntry])
  case paragraph(String)
  case item(String)
  /// Said to the drafter, never printed; a no-break space in it keeps a line whole there.
  case remark(Message)
  case blank
}

/// Writes the lines of a draft, each key explained where it first stands.
struct DraftWriter {
  let language: Message.Language
  /// Neither explanations nor keys that a plan may do without.
  let isMinimal: Bool
  private(set) var text = ""
  private var explained: Set<String> = []

  private static let width = 100

  init(in language: Message.Language, isMinimal: Bool) {
    self.language = language
    self.isMinimal = isMinimal
  }

  mutating func write(_ entries: [DraftEntry]) {
    for entry in entries { write(entry, outer: "", inner: "") }
  }

  /// `outer` is what stands before a comment's mark, `inner` the indentation behind it; outside comments all is `outer`.
  private mutating func write(_ entry: DraftEntry, outer: String, inner: String, isCommented: Bool = false) {
    let start = outer + (isCommented ? "# " + inner : "")
    switch entry {
    case .blank: if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    case .remark(let remark): if !isMinimal { comment(remark(language), start) }
    case .paragraph(let words): text += start + words + "\n"
    case .item(let words): text += "\(start)- \(words)\n"
    case .field(let field, let value, let isOptional, let content):
      if isOptional, isMinimal { return }
      explain(field, start)
      // An optional key inside another is a comment's own line all the same: both come out one by one.
      let line = field.key + ":" + (value.isEmpty ? "" : " " + value)
      let opens = isOptional && !isCommented
      text += (opens ? outer + "# " : start + (isOptional ? "# " : "")) + line + "\n"
      if isOptional, isCommented { return }
      for child in content {
        if opens || isCommented {
          write(child, outer: outer, inner: inner + "  ", isCommented: true)
        } else {
          write(child, outer: outer + "  ", inner: "")
        }
      }
    }
  }

  private mutating func explain(_ field: Field, _ start: String) {
    guard !isMinimal, explained.insert(field.key + field.summary.vietnamese).inserted else { return }
    // "Mục tiêu." says no more than "mục tiêu:" does.
    if field.summary.vietnamese == field.key + "." { return }
    var words = capitalised(field.summary(language))
    if !field.value.choices.isEmpty {
      words += " " + capitalised(field.value.name(language)) + "."
    } else if !field.value.examples.isEmpty {
      let examples = field.value.examples.joined(separator: "; ")
      words += " " + Message("Ví dụ: \(examples).", en: "For example: \(examples).")(language)
    }
    comment(words, start)
  }

  /// A no-break space joins what must not be parted: half of a key would read as another one.
  private mutating func comment(_ words: String, _ start: String) {
    var line = start + "#"
    for word in words.split(separator: " ") {
      if line.count + 1 + word.count > Self.width {
        text += line + "\n"
        line = start + "#"
      }
      line += " " + word.map { $0 == "\u{A0}" ? " " : String($0) }.joined()
    }
    text += line + "\n"
  }
}
