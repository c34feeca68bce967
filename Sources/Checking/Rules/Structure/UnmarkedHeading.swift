import ActionPlan
package import PlanSyntax

/// A khoản that runs its number into a few words without an end mark, and has more below: a heading that is not printed as one.
package enum UnmarkedHeading: Rule {
  package static let id = "unmarked-heading"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 6")
  package static var page: [UInt8] { PackageResources.unmarked_heading_md }

  /// Words of a text that may be a heading.
  private static let longest = 15

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let nodes = manuscript.body.nodes
    return manuscript.body.places.flatMap { place in
      place.nodes.compactMap { number in
        guard nodes[number].level == .clause, nodes[number].heading == nil, nodes[number].content.count > 1,
          case .paragraph(let prose) = nodes[number].content[0], let passage = manuscript.passage(of: prose),
          passage.tokens.count(where: { $0.kind == .word }) <= longest,
          let last = passage.tokens.last, last.kind == .word || last.kind == .number || last.text == ")"
        else { return nil }
        return finding(
          unmarked(passage.text), at: passage.span, fixes: fixes(nodes[number], passage, in: manuscript.source))
      }
    }
  }

  private static func unmarked(_ text: String) -> Message {
    Message(
      "“\(text)” giống một tiêu đề nhưng được in như lời văn.",
      en: "'\(text)' looks like a heading, and is printed as text.")
  }

  /// The words behind the colon, where nothing but line ends and spaces stands between.
  private static func fixes(_ node: BodyNode, _ passage: Passage, in source: SourceFile) -> [Diagnostic.Fix] {
    let key = source.lineSpan(source.lineIndex(of: node.headSpan.start))
    let between = SourceSpan(key.end, passage.span.start)
    guard source.bytes[key.end - 1] == UInt8(ascii: ":"), source.text(between).allSatisfy(\.isWhitespace) else {
      return []
    }
    return [
      Diagnostic.Fix(
        Message("viết sau “\(node.key):”", en: "write it behind '\(node.key):'"), isSafe: false,
        SourceEdit(between, " "))
    ]
  }
}
