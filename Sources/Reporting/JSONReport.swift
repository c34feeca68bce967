import Checking
import Packaging
import PlanSyntax

/// The program's own form for machines; `Documentation/Checking.md` describes it.
extension Report {
  /// Raised when a reader of an earlier form could misread this one; new members do not raise it.
  static let jsonVersion = 1

  func json(_ options: Options) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.string("format", "kehoach-check")
    writer.number("version", Self.jsonVersion)
    writer.string("program", options.version)
    writer.beginArray("files")
    for file in files {
      writer.beginObject()
      writer.string("path", file.source.path)
      writer.string("role", file.role.rawValue)
      writer.beginArray("findings")
      for (diagnostic, reason) in file.shown(withWaived: options.showsWaived) {
        writer.write(diagnostic, waivedFor: reason, in: file.source)
      }
      writer.end()
      writer.end()
    }
    writer.end()
    writer.write("summary", counts)
    writer.end()
    return writer.result
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ diagnostic: Diagnostic, waivedFor reason: Located<String>?, in source: SourceFile) {
    beginObject()
    string("id", diagnostic.id)
    if let family = FindingCatalogue.entry(diagnostic.id)?.family {
      string("family", family.rawValue)
    } else {
      null("family")
    }
    string("severity", diagnostic.severity.rawValue)
    write("message", diagnostic.message)
    write("span", diagnostic.span, in: source)
    beginArray("labels")
    for label in diagnostic.labels {
      beginObject()
      write("message", label.message)
      write("span", label.span, in: source)
      end()
    }
    end()
    write("help", diagnostic.help)
    write("source", diagnostic.source)
    beginArray("fixes")
    for fix in diagnostic.fixes {
      beginObject()
      write("title", fix.title)
      bool("safe", fix.isSafe)
      beginArray("edits")
      for edit in fix.edits {
        beginObject()
        write("span", edit.span, in: source)
        string("replacement", edit.replacement)
        end()
      }
      end()
      end()
    }
    end()
    if let reason {
      beginObject("waived")
      string("reason", reason.value)
      write("span", reason.span, in: source)
      end()
    } else {
      null("waived")
    }
    end()
  }

  fileprivate mutating func write(_ key: String, _ message: Message?) {
    guard let message else {
      null(key)
      return
    }
    beginObject(key)
    string("vi", message.vietnamese)
    string("en", message.english)
    end()
  }

  private mutating func write(_ key: String, _ span: SourceSpan, in source: SourceFile) {
    let region = Region(span, in: source)
    beginObject(key)
    for (name, offset, place) in [("start", span.start, region.start), ("end", span.end, region.end)] {
      beginObject(name)
      number("offset", offset)
      number("line", place.line)
      number("column", place.column)
      end()
    }
    end()
  }

  mutating func write(_ key: String, _ counts: Report.Counts) {
    beginObject(key)
    number("files", counts.plans)
    number("errors", counts.errors)
    number("warnings", counts.warnings)
    number("notes", counts.notes)
    number("waived", counts.waived)
    end()
  }
}
