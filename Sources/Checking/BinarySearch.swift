extension RandomAccessCollection where Index == Int {
  /// Where the elements begin of which something does not hold: it holds of all in front of them, as in a collection that is in order.
  @inline(__always)
  func partition(where isInFront: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isInFront(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [Int] {
  /// Whether they, which are in order, have a number.
  func hasInOrder(_ number: Int) -> Bool {
    let place = partition { $0 < number }
    return place < count && self[place] == number
  }
}
