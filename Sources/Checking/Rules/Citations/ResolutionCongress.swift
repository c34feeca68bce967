package import PlanSyntax

/// A resolution of the Central Committee known by its session, under two congresses: "Nghị quyết Trung ương 2 (khóa X)" and "(khóa
/// VIII)".
package enum ResolutionCongress: Rule {
  package static let id = "resolution-congress"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.resolution_congress_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var firsts: [String: NamedResolution] = [:]
    return manuscript.namedResolutions.compactMap { resolution in
      guard let first = firsts[resolution.session] else {
        firsts[resolution.session] = resolution
        return nil
      }
      guard first.congresses.isDisjoint(with: resolution.congresses) else { return nil }
      var found = finding(
        differs(resolution, first), at: resolution.span,
        labels: [
          Diagnostic.Label(
            Message("ở đây là khóa \(first.congress)", en: "khóa \(first.congress) here"), at: first.span)
        ],
        help: Message("xem lại khóa ở cả hai chỗ", en: "look both up"))
      // Two sessions of one number are two resolutions, and each is told by its subject.
      if first.hasSubject, resolution.hasSubject { found.severity = .note }
      return found
    }
  }

  private static func differs(_ resolution: NamedResolution, _ first: NamedResolution) -> Message {
    Message(
      "“Nghị quyết Trung ương \(resolution.session)” được ghi là của khóa \(first.congress), rồi của khóa \(resolution.congress).",
      en:
        "'Nghị quyết Trung ương \(resolution.session)' is said to be of khóa \(first.congress), then of khóa \(resolution.congress)."
    )
  }
}
