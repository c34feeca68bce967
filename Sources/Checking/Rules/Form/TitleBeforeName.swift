import ActionPlan
package import PlanSyntax

/// A degree, academic title or honour before the signer's name. Schools, hospitals and institutes may have it, and the armed
/// forces by their own rules: of them nothing is told.
package enum TitleBeforeName: Rule {
  package static let id = "title-before-name"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.error
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 7")
  package static var page: [UInt8] { PackageResources.title_before_name_md }

  private static let letters: Set<String> = [
    "TS", "ThS", "Ths", "TH.S", "PGS", "GS", "BS", "DS", "KS", "CN", "LS", "CKI", "CKII", "BSCKI", "BSCKII", "TSKH",
    "NGƯT", "NGND", "TTƯT", "TTND", "NSƯT", "NSND",
  ]
  private static let words = [
    "tiến sĩ", "tiến sỹ", "thạc sĩ", "thạc sỹ", "phó giáo sư", "giáo sư", "bác sĩ", "bác sỹ", "dược sĩ", "dược sỹ",
    "kỹ sư", "cử nhân", "luật sư", "nhà giáo ưu tú", "nhà giáo nhân dân", "thầy thuốc ưu tú", "thầy thuốc nhân dân",
  ]
  private static let excepted = [
    "trường", "đại học", "cao đẳng", "học viện", "bệnh viện", "viện", "trung tâm y tế", "trạm y tế", "quân", "công an",
    "bộ đội", "bảo tàng",
  ]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    if manuscript.plan.letterhead.issuers.contains(where: { $0.contains { isExcepted($0.value) } }) { return [] }
    return manuscript.plan.allSignatures.compactMap { signature in
      guard let name = signature.name, let length = titleLength(of: name.value) else { return nil }
      let title = name.value.prefix(length).trimmingSpaces()
      let rest = String(name.value.dropFirst(length))
      // A file in another Unicode form has other offsets than the name as read.
      let isAsTyped = manuscript.source.text(name.span).utf8.elementsEqual(name.value.utf8)
      let place = SourceSpan(name.span.start, name.span.start + title.utf8.count)
      return finding(
        before(title), at: isAsTyped ? place : name.span,
        fixes: [.writing(rest, at: name.span)])
    }
  }

  private static func isExcepted(_ body: String) -> Bool {
    let typed = body.lowercased().split(separator: " ").map(String.init)
    // "Môi trường", "thị trường" are no schools.
    var words: [String] = []
    for word in typed {
      if word.hasBytes(of: "trường"), let last = words.last, last.hasBytes(of: "môi") || last.hasBytes(of: "thị") {
        words.removeLast()
      } else {
        words.append(word)
      }
    }
    return excepted.contains { name in
      let names = name.split(separator: " ").map(String.init)
      return words.starts(with: names) || names.count == 1 && words.contains(name)
    }
  }

  /// Characters of the titles that a name begins with, and of the spaces behind them; nil without any, or without a name.
  private static func titleLength(of name: String) -> Int? {
    var rest = name[...]
    while true {
      let lower = rest.lowercased()
      if let title = words.first(where: { lower.hasPrefix($0 + " ") }) {
        rest = rest.dropFirst(title.count)
      } else {
        let run = rest.prefix { $0 != " " && $0 != "." }
        guard letters.contains(String(run)), run.count < rest.count else { break }
        rest = rest.dropFirst(run.count)
      }
      rest = rest.drop { $0 == " " || $0 == "." || $0 == "," }
    }
    return rest.isEmpty || rest.count == name.count ? nil : name.count - rest.count
  }

  private static func before(_ title: String) -> Message {
    Message(
      "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu (“\(title)”).",
      en: "No degree, title or honour stands before the signer's name ('\(title)').")
  }
}
