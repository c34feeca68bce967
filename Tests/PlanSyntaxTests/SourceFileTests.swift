import PlanSyntax
import Support
import Testing

@Suite struct SourceFileTests {
  @Test func linesAndPositions() {
    let source = SourceFile(path: "a", text: "Kế\r\nb\n\nd")
    #expect(source.lineStarts == [0, 6, 8, 9])
    #expect(source.lineStarts.indices.map { source.text(source.lineSpan($0)) } == ["Kế", "b", "", "d"])
    #expect([0, 1, 4, 5, 6, 8, 9, 10].map { source.lineIndex(of: $0) } == [0, 0, 0, 0, 1, 2, 3, 3])
    #expect(source.position(of: 4) == SourceFile(path: "a", text: "Kế x").position(of: 4))
    #expect([source.position(of: 10).line, source.position(of: 10).column] == [4, 2])
  }

  @Test func emptyFile() {
    let source = SourceFile(path: "a", text: "")
    #expect(source.lineStarts == [0])
    #expect(source.position(of: 0).line == 1 && source.position(of: 0).column == 1)
    #expect(source.span.isEmpty)
  }

  @Test func byteOrderMark() {
    let source = SourceFile(path: "a", text: "\u{FEFF}Kế hoạch")
    #expect(source.contentStart == 3)
    #expect(source.position(of: 0).column == 1)
    #expect(source.position(of: 3).column == 1)
    #expect(source.position(of: 4).column == 2)
    // Anywhere else it is a character that shows nothing.
    #expect(SourceFile(path: "a", text: "a\u{FEFF}").contentStart == 0)
  }

  /// A place (at "|") and its column: a letter is one, in whichever Unicode form and however wide.
  @Test(arguments: [
    ("Kế |hoạch", 4), ("Ke\u{302}\u{301} |hoạch", 4), ("K\u{EA}\u{301} |hoa\u{323}ch", 4), ("|Kế", 1),
    ("\u{FEFF}Kế |hoạch", 4), ("a\r\nKế |hoạch\r\n", 4), ("a\r\n|b", 1), ("\tKế |hoạch", 5), ("Ａ、|b", 3),
    // A space without width is a character of its own; a joiner belongs to the letter before it.
    ("a\u{200B}|b", 3), ("a\u{200D}|b", 2), ("👩\u{200D}🌾|b", 2), ("đ|", 2),
  ])
  func columnsAreLetters(marked: String, column: Int) {
    let halves = marked.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    let source = SourceFile(path: "a", text: halves.joined())
    #expect(source.position(of: halves[0].utf8.count).column == column)
  }

  @Test func editsMoveWhatFollows() {
    let patch = SourcePatch(
      SourceFile(path: "a", text: "abcdef"),
      [SourceEdit(SourceSpan(1, 2), "BBB"), SourceEdit(SourceSpan(4, 4), "-"), SourceEdit(SourceSpan(1, 3), "no")])
    expectNoDifference(String(decoding: patch.bytes, as: UTF8.self), "aBBBcd-ef")
    #expect((0...6).map(patch.offset) == [0, 1, 4, 5, 6, 8, 9])
  }

  @Test func spans() {
    #expect(SourceSpan(3, 5).union(SourceSpan(1, 4)) == SourceSpan(1, 5))
    #expect(SourceSpan(3, 3).isEmpty)
    #expect(Located(2, at: SourceSpan(0, 1)).map { $0 * 2 } == Located(4, at: SourceSpan(0, 1)))
  }

  @Test func quoting() {
    #expect(quoted("a\"b\n\t\u{0}ế") == #""a\"b\n\t\u{0}ế""#)
    #expect(visible("\u{202E}\u{FEFF}\u{AD}") == #"\u{202E}\u{FEFF}\u{AD}"#)
  }

  /// What `kehoach debug tree` prints.
  @Test func dump() {
    let source = SourceFile(path: "a", text: "khoản: A \n\n  # b\r\n  - | c\n")
    expectNoDifference(
      SyntaxTree(parsing: source).dump,
      #"""
      file
        entry
          key "khoản"
          colon ":"
          space " "
          text "A"
          trailingSpace " "
          lineEnd "\n"
          blank
            lineEnd "\n"
          comment
            indentation "  "
            commentText "# b"
            lineEnd "\r\n"
          item
            indentation "  "
            dash "-"
            space " "
            paragraph
              textMark "| "
              text "c"
              lineEnd "\n"

      """#)
  }
}
