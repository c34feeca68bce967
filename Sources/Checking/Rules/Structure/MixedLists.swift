import ActionPlan
package import PlanSyntax

/// Numbers, letters and dashes side by side; and khoản of one section of which some are parted into a), b) and others by dashes.
package enum MixedLists: Rule {
  package static let id = "mixed-lists"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.mixed_lists_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.siblings.filter { $0.parent != nil }.compactMap { sideBySide($0) ?? unlikeNeighbours($0) }
  }

  private enum Kind { case number, letter, dash }

  private static func kind(of node: BodyNode) -> Kind {
    switch node.level {
    case .part, .section, .clause, .article: .number
    case .point: .letter
    case .item, .subitem: .dash
    }
  }

  private static func sideBySide(_ place: Siblings) -> Diagnostic? {
    guard let first = place.nodes.first,
      let other = place.nodes.first(where: { kind(of: $0) != kind(of: first) })
    else { return nil }
    return finding(
      Message(
        "\(name(of: other)) đứng cùng cấp với \(name(of: first).lowercased()).",
        en: "\(name(of: other)) beside \(name(of: first).lowercased())."),
      at: other.headSpan, labels: [Diagnostic.Label(beginning, at: first.headSpan)], help: oneKind)
  }

  private static func unlikeNeighbours(_ place: Siblings) -> Diagnostic? {
    let parted = place.nodes.filter { $0.level == .clause }.compactMap { node -> (node: BodyNode, kind: Kind)? in
      let inner = node.content.compactMap { if case .node(let node) = $0 { kind(of: node) } else { nil } }
      guard let kind = inner.first, kind != .number else { return nil }
      return (node, kind)
    }
    // Mục đích with dashes beside Yêu cầu with letters is usual; so many khoản are one list.
    guard parted.count >= 3, let first = parted.first, let other = parted.first(where: { $0.kind != first.kind }) else {
      return nil
    }
    var finding = finding(
      Message(
        other.kind == .dash
          ? "Khoản này chia ý bằng gạch đầu dòng, khoản trước chia thành điểm a), b)."
          : "Khoản này chia thành điểm a), b), khoản trước chia ý bằng gạch đầu dòng.",
        en: other.kind == .dash
          ? "This khoản is parted by dashes, one before it into a), b)."
          : "This khoản is parted into a), b), one before it by dashes."),
      at: other.node.headSpan, labels: [Diagnostic.Label(beginning, at: first.node.headSpan)], help: oneWay)
    finding.severity = .note
    return finding
  }

  private static func name(of node: BodyNode) -> String {
    switch kind(of: node) {
    case .number: "Khoản"
    case .letter: "Điểm"
    case .dash: "Gạch đầu dòng"
    }
  }

  private static let beginning = Message("cách chia khác, ở đây", en: "the other way, here")
  private static let oneKind = Message(
    "dùng một cách cho cả cấp, hoặc thụt vào để nó thuộc về khoản, điểm đứng trước",
    en: "use one of them, or indent it into what stands before it")
  private static let oneWay = Message(
    "nên dùng một cách cho các khoản trong cùng một mục", en: "one way for the khoản of one section reads better")
}
