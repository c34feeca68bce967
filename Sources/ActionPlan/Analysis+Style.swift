package import DocumentModel
package import PlanSyntax

extension Analysis {
  /// What a plan asks of its template that the template has not.
  package func findings(in style: HouseStyle) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let numbering = plan.numbering, !style.numberingSchemes.contains(where: { $0.name == numbering.value }) {
      let names = style.numberingSchemes.map(\.name)
      findings.append(
        Diagnostic(
          "unknown-numbering", .error,
          Message(
            "Mẫu “\(style.name)” không có cách đánh số “\(visible(numbering.value))”.",
            en: "The template '\(style.name)' has no numbering scheme '\(visible(numbering.value))'."),
          at: numbering.span,
          help: Message(
            "các cách đánh số: \(names.joined(separator: "; "))", en: "schemes: \(names.joined(separator: "; "))")))
    }
    return findings
  }
}
