import ActionPlan
package import PlanSyntax

/// A paragraph that says again, mostly in the same words, what one of another section says.
package enum RepeatedContent: Rule {
  package static let id = "repeated-content"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.repeated_content_md }

  /// Shorter paragraphs share standing phrases and no more.
  private static let leastWords = 25
  /// Words in a row that have to be the same.
  private static let run = 4
  /// Of a paragraph's runs, how many the other has, in hundredths: of the founding plan's seven points said twice, six have 44
  /// and more; what official texts say in two places for another reason mostly has less.
  private static let leastShared = 44

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    // Points of one list are often built alike; so only other sections count. Each run belongs to the paragraph that has it first.
    let sections = manuscript.plan.body.compactMap { element -> Int? in
      if case .node(let node) = element { node.headSpan.start } else { nil }
    }
    // An annex says in detail what the body says in short.
    let end = manuscript.passages.first { $0.place == .annexTitle }?.span.start ?? .max
    var owners: [ArraySlice<Int32>: Owner] = [:]
    return manuscript.passages.compactMap { passage -> Diagnostic? in
      guard passage.place == .paragraph || passage.place == .item, passage.span.start < end,
        let section = sections.lastIndex(where: { $0 <= passage.span.start })
      else { return nil }
      let words = passage.tokens.filter { $0.kind == .word }.map(\.number)
      guard words.count >= leastWords else { return nil }
      let runs = (0...(words.count - run)).map { words[$0..<$0 + run] }
      var shared: [SourceSpan: Int] = [:]
      for run in runs {
        if let owner = owners[run] {
          if owner.section != section { shared[owner.span, default: 0] += 1 }
        } else {
          owners[run] = Owner(span: passage.span, section: section)
        }
      }
      let most = shared.max { ($0.value, $1.key.start) < ($1.value, $0.key.start) }
      guard let most, most.value * 100 >= runs.count * leastShared else { return nil }
      return finding(
        repeated, at: passage.span,
        labels: [Diagnostic.Label(Message("nêu lần đầu ở đây", en: "said first here"), at: most.key)], help: mend)
    }
  }

  private struct Owner {
    let span: SourceSpan
    let section: Int
  }

  private static let repeated = Message(
    "Đoạn này nhắc lại phần lớn nội dung của một đoạn ở mục khác.",
    en: "This paragraph says mostly what one of another section says.")
  private static let mend = Message(
    "giữ nội dung ở một chỗ, chỗ kia viện dẫn lại", en: "say it in one place, and refer to it in the other")
}
