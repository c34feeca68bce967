import ActionPlan
import Checking
import PlanSyntax
import Support
import Testing

/// A sound plan into which slips are put.
struct SoundPlan: Sendable {
  let path: String
  let manuscript: Manuscript
  let findings: [Diagnostic]

  init(_ path: String) throws {
    self.path = path
    let analysis = Analysis(of: SourceFile(path: path, bytes: try Repository.bytes(path)))
    manuscript = Manuscript(analysis, in: style)
    findings = Check.diagnostics(of: analysis, in: style)
  }

  var source: SourceFile { manuscript.source }
  var plan: Plan { manuscript.plan }

  /// One of the passages in some places, and one of its tokens, that fit.
  func token(
    in places: Set<Passage.Place>, using random: inout SplitMix64, where fits: (Passage, Int) -> Bool
  ) -> (passage: Passage, index: Int)? {
    manuscript.passages.filter { places.contains($0.place) }.flatMap { passage in
      passage.tokens.indices.filter { fits(passage, $0) }.map { (passage, $0) }
    }.randomElement(using: &random)
  }

  /// Where one of the body's sentences can be put: behind the words of a paragraph or an item that ends in a full stop.
  func endOfParagraph(using random: inout SplitMix64) -> Int? {
    let ends = manuscript.passages.filter { passage in
      [.paragraph, .item].contains(passage.place) && passage.tokens.last?.text == "." && !isFound(at: passage.span)
    }
    return ends.randomElement(using: &random)?.span.end
  }

  /// Where the entry of a top-level key begins: the start of its line.
  func entry(_ key: String) -> SyntaxNode? {
    manuscript.analysis.tree.root.children.first { node in
      node.first(.key).map { composed(source.text($0.span)) == key } ?? false
    }
  }
}

/// A slip as it is made: at a random place, and where it has to be found.
struct Defect: Sendable, CustomTestStringConvertible {
  let id: Diagnostic.ID
  /// Edits whose replacements mark between ⟦ and ⟧ each place at which the slip has to be found. Nil where the plan has no place for it.
  let edits: @Sendable (SoundPlan, inout SplitMix64) -> [SourceEdit]?

  init(_ id: Diagnostic.ID, _ edits: @escaping @Sendable (SoundPlan, inout SplitMix64) -> [SourceEdit]?) {
    self.id = id
    self.edits = edits
  }

  /// A sentence put behind a random paragraph.
  static func sentence(_ id: Diagnostic.ID, _ marked: String) -> Defect {
    Defect(id) { plan, random in
      plan.endOfParagraph(using: &random).map { [SourceEdit(SourceSpan($0, $0), " " + marked)] }
    }
  }

  /// Words of the body replaced where they stand; the words stand for themselves in lower case.
  static func words(_ id: Diagnostic.ID, _ words: String, _ marked: String) -> Defect {
    Defect(id) { plan, random in
      plan.manuscript.occurrences(of: words).randomElement(using: &random).map { passage, range in
        [SourceEdit(passage.span(of: range), marked)]
      }
    }
  }

  /// Lines put in front of a top-level entry.
  static func entries(_ id: Diagnostic.ID, before key: String, _ marked: String) -> Defect {
    Defect(id) { plan, _ in
      plan.entry(key).map { [SourceEdit(SourceSpan($0.span.start, $0.span.start), marked)] }
    }
  }

  /// A top-level entry in place of the plan's own.
  static func entry(_ id: Diagnostic.ID, _ key: String, _ marked: String) -> Defect {
    Defect(id) { plan, _ in plan.entry(key).map { [SourceEdit($0.span, marked)] } }
  }

  var testDescription: String { id }
}

/// A plan with a slip in it.
struct SeededPlan {
  let source: SourceFile
  /// Where it has to be found.
  let places: [SourceSpan]
  private let edits: [SourceEdit]

  init(_ marked: [SourceEdit], in source: SourceFile) {
    var places: [SourceSpan] = []
    var edits: [SourceEdit] = []
    var shift = 0
    for edit in marked.sorted(by: { $0.span.start < $1.span.start }) {
      let flagged = FlaggedText(edit.replacement)
      let start = edit.span.start + shift
      places += flagged.spans.map { SourceSpan($0.start + start, $0.end + start) }
      edits.append(SourceEdit(edit.span, flagged.text))
      shift += flagged.text.utf8.count - (edit.span.end - edit.span.start)
    }
    self.places = places
    self.edits = edits
    self.source = SourceFile(path: source.path, bytes: source.applying(edits))
  }

  /// Where a place of the sound plan is now; nil where it was replaced.
  func moved(_ span: SourceSpan) -> SourceSpan? {
    var (start, end) = (span.start, span.end)
    for edit in edits {
      let growth = edit.replacement.utf8.count - (edit.span.end - edit.span.start)
      if edit.span.end <= span.start {
        start += growth
        end += growth
      } else if edit.span.start >= span.start, edit.span.end <= span.end, edit.span != span {
        if edit.span.start < span.end { end += growth }
      } else if edit.span.start < span.end {
        return nil
      }
    }
    return SourceSpan(start, end)
  }
}
