import ActionPlan
package import PlanSyntax

/// "TM." in front of a person's office, "KT." in front of a collective.
package enum AuthorityOffice: Rule {
  package static let id = "authority-office"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 7")
  package static var page: [UInt8] { PackageResources.authority_office_md }

  private static let persons = [
    "chủ tịch", "giám đốc", "tổng giám đốc", "hiệu trưởng", "trưởng", "chánh", "viện trưởng", "cục trưởng",
    "chi cục trưởng", "vụ trưởng", "bộ trưởng", "thủ trưởng", "chỉ huy trưởng", "bí thư",
  ]
  private static let collectives = [
    "ủy ban", "hội đồng", "ban thường vụ", "ban chấp hành", "ban chỉ đạo", "tập thể", "thường trực",
  ]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.plan.allSignatures.flatMap { $0.authority + $0.office }.compactMap { line in
      guard let (mark, office) = split(line.value) else { return nil }
      switch mark {
      case "TM": return opens(office, with: persons) ? finding(ofPerson, at: line.span, help: person) : nil
      case "KT", "Q": return opens(office, with: collectives) ? finding(ofBody(mark), at: line.span, help: body) : nil
      default: return nil
      }
    }
  }

  /// The letters of the mark, and the office behind it.
  private static func split(_ line: String) -> (String, String)? {
    guard let space = line.firstIndex(of: " ") else { return nil }
    let mark = line[..<space].filter { $0 != "." && $0 != "/" }
    return (String(mark), bodyKey(String(line[space...])))
  }

  private static func opens(_ office: String, with words: [String]) -> Bool {
    words.contains { office == $0 || office.hasPrefix($0 + " ") }
  }

  private static let ofPerson = Message(
    "“TM.” (thay mặt) đứng trước tên tập thể hoặc cơ quan, không đứng trước chức vụ.",
    en: "'TM.' stands before the name of a collective or body, not before an office.")
  private static let person = Message(
    "viết tên tập thể, ví dụ “TM. Ủy ban nhân dân”; thủ trưởng ký thì không có “TM.”",
    en: "name the collective, as in 'TM. Ủy ban nhân dân'; a head signs without 'TM.'")

  private static func ofBody(_ mark: String) -> Message {
    Message(
      "“\(mark).” đứng trước chức vụ của người đứng đầu, không đứng trước tên tập thể.",
      en: "'\(mark).' stands before the head's office, not before the name of a body.")
  }

  private static let body = Message(
    "ví dụ “KT. Chủ tịch”, dòng dưới là “Phó Chủ tịch”", en: "such as 'KT. Chủ tịch', with 'Phó Chủ tịch' below")
}
