import ActionPlan
import Checking
import Foundation
import PlanSyntax
import Support
import Testing

/// Fixes that are made: all of them, nothing else, and once.
@Suite struct MendingTests {
  private func check(_ source: SourceFile) -> [Diagnostic] { Check.diagnostics(of: Analysis(of: source), in: style) }

  private func mend(_ text: String, all: Bool = false) -> Mending {
    Mending(SourceFile(path: "a.plan", text: text), all: all, findings: check)
  }

  private static let slips = """
    ký:
      # bỏ qua heading-stop: cũ
      thẩm quyền: TM Ủy ban nhân dân
      chức vụ: Chủ tịch
    nhiệm vụ:
      Một đoạn\tvăn\u{200B} có ký tự ẩn.
      # bỏ qua heading-stop, heading-too-long: tên riêng
      khoản: Khoản.
        Lời nói。
      chủ trì : Sở X

    """

  @Test func safeFixesAreMade() {
    let mending = mend(completed(Self.slips))
    expectNoDifference(
      mending.source.text(mending.source.span),
      completed(
        Self.slips.replacing("  # bỏ qua heading-stop: cũ\n", with: "").replacing("TM Ủy", with: "TM. Ủy")
          .replacing("\t", with: " ").replacing("chủ trì :", with: "chủ trì:").replacing("。", with: ".").replacing(
            "\u{200B}", with: ""
          ).replacing(
            ", heading-too-long", with: "")))
    #expect(
      mending.mended.map { "\($0.position.line) \($0.diagnostic.id)" } == [
        "2 unused-waiver", "3 authority-form", "6 tab-in-text", "6 hidden-character", "7 unused-waiver",
        "9 full-width", "10 near-key",
      ])
  }

  @Test func theOnlyFixIsMadeWhereAllAreAsked() {
    let mended = mend(completed("nhiệm vụ:\n  chủ trì : Sở X\n  Lời nói.\n"), all: true).source
    #expect(mended.text(mended.span).hasPrefix("nhiệm vụ:\n  chủ trì: Sở X\n"))
  }

  /// Every plan of the repository as it stands, and in turn with other line ends, marks and letters in parts.
  private static let plans: [String] = Repository.plans.enumerated().flatMap { number, path -> [String] in
    guard let text = try? Repository.text(path) else { return [] }
    return switch number % 4 {
    case 0: [text, text.replacing("\n", with: "\r\n")]
    case 1: [text, "\u{FEFF}" + text.replacing(". ", with: ".\t")]
    case 2: [text, text.decomposedStringWithCanonicalMapping]
    case _: [text, text.replacing(". ", with: ".\t").replacing(":\n", with: ":  \n")]
    }
  }

  /// Applied once or twice, the findings after are those before less what was mended, and no byte changes that no fix speaks of.
  @Test(arguments: [false, true])
  func lawsOfMending(_ all: Bool) throws {
    for text in Self.plans + [completed(Self.slips), completed(Self.slips).replacing("\n", with: "\r\n")] {
      let source = SourceFile(path: "a.plan", text: text)
      let before = check(source)
      let mending = Mending(source, all: all, findings: check)
      let after = check(mending.source)
      #expect(Mending(mending.source, all: all, findings: check).source.bytes == mending.source.bytes)
      #expect(after.count { $0.severity == .error } <= before.count { $0.severity == .error })
      if mending.mended.isEmpty {
        #expect(mending.source.bytes == source.bytes)
        continue
      }
      if all { continue }
      // Notes come and go with the structure that a mended key or marker makes.
      func ids(_ findings: [Diagnostic]) -> [String] { findings.filter { $0.severity > .note }.map(\.id) }
      #expect(
        ids(after).sorted() == less(ids(before), mending.mended.map(\.diagnostic.id)).sorted(), "\(text.prefix(200))")
      // Safe fixes of one round: the bytes between them are the file's own.
      let edits = mending.mended.flatMap(\.fix.edits).sorted { $0.span.start < $1.span.start }
      let made = Set(before.flatMap(\.fixes).flatMap(\.edits))
      if edits.allSatisfy(made.contains) {
        #expect(mending.source.bytes == source.applying(edits))
      }
    }
  }

  private func less(_ ids: [String], _ mended: [String]) -> [String] {
    var ids = ids
    for id in mended { if let index = ids.firstIndex(of: id) { ids.remove(at: index) } }
    return ids
  }

  // MARK: The engine, by findings of the tests' own

  /// A finding for each `x`, mended as told.
  private func marks(_ source: SourceFile, _ fixes: (SourceSpan) -> [Diagnostic.Fix]) -> [Diagnostic] {
    source.bytes.indices.filter { source.bytes[$0] == UInt8(ascii: "x") }.map { offset in
      let span = SourceSpan(offset, offset + 1)
      return Diagnostic("mark", .warning, Message("x", en: "x"), at: span, fixes: fixes(span))
    }
  }

  private func result(_ text: String, all: Bool = false, _ fixes: @escaping (SourceSpan) -> [Diagnostic.Fix]) -> String
  {
    let mending = Mending(SourceFile(path: "", text: text), all: all) { marks($0, fixes) }
    return mending.source.text(mending.source.span)
  }

  private func fix(_ edits: SourceEdit..., safe: Bool = true) -> Diagnostic.Fix {
    var fix = Diagnostic.Fix(Message("y", en: "y"), isSafe: safe)
    fix.edits = edits
    return fix
  }

  @Test func fixesThatTouchAreMadeOneBehindTheOther() {
    #expect(result("xx x") { [self.fix(SourceEdit($0, "y"))] } == "yy y")
    #expect(result("axb") { [self.fix(SourceEdit(SourceSpan($0.start - 1, $0.end), ""))] } == "b")
  }

  /// Edits of one fix are meant together, even side by side; those of another at the same place wait for the next round.
  @Test func editsOfOneFixAreMadeAtOnce() {
    let mending = Mending(SourceFile(path: "", text: "ax x")) { source in
      marks(source) {
        [
          self.fix(
            SourceEdit(SourceSpan(0, 0), "-"), SourceEdit(SourceSpan($0.start, $0.start), "+"), SourceEdit($0, "y"))
        ]
      }
    }
    #expect(mending.source.text(mending.source.span) == "--a+y +y")
    #expect(mending.mended.map(\.position.column) == [2, 6])
  }

  @Test func onlyWhatIsSureIsMade() {
    let unsure: (SourceSpan) -> [Diagnostic.Fix] = { [self.fix(SourceEdit($0, "y"), safe: false)] }
    #expect(result("x", unsure) == "x")
    #expect(result("x", all: true, unsure) == "y")
    #expect(result("x", all: true) { unsure($0) + unsure($0) } == "x")
    #expect(result("x", all: true) { unsure($0) + [self.fix(SourceEdit($0, "z"))] } == "z")
  }

  @Test func aCircleEnds() {
    #expect(result("x") { [self.fix(SourceEdit($0, "x"))] } == "x")
  }

  @Test func newLinesEndAsTheirs() {
    #expect(result("a\r\nx\r\n") { [self.fix(SourceEdit($0, "b\nc"))] } == "a\r\nb\r\nc\r\n")
    #expect(result("a\nx\n") { [self.fix(SourceEdit($0, "b\nc"))] } == "a\nb\nc\n")
  }

  /// A fix that would leave an error more is not made; the others are.
  @Test func noFixMakesAnError() {
    let mending = Mending(SourceFile(path: "", text: "x a x")) { source in
      let text = source.text(source.span)
      let error = Diagnostic("bad", .error, Message("!", en: "!"), at: SourceSpan(0, 0))
      return marks(source) { [self.fix(SourceEdit($0, $0.start == 0 ? "!" : "y"))] }
        + (text.contains("!") ? [error] : [])
    }
    #expect(mending.source.text(mending.source.span) == "x a y")
  }
}
