import DocumentFormats
import PlanSyntax
import Templates

/// What a document's seal says of its plan, found without reading the plan as one.
extension PlanLoader {
  /// Of all that decides the bytes of a plan's documents; nil where there is no such template.
  mutating func sourceDigest(of plan: [UInt8], template name: String) throws(FileFailure) -> String? {
    guard let template = try templateDigest(name) else { return nil }
    return Seal.digest(of: [Array(programVersion.utf8), Array(template.utf8), plan])
  }

  /// Of all that decides, besides, whether a plan is rendered.
  mutating func judgementDigest(forPlan path: String, strict: Bool) throws(FileFailure) -> String {
    let settings = try settingsBytes(forPlan: path)
    let flags: [UInt8] = [options.issued ? 1 : 0, strict ? 1 : 0, settings == nil ? 0 : 1]
    return String(Seal.digest(of: [flags, settings ?? []]).prefix(16))
  }

  /// Of a template's name and its file, and those it is based on.
  private mutating func templateDigest(_ name: String) throws(FileFailure) -> String? {
    if let known = templateDigests[name] { return known }
    guard let template = try templates.template(named: name) else { return nil }
    let digest = Seal.digest(of: [Array(name.utf8)] + template.sources.map(\.bytes))
    templateDigests[name] = digest
    return digest
  }
}
