package import PlanSyntax

/// Kế hoạch hành động, as its drafter wrote it: typed, located, nothing numbered yet.
///
/// One type for drafts and finished plans: a draft legitimately lacks its number and date, and a half-written plan has
/// to be read as well.
package struct Plan: Sendable {
  /// Tên loại.
  package var kind: Located<String>?
  /// Trích yếu; several lines where the drafter broke it.
  package var subject: [Located<String>] = []
  /// Mẫu: the template's name.
  package var template: Located<String>?
  package var letterhead = LetterheadFields()
  /// Đánh số: the numbering scheme's name.
  package var numbering: Located<String>?
  /// Quyết định that issues the plan, in the same file.
  package var act: Act?
  /// Ban hành kèm theo: an act made elsewhere.
  package var attachedTo: Located<CitedAct>?
  /// Bản giấy or bản điện tử, which decides what the bracket of an attachment or annex shows.
  package var isElectronic = false
  package var legalBases: [Prose] = []
  /// Mở đầu.
  package var opening: [BodyElement] = []
  /// Parts or sections.
  package var body: [BodyElement] = []
  /// Kết thúc.
  package var closing: [BodyElement] = []
  package var signatures: [Signature] = []
  package var recipients: [Prose] = []
  package var annexes: [Annex] = []
  package var draftersMark: Located<String>?
  package var copies: Located<String>?
  package var address: [Located<String>] = []

  package init() {}
}

/// What stands at the head of the page: cells 1 to 4, 10 and 11.
package struct LetterheadFields: Sendable {
  /// Cơ quan chủ quản.
  package var superior: [Located<String>] = []
  /// Cơ quan ban hành; several in a joint plan, each with its own lines.
  package var issuers: [[Located<String>]] = []
  package var number: Located<DocumentNumber>?
  package var symbol: Located<DocumentSymbol>?
  package var place: Located<String>?
  package var date: Located<IssueDate>?
  /// Độ mật.
  package var secrecy: Located<String>?
  /// Độ khẩn.
  package var urgency: Located<String>?
  /// Phạm vi lưu hành.
  package var circulation: Located<String>?
  /// Dự thảo; empty text where no round is named.
  package var draft: Located<String>?
}

/// Quyết định in front of the plan it issues.
package struct Act: Sendable {
  package var letterhead = LetterheadFields()
  /// Trích yếu.
  package var subject: [Located<String>] = []
  /// Thẩm quyền ban hành.
  package var authority: [Located<String>] = []
  package var legalBases: [Prose] = []
  /// Đề nghị: "Theo đề nghị của …".
  package var proposal: Prose?
  package var articles: [BodyNode] = []
  package var signatures: [Signature] = []
  package var recipients: [Prose] = []
  package var draftersMark: Located<String>?
  package var copies: Located<String>?
}

/// Marked text and where it stands.
package struct Prose: Hashable, Sendable {
  package var inlines: [InlineSyntax]
  /// What a message about it points to.
  package var span: SourceSpan
  /// Where its text stands: one range a line.
  package var lines: [SourceSpan]
}

/// Ký: who signs, and by which authority.
package struct Signature: Sendable {
  /// Thẩm quyền: "TM. Ủy ban nhân dân", "KT. Chủ tịch".
  package var authority: [Located<String>] = []
  /// Chức vụ: one or more lines.
  package var office: [Located<String>] = []
  /// Chức vụ khác: cell 7b, above the name.
  package var otherOffice: [Located<String>] = []
  package var name: Located<String>?
}

/// Phụ lục.
package struct Annex: Sendable {
  package var title: Prose?
  package var label: Located<String>?
  package var isLandscape = false
  package var assignment = Assignment()
  package var content: [BodyElement] = []
}
