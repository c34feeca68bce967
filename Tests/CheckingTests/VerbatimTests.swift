import ActionPlan
import Checking
import Foundation
import PlanSyntax
import Support
import Testing

/// The founding source as it was typed in 2010, slips and all: which of its slips are told, which are not, and why.
@Suite struct VerbatimTests {
  private static let path = "Tests/CheckingTests/Fixtures/an-giang-verbatim.plan"
  private static let listPath = "Tests/CheckingTests/Fixtures/an-giang-verbatim.findings.txt"

  /// What can be told of a plan at all, the rules among it that are off by themselves not.
  private static let plan: (source: SourceFile, findings: [Diagnostic])? = {
    guard let bytes = try? Repository.bytes(path) else { return nil }
    let source = SourceFile(path: "an-giang-verbatim.plan", bytes: bytes)
    return (source, Check.diagnostics(of: Analysis(of: source), in: style))
  }()

  /// Every line of the source stands in the fixture, in order and unchanged, but for its number or dash: that comes from the structure.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: original.path), "the source text is not at hand"))
  func fixtureIsTheSource() throws {
    let plan = try #require(Self.plan)
    var rest = plan.source.text(plan.source.span).split(separator: "\n")[...]
    for line in String(decoding: try Data(contentsOf: original), as: UTF8.self).split(separator: "\n") {
      let wanted = words(withoutMarker(line))
      if wanted.isEmpty { continue }
      // Headings of sections are typed small, and printed in capitals.
      let isHeading = wanted == wanted.uppercased()
      let index = rest.firstIndex { entry in
        contents(of: entry).contains { $0 == wanted || isHeading && $0.uppercased() == wanted }
      }
      #expect(index != nil, "not in the fixture, or not in order: \(line)")
      if let index { rest = rest[(index + 1)...] }
    }
  }

  @Test(arguments: SourceSlip.all)
  func slipIsToldAsListed(_ slip: SourceSlip) throws {
    let (source, findings) = try #require(Self.plan)
    let marked = slip.words.contains("⟦") ? slip.words : "⟦\(slip.words)⟧"
    let quoted = FlaggedText(marked)
    let places = source.bytes.indices.filter { source.bytes[$0...].starts(with: quoted.bytes) }
    guard slip.fate != .impossible else {
      #expect(places.isEmpty, "the fixture has “\(slip.words)”")
      return
    }
    #expect(places.count == 1, "“\(slip.words)” stands \(places.count) times in the fixture")
    guard let place = places.first, let span = quoted.spans.first else { return }
    let words = SourceSpan(place + span.start, place + span.end)
    let told = findings.filter { finding in
      finding.span.overlaps(words) || finding.labels.contains { $0.span.overlaps(words) }
    }.map(\.id)
    switch slip.fate {
    case .told(let id): #expect(told.contains(id), "line \(slip.line), “\(slip.words)”: told are \(told)")
    case .unseen:
      #expect(
        told.filter { !SourceSlip.ofWholePlaces.contains($0) } == [], "line \(slip.line), “\(slip.words)” is seen")
    case .impossible: break
    }
  }

  /// All that is told, in reading order.
  @Test func findingsAreAsRecorded() throws {
    let (source, findings) = try #require(Self.plan)
    let list = findings.map { finding in
      let place = source.position(of: finding.span.start)
      return
        "\(place.line):\(place.column) \(finding.severity.rawValue) \(finding.id): \(finding.message.english)\n"
    }.joined()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(list.utf8).write(to: Repository.url(Self.listPath))
      Issue.record("recorded anew")
    }
    expectNoDifference(list, try Repository.text(Self.listPath))
  }
}

/// A slip of the source.
struct SourceSlip: Sendable, CustomTestStringConvertible {
  enum Fate: Equatable, Sendable {
    /// By a finding of this id, which overlaps the words.
    case told(Diagnostic.ID)
    /// Nothing says it; the row says why.
    case unseen
    /// The notation has no way to write it; the row says why.
    case impossible
  }

