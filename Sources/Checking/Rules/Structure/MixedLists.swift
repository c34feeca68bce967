import ActionPlan
package import PlanSyntax

/// Numbers, letters and dashes side by side; and khoản of one section of which some are parted into a), b) and others by dashes.
package enum MixedLists: Rule {
  package static let id = "mixed-lists"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.mixed_lists_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let tree = manuscript.body
    return tree.ownPlaces.filter { $0.parent != nil }.compactMap { place in
      sideBySide(place, in: tree) ?? unlikeNeighbours(place, in: tree)
    }
  }

  private enum Kind { case number, letter, dash }

  private static func kind(of node: Int, in tree: BodyTree) -> Kind {
    switch tree.nodes[node].level {
    case .part, .section, .clause, .article: .number
    case .point: .letter
    case .item, .subitem: .dash
    }
  }

  private static func sideBySide(_ place: Siblings, in tree: BodyTree) -> Diagnostic? {
    guard let first = place.nodes.first, case let kind = kind(of: first, in: tree),
      let other = place.nodes.first(where: { Self.kind(of: $0, in: tree) != kind })
    else { return nil }
    let (name, otherName) = (name(of: kind), name(of: Self.kind(of: other, in: tree)))
    return finding(
      Message("\(otherName) đứng cùng cấp với \(name.lowercased()).", en: "\(otherName) beside \(name.lowercased())."),
      at: tree.nodes[other].headSpan, labels: [Diagnostic.Label(beginning, at: tree.nodes[first].headSpan)],
      help: oneKind)
  }

  private static func unlikeNeighbours(_ place: Siblings, in tree: BodyTree) -> Diagnostic? {
    let parted = place.nodes.filter { tree.nodes[$0].level == .clause }.compactMap { node -> (node: Int, kind: Kind)? in
      guard let inner = tree.children[node].first, case let kind = kind(of: inner, in: tree), kind != .number else {
        return nil
      }
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
      at: tree.nodes[other.node].headSpan,
      labels: [Diagnostic.Label(beginning, at: tree.nodes[first.node].headSpan)], help: oneWay)
    finding.severity = .note
    return finding
  }

  private static func name(of kind: Kind) -> String {
    switch kind {
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
