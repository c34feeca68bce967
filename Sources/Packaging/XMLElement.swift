/// An element as it was read: its name with its namespace resolved, so that no prefix matters to who reads it.
package struct XMLElement: Hashable, Sendable {
  /// Without prefix: `p` of `w:p`.
  package var name: String
  /// The namespace's URI; empty where there is none.
  package var namespace: String
  /// In the file's order, without namespace declarations.
  package var attributes: [XMLAttribute]
  package var children: [XMLNode]

  package init(
    _ name: String, namespace: String = "", attributes: [XMLAttribute] = [], children: [XMLNode] = []
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
  }
}

package struct XMLAttribute: Hashable, Sendable {
  package var name: String
  /// Empty for a name without prefix, which is in no namespace (Namespaces in XML 1.0, 6.2).
  package var namespace: String
  package var value: String

  package init(_ name: String, namespace: String = "", value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

package enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  case text(String)
}

extension XMLElement {
  /// The child elements in order.
  package var elements: [XMLElement] {
    children.compactMap { child in
      switch child {
      case .element(let element): element
      case .text: nil
      }
    }
  }

  package func elements(_ name: String, in namespace: String) -> [XMLElement] {
    elements.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The first child of the name.
  package func first(_ name: String, in namespace: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name && element.namespace == namespace {
      return element
    }
    return nil
  }

  package func attribute(_ name: String, in namespace: String = "") -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// All text below, in order.
  package var text: String {
    children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }
}
