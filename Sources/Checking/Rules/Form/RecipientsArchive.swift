import ActionPlan
package import PlanSyntax

/// "Lưu: VT, …": the last of the recipients, and in that form.
package enum RecipientsArchive: Rule {
  package static let id = "recipients-archive"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.error
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 9")
  package static var page: [UInt8] { PackageResources.recipients_archive_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.plan.recipientLists.flatMap { list -> [Diagnostic] in
      let passages = list.compactMap { manuscript.passage(of: $0) }
      guard let last = passages.last else { return [] }
      let archives = passages.filter { $0.tokens[0].lower == "lưu" }
      guard let archive = archives.first else { return [lack(none, in: manuscript, at: last.span, help: example)] }
      if archive.span != last.span, last.tokens[0].lower != "lưu" {
        return [finding(notLast, at: archive.span, fixes: [toEnd(archive, behind: last, in: manuscript.source)])]
      }
      return archives.compactMap { malformed($0, in: manuscript) }
    }
  }

  /// "Lưu VT", "Lưu:VT" in a document of the state; Party documents write "Lưu Văn phòng …".
  private static func malformed(_ archive: Passage, in manuscript: Manuscript) -> Diagnostic? {
    let rest = archive.tokens.dropFirst()
    guard let name = rest.first(where: { $0.kind == .word }), name.text == "VT" else { return nil }
    let between = rest.prefix { $0.span.start < name.span.start }.map(\.text).joined()
    if between == ": " || between == ":\u{A0}" { return nil }
    let span = SourceSpan(archive.span.start, name.span.end)
    return finding(
      form, at: span,
      fixes: [.writing("Lưu: VT", at: span, isSafe: true)])
  }

  private static func toEnd(_ archive: Passage, behind last: Passage, in source: SourceFile) -> Diagnostic.Fix {
    let lines = source.wholeLines(of: archive.span)
    let end = source.wholeLines(of: last.span).end
    let isEnded = source.bytes[end - 1] == UInt8(ascii: "\n")
    let text = source.text(lines)
    return Diagnostic.Fix(
      Message("chuyển xuống cuối", en: "move it to the end"), isSafe: false, SourceEdit(lines, ""),
      SourceEdit(SourceSpan(end, end), isEnded ? text : "\n" + text))
  }

  private static let none = Message("Nơi nhận chưa có dòng “Lưu: VT, …”.", en: "The recipients lack 'Lưu: VT, …'.")
  private static let example = Message(
    "thêm ở cuối, ví dụ “- Lưu: VT, KGVX”", en: "add it at the end, such as '- Lưu: VT, KGVX'")
  private static let notLast = Message(
    "“Lưu” là dòng cuối của nơi nhận.", en: "'Lưu' is the last of the recipients.")
  private static let form = Message("Dòng lưu viết là “Lưu: VT, …”.", en: "The line reads 'Lưu: VT, …'.")
}
