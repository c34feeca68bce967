package import PlanSyntax

/// A capital behind ";" at a word that is no name.
package enum CapitalAfterSemicolon: Rule {
  package static let id = "capital-after-semicolon"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static let source: Message? = .decree("Phụ lục II, Mục I")
  package static var page: [UInt8] { PackageResources.capital_after_semicolon_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    verbs.flatMap { verb in
      manuscript.occurrences(of: verb).compactMap { found in
        guard found.first.beginsWithCapital, !found.first.isInCapitals,
          !found.passage.tokens[found.tokens.upperBound - 1].beginsWithCapital,
          let mark = found.passage.index(before: found.tokens.lowerBound), found.passage.tokens.sign(mark) == ";"
        else { return nil }
        return finding(
          Message(
            "Sau dấu chấm phẩy không viết hoa “\(found.text)”.", en: "'\(found.text)' is not capitalised behind ';'."),
          at: found.first.span,
          fixes: [.writing(found.first.lower, at: found.first.span)])
      }
    }
  }

  /// What a clause of a plan begins with, and no name does.
  private static let verbs = [
    "xây dựng", "tăng cường", "đẩy mạnh", "thực hiện", "triển khai", "nâng cao", "phát triển", "hoàn thiện", "phối hợp",
    "chủ trì",
    "tiếp tục", "tập trung", "bảo đảm", "đảm bảo", "rà soát", "ban hành", "hướng dẫn", "kiểm tra", "chỉ đạo",
    "tham mưu", "đề xuất",
    "khuyến khích", "hỗ trợ", "huy động", "đổi mới", "phấn đấu", "kịp thời", "chủ động",
  ]
}
