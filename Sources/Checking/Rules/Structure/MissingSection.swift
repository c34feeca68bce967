import ActionPlan
package import PlanSyntax

/// A plan that does not say what it is for, what is to be done, or who carries it out. Headings are free: what counts is whether
/// any speaks of it.
package enum MissingSection: Rule {
  package static let id = "missing-section"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.missing_section_md }

  /// Each part, and words of which one stands in a heading that gives it.
  private static let parts: [(name: String, words: [String])] = [
    ("mục đích hoặc mục tiêu", ["mục đích", "mục tiêu", "yêu cầu", "chỉ tiêu"]),
    (
      "nhiệm vụ",
      [
        "nhiệm vụ", "giải pháp", "nội dung", "công việc", "hoạt động", "phân công", "tiến độ", "lộ trình", "biện pháp",
      ]
    ),
    ("tổ chức thực hiện", ["tổ chức", "thực hiện", "phân công", "trách nhiệm", "thi hành"]),
  ]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let plan = manuscript.plan
    let kinds = ["kế hoạch", "chương trình"]
    guard let kind = plan.kind, let name = plan.documentKind?.name, kinds.contains(name), !plan.body.isEmpty else {
      return []
    }
    var missing = parts
    let nodes = manuscript.body.nodes
    let firsts = WordNumbers(parts.flatMap { $0.words }.map { String($0.prefix { $0 != " " }) }, in: manuscript.words)
    var key = ""
    for number in manuscript.body.ownPlaces.lazy.flatMap(\.nodes) where !missing.isEmpty {
      guard [.part, .section, .clause].contains(nodes[number].level) else { continue }
      var headings: [String] = []
      // Most keys are the one before.
      if !nodes[number].key.utf8.elementsEqual(key.utf8) {
        key = nodes[number].key
        headings.append(key)
      }
      if let heading = nodes[number].heading, let passage = manuscript.passage(of: heading),
        passage.tokens.indices.contains(where: { firsts.contains(passage.tokens.number($0)) })
      {
        headings.append(heading.inlines.plainText.lowercased())
      }
      missing.removeAll { part in
        headings.contains { heading in part.words.contains { heading.holds($0) } }
      }
    }
    return missing.isEmpty ? [] : [finding(lacks(missing.map(\.name)), at: kind.span, help: mend)]
  }

  private static func lacks(_ parts: [String]) -> Message {
    Message(
      "Kế hoạch chưa có phần \(parts.joined(separator: "; phần ")).",
      en: "The plan has no section of \(parts.joined(separator: "; ")).")
  }

  private static let mend = Message(
    "thêm “mục tiêu:”, “nhiệm vụ:”, “tổ chức thực hiện:” hoặc “mục:” với tiêu đề riêng",
    en: "add 'mục tiêu:', 'nhiệm vụ:', 'tổ chức thực hiện:', or 'mục:' with a heading of its own")
}
