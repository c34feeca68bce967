import DocumentModel
import Packaging

/// A part of the package with the parts it refers to.
struct DOCXPart {
  var path: String
  var root: XMLElement
  var relations: [DOCXRelation]

  /// Nil where the package has no such part.
  init?(_ path: String, in package: DocumentPackage) throws(ReadingFailure) {
    guard let root = try package.root(of: path, shortening: DOCXNames.short) else { return nil }
    self.path = path
    self.root = root
    relations = try DOCXRelation.all(of: path, in: package)
  }

  func target(of id: String?) -> String? { relations.first { $0.id == id }?.target }
}

/// ECMA-376 Part 2, 9.3.
struct DOCXRelation {
  var id: String
  /// The last word of its type, which transitional and strict documents share: `styles`, `header`.
  var type: String
  /// The part's path in the package.
  var target: String

  /// Those of a part; of the package itself for an empty path.
  static func all(of path: String, in package: DocumentPackage) throws(ReadingFailure) -> [DOCXRelation] {
    let (folder, name) = split(path)
    let root = try package.root(of: "\(folder)_rels/\(name).rels", shortening: DOCXNames.short)
    return (root?.elements("Relationship", in: "rel") ?? []).compactMap { element in
      guard let type = element.attribute("Type"), let target = element.attribute("Target"),
        element.attribute("TargetMode") != "External"
      else { return nil }
      return DOCXRelation(
        id: element.attribute("Id") ?? "", type: type.split(separator: "/").last.map(String.init) ?? "",
        target: resolve(target, in: folder))
    }
  }

  /// The folder with its slash, and the name.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private static func resolve(_ target: String, in folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": if !steps.isEmpty { steps.removeLast() }
      case _: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// What every story of a document (its body, headers, notes) is read with.
struct DOCXContext {
  var settings: DOCXSettings
  var theme: DOCXTheme
  var styles: DOCXStyles
  var numbering: DOCXNumbering
  /// By kind of reference, then by id.
  var notes: [String: [String: XMLElement]] = [:]

  init(of document: DOCXPart, in package: DocumentPackage) throws(ReadingFailure) {
    func root(_ type: String) throws(ReadingFailure) -> XMLElement? {
      guard let relation = document.relations.first(where: { $0.type == type }) else { return nil }
      return try package.root(of: relation.target, shortening: DOCXNames.short)
    }
    let settings = DOCXSettings(try root("settings"))
    let theme = DOCXTheme(try root("theme"))
    let styles = DOCXStyles(try root("styles"), theme: theme, settings: settings)
    self.settings = settings
    self.theme = theme
    self.styles = styles
    numbering = DOCXNumbering(try root("numbering"), settings: settings) { styles.paragraph($0).style.numbering?.list }
    for (kind, type, name) in [
      ("footnoteReference", "footnotes", "footnote"), ("endnoteReference", "endnotes", "endnote"),
    ] {
      for note in try root(type)?.elements(name, in: "w") ?? [] {
        if let id = note.wAttribute("id") { notes[kind, default: [:]][id] = note }
      }
    }
  }
}