  /// Of the source.
  let line: Int
  /// As they stand there, between ⟦ and ⟧ where words around them are needed to find them.
  let words: String
  let fate: Fate
  let reason: String

  var testDescription: String { "\(line) \(words)" }

  /// Findings about a whole paragraph or list, which say nothing of one word in it.
  static let ofWholePlaces: Set<Diagnostic.ID> = [
    "subject-in-capitals", "long-paragraph", "paragraph-after-list", "heading-too-long", "mixed-lists",
    "repeated-content",
  ]

  private static func told(_ line: Int, _ words: String, _ id: Diagnostic.ID) -> SourceSlip {
    SourceSlip(line: line, words: words, fate: .told(id), reason: "")
  }

  private static func unseen(_ line: Int, _ words: String, _ reason: String) -> SourceSlip {
    SourceSlip(line: line, words: words, fate: .unseen, reason: reason)
  }

  private static func impossible(_ line: Int, _ words: String, _ reason: String) -> SourceSlip {
    SourceSlip(line: line, words: words, fate: .impossible, reason: reason)
  }

  static let all = form + references + spelling + toneMarks + content

  private static let form: [SourceSlip] = [
    impossible(
      1, " KẾ HOẠCH HÀNH ĐỘNG",
      "the letterhead is made of fields, which must be there; spaces around values are dropped"),
    told(2, "TRIỂN KHAI THỰC HIỆN KẾ HOẠCH CỦA BAN CHẤP HÀNH", "subject-in-capitals"),
    unseen(2, "NHIỆM VỤ GIẢI PHÁP", "a comma is missing: only the sense says whether two nouns are a pair"),
    unseen(2, "GIẢI PHÁP ⟦TRIỂN KHAI⟧ KHOA HỌC", "a wrong word that is a word: line 4 has “phát triển”"),
    impossible(36, "III. GIẢI PHÁP THỰC HIỆN", "sections are numbered by their place"),
    impossible(117, "III. TỔ CHỨC THỰC HIỆN", "sections are numbered by their place"),
    impossible(107, "ê) ", "letters of điểm come from the structure"),
    unseen(
      113, "Kinh phí thực hiện⟦:⟧\n",
      "behind a heading that ends in a colon the text runs on: here the language allows it"),
    unseen(
      113, "⟦kinh phí⟧: Kinh phí thực hiện", "a section inside a section is allowed, and any may have its funding"),
    impossible(113, "Kinh phí thực hiện: \n", "spaces at the end of a line are dropped"),
    told(93, "quốc tế về khoa học và công nghệ⟦.⟧ \n", "heading-stop"),
    told(79, "khoản: Tăng cường đầu tư phát triển tiềm lực", "mixed-lists"),
    told(61, "Thực hiện các chính sách hỗ trợ, khuyến khích các doanh nghiệp chủ động", "paragraph-after-list"),
    told(65, "Tập trung nghiên cứu trên lĩnh vực giống thủy sản", "paragraph-after-list"),
    unseen(
      85, "Có cơ chế, chính sách thu hút, sử dụng cán bộ khoa học",
      "a second paragraph of a điểm stands below it, and is no break"),
    unseen(87, "Huy động tối đa và hỗ trợ", "a second paragraph of a điểm stands below it, and is no break"),
    unseen(89, "Đẩy mạnh việc tuyển chọn", "a second paragraph of a điểm stands below it, and is no break"),
    unseen(
      120, "Đối với các nhiệm vụ không phải triển khai",
      "a second paragraph of a khoản stands below it, and is no break"),
    unseen(
      124, "./.",
      "the end mark is right; that nơi nhận and signature are missing is an error of the fields, which the fixture has"),
    impossible(125, " \n \n", "a blank line is nothing"),
  ]

