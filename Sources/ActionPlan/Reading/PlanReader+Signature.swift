import PlanSchema
import PlanSyntax

/// Authority and office of a signer (Phụ lục I, II.7). Whether they have the template's form is judged beside it
/// (``Analysis/findings(in:)``).
extension PlanReader {
  mutating func signature(_ entry: FieldEntry) -> Signature {
    let record = reader.read(entry.node, as: .signature)
    return Signature(
      authority: record[.authority].map { lines($0) } ?? [], office: record[.office].map { lines($0) } ?? [],
      otherOffice: record[.otherOffice].map { lines($0) } ?? [], name: record[.signerName].flatMap { reader.text($0) })
  }
}
