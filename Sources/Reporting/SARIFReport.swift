import Checking
import Packaging
import PlanSyntax

/// Static Analysis Results Interchange Format 2.1.0 (OASIS Standard), for code scanning and editors.
extension Report {
  func sarif(_ options: Options) -> String {
    let ids = Set(files.flatMap { $0.shown(withWaived: true).map(\.diagnostic.id) }).sorted()
    let numbers = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

    var writer = JSONWriter()
    writer.beginObject()
    writer.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    writer.string("version", "2.1.0")
    writer.beginArray("runs")
    writer.beginObject()
    writer.beginObject("tool")
    writer.beginObject("driver")
    writer.string("name", "kehoach")
    writer.string("semanticVersion", options.version)
    writer.string("language", options.language.rawValue)
    writer.beginArray("rules")
    for id in ids { writer.writeRule(id, in: options.language) }
    writer.end()
    writer.end()
    writer.end()
    writer.beginArray("artifacts")
    for file in files {
      writer.beginObject()
      writer.beginObject("location")
      writer.string("uri", file.uri)
      writer.end()
      writer.beginArray("roles")
      writer.string(nil, "analysisTarget")
      writer.end()
      writer.number("length", file.source.bytes.count)
      writer.string("encoding", "UTF-8")
      writer.end()
    }
    writer.end()
    writer.string("columnKind", "unicodeCodePoints")
    writer.beginArray("results")
    for (index, file) in files.enumerated() {
      let place = SARIFPlace(source: file.source, uri: file.uri, index: index, language: options.language)
      for (diagnostic, reason) in file.shown(withWaived: true) {
        writer.write(diagnostic, rule: numbers[diagnostic.id] ?? -1, waivedFor: reason, at: place)
      }
    }
    writer.end()
    writer.beginObject("properties")
    writer.write("summary", counts)
    writer.end()
    writer.end()
    writer.end()
    writer.end()
    return writer.result
  }
}

/// The file that results are about, as SARIF names it.
private struct SARIFPlace {
  let source: SourceFile
  let uri: String
  /// Among the artifacts of the run.
  let index: Int
  let language: Message.Language
}

extension Report.File {
  /// RFC 3986: a relative reference, or a `file:` URI where the path is absolute.
  fileprivate var uri: String {
    var path = ""
    for byte in source.path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        path.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        path += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return path.hasPrefix("/") ? "file://" + path : path
  }
}

extension JSONWriter {
  fileprivate mutating func writeRule(_ id: Diagnostic.ID, in language: Message.Language) {
    beginObject()
    string("id", id)
    if let entry = FindingCatalogue.entry(id) {
      let page = entry.page
      text("shortDescription", page.title(language))
      text("fullDescription", page.words(of: .what, in: language))
      text("help", page.words(of: .why, in: language) + "\n" + page.words(of: .mend, in: language))
      beginObject("defaultConfiguration")
      bool("enabled", entry.isOn)
      string("level", entry.severity.rawValue)
      end()
      beginObject("properties")
      beginArray("tags")
      string(nil, entry.family.rawValue)
      end()
      end()
    }
    end()
  }

  fileprivate mutating func write(
    _ diagnostic: Diagnostic, rule: Int, waivedFor reason: Located<String>?, at place: SARIFPlace
  ) {
    let language = place.language
    beginObject()
    string("ruleId", diagnostic.id)
    number("ruleIndex", rule)
    string("level", diagnostic.severity.rawValue)
    let remarks = [diagnostic.help, diagnostic.source].compactMap { $0.map { capitalised($0(language)) } }
    text("message", ([diagnostic.message(language)] + remarks).joined(separator: "\n"))
    beginArray("locations")
    beginObject()
    physicalLocation(diagnostic.span, at: place)
    end()
    end()
    if !diagnostic.labels.isEmpty {
      beginArray("relatedLocations")
      for (index, label) in diagnostic.labels.enumerated() {
        beginObject()
        number("id", index)
        physicalLocation(label.span, at: place)
        text("message", label.message(language))
        end()
      }
      end()
    }
    if !diagnostic.fixes.isEmpty {
      beginArray("fixes")
      for fix in diagnostic.fixes { write(fix, at: place) }
      end()
    }
    // Empty says that it is not suppressed; absent would say that nobody knows.
    beginArray("suppressions")
    if let reason {
      beginObject()
      string("kind", "inSource")
      string("status", "accepted")
      string("justification", reason.value)
      beginObject("location")
      physicalLocation(reason.span, at: place)
      end()
      end()
    }
    end()
    end()
  }

  private mutating func write(_ fix: Diagnostic.Fix, at place: SARIFPlace) {
    beginObject()
    text("description", fix.title(place.language))
    beginArray("artifactChanges")
    beginObject()
    artifactLocation(place)
    beginArray("replacements")
    for edit in fix.edits {
      beginObject()
      region("deletedRegion", edit.span, at: place)
      if !edit.replacement.isEmpty { text("insertedContent", edit.replacement) }
      end()
    }
    end()
    end()
    end()
    beginObject("properties")
    bool("safe", fix.isSafe)
    end()
    end()
  }

  private mutating func physicalLocation(_ span: SourceSpan, at place: SARIFPlace) {
    beginObject("physicalLocation")
    artifactLocation(place)
    region("region", span, at: place)
    end()
  }

  private mutating func artifactLocation(_ place: SARIFPlace) {
    beginObject("artifactLocation")
    string("uri", place.uri)
    number("index", place.index)
    end()
  }

  private mutating func region(_ key: String, _ span: SourceSpan, at place: SARIFPlace) {
    let region = Region(span, in: place.source)
    beginObject(key)
    number("startLine", region.start.line)
    number("startColumn", region.start.column)
    number("endLine", region.end.line)
    number("endColumn", region.end.column)
    end()
  }

  private mutating func text(_ key: String, _ value: String) {
    beginObject(key)
    string("text", value)
    end()
  }
}

extension FindingPage {
  /// The paragraphs below a heading.
  fileprivate func words(of heading: Heading, in language: Message.Language) -> String {
    sections.filter { $0.heading == heading }.flatMap(\.blocks).compactMap { block in
      if case .paragraph(language, let text) = block { text } else { nil }
    }.joined(separator: "\n")
  }
}