  private static let references: [SourceSlip] = [
    told(4, "thực hiện ⟦Nghị quyết Trung ương 2 (khoá VIII)⟧", "resolution-congress"),
    told(4, "Thông báo kết luận số 234-TB/TW", "incomplete-citation"),
    told(4, "việc thực hiện ⟦kết luận số 234-TB/TW⟧", "citation-variants"),
    told(20, "Thông báo kết luận 234-TB/TW", "citation-number-word"),
    told(4, "BCH", "late-full-form"),
    unseen(124, "báo cáo ⟦UBND⟧ tỉnh", "known to every reader of official documents; listed as known"),
    told(97, "ODA", "unexplained-abbreviation"),
    unseen(
      83, "Nghị quyết Trung ương 7 (khóa X)", "resolutions of plenums are cited by plenum and congress, without number"),
    told(118, "trong ⟦kế hoạch hành động này⟧", "own-document-capital"),
    told(122, "của ⟦kế hoạch hành động này⟧", "own-document-capital"),
    told(124, "căn cứ ⟦kế hoạch hành động này⟧", "own-document-capital"),
    unseen(120, "nội dung của ⟦kế hoạch hành động⟧.", "without “này” it may be any plan"),
  ]

  private static let spelling: [SourceSlip] = [
    told(9, "trong ⟦tĩnh⟧ nhằm", "misspelling"),
    told(39, "là một là một", "repeated-phrase"),
    told(26, "tế.Ứng", "space-after-mark"),
    told(79, "công nghệ⟦ ,⟧ thể chế", "space-before-mark"),
    told(103, "công nghệ⟦ .⟧ Tạo", "space-before-mark"),
    told(24, "kế hoạch phát triển kinh ⟦tế- xã⟧ hội", "dash-space"),
    told(81, "phục vụ phát triển kinh ⟦tế- xã⟧ hội", "dash-space"),
    told(91, "các ngành kinh ⟦tế- xã⟧ hội", "dash-space"),
    told(22, "đời sống, phát triển kinh ⟦tế-xã⟧ hội", "dash-between-words"),
    told(39, "kế hoạch phát triển kinh ⟦tế-xã⟧ hội", "dash-between-words"),
    told(13, "thông ⟦tin-truyền⟧ thông", "dash-between-words"),
    told(26, "công nghiệp hóa - hiện đại hóa", "mixed-phrase"),
    told(83, "công nghiệp hóa, hiện đại hóa", "mixed-phrase"),
    told(26, "giáo dục - đào tạo", "mixed-phrase"),
    unseen(
      22, "kinh tế-xã ⟦hội phục vụ⟧ an ninh", "a comma is missing: only the sense says that two purposes are listed"),
    told(26, "vi sinh⟦,...⟧ tạo", "ellipsis"),
    told(26, "không khí⟦...⟧ Thu hút", "ellipsis"),
    told(26, "phòng chống thiên tai", "set-phrase"),
    told(26, "phòng chống lụt bão", "set-phrase"),
    told(41, "khoa học⟦ đặc biệt⟧ là khoa học ứng dụng", "missing-comma"),
    told(101, "Xây dựng bổ sung", "set-phrase"),
    told(101, "bổ sung ⟦hoàn thiện⟧ quy hoạch", "set-phrase"),
    told(67, "sản phẩm; hàng hóa", "set-phrase"),
    unseen(75, "\"từng bước\"", "why words are in quotation marks is the writer's to know"),
    told(39, "05 năm và ⟦hàng năm⟧", "mixed-spelling"),
    told(115, "hằng năm", "mixed-spelling"),
    told(15, "Bảo đảm", "mixed-phrase"),
    told(91, "tỉ lệ", "mixed-spelling"),
    told(9, "tỷ trọng", "mixed-spelling"),
    unseen(53, "các ⟦Trung tâm⟧ nghiên cứu", "after “các” a capital may stand for names that the reader knows"),
    told(55, "Liên hiệp các hội khoa học và kỹ thuật", "body-name"),
    told(73, "Quỹ khoa học và công nghệ", "body-name"),
    told(115, "Các ⟦Sở, ngành⟧", "body-kind-capital"),
    told(124, "phối hợp các ⟦Sở, ngành⟧", "body-kind-capital"),
    told(124, "chủ trì phối hợp", "set-phrase"),
    unseen(89, "tuyển chọn và đào tạo đưa học sinh", "garbled, with words that all exist"),
    told(39, "lãnh, chỉ đạo", "set-phrase"),
    told(39, "⟦05⟧ năm và hàng năm", "mixed-leading-zero"),
    unseen(77, "⟦02⟧ huyện", "told once, at the rarer way of line 63, with line 39 as the other"),
    told(63, "⟦4⟧ lĩnh vực", "mixed-leading-zero"),
  ]

