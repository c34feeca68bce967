package import PlanSyntax

/// The forms of a plan that a drafter chooses from (`kehoach new --kind`).
package enum DraftKind: String, Sendable, CaseIterable {
  /// A plan with a number and signature of its own.
  case alone
  /// With the decision that issues it, in the same file.
  case withDecision
  /// Issued by an act made elsewhere.
  case attached
  /// Of several bodies.
  case joint
  /// Chương trình hành động of a Party committee.
  case party

  package var name: Message {
    switch self {
    case .alone: Message("kế hoạch", en: "a plan of its own")
    case .withDecision: Message("kèm quyết định", en: "a plan with the decision that issues it")
    case .attached: Message("kèm văn bản", en: "a plan issued by an act made elsewhere")
    case .joint: Message("liên tịch", en: "a plan of several bodies")
    case .party: Message("chương trình Đảng", en: "an action programme of a Party committee")
    }
  }

  /// Its name without marks, for command lines and file names: `kem-quyet-dinh`.
  package var slug: String {
    switch self {
    case .alone: "ke-hoach"
    case .withDecision: "kem-quyet-dinh"
    case .attached: "kem-van-ban"
    case .joint: "lien-tich"
    case .party: "chuong-trinh-dang"
    }
  }

  /// By its name, with or without marks, capitals and hyphens.
  package init?(named text: String) {
    func folded(_ text: String) -> String { foldedKey(text.split { $0 == "-" || $0 == " " }.joined(separator: " ")) }
    let wanted = folded(text)
    guard let kind = Self.allCases.first(where: { folded($0.name.vietnamese) == wanted || folded($0.slug) == wanted })
    else { return nil }
    self = kind
  }

  /// Tên loại.
  var documentKind: String { self == .party ? "Chương trình hành động" : "Kế hoạch" }

  /// Whether number, place, date, legal bases and signature are an act's.
  var isIssuedByAct: Bool { self == .withDecision || self == .attached }
}

/// What is known of a plan before it is written; what is not is left for its drafter.
package struct DraftDetails: Sendable {
  /// Cơ quan ban hành; of a joint plan several.
  package var issuers: [String] = []
  /// Cơ quan chủ quản.
  package var superior: String?
  /// Địa danh.
  package var place: String?
  /// Trích yếu.
  package var subject: String?
  /// Of issue.
  package var year: Int

  package init(year: Int) {
    self.year = year
  }
}
