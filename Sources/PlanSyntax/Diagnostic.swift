/// One wording in each of the two languages the program speaks, written side by side; the edge picks.
package struct Message: Hashable, Sendable {
  package enum Language: String, Sendable, CaseIterable {
    case vi, en
  }

  package var vietnamese: String
  package var english: String

  package init(_ vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }
}

/// Something to tell the author of a file: what is wrong, where, and how to mend it.
///
/// A user's mistake is always a diagnostic, never a thrown error.
package struct Diagnostic: Hashable, Sendable {
  /// Names the finding for good: `unknown-field`. Waivers and settings use it.
  package typealias ID = String

  package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case note, warning, error

    package static func < (a: Severity, b: Severity) -> Bool {
      allCases.firstIndex(of: a) ?? 0 < allCases.firstIndex(of: b) ?? 0
    }
  }

  package var id: ID
  package var severity: Severity
  package var message: Message
  package var span: SourceSpan
  /// Other places that explain the finding.
  package var labels: [Label]
  package var help: Message?
  /// What the finding rests on: a clause of the decree, or the usage it was measured against.
  package var source: Message?
  package var fixes: [Fix]

  package init(
    _ id: ID, _ severity: Severity, _ message: Message, at span: SourceSpan, labels: [Label] = [],
    help: Message? = nil, source: Message? = nil, fixes: [Fix] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
    self.labels = labels
    self.help = help
    self.source = source
    self.fixes = fixes
  }

  package struct Label: Hashable, Sendable {
    package var span: SourceSpan
    package var message: Message

    package init(_ message: Message, at span: SourceSpan) {
      self.span = span
      self.message = message
    }
  }

  /// A mend. A safe one changes nothing that the author can have meant.
  package struct Fix: Hashable, Sendable {
    package var title: Message
    package var isSafe: Bool
    package var edits: [SourceEdit]

    package init(_ title: Message, isSafe: Bool, _ edits: SourceEdit...) {
      self.title = title
      self.isSafe = isSafe
      self.edits = edits
    }
  }
}

/// Replaces a range of the file.
package struct SourceEdit: Hashable, Sendable {
  package var span: SourceSpan
  package var replacement: String

  package init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
