import Checking
import Foundation
import PlanSyntax
import Support

/// Slips of the family text.
extension Defect {
  static let text: [Defect] = marks + letters + words + capitals + abbreviations + mixtures

  // MARK: Spaces and marks

  private static let marks: [Defect] = [
    .token(
      "space-before-mark", where: { $0.isMark($1, ",;.:") && $0[$1 - 1].isPlain },
      put: { passage, index in
        [passage.replacing(index, "⟦ \(passage[index].text)⟧")]
      }),
    .token(
      "space-after-mark", where: { $0.isMark($1, ",;:") && $0[$1 - 1].isPlain && $0.isPlainBehindSpace($1 + 1) },
      put: { passage, index in
        [passage.replacing(index - 1...index + 2, "⟦\(passage.text(index - 1...index))\(passage[index + 2].text)⟧")]
      }),
    .sentence("space-after-mark", "Rà soát tiến độ từng nhiệm ⟦vụ.Công⟧ khai kết quả thực hiện."),
    .token(
      "doubled-space", where: { $0[$1].kind == .space && $0[$1 - 1].kind == .word && $0[$1 + 1].kind == .word },
      put: { passage, index in
        [passage.replacing(index, "⟦  ⟧")]
      }),
    .token(
      "doubled-mark", where: { $0.isMark($1, ",;.:") && $0[$1 - 1].isPlain && $0[$1 + 1].kind != .sign },
      put: { passage, index in
        [passage.replacing(index, "⟦\(passage[index].text)\(passage[index].text)⟧")]
      }),
    .token(
      "doubled-mark", where: { $0.isMark($1, ",;") && $0[$1 - 1].isPlain && $0[$1 + 1].isBlank },
      put: { passage, index in
        [passage.replacing(index, "⟦\(passage[index].text).⟧")]
      }),
    .token(
      "bracket-space", where: { $0.isMark($1, "(") && $0[$1 + 1].kind == .word },
      put: { passage, index in
        [passage.replacing(index, "⟦( ⟧")]
      }),
    .token(
      "bracket-space", where: { $0.isMark($1, ")") && $0[$1 - 1].kind == .word },
      put: { passage, index in
        [passage.replacing(index, "⟦ )⟧")]
      }),
    // Not in "của Bộ Chính trị (khóa X)": the citation, of which something else is told, would end elsewhere.
    .token(
      "bracket-space",
      where: { $0.isMark($1, "(") && $0.isPlainBeforeSpace($1 - 1) && $0[$1 + 1].isPlain && $0[$1 + 1].text != "khóa" },
      put: { passage, index in
        [passage.replacing(index - 2...index, "⟦\(passage[index - 2].text)(⟧")]
      }),
    .quoted("bracket-space", "Phát động phong trào ⟦“ ⟧sáng tạo trẻ”, thi đua “lao động giỏi” trong các cơ quan."),
    .token(
      "unpaired-mark", where: { $0.closing(of: $1) != nil },
      put: { passage, index in
        [passage.replacing(index, "⟦(⟧")] + (passage.closing(of: index).map { [passage.replacing($0, "")] } ?? [])
      }),
    .token(
      "unpaired-mark", where: { passage, index in passage.closing(of: index).map { passage[$0 - 1].isPlain } ?? false },
      put: { passage, index in
        [passage.replacing(index, "")] + (passage.closing(of: index).map { [passage.replacing($0, "⟦)⟧")] } ?? [])
      }),
    .quoted("unpaired-mark", "Phát động phong trào thi đua ⟦“⟧sáng tạo trẻ trong các cơ quan."),
    .quoted("unpaired-mark", "Phát động phong trào thi đua sáng tạo trẻ⟦”⟧ trong các cơ quan."),
    .token(
      "dash-space", where: { $0.isSpacedDash($1) && $0[$1 + 2].kind == .word },
      put: { passage, index in
        [passage.replacing(index - 2...index + 2, "⟦\(passage[index - 2].text)- \(passage[index + 2].text)⟧")]
      }),
    .token(
      "dash-space", where: { $0.isSpacedDash($1) && $0[$1 - 2].kind == .word && $0[$1 + 2].kind == .word },
      put: { passage, index in
        [passage.replacing(index - 2...index + 2, "⟦\(passage[index - 2].text) -\(passage[index + 2].text)⟧")]
      }),
    .token(
      "dash-space", where: { $0.isSpacedDash($1) && $0[$1 - 2].kind == .number },
      put: { passage, index in
        [passage.replacing(index - 2...index + 2, "⟦\(passage[index - 2].text)- \(passage[index + 2].text)⟧")]
      }),
    .token(
      "dash-between-words",
      where: { passage, index in
        passage.isSpacedDash(index) && [-4, -2, 2, 4].allSatisfy { passage[index + $0].isPlain }
          && [-2, 2].allSatisfy { passage[index + $0].hasMark }
      },
      put: { passage, index in
        [passage.replacing(index - 2...index + 2, "⟦\(passage[index - 2].text)-\(passage[index + 2].text)⟧")]
      }),
    .sentence("dash-between-words", "Phát triển kinh ⟦tế-xã⟧ hội phải gắn với bảo vệ môi trường."),
    .token(
      "ellipsis", where: { $0.isMark($1, ".") && $0[$1 - 1].isPlain && $0.beginsBehindBlank($1 + 1) },
      put: { passage, index in
        [passage.replacing(index, "⟦...⟧")]
      }),
    .token(
      "ellipsis", where: { $0.isMark($1, ",") && $0[$1 - 1].isPlain && $0.isPlainBehindSpace($1 + 1) },
      put: { passage, index in
        [passage.replacing(index, "⟦,...⟧")]
      }),
    .token(
      "missing-comma", where: { $0.isMark($1, ",") && $0.says("nhất là", at: $1 + 2) },
      put: { passage, index in
        [passage.replacing(index...index + 4, " ⟦nhất là⟧")]
      }),
    .sentence("missing-comma", "Phát huy thế mạnh của các ngành ⟦đặc biệt là⟧ ngành du lịch."),
  ]

