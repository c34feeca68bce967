package import PlanSyntax

/// A place of the plan that it has not: "Phụ lục III" in a plan with two.
package enum DanglingReference: Rule {
  package static let id = "dangling-reference"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.dangling_reference_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.ownReferences.compactMap { reference in
      guard reference.target == nil, reference.isCertain else { return nil }
      return finding(missing(reference.text), at: reference.span, help: help)
    }
  }

  private static func missing(_ text: String) -> Message {
    Message("Kế hoạch này không có “\(text)”.", en: "This plan has no '\(text)'.")
  }

  private static let help = Message(
    "đặt “nhãn: …” ở chỗ được dẫn và viết “{…}”, chương trình tự ghi số",
    en: "give the place a 'nhãn: …' and write '{…}': its number is printed")
}
