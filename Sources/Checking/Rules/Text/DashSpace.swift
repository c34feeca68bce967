package import PlanSyntax

/// A dash with a space on one side alone: "kinh tế- xã hội".
package enum DashSpace: Rule {
  package static let id = "dash-space"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = [SymbolSpaces.id]
  package static var page: [UInt8] { PackageResources.dash_space_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words.places(of: ["-", "–"])) { passage, index in
      let dash = passage.tokens[index]
      guard let before = passage.token(index - 1),
        let behind = passage.token(index + 1), (before.kind == .space) != (behind.kind == .space),
        before.kind != .lineBreak, behind.kind != .lineBreak,
        let left = passage.token(before.kind == .space ? index - 2 : index - 1),
        let right = passage.token(behind.kind == .space ? index + 2 : index + 1),
        isOfText(left), isOfText(right)
      else { return nil }
      // "nhiệt độ -5"
      if right.kind == .number, left.kind != .number { return nil }
      let isSymbol = left.kind == .number && right.isInCapitals
      let mended = isSymbol ? "\(left.text)\(dash.text)\(right.text)" : "\(left.text) \(dash.text) \(right.text)"
      let span = left.span.union(right.span)
      let typed =
        left.text + (before.kind == .space ? " " : "") + dash.text + (behind.kind == .space ? " " : "") + right.text
      return finding(
        oneSided(typed), at: span,
        fixes: [.writing(mended, at: span)])
    }
  }

  private static func isOfText(_ token: Token) -> Bool { token.kind == .word || token.kind == .number }

  private static func oneSided(_ text: String) -> Message {
    Message(
      "“\(text)”: dấu gạch chỉ cách một bên; hoặc cách cả hai bên, hoặc viết liền.",
      en: "'\(text)': a space on one side of the dash; it has both or none.")
  }
}