  // MARK: Letters

  private static let letters: [Defect] = [
    .token(
      "impossible-syllable", where: { $0[$1].isPlain && $0[$1].hasMark && $0[$1].respelt != nil },
      put: { passage, index in
        [passage.replacing(index, "⟦\(passage[index].respelt ?? "")⟧")]
      }),
    .token(
      "impossible-syllable", where: { $0[$1].isPlain && $0[$1].hasMark && $0[$1].withLevelStop != nil },
      put: { passage, index in
        [passage.replacing(index, "⟦\(passage[index].withLevelStop ?? "")⟧")]
      }),
    .token(
      "impossible-syllable",
      where: { passage, index in
        passage[index].kind == .space && [-1, 1].allSatisfy { passage[index + $0].isPlain }
          && [-1, 1].contains { passage[index + $0].bearsSureTone }
          && Syllable(passage[index - 1].text + passage[index + 1].text) == nil
      },
      put: { passage, index in
        [passage.replacing(index - 1...index + 1, "⟦\(passage[index - 1].text)\(passage[index + 1].text)⟧")]
      }),
    .token(
      "lookalike-letter", where: { $0.place != .recipient && $0.isBetweenBlanks($1) && $0[$1].lookalike != nil },
      put: { passage, index in
        [passage.replacing(index, "⟦\(passage[index].lookalike ?? "")⟧")]
      }),
    .token(
      "lookalike-letter", where: { $0.isBetweenBlanks($1) && $0[$1].text.lowercased().hasPrefix("đ") },
      put: { passage, index in
        let letter = passage[index].text.hasPrefix("Đ") ? "Ð" : "ð"
        return [passage.replacing(index, "⟦\(letter)\(passage[index].text.dropFirst())⟧")]
      }),
    .token(
      "not-composed", where: { $0.isBetweenBlanks($1) && $0[$1].hasMark && !$0[$1].text.hasPrefix("đ") },
      put: { passage, index in
        [passage.replacing(index, "⟦\(passage[index].text.decomposedStringWithCanonicalMapping)⟧")]
      }),
    .sentence("legacy-font", "⟦KÕ ho¹ch ph¸t triÓn khoa häc⟧ trong giai đoạn tới."),
    .sentence("legacy-font", "Các đơn vị ⟦ñoåi môùi phöông phaùp⟧ trong giai đoạn tới."),
  ]

  // MARK: Words

