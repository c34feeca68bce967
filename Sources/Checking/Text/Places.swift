import PlanSyntax

/// Some places of a file, of which one that overlaps another is found without looking at all.
struct Places {
  private let filled: Ends
  private let empty: Ends

  init(_ spans: [SourceSpan]) {
    filled = Ends(spans.filter { !$0.isEmpty })
    empty = Ends(spans.filter(\.isEmpty))
  }

  /// Whether one of them overlaps a place: ``SourceSpan/overlaps(_:)``.
  func overlap(_ place: SourceSpan) -> Bool {
    // One that is empty overlaps what it touches.
    empty.reach(place.start, before: place.end + 1)
      || (place.isEmpty
        ? filled.reach(place.start, before: place.end + 1) : filled.reach(place.start + 1, before: place.end))
  }

  private struct Ends {
    private var starts: [Int] = []
    /// The furthest end of the places up to each.
    private var ends: [Int] = []

    init(_ spans: [SourceSpan]) {
      for span in spans.sorted(by: { $0.start < $1.start }) {
        starts.append(span.start)
        ends.append(max(span.end, ends.last ?? span.end))
      }
    }

    /// Whether a place that starts before an offset ends at another or behind it.
    func reach(_ end: Int, before start: Int) -> Bool {
      let place = starts.partition { $0 < start }
      return place > 0 && ends[place - 1] >= end
    }
  }
}
