import ActionPlan
import DocumentModel
import PlanSyntax

/// What writing a plan needs besides the plan: its file, and what a template prints for its numbers.
struct ExportContext: Sendable {
  let source: SourceFile
  /// Nil without a template.
  let numbers: PrintedNumbers?
  /// Where the text being written stands.
  var place = PrintedNumbers.Place.plan
  /// How far entries and items reach, by where their heads begin.
  private let extents: [Int: SourceSpan]

  init(_ analysis: Analysis, in style: HouseStyle?) {
    source = analysis.source
    numbers = style.map { PrintedNumbers(of: analysis.plan, in: $0) }
    var extents: [Int: SourceSpan] = [:]
    Self.collectExtents(of: analysis.tree.root, into: &extents)
    self.extents = extents
  }

  private static func collectExtents(of node: SyntaxNode, into extents: inout [Int: SourceSpan]) {
    for child in node.contents {
      switch child.kind {
      case .entry, .item:
        extents[child.headSpan.start] = child.span
        collectExtents(of: child, into: &extents)
      case .file, .paragraph, .rawLine, .comment, .blank, .byteOrderMark, .indentation, .key, .colon, .space, .text,
        .dash, .textMark, .rawMark, .commentText, .trailingSpace, .lineEnd:
        break
      }
    }
  }

  /// A whole entry or item: from its key or dash to the end of what stands below it, white space at both ends left out.
  func extent(ofHeadAt head: SourceSpan) -> SourceSpan {
    guard var span = extents[head.start] else { return head }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    while span.start < span.end, isBlank(source.bytes[span.start]) { span.start += 1 }
    while span.end > span.start, isBlank(source.bytes[span.end - 1]) { span.end -= 1 }
    return span
  }

  func inside(_ place: PrintedNumbers.Place?) -> ExportContext {
    var context = self
    context.place = place ?? .plan
    return context
  }

  /// A value as it is typed, its lines joined by one space each.
  func text(at span: SourceSpan) -> String {
    guard !span.isEmpty else { return "" }
    let lines = (source.lineIndex(of: span.start)...source.lineIndex(of: span.end - 1)).map { index in
      let line = source.lineSpan(index)
      return SourceSpan(max(line.start, span.start), min(line.end, span.end))
    }
    let texts = lines.map { source.plainText(of: [$0]).trimmingSpaces() }
    return texts.filter { !$0.isEmpty && !$0.hasPrefix("# ") && $0 != "#" }.joined(separator: " ")
  }
}
