import ActionPlan
package import PlanSyntax

/// A blank that somebody left to be filled in: "…" where words are needed, "[tên cơ quan]", "số …/KH-UBND". A note in a draft, an
/// error when the plan is issued.
///
/// Dots behind the last of a list ("lúa, ngô, …") and dots for what a quotation leaves out are words like others; forms in an annex
/// have blanks that their users fill in.
package enum Placeholder: Rule {
  package static let id = "placeholder"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.error
  package static var page: [UInt8] { PackageResources.placeholder_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var spans: [SourceSpan] = []
    let suspects = suspects(in: manuscript)
    if !suspects.isEmpty {
      let annexes = Places(manuscript.annexes)
      for passage in suspects.map({ manuscript.passages[$0] }) {
        let isForm = passage.place != .annexTitle && annexes.overlap(passage.span)
        spans += blanks(in: passage, isForm: isForm)
      }
    }
    // The act has the plan's issuers where it names none.
    var seen: Set<SourceSpan> = []
    spans += manuscript.plainValues.filter { isBlank($0, in: manuscript.source) && seen.insert($0).inserted }
    let isIssued = manuscript.analysis.isIssued
    return spans.map { span in
      let text = manuscript.source.text(span)
      var finding = finding(left(visible(text)), at: span)
      if !isIssued { finding.severity = .note }
      return finding
    }
  }

  private static func left(_ text: String) -> Message {
    Message("Chỗ trống “\(text)” còn chờ điền.", en: "The blank '\(text)' is still to be filled in.")
  }

  // MARK: Values

  /// Whether a value that is no sentence is a blank, or ends in one: "…", "TM. …", "[họ tên]".
  private static func isBlank(_ span: SourceSpan, in source: SourceFile) -> Bool {
    // Most values end in a letter.
    switch source.bytes[span.range].last.map(Unicode.Scalar.init) {
    case ".", "_", "]", ">", " ": break
    case _: if !source.bytes[span.range].suffix(3).elementsEqual("…".utf8) { return false }
    }
    let text = source.text(span)
    let words = text.split(separator: " ")
    if words.last.map({ $0.allSatisfy(isDot) && ($0.count > 2 || $0.contains("…")) }) == true { return true }
    let pairs: [(Character, Character)] = [("[", "]"), ("<", ">")]
    return pairs.contains { text.first == $0 && text.last == $1 }
  }

  private static func isDot(_ character: Character) -> Bool { character == "…" || character == "." || character == "_" }

  // MARK: Passages

  /// The passages with brackets, or with dots that may be one: most have none.
  private static func suspects(in manuscript: Manuscript) -> [Int] {
    let words = manuscript.words
    let signs = ["[", "<", "…", "_"].flatMap { words[$0] }.map(\.passage)
    let dots = words["."].filter { place in
      let tokens = manuscript.passages[place.passage].tokens
      return place.token + 2 < tokens.count && tokens[place.token + 1].sign == "."
        && tokens[place.token + 2].sign == "."
    }.map(\.passage)
    return Set(signs + dots).sorted()
  }

  private static func blanks(in passage: Passage, isForm: Bool) -> [SourceSpan] {
    var found: [SourceSpan] = []
    var index = 0
    var isQuoted = false
    while index < passage.tokens.count {
      guard passage.tokens[index].kind == .sign else {
        index += 1
        continue
      }
      switch passage.tokens[index].text {
      case "“": isQuoted = true
      case "”": isQuoted = false
      case "\"": isQuoted.toggle()
      case "[", "<":
        if let end = bracketEnd(in: passage, from: index) {
          found.append(passage.span(of: index..<end))
          index = end
          continue
        }
      case "…", ".", "_":
        let end = dotsEnd(in: passage, from: index)
        let dots = index..<end
        let follows = followsBlank(dots, found.last, in: passage)
        if isDots(passage, dots), !isForm, follows || isLeft(dots, in: passage, isQuoted: isQuoted) {
          found.append(passage.span(of: dots))
        }
        index = end
        continue
      case _: break
      }
      index += 1
    }
    return found
  }

  /// Behind the bracket that closes the one at `start`, where what stands between them is dots, or names what is to be
  /// written: "[tên xã]". "[1]" is a note's number.
  private static func bracketEnd(in passage: Passage, from start: Int) -> Int? {
    let closing = passage.tokens[start].text == "[" ? "]" : ">"
    guard let first = passage.token(start + 1) else { return nil }
    let isWorded = naming.contains(first.lower)
    // Looked for no further than what may stand in it: of "[[[[" each is asked.
    var end = start + 1
    while let token = passage.token(end), token.text != closing {
      let isInner =
        isWorded ? token.kind == .word || token.isBlank || token.text == "," : token.text.allSatisfy(isDot)
      guard isInner else { return nil }
      end += 1
    }
    return end > start + 1 && end < passage.tokens.count ? end + 1 : nil
  }

  /// Behind a run of one sign: the stop that ends a sentence behind "…" is no part of it.
  private static func dotsEnd(in passage: Passage, from start: Int) -> Int {
    let sign = passage.tokens[start].text
    return passage.tokens[start...].firstIndex { $0.text != sign } ?? passage.tokens.count
  }

  private static func isDots(_ passage: Passage, _ range: Range<Int>) -> Bool {
    range.count > 2 || passage.tokens[range].contains { $0.text == "…" }
  }

  /// "…, … ban hành": behind a blank and a comma, no list breaks off.
  private static func followsBlank(_ dots: Range<Int>, _ last: SourceSpan?, in passage: Passage) -> Bool {
    guard let comma = passage.index(before: dots.lowerBound), passage.tokens[comma].text == "," else { return false }
    return passage.tokens[comma].span.start == last?.end
  }

  /// Whether dots stand for words: alone, at the start, or behind a word that asks for more.
  private static func isLeft(_ dots: Range<Int>, in passage: Passage, isQuoted: Bool) -> Bool {
    guard let before = passage.index(before: dots.lowerBound) else {
      return passage.place != .cell && passage.place != .columnTitle && !isQuoted
    }
    guard before < dots.lowerBound - 1 else {
      // "“…”": a name that is not known yet; "công nghệ…" breaks off.
      return "“\"(/".contains(passage.tokens[before].text)
        && passage.index(after: dots.upperBound - 1).map {
          "”\")".contains(passage.tokens[$0].text)
        } == true
    }
    if isQuoted { return false }
    switch passage.place {
    case .subject, .annexTitle, .recipient, .legalBasis, .proposal: return passage.tokens[before].kind == .word
    case .opening, .heading, .paragraph, .item, .tableHeading, .columnTitle, .tableGroup, .cell, .target, .output,
      .funding,
      .closing, .footnote:
      return asking.contains(passage.tokens[before].lower)
    }
  }

  /// Words that begin the name of what is to be written: tên, họ tên, nội dung, đơn vị, ghi rõ …
  private static let naming: Set<String> = [
    "tên", "số", "ngày", "tháng", "năm", "họ", "chức", "nội", "địa", "cơ", "đơn", "thời", "ghi", "nêu", "điền", "nhập",
    "viết",
    "bổ", "chèn",
  ]

  /// Words that something has to follow: no list breaks off behind them.
  private static let asking: Set<String> = [
    "số", "ngày", "tháng", "năm", "quý", "của", "về", "tại", "theo", "cứ", "hiện", "với", "do", "là", "từ", "đến",
    "cho",
    "này", "hoạch", "trình", "định",
  ]
}

