package import PlanSyntax

/// One thing to be said of plans: a small file that finds it, and its page (`Pages/<id>.md`) that says what, why and what to do,
/// with examples that the tests run.
package protocol Rule: SendableMetatype {
  /// Also its page's name.
  static var id: Diagnostic.ID { get }
  static var family: Family { get }
  /// `error`: the document would break the standard. `warning`: it is wrong, or nobody would write so on purpose. `note`: worth a
  /// look; it may mislead.
  static var severity: Diagnostic.Severity { get }
  /// Whether it is asked without `--select` or a setting: what may mislead often is not.
  static var isOn: Bool { get }
  /// What it rests on.
  static var source: Message? { get }
  /// Findings that say the same slip better: where one of them is made at an overlapping place, this rule is silent.
  static var yieldsTo: [Diagnostic.ID] { get }
  static var page: [UInt8] { get }
  static func findings(in manuscript: Manuscript) -> [Diagnostic]
}

extension Rule {
  package static var isOn: Bool { true }
  package static var source: Message? { nil }
  package static var yieldsTo: [Diagnostic.ID] { [] }

  /// A finding of this rule.
  static func finding(
    _ message: Message, at span: SourceSpan, labels: [Diagnostic.Label] = [], help: Message? = nil,
    fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(id, severity, message, at: span, labels: labels, help: help, source: source, fixes: fixes)
  }

  /// What is missing: a note in a draft, where it may still come.
  static func lack(
    _ message: Message, in manuscript: Manuscript, at span: SourceSpan, help: Message? = nil
  ) -> Diagnostic {
    var finding = finding(message, at: span, help: help)
    if manuscript.isDraft { finding.severity = .note }
    return finding
  }
}

/// What a finding is about; `--select` and `--ignore` take it for all of its findings.
package enum Family: String, Sendable, CaseIterable {
  /// Lines, marks, characters.
  case notation
  /// Keys and values.
  case fields
  /// The components of the document.
  case form
  /// How the body is built.
  case structure
  case citations
  case tasks
  /// Vietnamese words.
  case text
  /// Templates, settings.
  case template

  package var name: Message {
    switch self {
    case .notation: Message("cách ghi", en: "notation")
    case .fields: Message("từ khóa và giá trị", en: "keys and values")
    case .form: Message("thể thức", en: "form")
    case .structure: Message("bố cục", en: "structure")
    case .citations: Message("viện dẫn", en: "citations")
    case .tasks: Message("nhiệm vụ", en: "tasks")
    case .text: Message("chữ nghĩa", en: "text")
    case .template: Message("mẫu trình bày, cài đặt", en: "templates and settings")
    }
  }
}

/// Every rule, by family.
package let allRules: [any Rule.Type] = structureRules + formRules + citationRules + taskRules + textRules

extension Message {
  /// Of what may be written in several ways, and is to be written in one.
  static let oneWay = Message(
    "không quy định kiểu nào; một văn bản dùng một kiểu", en: "no style is prescribed; one document uses one")

  /// A place of the decree, as Vietnamese lawyers cite it in any language: "Nghị định 30/2020/NĐ-CP, Phụ lục I, …".
  static func decree(_ place: String) -> Message {
    Message("Nghị định 30/2020/NĐ-CP, \(place)", en: "Nghị định 30/2020/NĐ-CP, \(place)")
  }
}
