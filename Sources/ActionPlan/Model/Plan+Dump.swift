extension Plan {
  /// Every field with its value, one a line: what `kehoach debug plan` prints.
  ///
  /// Written by reflection, so that a new field cannot be forgotten; it is for engineers, not for comparing.
  package var dump: String {
    var text = ""
    append(self, name: "plan", indent: "", to: &text)
    return text
  }

  private func append(_ value: Any, name: String, indent: String, to text: inout String) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional {
      if let (_, inner) = mirror.children.first { append(inner, name: name, indent: indent, to: &text) }
      return
    }
    if mirror.children.isEmpty {
      if mirror.displayStyle != .collection { text += "\(indent)\(name): \(value)\n" }
      return
    }
    if name == "span" || name == "headSpan", let start = mirror.children.first?.value,
      let end = mirror.children.dropFirst().first?.value
    {
      text += "\(indent)\(name): \(start)..<\(end)\n"
      return
    }
    text += "\(indent)\(name)\n"
    for (index, child) in mirror.children.enumerated() {
      append(child.value, name: child.label ?? String(index), indent: indent + "  ", to: &text)
    }
  }
}
