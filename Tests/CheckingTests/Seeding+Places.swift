import ActionPlan
import Checking
import PlanSyntax
import Support

// Where slips can be put.

extension SoundPlan {
  /// Every entry with one of some keys, however deep, in the order of the file.
  func entries(_ keys: Set<String>) -> [SyntaxNode] {
    func entries(below node: SyntaxNode) -> [SyntaxNode] {
      node.children.flatMap { child -> [SyntaxNode] in
        guard !child.isToken else { return [] }
        return (key(of: child).map(keys.contains) == true ? [child] : []) + entries(below: child)
      }
    }
    return entries(below: manuscript.analysis.tree.root)
  }

  func key(of node: SyntaxNode) -> String? { node.first(.key).map { composed(source.text($0.span)) } }

  /// Every node of the body, each with those it stands beside.
  var nodes: [(node: BodyNode, siblings: [BodyNode])] {
    func nodes(_ elements: [BodyElement]) -> [(BodyNode, [BodyNode])] {
      let siblings = elements.compactMap { if case .node(let node) = $0 { node } else { nil } }
      return siblings.flatMap { [($0, siblings)] + nodes($0.content) }
    }
    return nodes(plan.body)
  }

  /// The entry or item that a node of the body was read from.
  func syntax(of node: BodyNode) -> SyntaxNode? {
    func find(in syntax: SyntaxNode) -> SyntaxNode? {
      for child in syntax.children where !child.isToken && child.span.overlaps(node.headSpan) {
        return [.entry, .item].contains(child.kind) && child.headSpan == node.headSpan ? child : find(in: child)
      }
      return nil
    }
    return find(in: manuscript.analysis.tree.root)
  }

  /// Where the line begins on which something stands.
  func lineStart(_ offset: Int) -> Int { source.lineSpan(source.lineIndex(of: offset)).start }

  func indentation(_ offset: Int) -> String {
    String(source.text(source.lineSpan(source.lineIndex(of: offset))).prefix { $0 == " " })
  }

  /// Where the last line of an entry's or item's text ends.
  func endOfText(_ node: SyntaxNode) -> Int { node.leaves.last { $0.kind == .text }?.span.end ?? node.headSpan.end }

  /// Passages in some places that stand in the file as they are printed: their text can be replaced.
  func passages(in places: Set<Passage.Place>) -> [Passage] {
    manuscript.passages.filter { places.contains($0.place) && source.text($0.span) == $0.text }
  }

  /// The line behind an entry's or item's own lines, as deep as it is and so many spaces deeper.
  func line(behind node: SyntaxNode, deeper: Int = 0, _ marked: String) -> SourceEdit {
    let indentation = indentation(node.headSpan.start) + String(repeating: " ", count: deeper)
    let end = endOfText(node)
    let lines = marked.split(separator: "\n").map { "\n" + indentation + $0 }
    return SourceEdit(SourceSpan(end, end), lines.joined())
  }

  /// The line in front of something, as deep as it is.
  func line(before offset: Int, _ marked: String) -> SourceEdit {
    let start = lineStart(offset)
    let lines = marked.split(separator: "\n").map { indentation(offset) + $0 + "\n" }
    return SourceEdit(SourceSpan(start, start), lines.joined())
  }

  func isFound(at span: SourceSpan) -> Bool { findings.contains { $0.span.overlaps(span) } }
}

extension Defect {
  /// The text of a random passage in some places written otherwise; nil where it does not fit.
  static func passage(
    _ id: Diagnostic.ID, _ places: Set<Passage.Place>, _ marked: @escaping @Sendable (String) -> String?
  ) -> Defect {
    Defect(id) { plan, random in
      plan.passages(in: places).compactMap { passage in marked(passage.text).map { SourceEdit(passage.span, $0) } }
        .randomElement(using: &random).map { [$0] }
    }
  }

