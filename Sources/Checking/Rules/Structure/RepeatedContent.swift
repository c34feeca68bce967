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
    // Of each word, its paragraph.
    let owners = paragraphs.all.enumerated().flatMap { number, paragraph in
      repeatElement(Int32(truncatingIfNeeded: number), count: paragraph.words.count)
    }
    var runs = Interner(capacity: paragraphs.words.count)
    return paragraphs.all.compactMap { paragraph -> Diagnostic? in
      let starts = paragraph.words.lowerBound...(paragraph.words.upperBound - run)
      var shared: [Int: Int] = [:]
      // Runs behind each other mostly belong to one paragraph: counted apart, it is looked up once.
      var (last, lastCount) = (-1, 0)
      // Every word of a plan passes here: the pointer spares a test for each of the eight that are compared.
      paragraphs.words.withUnsafeBufferPointer { words in
        for start in starts {
          let earliest = runs.earliest(hash(of: words, at: start), start) { earlier in
            words[earlier] == words[start] && words[earlier + 1] == words[start + 1]
              && words[earlier + 2] == words[start + 2] && words[earlier + 3] == words[start + 3]
          }
          guard earliest != start, case let owner = Int(owners[earliest]),
            paragraphs.all[owner].section != paragraph.section
          else { continue }
          if owner == last {
            lastCount += 1
          } else {
            if last >= 0 { shared[last, default: 0] += lastCount }
            (last, lastCount) = (owner, 1)
          }
        }
      }
      if last >= 0 { shared[last, default: 0] += lastCount }
      let most = shared.max {
        ($0.value, paragraphs.all[$1.key].span.start) < ($1.value, paragraphs.all[$0.key].span.start)
      }
      guard let most, most.value * 100 >= starts.count * leastShared else { return nil }
      return finding(
        repeated, at: paragraph.span,
        labels: [
          Diagnostic.Label(Message("nêu lần đầu ở đây", en: "said first here"), at: paragraphs.all[most.key].span)
        ], help: mend)
    }
  }

  @inline(__always)
  private static func hash(of words: UnsafeBufferPointer<Int32>, at start: Int) -> RunningHash {
    var hash = RunningHash()
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

  /// Those that are long enough and stand in a section, and the numbers of their words in a row.
  private static func paragraphs(of manuscript: Manuscript) -> (all: [Paragraph], words: [Int32]) {
    let sections = manuscript.plan.body.compactMap { element -> Int? in
      if case .node(let node) = element { node.headSpan.start } else { nil }
    }
    // An annex says in detail what the body says in short.
    let end = manuscript.passages.first { $0.place == .annexTitle }?.span.start ?? .max
    var paragraphs: [Paragraph] = []
    var words: [Int32] = []
    var section = -1
    for passage in manuscript.passages where passage.place == .paragraph || passage.place == .item {
      guard passage.tokens.count >= leastWords, case let span = passage.span, span.start < end else { continue }
      // Sections and passages both stand in the order of the file, but for an act's.
      while section + 1 < sections.count, sections[section + 1] <= span.start { section += 1 }
      while section >= 0, sections[section] > span.start { section -= 1 }
      if section < 0 { continue }
      let first = words.count
      let numbers = passage.tokens.written.numbers
      for token in passage.tokens.stored where token.kind == .word { words.append(numbers[Int(token.lexeme)]) }
      if words.count - first < leastWords {
        words.removeLast(words.count - first)
      } else {
        paragraphs.append(Paragraph(span: span, section: section, words: first..<words.count))
      }
    }
    return (paragraphs, words)
  }

  private static let repeated = Message(
    "Đoạn này nhắc lại phần lớn nội dung của một đoạn ở mục khác.",
    en: "This paragraph says mostly what one of another section says.")
  private static let mend = Message(
    "giữ nội dung ở một chỗ, chỗ kia viện dẫn lại", en: "say it in one place, and refer to it in the other")
}
