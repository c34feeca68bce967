import PlanSyntax

/// A range of a file as machines count it: columns in Unicode code points, the end behind the last one.
struct Region: Hashable {
  let start: SourcePosition
  let end: SourcePosition

  init(_ span: SourceSpan, in source: SourceFile) {
    start = source.codePointPosition(of: span.start)
    end = source.codePointPosition(of: max(span.start, span.end))
  }
}
