import DocumentReading
import Packaging
package import PlanSyntax
import Standards

extension ConformanceSheet {
  /// All sheets of a run as one JSON text; its form is in `Documentation/Inspection.md`.
  package static func json(
    of sheets: [(path: String, sheet: ConformanceSheet)], in language: Message.Language
  ) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.number("version", 1)
    json.string("language", language.rawValue)
    json.beginArray("files")
    for (path, sheet) in sheets { sheet.write(path, language, to: &json) }
    json.end()
    json.end()
    return json.result
  }

  private func write(_ path: String, _ language: Message.Language, to json: inout JSONWriter) {
    json.beginObject()
    json.string("path", path)
    json.string("format", format.rawValue)
    json.string("standard", standard.name)
    json.bool("conforms", !hasFailures)
    json.beginObject("counts")
    for verdict in Verdict.allCases { json.number(verdict.rawValue, count(verdict)) }
    json.end()
    json.beginArray("rules")
    for line in lines { line.write(language, to: &json) }
    json.end()
    json.end()
  }
}

extension ConformanceSheet.Line {
  fileprivate func write(_ language: Message.Language, to json: inout JSONWriter) {
    json.beginObject()
    json.string("id", rule.id)
    json.string("verdict", verdict.rawValue)
    json.string("title", rule.title(language))
    json.string("clause", rule.clause)
    json.string("basis", rule.basis.rawValue)
    json.string("required", rule.required(language))
    if let measured { json.string("measured", measured(language)) } else { json.null("measured") }
    if let place {
      json.beginObject("place")
      json.number("section", place.section)
      json.string("words", place.words)
      json.end()
    } else {
      json.null("place")
    }
    json.number("count", count)
    json.number("wrong", wrong)
    if let note { json.string("note", note(language)) } else { json.null("note") }
    json.end()
  }
}
