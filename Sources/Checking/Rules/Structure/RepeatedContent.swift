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
    let paragraphs = paragraphs(of: manuscript)
    // Every word of a plan passes here: the pointer spares a test for each of the eight that are compared.
    return paragraphs.words.withUnsafeBufferPointer { words in
      var runs = Interner(capacity: words.count)
      let seed = RunningHash()
      // How many of a paragraph's runs each other has, and which others have one.
      var shares = Array(repeating: 0, count: paragraphs.all.count)
      var sharing: [Int] = []
      var findings: [Diagnostic] = []
      for paragraph in paragraphs.all {
        let starts = paragraph.words.lowerBound...(paragraph.words.upperBound - run)
        // Runs behind each other mostly belong to one paragraph.
        var (owner, owned, isElsewhere) = (0, 0..<0, false)
        for start in starts {
          let earliest = runs.earliest(hash(of: words, at: start, seed), start) { earlier in
            words[earlier] == words[start] && words[earlier + 1] == words[start + 1]
              && words[earlier + 2] == words[start + 2] && words[earlier + 3] == words[start + 3]
          }
          if earliest == start { continue }
          if !owned.contains(earliest) {
            owner = paragraphs.number(holding: earliest)
            owned = paragraphs.all[owner].words
            isElsewhere = paragraphs.all[owner].section != paragraph.section
          }
          guard isElsewhere else { continue }
          if shares[owner] == 0 { sharing.append(owner) }
          shares[owner] += 1
        }
        let most = sharing.max { a, b in
          (shares[a], paragraphs.all[b].span.start) < (shares[b], paragraphs.all[a].span.start)
        }
        if let most, shares[most] * 100 >= starts.count * leastShared {
          findings.append(
            finding(
              repeated, at: paragraph.span,
              labels: [
                Diagnostic.Label(Message("nêu lần đầu ở đây", en: "said first here"), at: paragraphs.all[most].span)
              ], help: mend))
        }
        for other in sharing { shares[other] = 0 }
        sharing.removeAll(keepingCapacity: true)
      }
      return findings
    }
  }

  @inline(__always)
  private static func hash(
    of words: UnsafeBufferPointer<Int32>, at start: Int, _ seed: RunningHash
  ) -> RunningHash {
    var hash = seed
    hash.add(pair(words[start], words[start + 1]))
    hash.add(pair(words[start + 2], words[start + 3]))
    return hash
  }

  /// Two words as one number.
  private static func pair(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
  }

  private struct Paragraph {
    let span: SourceSpan
    /// Which of the plan's sections it stands in.
    let section: Int
    /// Of all words, its own.
    let words: Range<Int>
  }

  private struct Paragraphs {
    /// Those that are long enough and stand in a section.
    var all: [Paragraph] = []
    /// The numbers of their words in a row.
    var words: [Int32] = []

    /// The paragraph that has a word.
    func number(holding word: Int) -> Int { all.partition { $0.words.upperBound <= word } }
  }

  private static func paragraphs(of manuscript: Manuscript) -> Paragraphs {
    let sections = manuscript.plan.body.compactMap { element -> Int? in
      if case .node(let node) = element { node.headSpan.start } else { nil }
    }
    // An annex says in detail what the body says in short.
    let annexes = manuscript.passages.first { $0.place == .annexTitle }?.span.start ?? .max
    var paragraphs = Paragraphs()
    var section = -1
    // Every word of a plan passes here: the pointer spares a test and a count of references for each.
    paragraphs.words = Array(unsafeUninitializedCapacity: manuscript.words.wordCount) { words, count in
      for passage in manuscript.passages where passage.place == .paragraph || passage.place == .item {
        guard passage.tokens.count >= leastWords, case let span = passage.span, span.start < annexes else { continue }
        // Sections and passages both stand in the order of the file, but for an act's.
        while section + 1 < sections.count, sections[section + 1] <= span.start { section += 1 }
        while section >= 0, sections[section] > span.start { section -= 1 }
        if section < 0 { continue }
        let end = passage.tokens.withStored { tokens, numbers in
          var end = count
          for token in tokens where token.kind == .word {
            words.initializeElement(at: end, to: numbers[Int(token.lexeme)])
            end += 1
          }
          return end
        }
        if end - count >= leastWords {
          paragraphs.all.append(Paragraph(span: span, section: section, words: count..<end))
          count = end
        }
      }
    }
    return paragraphs
  }

  private static let repeated = Message(
    "Đoạn này nhắc lại phần lớn nội dung của một đoạn ở mục khác.",
    en: "This paragraph says mostly what one of another section says.")
  private static let mend = Message(
    "giữ nội dung ở một chỗ, chỗ kia viện dẫn lại", en: "say it in one place, and refer to it in the other")
}
