package import PlanSyntax

extension Schema {
  /// The reference page of every key, as Markdown: scope by scope, in the table's order.
  package func referencePage(in language: Message.Language) -> String {
    var page =
      "# \(Message("Các từ khóa của \(subject.vietnamese)", en: "The keys of a \(subject.english)")(language))\n"
    for scope in scopes {
      let fields = fields(in: scope.id)
      if fields.isEmpty { continue }
      page += "\n## \(Message("Trong \(scope.name.vietnamese)", en: "In \(scope.name.english)")(language))\n\n"
      let head = [
        Message("từ khóa", en: "key"), Message("nhận", en: "takes"), Message("cần khi", en: "needed"),
        Message("ý nghĩa", en: "meaning"),
      ]
      page += "| " + head.map { $0(language) }.joined(separator: " | ") + " |\n| --- | --- | --- | --- |\n"
      for field in fields { page += row(field, in: language) }
    }
    return page
  }

  /// A bar would begin the next cell.
  private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private func row(_ field: Field, in language: Message.Language) -> String {
    var takes = field.value.name(language)
    if !field.value.examples.isEmpty {
      // Words that a value is limited to stand in the name of their kind, or there is an example of them: then all of them here.
      let shown = field.value.choices.isEmpty ? field.value.examples : field.value.choices
      takes += ": " + shown.map { "`\($0)`" }.joined(separator: ", ")
    }
    if let content = field.content {
      takes += Message("; bên dưới: \(scope(content).name.vietnamese)", en: "; below: \(scope(content).name.english)")(
        language)
    }
    let need: Message
    switch field.need {
    case .optional: need = Message("–", en: "–")
    case .always: need = Message("luôn luôn", en: "always")
    case .whenIssued: need = Message("khi ban hành", en: "when issued")
    }
    let times = field.mayRepeat ? Message(" (lặp lại được)", en: " (may repeat)")(language) : ""
    let cells = ["`\(field.key)`\(times)", takes, need(language), field.summary(language)]
    return "| " + cells.map(cell).joined(separator: " | ") + " |\n"
  }
}
