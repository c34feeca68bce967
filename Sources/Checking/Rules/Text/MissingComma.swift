package import PlanSyntax

/// "đặc biệt là", "nhất là" without the comma that parts them from the sentence.
package enum MissingComma: Rule {
  package static let id = "missing-comma"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.missing_comma_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    ["đặc biệt là", "nhất là"].flatMap { phrase in
      manuscript.occurrences(of: phrase).compactMap { found in
        guard let before = found.wordBefore, !joining.contains(before),
          let gap = found.passage.token(found.tokens.lowerBound - 2)
        else { return nil }
        return finding(
          Message("Thiếu dấu phẩy trước “\(phrase)”.", en: "No comma in front of '\(phrase)'."), at: found.span,
          fixes: [
            Diagnostic.Fix(
              Message("thêm dấu phẩy", en: "put a comma"), isSafe: false,
              SourceEdit(SourceSpan(gap.span.end, gap.span.end), ","))
          ])
      }
    }
  }

  /// "và đặc biệt là"; "quan trọng nhất là", "ít nhất là": a superlative.
  private static let joining: Set<String> = [
    "và", "mà", "trọng", "ít", "tốt", "cao", "lớn", "thấp", "đầu", "mới", "cơ", "dài", "ngắn", "nhiều", "chậm", "muộn",
    "thứ", "thống",
    "thiết", "yếu", "là", "khó", "bản", "sớm", "hợp", "đồng", "duy",
  ]
}
