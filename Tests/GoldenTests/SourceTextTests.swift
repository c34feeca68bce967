import Foundation
import Packaging
import Support
import Testing

/// The first real plan: every paragraph of its source stands in all three documents, in order, but for the mended slips.
///
/// The source itself is not in the repository. `an-giang-source.txt` holds a line for each of its paragraphs, mended: the
/// source's line number, its words counted, a hash of its text and its first words. Where the source is at hand, the list is
/// made again from it and compared.
@Suite struct SourceTextTests {
  /// What was mended, by source line. All else stands as it is.
  private static let mends: [(line: Int, before: String, after: String)] = [
    (
      2,
      "TRIỂN KHAI THỰC HIỆN KẾ HOẠCH CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH VỀ NHIỆM VỤ GIẢI PHÁP TRIỂN KHAI KHOA HỌC VÀ CÔNG NGHỆ TỪ NAY ĐẾN NĂM 2020",
      "Triển khai thực hiện Kế hoạch của Ban Chấp hành Đảng bộ tỉnh về nhiệm vụ, giải pháp phát triển khoa học và công nghệ từ nay đến năm 2020"
    ),
    (9, "trong tĩnh nhằm", "trong tỉnh nhằm"), (13, "thông tin-truyền thông", "thông tin - truyền thông"),
    (22, "kinh tế-xã hội", "kinh tế - xã hội"), (24, "kinh tế- xã hội", "kinh tế - xã hội"),
    (26, "quốc tế.Ứng dụng", "quốc tế. Ứng dụng"), (39, "là một là một trong", "là một trong"),
    (39, "kinh tế-xã hội", "kinh tế - xã hội"), (79, "công nghệ , thể chế", "công nghệ, thể chế"),
    (81, "kinh tế- xã hội", "kinh tế - xã hội"), (91, "kinh tế- xã hội", "kinh tế - xã hội"),
    (93, "khoa học và công nghệ.", "khoa học và công nghệ"), (103, "công nghệ . Tạo", "công nghệ. Tạo"),
    (113, "Kinh phí thực hiện:", "Kinh phí thực hiện"),
    (4, "(khoá VIII)", "(khóa VIII)"),
    (9, "hàng hoá", "hàng hóa"),
    (26, "đa dạng hoá", "đa dạng hóa"),
    (26, "hàng hoá đạt", "hàng hóa đạt"),
    (39, "lãnh, chỉ đạo", "lãnh đạo, chỉ đạo"),
    (39, "05 năm và hàng năm", "05 năm và hằng năm"),
    (55, "Liên hiệp các hội khoa học và kỹ thuật", "Liên hiệp các Hội Khoa học và Kỹ thuật"),
    (73, "Quỹ khoa học và công nghệ tỉnh", "Quỹ Khoa học và Công nghệ tỉnh"),
    (79, "thể chế hoá", "thể chế hóa"),
    (91, "tỉ lệ", "tỷ lệ"),
    (118, "trong kế hoạch hành động này", "trong Kế hoạch hành động này"),
    (118, "cụ thể hoá", "cụ thể hóa"),
    (118, "kế hoạch công tác hàng năm", "kế hoạch công tác hằng năm"),
    (122, "của kế hoạch hành động này", "của Kế hoạch hành động này"),
    (124, "căn cứ kế hoạch hành động này", "căn cứ Kế hoạch hành động này"),
    (124, "chủ trì phối hợp", "chủ trì, phối hợp"),
    (124, "cụ thể hoá", "cụ thể hóa"),
    (124, "định kỳ hàng năm", "định kỳ hằng năm"),
    // Numbers and letters come from the structure.
    (107, "ê) ", "g) "), (109, "g) ", "h) "), (111, "h) ", "i) "), (117, "III. ", "IV. "),
  ]

  private static let listPath = "Tests/GoldenTests/an-giang-source.txt"

  @Test(arguments: ["docx", "odt", "html"])
  func everyParagraphStandsInOrder(_ format: String) throws {
    let file = try Repository.bytes("output/an-giang-khcn-2020.\(format)")
    let paragraphs: [String]
    switch format {
    case "html": paragraphs = try HTMLText.paragraphs(of: file)
    case "docx": paragraphs = try DOCXText.paragraphs(of: parts(of: file))
    default: paragraphs = try ODTText.paragraphs(of: parts(of: file))
    }
    var rest = paragraphs[...]
    for line in try Repository.text(Self.listPath).split(separator: "\n") {
      let wanted = line.split(separator: " ")[2]
      let index = rest.firstIndex { digest($0) == wanted }
      #expect(index != nil, "not in the \(format), or not in order: source line \(line)")
      if let index { rest = rest[(index + 1)...] }
    }
    // What stands between them is the form's own, none of it body text: the first and the last paragraph are neighbours of
    // the letterhead and the closing.
    #expect(paragraphs.count < 90)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: source.path), "the source text is not at hand"))
  func listIsMadeFromTheSource() throws {
    var lines = String(decoding: try Data(contentsOf: source), as: UTF8.self).components(separatedBy: "\n")
    for mend in Self.mends {
      let parts = lines[mend.line - 1].components(separatedBy: mend.before)
      #expect(parts.count == 2, "line \(mend.line): “\(mend.before)” once")
      lines[mend.line - 1] = parts.joined(separator: mend.after)
    }
    var list = ""
    for (index, line) in lines.enumerated() {
      let words = line.split(separator: " ")
      if words.isEmpty { continue }
      list += "\(index + 1) \(words.count) \(digest(line)) \(words.prefix(4).joined(separator: " "))\n"
    }
    if GoldenTests.isRecording { try Data(list.utf8).write(to: Repository.url(Self.listPath)) }
    expectNoDifference(list, try Repository.text(Self.listPath))
  }

  private func parts(of file: [UInt8]) throws -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: try ZipReader.entries(of: file).map { ($0.path, $0.bytes) })
  }
}

private let source = Repository.url("../shared/source/ke-hoach-hanh-dong-an-giang.txt")

/// FNV-1a of the words with one space between, in hexadecimal.
private func digest(_ text: String) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.split(separator: " ").joined(separator: " ").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return String(hash, radix: 16)
}
