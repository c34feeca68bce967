import PlanSchema
import PlanSyntax

/// Authority and office of a signer (Phụ lục I, II.7).
extension PlanReader {
  mutating func signature(_ entry: FieldEntry) -> Signature {
    let record = reader.read(entry.node, as: .signature)
    let signature = Signature(
      authority: record[.authority].map { lines($0) } ?? [], office: record[.office].map { lines($0) } ?? [],
      otherOffice: record[.otherOffice].map { lines($0) } ?? [], name: record[.signerName].flatMap { reader.text($0) })
    for line in signature.authority + signature.office { checkMark(line) }
    if let last = signature.office.last { checkDeputy(last) }
    return signature
  }

  /// `KT Giám đốc`.
  private mutating func checkMark(_ line: Located<String>) {
    guard let mark = ["TM", "KT", "TL", "TUQ"].first(where: { line.value.hasPrefix($0 + " ") }) else { return }
    let place = SourceSpan(line.span.start, line.span.start + mark.utf8.count)
    reader.diagnostics.append(
      Diagnostic(
        "authority-stop", .warning, Message("“\(mark)” thiếu dấu chấm.", en: "'\(mark)' lacks its full stop."),
        at: place,
        fixes: [
          Diagnostic.Fix(
            Message("viết “\(mark).”", en: "write '\(mark).'"), isSafe: true, SourceEdit(place, mark + "."))
        ]))
  }

  /// Who signs for the head has a line with an office of one's own.
  private mutating func checkDeputy(_ last: Located<String>) {
    guard last.value.hasPrefix("KT.") || last.value.hasPrefix("KT ") else { return }
    reader.diagnostics.append(
      Diagnostic(
        "deputy-office", .warning,
        Message(
          "Dưới “KT. …” còn thiếu dòng ghi chức vụ của người ký thay.",
          en: "Below 'KT. …' the office of who signs has a line of its own."),
        at: last.span,
        help: Message(
          "viết “chức vụ: |”, rồi mỗi chức vụ một dòng thụt vào: “KT. Giám đốc”, “Phó Giám đốc”",
          en: "write 'chức vụ: |' and each office on a deeper line: 'KT. Giám đốc', 'Phó Giám đốc'")))
  }
}