  private static let words: [Defect] =
    [
      .token(
        "doubled-word", where: { $0[$1].kind == .word && functionWords.contains($0[$1].lower) },
        put: {
          passage, index in
          [passage.replacing(index, "⟦\(passage[index].text) \(passage[index].lower)⟧")]
        }),
      .token(
        "repeated-phrase",
        where: { passage, index in
          passage[index].kind == .space && [-1, 1].allSatisfy { passage[index + $0].isPlain }
            && passage[index - 1].text != passage[index + 1].text && passage[index + 2].isBlank
            && passage[index - 2].isBlank && passage[index - 3].isPlain
            && !["người", "viện", "quan", "bên", "ban", "hội", "chủ", "nhà", "phòng", "tổ", "trung"].contains(
              passage[index - 3].lower)
        },
        put: { passage, index in
          let phrase = passage.text(index - 1...index + 1)
          return [passage.replacing(index - 1...index + 1, "⟦\(phrase) \(phrase)⟧")]
        }),
      .sentence("set-phrase", "Sở Khoa học và Công nghệ ⟦chủ trì phối hợp⟧ với các địa phương thực hiện."),
      .sentence("set-phrase", "Tăng cường công tác ⟦lãnh, chỉ đạo⟧ của cấp ủy các cấp."),
      .sentence("set-phrase", "Kịp thời ⟦sửa đổi bổ sung⟧ các quy định còn vướng mắc."),
      .sentence("set-phrase", "Phục vụ phát triển ⟦kinh tế xã hội⟧ trên địa bàn."),
      .sentence("set-phrase", "Thường xuyên ⟦kiểm tra giám sát⟧ các đơn vị."),
      .words("people-and-state", "của nhân dân", "của ⟦nhân dân⟧"),
      .words("people-and-state", "đến nhân dân", "cho ⟦nhân dân⟧"),
      .sentence("people-and-state", "Thực hiện tốt chính sách của ⟦nhà nước⟧ đối với doanh nghiệp."),
      .sentence("people-and-state", "Góp phần nâng cao đời sống ⟦nhân dân⟧ các xã."),
    ]
    + [
      ("trong tỉnh", "trong tĩnh"), ("bổ sung", "bổ xung"), ("sử dụng", "xử dụng"), ("xử lý", "sử lý"),
      ("đầu tư", "đẩu tư"), ("phối hợp", "phối họp"), ("quản lý", "quán lý"), ("nội dung", "nội dụng"),
      ("phát triển", "phát triễn"), ("cơ sở", "cơ sỡ"), ("hiệu quả", "hiệu quà"), ("dữ liệu", "dử liệu"),
      ("hỗ trợ", "hổ trợ"), ("năng suất", "năng xuất"),
    ].map { meant, typed in .misspelling(meant, typed) }

  private static let functionWords: Set<String> = ["trong", "các", "của", "với", "và", "những", "là", "để", "nhằm"]

  // MARK: Capitals

  private static let capitals: [Defect] = [
    .token(
      "sentence-capital", where: { $0.isMark($1, ".") && $0[$1 - 1].isPlain && $0.beginsBehindBlank($1 + 1) },
      put: { passage, index in
        [passage.replacing(index + 2, "⟦\(passage[index + 2].lower)⟧")]
      }),
    .token(
      "sentence-capital", where: { $0.isMark($1, ",") && $0[$1 - 1].isPlain && $0.isPlainBehindSpace($1 + 1) },
      put: { passage, index in
        [passage.replacing(index...index + 2, ". ⟦\(passage[index + 2].text)⟧")]
      }),
    .token(
      "capital-after-semicolon",
      where: { passage, index in
        passage.isMark(index, ";") && passage[index + 1].isBlank
          && ["phát triển", "tập trung", "thúc đẩy", "chủ động", "liên kết", "theo dõi"].contains {
            passage.says($0, at: index + 2)
          }
          && ["phát", "tập", "chủ"].contains(passage[index + 2].text)
      },
      put: { passage, index in
        [passage.replacing(index + 2, "⟦\(capitalised(passage[index + 2].text))⟧")]
      }),
    .words("body-name", "ủy ban nhân dân", "⟦Ủy ban Nhân dân⟧"),
    .words("body-name", "ủy ban nhân dân", "⟦Ủy Ban nhân dân⟧"),
    .words("body-name", "sở khoa học và công nghệ", "⟦Sở Khoa học và công nghệ⟧"),
    .words("body-name", "mặt trận tổ quốc", "⟦Mặt trận tổ quốc⟧"),
    .sentence("body-name", "Đề nghị ⟦Viện kiểm soát nhân dân⟧ tỉnh phối hợp thực hiện."),
    .sentence("body-kind-capital", "Đề nghị các ⟦Sở, ban⟧, ngành phối hợp thực hiện."),
    .sentence("body-kind-capital", "Kịp thời tiếp thu ý kiến của ⟦Bộ, ngành⟧ liên quan."),
    .sentence("cited-part-capital", "Thực hiện đúng quy định tại ⟦điều 5⟧ Luật Ngân sách nhà nước."),
    .sentence("cited-part-capital", "Thực hiện đúng quy định tại ⟦chương II⟧ Luật Ngân sách nhà nước."),
    .sentence("cited-part-capital", "Thực hiện đúng quy định tại ⟦Khoản 2⟧ Điều 5 Luật Ngân sách nhà nước."),
    .sentence("cited-part-capital", "Thực hiện đúng quy định tại ⟦Điểm a⟧ khoản 2 Điều 5 Luật Ngân sách nhà nước."),
    .words("own-document-capital", "kế hoạch này", "⟦kế hoạch này⟧"),
    .sentence("own-document-capital", "Các đơn vị báo cáo kết quả thực hiện ⟦kế hoạch này⟧."),
    .sentence("unit-capital", "Mở rộng mô hình tại ⟦quận 5⟧ trong giai đoạn tới."),
    .sentence("unit-capital", "Mở rộng mô hình tại ⟦phường 12⟧ trong giai đoạn tới."),
    .sentence("unit-capital", "Học tập kinh nghiệm của ⟦thành phố Hồ Chí Minh⟧ trong lĩnh vực này."),
    .sentence("weekday-capital", "Các đơn vị họp giao ban vào sáng ⟦thứ hai⟧ đầu tháng."),
    .sentence("weekday-capital", "Bộ phận một cửa làm việc cả ngày ⟦thứ bảy⟧ khi có yêu cầu."),
  ]

