import ActionPlan
import PlanSyntax
import Testing

@testable import Checking

/// How prose is taken apart, and its words are told from each other.
@Suite struct WrittenTextTests {
  /// Words of fifteen bytes at most are compared as two numbers, which are read by eight, four or two bytes at once.
  @Test func wordsOfEveryLength() {
    let words = (1...20).flatMap { length in
      let letters = (0..<length).map { UInt8(ascii: "a") + UInt8($0) }
      return [String(decoding: letters, as: UTF8.self)]
        + letters.indices.map { place in
          var other = letters
          other[place] = UInt8(ascii: "z")
          return String(decoding: other, as: UTF8.self)
        }
    }
    var lexicon = Lexicon()
    let places = words.map { lexicon.lexeme($0, isWord: true).lexeme }
    #expect(Set(places).count == words.count)
    for (word, place) in zip(words, places) {
      #expect(lexicon.lexemes[Int(place)].text == word)
      #expect(lexicon.lexeme(word, isWord: true).lexeme == place)
      #expect(lexicon.number(of: word) == lexicon.lexemes[Int(place)].number)
    }
    #expect(lexicon.number(of: "abcx") == nil)
  }

  /// However a paragraph is broken into lines, each of its tokens stands where the file has it.
  @Test(arguments: [
    "  Nâng cao năng suất, chất lượng.\n",
    "  Nâng cao\n    năng suất,\n    # ghi chú\n    chất\tlượng \n    sản xuất\n",
    "  Theo **báo\n    cáo**^[Số liệu\n    năm 2025; tạm tính.^[Hai]] của \\*sở*\n"
      + "    và  phòng –\n    {bảng-1} và {bảng-1\n    } nữa…\n",
  ])
  func tokensStandWhereTheFileHasThem(paragraph: String) {
    let source = SourceFile(path: "a.plan", text: completed("mục tiêu:\n" + paragraph))
    let manuscript = Manuscript(Analysis(of: source), in: style)
    var breaks = 0
    for token in manuscript.passages.flatMap(\.tokens) {
      switch token.kind {
      case .lineBreak:
        breaks += 1
        #expect([0x0A, 0x20].contains(source.bytes[token.span.start]))
      case .space: #expect(source.bytes[token.span.range].allSatisfy { $0 == 0x20 || $0 == 0x09 })
      case .reference: #expect(source.text(token.span).hasPrefix("{"))
      case .word, .number, .sign: #expect(source.text(token.span) == token.text)
      }
    }
    #expect(breaks > 0 || !paragraph.dropLast().contains("\n"))
  }

  @Test(arguments: [
    ("tổ chức thực hiện", "thực", true), ("thực hiện", "thực hiện", true), ("hiện", "thực hiện", false),
    ("tổ chức", "chưc", false), ("aab", "ab", true), ("", "a", false), ("a", "", true),
  ])
  func wordsThatStandInAText(text: String, words: String, isThere: Bool) { #expect(text.holds(words) == isThere) }

  @Test func partitionOfWhatIsInOrder() {
    let numbers = [1, 3, 3, 5]
    #expect((0...6).map { number in numbers.partition { $0 < number } } == [0, 0, 1, 1, 3, 3, 4])
    #expect(numbers[1...].partition { $0 < 4 } == 3)
    #expect([Int]().partition { _ in true } == 0)
    #expect((0...6).filter { numbers.hasInOrder($0) } == [1, 3, 5])
  }
}
