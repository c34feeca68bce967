import DocumentModel

/// The words of one paragraph as they are gathered, white space put together as browsers do (CSS Text 3, 4.1).
struct HTMLLine {
  private(set) var runs: [MeasuredRun] = []
  var drawings: [MeasuredDrawing] = []
  /// The look of a space that stands if a word follows it on the line.
  private var space: MeasuredRun?
  private var isAtLineStart = true

  var isEmpty: Bool { runs.isEmpty && drawings.isEmpty }

  mutating func add(_ text: String, _ look: MeasuredRun, whiteSpace: String) {
    let keepsLines = whiteSpace.hasPrefix("pre") || whiteSpace == "break-spaces"
    let keepsSpaces = keepsLines && whiteSpace != "pre-line"
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" {
      if scalar == "\n", keepsLines {
        append(words, look)
        words.removeAll()
        breakLine(look)
      } else if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\u{0C}", !keepsSpaces {
        append(words, look)
        words.removeAll()
        if !isAtLineStart, space == nil { space = look }
      } else {
        words.append(scalar)
      }
    }
    append(words, look)
  }

  private mutating func append(_ words: String.UnicodeScalarView, _ look: MeasuredRun) {
    guard !words.isEmpty else { return }
    if let space { put(" ", space) }
    space = nil
    isAtLineStart = false
    put(String(words), look)
  }

  private mutating func put(_ text: String, _ look: MeasuredRun) {
    var run = look
    if let last = runs.last {
      run.text = last.text
      if run == last {
        runs[runs.count - 1].text += text
        return
      }
    }
    run.text = text
    runs.append(run)
  }

  mutating func breakLine(_ look: MeasuredRun) {
    space = nil
    put("\n", look)
    isAtLineStart = true
  }

  /// The runs; a break at the very end ends the last line and begins none.
  mutating func finish() -> (runs: [MeasuredRun], drawings: [MeasuredDrawing]) {
    if let last = runs.last, last.text.hasSuffix("\n") {
      runs[runs.count - 1].text.removeLast()
      if last.text == "\n" { runs.removeLast() }
    }
    let line = self
    self = HTMLLine()
    return (line.runs, line.drawings)
  }
}