  // MARK: Abbreviations

  private static let abbreviations: [Defect] = [
    Defect("unexplained-abbreviation") { plan, random in
      plan.endOfParagraph(using: &random).map {
        [SourceEdit(SourceSpan($0, $0), " Mở rộng chương trình ⟦\(sign(using: &random))⟧ trên địa bàn.")]
      }
    },
    .sentence("unused-abbreviation", "Ban hành bộ tiêu chí địa phương (sau đây viết tắt là ⟦BTCĐP⟧) trong năm."),
    .sentences(
      "late-full-form", "Mở rộng chương trình ⟦BTCĐP⟧ trên địa bàn.",
      "Ban hành bộ tiêu chí địa phương (sau đây viết tắt là BTCĐP) trong năm."),
    .sentences(
      "late-full-form", "Công khai toàn bộ các ⟦TTHC⟧ trên địa bàn.", "Thường xuyên rà soát thủ tục hành chính."),
  ]

  /// Four letters that stand for nothing.
  private static func sign(using random: inout SplitMix64) -> String {
    "B" + String((0..<3).compactMap { _ in "BDĐGHKMNPQRST".randomElement(using: &random) })
  }

  // MARK: Two ways in one text

  private static let mixtures: [Defect] = [
    .token(
      "mixed-range-dash",
      where: { $0.isSpacedDash($1) && $0[$1 - 2].kind == .number && $0[$1 + 2].kind == .number },
      put: { passage, index in
        [passage.replacing(index - 1...index + 1, "⟦-⟧")]
      }),
    .token(
      "mixed-range-dash", where: { $0.isSpacedDash($1) && $0[$1 - 2].kind == .number && $0[$1 + 2].kind == .number },
      put: { passage, index in
        [passage.replacing(index - 1...index + 1, "⟦ – ⟧")]
      }),
    .token(
      "mixed-tone-marks", unless: { $0.finds("mixed-tone-marks") }, where: { $0[$1].withMovedMark != nil },
      put: { passage, index in
        [passage.replacing(index, "⟦\(passage[index].withMovedMark ?? "")⟧")]
      }),
    .mixture("mixed-spelling", ["kỹ thuật", "kỹ năng"], ["kĩ thuật", "kĩ năng"], "Bồi dưỡng ⟦kĩ⟧ năng cho cán bộ."),
    .mixture(
      "mixed-spelling", ["quy định", "quy hoạch", "quy trình", "quy chuẩn"], ["qui định", "qui hoạch"],
      "Thực hiện đúng ⟦qui⟧ trình."),
    .mixture("mixed-spelling", ["quản lý", "xử lý", "pháp lý"], ["quản lí", "xử lí"], "Đổi mới công tác quản ⟦lí⟧."),
    .mixture("mixed-spelling", ["hằng năm", "hằng quý"], ["hàng năm"], "Báo cáo kết quả ⟦hàng⟧ quý."),
    .mixture("mixed-phrase", ["bảo đảm"], ["đảm bảo"], "Thực hiện nhiệm vụ ⟦đảm bảo⟧ tiến độ."),
    .mixture("mixed-phrase", ["quốc phòng và an ninh"], ["quốc phòng - an ninh"], "Giữ vững ⟦quốc phòng - an ninh⟧."),
    .mixture(
      "mixed-quotes", [], ["“"], "Phát động phong trào \"sáng tạo trẻ\", \"lao động giỏi\" và ⟦“⟧dạy tốt”.", least: 0),
    Defect("mixed-leading-zero") { plan, random in
      let all = Check.diagnostics(
        of: plan.manuscript.analysis, in: style, settings: settings(asking: "mixed-leading-zero"))
      let isMixed = all.contains { $0.id == "mixed-leading-zero" }
      return isMixed
        ? nil
        : plan.endOfParagraph(using: &random).map {
          [SourceEdit(SourceSpan($0, $0), " Xây dựng ⟦4⟧ mô hình, mở 05 lớp tập huấn và 06 điểm trình diễn.")]
        }
    },
  ]
}

