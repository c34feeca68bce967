package import PlanSyntax

/// A word that cannot be meant beside its neighbour: "trong tĩnh", "sát nhập".
package enum Misspelling: Rule {
  package static let id = "misspelling"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.misspelling_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    KnownMisspelling.all.flatMap { slip in
      manuscript.occurrences(of: slip.typed).compactMap { found in
        if let word = found.wordBefore, slip.notBehind.contains(word) { return nil }
        if let word = found.wordBehind, slip.notBefore.contains(word) { return nil }
        let mended = slip.meant.capitalised(like: found.first.text)
        return finding(
          Message("“\(found.text)”: có lẽ là “\(mended)”.", en: "'\(found.text)': probably '\(mended)'."),
          at: found.span,
          fixes: [.writing(mended, at: found.span)])
      }
    }
  }
}
