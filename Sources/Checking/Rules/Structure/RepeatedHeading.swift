import ActionPlan
package import PlanSyntax

/// Two headings in one place with the same words.
package enum RepeatedHeading: Rule {
  package static let id = "repeated-heading"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.repeated_heading_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let nodes = manuscript.body.nodes
    // What each different heading of a place is, and where it stands first.
    var firsts: [(place: Int, words: [UInt8], span: SourceSpan)] = []
    var interner = Interner(capacity: nodes.count)
    var findings: [Diagnostic] = []
    for (place, siblings) in manuscript.body.places.enumerated() {
      for node in siblings.nodes {
        guard let heading = nodes[node].printedHeading, case let words = smallWords(of: heading), !words.isEmpty else {
          continue
        }
        var hash = RunningHash()
        hash.add(UInt64(place))
        for byte in words { hash.add(UInt64(byte)) }
        let number = interner.number(hash) { firsts[$0].place == place && firsts[$0].words == words }
        guard number < firsts.count else {
          firsts.append((place, words, nodes[node].headingSpan))
          continue
        }
        findings.append(
          finding(
            twice(heading), at: nodes[node].headingSpan,
            labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: firsts[number].span)],
            help: mend))
      }
    }
    return findings
  }

  private static func twice(_ heading: String) -> Message {
    Message(
      "Tiêu đề “\(heading)” có hai lần ở cùng một cấp.", en: "The heading '\(heading)' stands twice at one level.")
  }

  private static let mend = Message(
    "gộp hai phần làm một, hoặc đặt tiêu đề khác", en: "make them one, or give it another heading")
}
