package import PlanSyntax

/// A small word typed twice: "của của", "và và".
package enum DoubledWord: Rule {
  package static let id = "doubled-word"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.doubled_word_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    words.flatMap { word, notBehind in
      manuscript.occurrences(of: "\(word) \(word)").compactMap { found in
        let second = found.passage.tokens[found.tokens.upperBound - 1]
        // "của Của …": the second begins a name.
        if second.beginsWithCapital, !found.first.beginsWithCapital { return nil }
        if let before = found.wordBefore, notBehind.contains(before) { return nil }
        return finding(
          Message("Từ “\(word)” viết hai lần.", en: "'\(word)' is written twice."), at: found.span,
          fixes: [
            Diagnostic.Fix(
              Message("bỏ một từ", en: "take one away"), isSafe: false, SourceEdit(found.span, found.first.text))
          ])
      }
    }
  }

  /// Words that never stand twice, but behind those named ("hiện tại tại", "bên phải phải"). Of other words most repetitions are
  /// right: "hành vi vi phạm", "thi công công trình".
  private static let words: [(String, Set<String>)] = [
    ("trong", []), ("các", []), ("của", []), ("với", []), ("và", []), ("đã", []), ("những", []), ("là", []), ("để", []),
    ("bằng", ["công", "cân"]), ("tại", ["hiện", "tồn", "thực", "đương", "ở"]), ("việc", ["làm", "công", "sự", "vụ"]),
    ("về", ["đi", "trở", "quay"]),
    ("phải", ["bên", "không", "tay"]), ("cả", []), ("nhằm", []), ("thuộc", []), ("một", []),
  ]
}
