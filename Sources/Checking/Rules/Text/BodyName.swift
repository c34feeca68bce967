package import PlanSyntax

/// The name of a well-known body or office otherwise than it is written: "Ủy ban mặt trận Tổ quốc", "Viện kiểm soát nhân dân".
package enum BodyName: Rule {
  package static let id = "body-name"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục II, Mục IV, khoản 1")
  package static var page: [UInt8] { PackageResources.body_name_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    names.flatMap { name in findings(of: name, typed: Letter.lower(name), isSlip: false, in: manuscript) }
      + misnamed.flatMap { typed, name in findings(of: name, typed: typed, isSlip: true, in: manuscript) }
  }

  private static func findings(
    of name: String, typed: String, isSlip: Bool, in manuscript: Manuscript
  ) -> [Diagnostic] {
    let occurrences = manuscript.occurrences(of: typed)
    // Most of these bodies no plan names.
    let wanted = occurrences.isEmpty ? [] : name.split { $0 == " " || $0 == "," }.map(String.init)
    return occurrences.compactMap { found in
      // In small letters it is a common noun; in capitals it tells nothing.
      guard isSlip || found.first.beginsWithCapital else { return nil }
      let words = found.passage.tokens[found.tokens].filter { $0.kind == .word }
      guard words.contains(where: { !$0.isInCapitals }) else { return nil }
      // A longer name ("Sở Y tế và …") is another body.
      guard isSlip || differs(words, from: wanted) else { return nil }
      let text = normal(found.text)
      if text == name { return nil }
      return finding(
        otherwise(text, name), at: found.span,
        fixes: [.writing(name, at: found.span)])
    }
  }

  private static func normal(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  private static func differs(_ words: [Token], from wanted: [String]) -> Bool {
    wanted.count == words.count && zip(words, wanted).contains { !$0.text.hasBytes(of: $1) }
  }

  private static let names: [String] = [
    "Ủy ban Mặt trận Tổ quốc", "Mặt trận Tổ quốc", "Tổng Bí thư", "Ủy ban nhân dân", "Hội đồng nhân dân",
    "Viện kiểm sát nhân dân",
    "Tòa án nhân dân", "Liên hiệp các Hội Khoa học và Kỹ thuật", "Quỹ Khoa học và Công nghệ",
    "Sở Khoa học và Công nghệ",
    "Bộ Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Bộ Giáo dục và Đào tạo", "Sở Nông nghiệp và Môi trường",
    "Bộ Nông nghiệp và Môi trường", "Sở Tài chính", "Bộ Tài chính", "Sở Công Thương", "Bộ Công Thương", "Sở Xây dựng",
    "Bộ Xây dựng",
    "Sở Nội vụ", "Bộ Nội vụ", "Sở Tư pháp", "Bộ Tư pháp", "Sở Y tế", "Bộ Y tế", "Sở Kế hoạch và Đầu tư",
    "Bộ Kế hoạch và Đầu tư",
    "Sở Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch", "Sở Dân tộc và Tôn giáo",
    "Bộ Dân tộc và Tôn giáo",
    "Sở Thông tin và Truyền thông", "Bộ Thông tin và Truyền thông", "Sở Tài nguyên và Môi trường",
    "Bộ Tài nguyên và Môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Quốc phòng", "Bộ Công an",
    "Ban Chấp hành Trung ương", "Ban Thường vụ", "Văn phòng Chính phủ", "Thủ tướng Chính phủ", "Ngân hàng Nhà nước",
    "Kho bạc Nhà nước",
    "Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh", "Liên đoàn Lao động", "Bộ Ngoại giao",
    "Thanh tra Chính phủ",
  ]

  /// As typed in lower case, and what is meant.
  private static let misnamed: [(String, String)] = [
    ("viện kiểm soát nhân dân", "Viện kiểm sát nhân dân"), ("mật trận tổ quốc", "Mặt trận Tổ quốc"),
    ("ủy ban nhân dận", "Ủy ban nhân dân"),
  ]

  private static func otherwise(_ text: String, _ name: String) -> Message {
    Message("“\(text)” viết là “\(name)”.", en: "'\(text)' is written '\(name)'.")
  }
}
