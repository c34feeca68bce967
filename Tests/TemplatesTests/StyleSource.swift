import DocumentModel

/// A style as Swift source that makes it: what `Sources/Templates/Settled` holds of each embedded template.
struct StyleSource {
  let text: String

  /// `template` is the file's path in the repository; `name` that of the property, and `start` the style it begins with and that
  /// style's own name.
  init(_ style: HouseStyle, of template: String, as name: String, over start: (style: HouseStyle, name: String)) {
    var lines = [
      "// What reading \(template) gives: recorded by SettledTemplateTests, never by hand (decision 0023).",
      "// swift-format-ignore-file", "import DocumentModel", "", "extension HouseStyle {",
      "  static var \(name): HouseStyle {", "    var style = \(start.name)",
    ]
    Self.assign(style, unlike: start.style, to: "style", &lines)
    text = (lines + ["    return style", "  }", "}", ""]).joined(separator: "\n")
  }

  /// Each member that differs; of what has too many members for one expression, each of those.
  private static func assign(_ value: Any, unlike start: Any, to place: String, _ lines: inout [String]) {
    for (member, old) in zip(Mirror(reflecting: value).children, Mirror(reflecting: start).children) {
      guard let label = member.label else { continue }
      if member.value is StandingWords {
        assign(member.value, unlike: old.value, to: "\(place).\(label)", &lines)
      } else if let looks = member.value as? [Role: ParagraphLook], let olds = old.value as? [Role: ParagraphLook] {
        for role in Role.allCases where looks[role] != olds[role] {
          lines.append("    \(place).\(label)[.\(role)] = \(looks[role].map(expression) ?? "nil")")
        }
      } else if expression(member.value) != expression(old.value) {
        lines.append("    \(place).\(label) = \(expression(member.value))")
      }
    }
  }

  private static func expression(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    // First of all, for `as` and `is` look through it.
    if mirror.displayStyle == .optional { return mirror.children.first.map { expression($0.value) } ?? "nil" }
    switch value {
    case let text as String: return literal(text)
    case let words as Set<String>: return "[\(words.sorted().map(literal).joined(separator: ", "))]"
    case is Int, is Double, is Bool: return "\(value)"
    case let look as ParagraphLook: return call("ParagraphLook", look, unlike: ParagraphLook())
    case let rule as RuleStyle: return call("RuleStyle", rule, unlike: RuleStyle())
    default: break
    }
    switch mirror.displayStyle {
    case .enum: return ".\(value)"
    case .collection: return "[\(mirror.children.map { expression($0.value) }.joined(separator: ", "))]"
    case .dictionary:
      let pairs = mirror.children.map { pair in
        Mirror(reflecting: pair.value).children.map { expression($0.value) }.joined(separator: ": ")
      }
      return pairs.isEmpty ? "[:]" : "[\(pairs.sorted().joined(separator: ", "))]"
    default: return call("\(type(of: value))", value, unlike: ())
    }
  }

  /// Arguments that are the default's are left out.
  private static func call(_ type: String, _ value: Any, unlike start: Any) -> String {
    let defaults = Mirror(reflecting: start).children.map { expression($0.value) }
    let arguments = Mirror(reflecting: value).children.enumerated().compactMap { index, member -> String? in
      let expression = expression(member.value)
      guard index >= defaults.count || defaults[index] != expression else { return nil }
      return "\(member.label ?? ""): \(expression)"
    }
    return "\(type)(\(arguments.joined(separator: ", ")))"
  }

  private static func literal(_ text: String) -> String {
    var literal = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": literal += "\\\(scalar)"
      // Blanks that an editor shows as spaces.
      case "\u{A0}", "\n", "\t": literal += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return "\"\(literal)\""
  }
}
