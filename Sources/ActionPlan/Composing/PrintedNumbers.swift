package import DocumentModel
import PlanSyntax

/// The numbers of a plan's places and the words of its references as a template prints them: for who shows a plan otherwise than as
/// a document.
package struct PrintedNumbers: Sendable {
  /// Where a reference is read from: what it points to is named as seen from there.
  package struct Place: Sendable {
    fileprivate let path: Composer.Place

    /// The plan's own opening and closing.
    package static let plan = Place(path: [])
    /// What of an act stands outside its articles.
    package static let act = Place(path: [NumberedNode.Position.Step(level: .article, number: "")])
  }

  /// "Phụ lục", or "Phụ lục I", "Phụ lục II" …: one for each annex.
  package let annexes: [String]
  private let references: References
  /// By where the node's head begins in the file.
  private var nodes: [Int: (number: String, place: Place)] = [:]

  package init(of plan: Plan, in style: HouseStyle) {
    let composer = Composer(plan, style)
    var numbering = Numbering(scheme: composer.scheme, article: composer.words.articleNumber)
    annexes = composer.annexes.map(\.words)
    references = composer.references
    for elements in [composer.articles, composer.body] + composer.annexes.map(\.content) { add(elements) }
    for elements in [plan.opening, plan.closing] { add(numbering.numbered(elements)) }
  }

  private mutating func add(_ elements: [NumberedElement]) {
    for case .node(let node) in elements {
      nodes[node.node.headSpan.start] = (node.number, Place(path: node.position.path))
      add(node.content)
    }
  }

  /// "III.", "a)", "-".
  package func number(of node: BodyNode) -> String? { nodes[node.headSpan.start]?.number }

  /// Inside a node.
  package func place(in node: BodyNode) -> Place { nodes[node.headSpan.start]?.place ?? .plan }

  /// Inside an annex, by its index.
  package func place(inAnnex index: Int) -> Place {
    Place(path: [NumberedNode.Position.Step(level: .annex, number: annexes[index])])
  }

  /// "điểm a khoản 4 Mục III"; the label in braces where no place has it.
  package func words(for label: String, from place: Place) -> String { references.words(for: label, from: place.path) }
}
