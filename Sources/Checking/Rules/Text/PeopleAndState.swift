package import PlanSyntax

/// "nhân dân", "nhà nước" in small letters where the decree has Nhân dân, Nhà nước.
package enum PeopleAndState: Rule {
  package static let id = "people-and-state"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục II, Mục V, khoản 1")
  package static var page: [UInt8] { PackageResources.people_and_state_md }

  /// Only where the words stand for the people or the State themselves; "Ủy ban nhân dân", "quản lý nhà nước" are written small,
  /// as the decree writes them.
  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    contexts.flatMap { noun, phrases in
      phrases.flatMap { lead in
        manuscript.occurrences(of: "\(lead) \(noun)").compactMap { found -> Diagnostic? in
          let first = found.tokens.upperBound - 3
          guard found.passage.tokens.indices.contains(first),
            found.passage.tokens[first].text == noun.prefix(while: { $0 != " " }),
            !(noun == "nhà nước" && followers.contains(found.wordBehind ?? ""))
          else { return nil }
          let span = found.passage.span(of: first..<found.tokens.upperBound)
          let mended = capitalised(noun)
          return finding(
            small(noun, mended), at: span,
            fixes: [.writing(mended, at: span)])
        }
      }
    }
  }

  private static let contexts: [(String, [String])] = [
    (
      "nhân dân",
      [
        "của", "với", "trong", "cho", "tầng lớp", "quần chúng", "phục vụ", "vận động", "đời sống", "toàn thể", "ý kiến",
        "sức khỏe",
        "sức khoẻ", "toàn",
      ]
    ),
    ("nhà nước", ["đảng và", "đảng ,", "pháp luật của", "chính sách của", "quản lý của", "lợi ích của"]),
  ]

  /// "của nhà nước pháp quyền": an idea, not this State.
  private static let followers: Set<String> = ["pháp", "xã", "dân"]

  private static func small(_ noun: String, _ mended: String) -> Message {
    Message("“\(noun)” ở đây viết hoa: “\(mended)”.", en: "'\(noun)' is capitalised here: '\(mended)'.")
  }
}