  /// The value of a random entry with one of some keys written otherwise; nil where it does not fit.
  static func value(
    _ id: Diagnostic.ID, of keys: Set<String>, _ marked: @escaping @Sendable (String) -> String?
  ) -> Defect {
    Defect(id) { plan, random in
      plan.entries(keys).compactMap { entry in
        entry.textSpans.first.flatMap { span in marked(plan.source.text(span)).map { SourceEdit(span, $0) } }
      }.randomElement(using: &random).map { [$0] }
    }
  }

  /// Some characters of the file written otherwise, at a random place that has them.
  static func characters(_ id: Diagnostic.ID, _ typed: String, _ marked: String) -> Defect {
    Defect(id) { plan, random in
      let wanted = Array(typed.utf8)
      let bytes = plan.source.bytes
      let starts = bytes.indices.filter { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
      return starts.randomElement(using: &random).map { start in
        [SourceEdit(SourceSpan(start, start + wanted.count), marked)]
      }
    }
  }

  /// An item put into a top-level list: at a random place of those that `places` gives of the list's length.
  static func item(
    _ id: Diagnostic.ID, in key: String, _ marked: String,
    at places: @escaping @Sendable (Int) -> ClosedRange<Int> = { 0...$0 }
  ) -> Defect {
    Defect(id) { plan, random in
      guard let items = plan.entry(key)?.contents, !items.isEmpty,
        let place = places(items.count).randomElement(using: &random), place <= items.count
      else { return nil }
      let text = "- " + marked
      return place < items.count
        ? [plan.line(before: items[place].headSpan.start, text)] : [plan.line(behind: items[place - 1], text)]
    }
  }

  /// A paragraph put in front of a random one, or of a random one in some places.
  static func paragraph(
    _ id: Diagnostic.ID, before places: Set<Passage.Place> = [.paragraph], _ marked: String
  ) -> Defect {
    Defect(id) { plan, random in
      plan.manuscript.passages.filter { passage in
        let line = plan.source.lineSpan(plan.source.lineIndex(of: passage.span.start))
        // Not one that begins behind a key.
        return places.contains(passage.place)
          && line.start + plan.indentation(passage.span.start).utf8.count == passage.span.start
      }.randomElement(using: &random).map { [plan.line(before: $0.span.start, marked)] }
    }
  }

  /// A place that a node of the body has among those it stands beside; nil where it does not fit.
  static func node(
    _ id: Diagnostic.ID, _ edits: @escaping @Sendable (SoundPlan, BodyNode, [BodyNode]) -> [SourceEdit]?
  ) -> Defect {
    Defect(id) { plan, random in
      plan.nodes.compactMap { edits(plan, $0.node, $0.siblings) }.randomElement(using: &random)
    }
  }

  /// An act that the plan cites; nil where it does not fit.
  static func citation(
    _ id: Diagnostic.ID, _ edits: @escaping @Sendable (SoundPlan, Citation) -> [SourceEdit]?
  ) -> Defect {
    Defect(id) { plan, random in
      plan.manuscript.citations.compactMap { edits(plan, $0) }.randomElement(using: &random)
    }
  }

  /// A sentence about an act that the plan cites in front of its body, put behind a random paragraph.
  static func sentence(
    _ id: Diagnostic.ID, citing sentence: @escaping @Sendable (SoundPlan, Citation) -> String?
  ) -> Defect {
    Defect(id) { plan, random in
      let sentences = plan.manuscript.citations.filter { [.legalBasis, .opening].contains($0.place) }.compactMap {
        sentence(plan, $0)
      }
      guard let marked = sentences.randomElement(using: &random), let end = plan.endOfParagraph(using: &random) else {
        return nil
      }
      return [SourceEdit(SourceSpan(end, end), " " + marked)]
    }
  }

  /// A random task of its own lines; nil where it does not fit.
  static func task(
    _ id: Diagnostic.ID, _ edits: @escaping @Sendable (SoundPlan, PlanTask) -> [SourceEdit]?
  ) -> Defect {
    Defect(id) { plan, random in plan.plan.tasks.compactMap { edits(plan, $0) }.randomElement(using: &random) }
  }
}
