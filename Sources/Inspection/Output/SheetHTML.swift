package import PlanSyntax
import Standards

extension ConformanceSheet {
  /// All sheets of a run as one page that fetches nothing and prints well.
  package static func html(
    of sheets: [(path: String, sheet: ConformanceSheet)], in language: Message.Language
  ) -> String {
    let title = Message("Phiếu kiểm tra thể thức văn bản", en: "Conformance sheet")
    var page = HTMLText()
    page.raw("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.element("title", title(language))
    page.raw("<style>\n\(stylesheet)</style>\n</head>\n<body>\n<main>\n")
    page.element("h1", title(language))
    for (path, sheet) in sheets { sheet.write(path, language, to: &page) }
    page.raw("</main>\n</body>\n</html>\n")
    return page.text
  }

  private func write(_ path: String, _ language: Message.Language, to page: inout HTMLText) {
    let standardWord = Message("Đối chiếu với", en: "Measured by")
    page.raw("<section>\n")
    page.element("h2", visible(path))
    page.element("p", "\(standardWord(language)): \(standard.title(language)). \(summary(language)).")
    writeFailures(language, to: &page)
    for group in groups where group.lines.contains(where: { $0.verdict != .notApplicable }) {
      write(group.title(language), group.lines, language, to: &page)
    }
    let absent = groups.filter { $0.lines.allSatisfy { $0.verdict == .notApplicable } }.map { $0.title(language) }
    if !absent.isEmpty {
      let title = Message("Không có trong văn bản", en: "Not in the document")
      page.element("p", "\(title(language)): \(absent.joined(separator: "; ")).")
    }
    page.raw("</section>\n")
  }

  /// What has to be mended, before all that is measured.
  private func writeFailures(_ language: Message.Language, to page: inout HTMLText) {
    let failures = lines.filter { $0.verdict == .fail }
    guard !failures.isEmpty else { return }
    page.element("h3", Self.failuresTitle(language))
    page.raw("<ul class=\"failures\">\n")
    for line in failures {
      let place = line.details.map { " (\(visible($0(language))))" } ?? ""
      page.element("li", "\(line.failure(language)) – \(line.rule.clause)\(place)")
    }
    page.raw("</ul>\n")
  }

  private static let columns = [
    Message("Kết quả", en: "Verdict"), Message("Yếu tố", en: "Property"), Message("Quy định", en: "Required"),
    Message("Đo được", en: "Measured"), Message("Căn cứ", en: "Clause"),
  ]

  private func write(_ title: String, _ lines: [Line], _ language: Message.Language, to page: inout HTMLText) {
    page.raw("<div class=\"group\">\n<table>\n")
    page.element("caption", title)
    page.raw("<thead><tr>")
    for column in Self.columns { page.element("th", column(language), attributes: " scope=\"col\"", endsLine: false) }
    page.raw("</tr></thead>\n<tbody>\n")
    for line in lines where line.verdict != .notApplicable {
      page.raw("<tr class=\"\(line.verdict.rawValue)\">")
      page.element("td", line.verdict.title(language), endsLine: false)
      page.element("th", line.rule.requirement.title(language), attributes: " scope=\"row\"", endsLine: false)
      page.element("td", line.rule.required(language), endsLine: false)
      var measured = visible(line.shownValue(language))
      if line.verdict != .pass || line.note != nil, let details = line.details {
        measured += " (\(visible(details(language))))"
      }
      page.element("td", measured, endsLine: false)
      page.element("td", line.rule.clause, endsLine: false)
      page.raw("</tr>\n")
    }
    page.raw("</tbody>\n</table>\n</div>\n")
  }

  private static let stylesheet = """
    body { margin: 1.5rem auto; max-width: 64rem; padding: 0 1rem; color: #111; background: #fff;
      font: 1rem/1.45 "Times New Roman", "Liberation Serif", serif }
    h1, h2 { line-height: 1.2 }
    h2 { overflow-wrap: anywhere }
    .group { break-inside: avoid }
    table { width: 100%; border-collapse: collapse; margin: 0 0 1.25rem; table-layout: fixed }
    caption { text-align: left; font-weight: bold; padding: .25rem 0 }
    th, td { text-align: left; vertical-align: top; padding: .2rem .4rem; border: 1px solid #767676;
      font-weight: normal; overflow-wrap: anywhere }
    thead th { background: #eee; font-weight: bold }
    .failures { color: #a80000 }
    .fail td:first-child { color: #a80000; font-weight: bold }
    .pass td:first-child { color: #0b5d1e }
    @media print { body { margin: 0; max-width: none; font-size: 10pt } @page { size: A4; margin: 15mm } }

    """
}

/// Escapes what it prints.
private struct HTMLText {
  private(set) var text = ""

  mutating func raw(_ markup: String) { text += markup }

  mutating func element(_ name: String, _ content: String, attributes: String = "", endsLine: Bool = true) {
    text += "<\(name)\(attributes)>"
    for character in content {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case _: text.append(character)
      }
    }
    text += "</\(name)>" + (endsLine ? "\n" : "")
  }
}
