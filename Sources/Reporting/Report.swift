package import Checking
package import PlanSyntax

/// What a run of `check` says: of each file its findings.
package struct Report: Sendable {
  /// A file and what is said of it.
  package struct File: Sendable {
    package enum Role: String, Sendable {
      case plan, template, settings
    }

    package let source: SourceFile
    package let role: Role
    package let findings: Findings

    package init(_ source: SourceFile, as role: Role, _ findings: Findings) {
      self.source = source
      self.role = role
      self.findings = findings
    }
  }

  /// How a report is printed.
  package enum Form: String, Sendable, CaseIterable {
    case text, lines, json, sarif, github
  }

  package private(set) var files: [File] = []

  package init() {}

  package init(_ files: [File]) { self.files = files }

  /// Takes in what another report says, and gives what of it is new: a template or a settings file that several plans use is said
  /// once.
  @discardableResult
  package mutating func add(_ other: Report) -> Report {
    let known = Set(files.filter { $0.role != .plan }.map(\.source.path))
    let new = other.files.filter { $0.role == .plan || !known.contains($0.source.path) }
    files += new
    return Report(new)
  }

  package struct Counts: Hashable, Sendable {
    package var plans = 0
    package var errors = 0
    package var warnings = 0
    package var notes = 0
    package var waived = 0

    package init() {}
  }

  package var counts: Counts {
    var counts = Counts()
    for file in files {
      if file.role == .plan { counts.plans += 1 }
      counts.waived += file.findings.waived.count
      for diagnostic in file.findings.standing {
        switch diagnostic.severity {
        case .error: counts.errors += 1
        case .warning: counts.warnings += 1
        case .note: counts.notes += 1
        }
      }
    }
    return counts
  }

  /// Whether nothing in it stops rendering: errors, and where it is `strict` warnings.
  package func isSound(strict: Bool) -> Bool {
    counts.errors == 0 && !(strict && counts.warnings > 0)
  }
}

extension Report.Counts {
  /// In one line, without its end.
  package var message: Message {
    func english(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    return Message(
      "\(plans) tệp: \(errors) lỗi, \(warnings) cảnh báo, \(notes) lưu ý" + (waived > 0 ? ", \(waived) bỏ qua" : ""),
      en: english(plans, "file") + ": "
        + [english(errors, "error"), english(warnings, "warning"), english(notes, "note")].joined(separator: ", ")
        + (waived > 0 ? ", \(waived) waived" : ""))
  }
}

extension Report {
  /// How it is printed. What is waived is shown where `showsWaived` says so.
  package struct Options: Sendable {
    package var language: Message.Language
    /// Excerpts of less than this are not printed.
    package var leastSeverity: Diagnostic.Severity
    package var showsWaived = false
    package var hasColour = false
    /// Of the program, for forms that name it.
    package var version = ""

    package init(in language: Message.Language, from leastSeverity: Diagnostic.Severity = .note) {
      self.language = language
      self.leastSeverity = leastSeverity
    }
  }

  /// The whole report in a form, without its counts where the form has no place for them.
  package func printed(as form: Form, _ options: Options) -> String {
    switch form {
    case .text: text(options)
    case .lines: lines(options)
    case .json: json(options)
    case .sarif: sarif(options)
    case .github: annotations(options)
    }
  }
}

extension Report.File {
  /// What is to be shown, in the order of the file: each finding, and why it is waived where it is.
  func shown(
    withWaived: Bool, from severity: Diagnostic.Severity = .note
  ) -> [(diagnostic: Diagnostic, reason: Located<String>?)] {
    let standing = findings.standing.filter { $0.severity >= severity }
      .map { (diagnostic: $0, reason: Located<String>?.none) }
    guard withWaived else { return standing }
    let waived = findings.waived.map { (diagnostic: $0.diagnostic, reason: Located<String>?.some($0.reason)) }
    return (standing + waived).enumerated()
      .sorted { ($0.element.diagnostic.span.start, $0.offset) < ($1.element.diagnostic.span.start, $1.offset) }
      .map(\.element)
  }
}
