import ActionPlan
package import PlanSyntax

/// Two sections with one meaning, under headings that differ: mục tiêu twice, or beside mục đích, yêu cầu a second yêu cầu. Tasks
/// and solutions are often parted into several sections, and are not told.
package enum DoubledRole: Rule {
  package static let id = "doubled-role"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.note
  package static let yieldsTo = ["repeated-heading"]
  package static var page: [UInt8] { PackageResources.doubled_role_md }

  private static let single: Set<String> = [
    "tình hình", "mục đích", "yêu cầu", "quan điểm", "mục tiêu", "kinh phí", "tổ chức thực hiện", "chế độ báo cáo",
  ]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let nodes = manuscript.body.nodes
    return manuscript.body.ownPlaces.flatMap { place in
      var first: [String: SourceSpan] = [:]
      return place.nodes.filter { nodes[$0].level == .section }.compactMap { number -> Diagnostic? in
        let node = nodes[number]
        let roles = node.key.split(separator: ",").map { $0.trimmingSpaces() }.filter { single.contains($0) }
        let doubled = roles.first { first[$0] != nil }
        for role in roles where first[role] == nil { first[role] = node.headSpan }
        guard let doubled, let before = first[doubled] else { return nil }
        return finding(
          twice(doubled), at: node.headSpan,
          labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: before)], help: mend)
      }
    }
  }

  private static func twice(_ role: String) -> Message {
    Message("Kế hoạch có hai phần \(role).", en: "The plan has two sections of \(role).")
  }

  private static let mend = Message(
    "gộp làm một; nếu là phần khác, dùng “mục:” với tiêu đề riêng",
    en: "make them one; if it is something else, use 'mục:' with a heading of its own")
}
