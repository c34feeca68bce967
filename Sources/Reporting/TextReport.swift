import Checking
import PlanSyntax

extension Report {
  /// Annotated excerpts, for people.
  func text(_ options: Options) -> String {
    var text = ""
    for file in files {
      let printer = DiagnosticPrinter(file.source, in: options.language, hasColour: options.hasColour)
      for (diagnostic, reason) in file.shown(withWaived: options.showsWaived, from: options.leastSeverity) {
        text += reason.map { printer.excerpt(diagnostic, waivedFor: $0.value) } ?? printer.excerpt(diagnostic)
      }
    }
    return text
  }

  /// `path:line:column: severity id: message`, for editors and `grep`. The severity is its name in the code, in any language.
  func lines(_ options: Options) -> String {
    var text = ""
    for file in files {
      for (diagnostic, reason) in file.shown(withWaived: options.showsWaived) {
        let place = file.source.position(of: diagnostic.span.start)
        let severity = reason == nil ? diagnostic.severity.rawValue : "waived"
        text += "\(visible(file.source.path)):\(place.line):\(place.column): \(severity) \(diagnostic.id): "
        text += visible(diagnostic.message(options.language)) + "\n"
      }
    }
    return text
  }

  /// Workflow commands of GitHub Actions, which shows them beside the lines of a change. What is waived is not shown.
  ///
  /// A command is one line, `::error file=a.plan,line=1::message`; in what it holds `%` and line ends are escaped, and in properties
  /// `:` and `,` too.
  func annotations(_ options: Options) -> String {
    var text = ""
    for file in files {
      for diagnostic in file.findings.standing {
        let region = Region(diagnostic.span, in: file.source)
        var properties = [
          ("file", file.source.path), ("line", "\(region.start.line)"), ("endLine", "\(region.end.line)"),
        ]
        // Columns are for places within one line.
        if region.start.line == region.end.line {
          properties += [("col", "\(region.start.column)"), ("endColumn", "\(region.end.column)")]
        }
        properties.append(("title", diagnostic.id))
        var message = diagnostic.message(options.language)
        for remark in [diagnostic.help, diagnostic.source].compactMap({ $0 }) {
          message += "\n" + capitalised(remark(options.language))
        }
        let list = properties.map { "\($0)=\(escaped($1, also: ":,"))" }.joined(separator: ",")
        text += "::\(Self.command(diagnostic.severity)) \(list)::\(escaped(message))\n"
      }
    }
    return text
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private func escaped(_ text: String, also others: String = "") -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "\r" || scalar == "\n" || others.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      } else {
        result += visible(String(scalar))
      }
    }
    return result
  }
}
