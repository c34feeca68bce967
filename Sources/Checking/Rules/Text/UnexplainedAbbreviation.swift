package import PlanSyntax

/// An abbreviation that the text never explains, and that not every reader knows.
package enum UnexplainedAbbreviation: Rule {
  package static let id = "unexplained-abbreviation"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static let source: Message? = usage
  package static let yieldsTo = ["late-full-form"]
  package static var page: [UInt8] { PackageResources.unexplained_abbreviation_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let own = manuscript.settings.knownAbbreviations
    func isKnown(_ text: String) -> Bool { KnownAbbreviations.all.contains(text) || own.contains(text) }
    return manuscript.abbreviations.compactMap { abbreviation in
      guard let first = abbreviation.places.first, !isKnown(abbreviation.text),
        !abbreviation.text.split(separator: "&").allSatisfy({ isKnown(String($0)) }),
        abbreviation.places.allSatisfy({ $0.introduction == nil })
      else { return nil }
      return finding(unexplained(abbreviation.text), at: first.span, help: help)
    }
  }

  static let usage = Message(
    "thông lệ soạn thảo; Nghị định 30/2020/NĐ-CP không quy định chữ viết tắt trong lời văn",
    en: "usage; the decree has no rule for abbreviations inside the text")

  private static func unexplained(_ text: String) -> Message {
    Message("“\(text)” được dùng mà không có chỗ nào viết đầy đủ.", en: "'\(text)' is nowhere written in full.")
  }

  private static let help = Message(
    "lần đầu viết đầy đủ, kèm “(sau đây viết tắt là …)”; cơ quan nào cũng biết thì thêm vào danh sách chữ viết tắt của cơ quan",
    en: "write it in full where it first stands, with '(sau đây viết tắt là …)', or add it to the office's list")
}
