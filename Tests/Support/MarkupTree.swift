import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A part of a file as a tree of elements by their names as written: `w:p`.
package final class MarkupElement {
  package enum Node {
    case element(MarkupElement)
    case text(String)
  }

  package let name: String
  package let attributes: [String: String]
  package fileprivate(set) var nodes: [Node] = []

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  package var children: [MarkupElement] {
    nodes.compactMap { node in
      switch node {
      case .element(let element): element
      case .text: nil
      }
    }
  }

  package func children(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }

  /// All elements of the name below this one, in order.
  package func all(_ name: String) -> [MarkupElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The words below this element, but for those of the elements that are left out; what stands for words is spelt out.
  package func words(leavingOut omitted: Set<String> = [], standingFor: [String: String] = [:]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let element):
        if let words = standingFor[element.name] {
          words
        } else if omitted.contains(element.name) {
          ""
        } else {
          element.words(leavingOut: omitted, standingFor: standingFor)
        }
      }
    }.joined()
  }
}

extension MarkupElement {
  package struct NotWellFormed: Error {}

  /// Reads one XML document.
  package static func read(_ bytes: [UInt8]) throws -> MarkupElement {
    let parser = XMLParser(data: Data(bytes))
    let reader = MarkupReader()
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else { throw NotWellFormed() }
    return root
  }
}

private final class MarkupReader: NSObject, XMLParserDelegate {
  var root: MarkupElement?
  private var open: [MarkupElement] = []

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
    attributes attributeDict: [String: String]
  ) {
    let element = MarkupElement(elementName, attributeDict)
    if let parent = open.last { parent.nodes.append(.element(element)) } else { root = element }
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    open.last?.nodes.append(.text(string))
  }
}

extension String {
  /// One space for each run of white space (no-break spaces are), none at the ends, "-" for the hyphen that does not break:
  /// what is left to compare when formats differ in how they spell a text.
  package var comparable: String {
    split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ").replacing(
      "\u{2011}", with: "-")
  }
}