extension Manuscript {
  /// Where the annexes stand.
  fileprivate var annexes: [SourceSpan] {
    analysis.tree.root.contents.filter { $0.kind == .entry && composed(source.text($0.headSpan)) == "phụ lục" }.map(
      \.span)
  }
}

extension Manuscript {
  /// Where values stand that are no passages: names, places, offices.
  fileprivate var plainValues: [SourceSpan] {
    var spans = plan.letterhead.plainValues + plan.signatures.flatMap(\.plainValues) + plan.address.map(\.span)
    spans += [plan.kind?.span, plan.draftersMark?.span].compactMap(\.self)
    if let act = plan.act {
      spans += act.letterhead.plainValues + act.signatures.flatMap(\.plainValues) + act.authority.map(\.span)
      spans += [act.draftersMark?.span].compactMap(\.self)
    }
    for number in body.nodes.indices where body.nodes[number].isAssigned {
      let assignment = body.nodes[number].assignment
      if let lead = assignment.lead?.span { spans.append(lead) }
      if let partners = assignment.partners?.span { spans.append(partners) }
      if let leader = assignment.responsibleLeader?.span { spans.append(leader) }
    }
    return spans
  }
}

extension LetterheadFields {
  fileprivate var plainValues: [SourceSpan] {
    superior.map(\.span) + issuers.flatMap { $0.map(\.span) } + [place?.span, circulation?.span].compactMap(\.self)
  }
}

extension Signature {
  fileprivate var plainValues: [SourceSpan] {
    (authority + office + otherOffice).map(\.span) + [name?.span].compactMap(\.self)
  }
}