  private static let toneMarks: [SourceSlip] = [
    told(4, "khoá", "mixed-tone-marks"), told(9, "hàng ⟦hoá⟧, dịch vụ trong", "mixed-tone-marks"),
    told(26, "đa dạng ⟦hoá⟧", "mixed-tone-marks"), told(26, "sản phẩm hàng ⟦hoá⟧ đạt", "mixed-tone-marks"),
    told(79, "thể chế ⟦hoá⟧", "mixed-tone-marks"), told(118, "cụ thể ⟦hoá⟧ thành các mục tiêu", "mixed-tone-marks"),
    told(124, "cụ thể ⟦hoá⟧ thành kế hoạch", "mixed-tone-marks"),
    unseen(4, "của Bộ Chính trị (⟦Khóa⟧ X)", "a capital in brackets; the congress is named the same otherwise"),
  ]

  private static let content: [SourceSlip] = [
    unseen(95, "Tăng cường liên kết với các viện", "that a point fits its heading is for a reader to judge"),
    told(99, "Tiếp tục thực hiện tốt việc đổi mới cơ chế quản lý", "repeated-content"),
    told(
      101,
      "quy hoạch, kế hoạch phát triển khoa học và công nghệ của các ngành, các sản phẩm chủ lực của tỉnh.\n    điểm",
      "repeated-content"),
    told(103, "Nâng cao tính tự chủ của các cơ quan nghiên cứu khoa học, thúc đẩy hình thành", "repeated-content"),
    told(105, "Xây dựng các chính sách sử dụng hiệu quả", "repeated-content"),
    unseen(107, "Phát triển thị trường khoa học và công nghệ. Triển khai mạnh", "line 30 again, in other words"),
    told(109, "Ban hành chính sách khen thưởng", "repeated-content"),
    told(111, "      Chú trọng khai thác tài sản trí tuệ trong nước", "repeated-content"),
    told(26, "Đẩy mạnh ứng dụng công nghệ sinh học, tập trung tuyển chọn", "long-paragraph"),
    unseen(
      13, "Nâng cao năng lực làm chủ công nghệ",
      "aims without a number: no target is given as one, and words may be meant"),
    unseen(
      118, "Trên cơ sở những nội dung, nhiệm vụ chủ yếu", "no deadline, product or body: nothing says that it is a task"
    ),
    unseen(
      115, "từ nay đến năm 2020 và kinh phí", "the only date of the plan's own: how many there should be nobody can say"
    ),
  ]
}

private let original = Repository.url("../shared/source/ke-hoach-hanh-dong-an-giang.txt")

private func words(_ text: some StringProtocol) -> String {
  text.split { $0.isWhitespace }.joined(separator: " ")
}

/// A line of the source behind its number, letter or dash.
private func withoutMarker(_ line: Substring) -> Substring {
  let marker = line.drop { $0 == " " }.prefix { $0 != " " }
  let isMarker =
    marker == "-" || marker.last == "." && marker.dropLast().allSatisfy { "IVX0123456789".contains($0) }
    || marker.last == ")" && marker.count == 2
  return isMarker ? line[marker.endIndex...] : line
}

/// What a line of the fixture may hold: all of it, what stands behind its dash, what stands behind its key.
private func contents(of line: Substring) -> [String] {
  let all = words(line)
  let behindKey = line.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
  return [all, all.hasPrefix("- ") ? String(all.dropFirst(2)) : all] + behindKey.map { words($0) }
}