extension Defect {
  /// A token, of any passage, that fits; `unless` tells of plans that have no place for the slip.
  fileprivate static func token(
    _ id: Diagnostic.ID, unless: @escaping @Sendable (SoundPlan) -> Bool = { _ in false },
    where fits: @escaping @Sendable (Passage, Int) -> Bool,
    put edits: @escaping @Sendable (Passage, Int) -> [SourceEdit]
  ) -> Defect {
    Defect(id) { plan, random in
      if unless(plan) { return nil }
      let places = plan.manuscript.passages.flatMap { passage in
        passage.tokens.indices.filter { fits(passage, $0) }.map { (passage, $0) }
      }
      return places.randomElement(using: &random).map { edits($0, $1) }
    }
  }

  /// A sentence with curly quotation marks, in a plan that has none that are straight.
  fileprivate static func quoted(_ id: Diagnostic.ID, _ marked: String) -> Defect {
    mixture(id, [], ["\""], marked, least: 0)
  }

  /// Words misspelt where they stand, with their capital.
  fileprivate static func misspelling(_ meant: String, _ typed: String) -> Defect {
    Defect("misspelling") { plan, random in
      plan.manuscript.occurrences(of: Phrase(meant)).randomElement(using: &random).map { found in
        let slip = found.passage.tokens[found.tokens.lowerBound].beginsWithCapital ? capitalised(typed) : typed
        return [SourceEdit(found.passage.span(of: found.tokens), "⟦\(slip)⟧")]
      }
    }
  }

  /// Two sentences, each behind a paragraph of its own, the first in front of the other.
  fileprivate static func sentences(_ id: Diagnostic.ID, _ first: String, _ second: String) -> Defect {
    Defect(id) { plan, random in
      let ends = (0..<8).compactMap { _ in plan.endOfParagraph(using: &random) }
      guard let early = ends.min(), let late = ends.max(), early < late else { return nil }
      return [
        SourceEdit(SourceSpan(early, early), " " + first), SourceEdit(SourceSpan(late, late), " " + second),
      ]
    }
  }

  /// A sentence in a plan that writes a thing one way throughout, and `least` times at least.
  fileprivate static func mixture(
    _ id: Diagnostic.ID, _ common: [String], _ rare: [String], _ marked: String, least: Int = 2
  ) -> Defect {
    let sentence = sentence(id, marked)
    return Defect(id) { plan, random in
      func count(_ forms: [String]) -> Int {
        forms.map { form in
          plan.manuscript.passages.map { passage in
            passage.tokens.indices.count { passage.says(form, at: $0) }
          }.reduce(0, +)
        }.reduce(0, +)
      }
      return count(common) >= least && count(rare) == 0 ? sentence.edits(plan, &random) : nil
    }
  }
}

extension SoundPlan {
  fileprivate func finds(_ id: Diagnostic.ID) -> Bool { findings.contains { $0.id == id } }
}

