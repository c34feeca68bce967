package import PlanSyntax

/// A set phrase of official language without its comma or in part: "chủ trì phối hợp", "lãnh, chỉ đạo".
package enum SetPhrase: Rule {
  package static let id = "set-phrase"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["mixed-phrase", "mixed-spelling"]
  package static var page: [UInt8] { PackageResources.set_phrase_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    phrases.flatMap { severity, typed, meant in
      manuscript.occurrences(of: typed).compactMap { found in
        // "Luật Phòng, chống …": a name is cited as it is.
        if found.passage.tokens[found.tokens].dropFirst().contains(where: \.beginsWithCapital) { return nil }
        let mended = meant.capitalised(like: found.first.text)
        var slip = finding(
          Message("“\(found.text)” thường viết là “\(mended)”.", en: "'\(found.text)' is usually written '\(mended)'."),
          at: found.span,
          fixes: [.writing(mended, at: found.span)])
        slip.severity = severity
        return slip
      }
    }
  }

  /// A note where careful writers differ.
  private static let phrases: [(Diagnostic.Severity, String, String)] = [
    (.warning, "chủ trì phối hợp", "chủ trì, phối hợp"), (.warning, "lãnh , chỉ đạo", "lãnh đạo, chỉ đạo"),
    (.note, "phòng chống", "phòng, chống"), (.note, "sửa đổi bổ sung", "sửa đổi, bổ sung"),
    (.note, "xây dựng bổ sung", "xây dựng, bổ sung"), (.note, "bổ sung hoàn thiện", "bổ sung, hoàn thiện"),
    (.note, "kinh tế xã hội", "kinh tế - xã hội"), (.note, "sản phẩm ; hàng hóa", "sản phẩm, hàng hóa"),
    (.note, "nhiệm vụ giải pháp", "nhiệm vụ, giải pháp"), (.note, "kiểm tra giám sát", "kiểm tra, giám sát"),
  ]
}
