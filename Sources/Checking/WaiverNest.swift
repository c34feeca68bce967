import PlanSyntax

/// The waivers of one kind of finding, in the order of the file. They hold for nodes, and of two nodes one stands in the other or
/// behind it: so from the last that begins in front of a finding one climbs to those around it, and none besides is looked at.
struct WaiverNest {
  private struct Entry {
    let id: Located<Diagnostic.ID>
    let target: SourceSpan
    let reason: Located<String>
    /// The next that holds for more; nil for the outermost.
    let outer: Int?
  }

  private var entries: [Entry] = []

  /// Behind those that were added before it. Of one comment the first of its kind counts.
  mutating func add(_ id: Located<Diagnostic.ID>, _ target: SourceSpan, _ reason: Located<String>) {
    if let last = entries.last, last.reason.span == reason.span { return }
    var outer: Int? = entries.isEmpty ? nil : entries.count - 1
    while let place = outer, entries[place].target == target || !entries[place].target.holds(target) {
      outer = entries[place].outer
    }
    entries.append(Entry(id: id, target: target, reason: reason, outer: outer))
  }

  /// The last that holds for a place.
  func innermost(around place: SourceSpan) -> (id: Located<Diagnostic.ID>, reason: Located<String>)? {
    let behind = entries.partition { $0.target.start <= place.start }
    var next: Int? = behind > 0 ? behind - 1 : nil
    while let index = next {
      if entries[index].target.holds(place) { return (entries[index].id, entries[index].reason) }
      next = entries[index].outer
    }
    return nil
  }
}

extension SourceSpan {
  fileprivate func holds(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
}