extension Passage {
  /// The token at an index; nil beyond both ends.
  fileprivate subscript(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  fileprivate func text(_ range: ClosedRange<Int>) -> String { tokens[range].map(\.text).joined() }

  fileprivate func replacing(_ index: Int, _ marked: String) -> SourceEdit { SourceEdit(tokens[index].span, marked) }

  fileprivate func replacing(_ range: ClosedRange<Int>, _ marked: String) -> SourceEdit {
    SourceEdit(span(of: range.lowerBound..<range.upperBound + 1), marked)
  }

  fileprivate func isMark(_ index: Int, _ marks: String) -> Bool {
    self[index].kind == .sign && marks.contains(self[index].text)
  }

  fileprivate func isPlainBehindSpace(_ index: Int) -> Bool { self[index].kind == .space && self[index + 1].isPlain }
  fileprivate func isPlainBeforeSpace(_ index: Int) -> Bool { self[index].kind == .space && self[index - 1].isPlain }
  fileprivate func beginsBehindBlank(_ index: Int) -> Bool { self[index].isBlank && self[index + 1].isBeginning }

  fileprivate func isBetweenBlanks(_ index: Int) -> Bool {
    self[index].isPlain && self[index - 1].isBlank && self[index + 1].isBlank
  }

  /// A dash between two words or numbers, a space on both sides.
  fileprivate func isSpacedDash(_ index: Int) -> Bool {
    isMark(index, "-") && self[index - 1].text == " " && self[index + 1].text == " "
      && self[index - 1].kind == .space && self[index + 1].kind == .space
      && [-2, 2].allSatisfy { self[index + $0].kind == .word || self[index + $0].kind == .number }
  }

  /// Whether some words stand there.
  fileprivate func says(_ words: String, at index: Int) -> Bool {
    match(Phrase(words), at: index) != nil
  }

  /// The bracket that closes the one at an index.
  fileprivate func closing(of index: Int) -> Int? {
    isMark(index, "(") ? tokens[index...].indices.first { isMark($0, ")") } : nil
  }
}

extension Token? {
  fileprivate var kind: Token.Kind? { self?.kind }
  fileprivate var text: String { self?.text ?? "" }
  fileprivate var lower: String { self?.lower ?? "" }
  fileprivate var isBlank: Bool { self?.isBlank ?? false }

  /// A syllable of two letters at least, in small letters.
  fileprivate var isPlain: Bool { kind == .word && text == lower && text.count > 1 && Syllable(lower) != nil }

  /// The same with a capital at its head alone.
  fileprivate var isBeginning: Bool {
    kind == .word && text == capitalised(lower) && text.count > 1 && Syllable(lower) != nil
  }

  /// A letter that only Vietnamese has.
  fileprivate var hasMark: Bool { text.utf8.contains { $0 >= 0x80 } }

  /// Its initial as it is not written in front of its vowel: "nghành", "cế".
  fileprivate var respelt: String? {
    for (meant, typed) in [("ngh", "ng"), ("ng", "ngh"), ("k", "c"), ("c", "k")] where text.hasPrefix(meant) {
      if meant.count == 1, text.hasPrefix(meant + "h") { return nil }
      let slip = typed + text.dropFirst(meant.count)
      return slip.count > 2 && Syllable(slip) == nil ? slip : nil
    }
    return nil
  }

  /// A syllable that ends in a stop with a tone that none has: "phàt".
  fileprivate var withLevelStop: String? {
    guard text.hasSuffix("t") || text.hasSuffix("p") || text.hasSuffix("c") || text.hasSuffix("ch") else { return nil }
    let slip = text.map { letter in
      let scalars = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
      let plain = scalars.filter { $0 != "\u{301}" && $0 != "\u{323}" }
      return String(String.UnicodeScalarView(plain)) + (plain.count < scalars.count ? "\u{300}" : "")
    }.joined().precomposedStringWithCanonicalMapping
    return slip.count > 2 && slip != text ? slip : nil
  }

  /// A tone that loan words written in one do not bear.
  fileprivate var bearsSureTone: Bool {
    switch Syllable(lower)?.tone {
    case .grave, .hook, .tilde, .dot: true
    case .level, .acute, nil: false
    }
  }

  /// With the first of its letters that Cyrillic has as well in Cyrillic.
  fileprivate var lookalike: String? {
    let letters = zip("aoecpx", "аоесрх").first { text.contains($0.0) }
    return letters.flatMap { latin, cyrillic in
      text.firstIndex(of: latin).map { text.replacingCharacters(in: $0...$0, with: String(cyrillic)) }
    }
  }

  /// "hoá" for "hóa".
  fileprivate var withMovedMark: String? {
    let moves = [("óa", "oá"), ("òa", "oà"), ("ỏe", "oẻ"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ùy", "uỳ"), ("ụy", "uỵ")]
    guard isPlain, !lower.hasPrefix("q") else { return nil }
    return moves.first { lower.hasSuffix($0.0) }.map { lower.dropLast(2) + $0.1 }
  }
}
