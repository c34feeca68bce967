import Packaging

/// The elements of a page in their order, with what selectors ask for: parents and neighbours.
struct HTMLTree {
  enum Child {
    case element(Int)
    case text(String)
  }

  struct Element {
    var name: String
    var attributes: [String: String]
    var classes: [String]
    var parent: Int?
    /// Of its parent's element children.
    var index: Int
    var children: [Child] = []
    /// Of ``children``, the elements.
    var elements: [Int] = []
  }

  private(set) var elements: [Element] = []

  /// The root is element 0.
  init(_ root: XMLElement) {
    add(root, to: nil)
  }

  /// The tree's depth is limited where it is read, so this may call itself.
  private mutating func add(_ source: XMLElement, to parent: Int?) {
    let number = elements.count
    let names = source.attributes.map { ($0.name.lowercased(), $0.value) }
    let attributes = Dictionary(names, uniquingKeysWith: { first, _ in first })
    elements.append(
      Element(
        name: source.name.lowercased(), attributes: attributes, classes: attributes["class"].map(Self.words) ?? [],
        parent: parent, index: parent.map { elements[$0].elements.count } ?? 0))
    if let parent {
      elements[parent].children.append(.element(number))
      elements[parent].elements.append(number)
    }
    for child in source.children {
      switch child {
      case .element(let element): add(element, to: number)
      case .text(let text): elements[number].children.append(.text(text))
      }
    }
  }

  subscript(element: Int) -> Element { elements[element] }

  /// The elements beside it, itself included.
  func siblings(of element: Int) -> [Int] {
    elements[element].parent.map { elements[$0].elements } ?? [element]
  }

  func text(of element: Int) -> String {
    elements[element].children.map { child in
      switch child {
      case .element(let element): text(of: element)
      case .text(let text): text
      }
    }.joined()
  }

  static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
  }
}
