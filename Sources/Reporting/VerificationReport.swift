import Packaging
package import PlanSyntax

/// Whether documents are what their plans become.
package struct VerificationReport: Sendable {
  package enum Status: String, Sendable, CaseIterable {
    /// What its plan becomes now.
    case current
    /// Untouched, and its plan, its template or the program is another since.
    case stale
    /// Not the bytes that were rendered.
    case changed
    /// It does not say what it was rendered from.
    case unsealed
    /// Untouched, and its plan is not found.
    case orphan
  }

  package struct Document: Sendable {
    package var path: String
    package var status: Status
    package var plan: String?
    /// The version of the program that rendered it.
    package var program: String?

    package init(_ path: String, _ status: Status, plan: String? = nil, program: String? = nil) {
      self.path = path
      self.status = status
      self.plan = plan
      self.program = program
    }
  }

  private var documents: [Document] = []
  /// Of the program that verifies.
  private let version: String

  package init(version: String) { self.version = version }

  package mutating func add(_ document: Document) { documents.append(document) }

  package var areCurrent: Bool { documents.allSatisfy { $0.status == .current } }
  package var lacksPlans: Bool { documents.contains { $0.status == .orphan } }

  /// A line for each document.
  package func text(in language: Message.Language) -> String {
    documents.map { "\(visible($0.path)): \(words(of: $0)(language))\n" }.joined()
  }

  private func words(of document: Document) -> Message {
    let plan = visible(document.plan ?? "")
    switch document.status {
    case .current: return Message("đúng là văn bản lập từ \(plan)", en: "is what \(plan) renders to")
    case .stale where document.program != version:
      let program = visible(document.program ?? "")
      return Message(
        "đã cũ: do kehoach \(program) lập; hãy lập lại từ \(plan)",
        en: "stale: rendered by kehoach \(program); render \(plan) again")
    case .stale:
      return Message(
        "đã cũ: \(plan) hoặc mẫu trình bày đã đổi sau khi lập", en: "stale: \(plan) or its template has changed since")
    case .changed:
      return Message("đã bị sửa tay sau khi lập", en: "changed by hand since it was rendered")
    case .unsealed:
      return Message(
        "không có dấu của kehoach: do chương trình khác lập hoặc lưu lại",
        en: "no seal: made or saved by another program")
    case .orphan:
      return Message(
        "chưa bị sửa từ khi lập, nhưng không thấy kế hoạch; nêu thư mục bằng --plans",
        en: "untouched since it was rendered, but its plan is not found; name the folder by --plans")
    }
  }

  /// As JSON (Documentation/JSON.md).
  package var json: String {
    var json = JSONWriter()
    json.beginObject()
    json.string("version", version)
    json.beginArray("files")
    for document in documents {
      json.beginObject()
      json.string("path", document.path)
      json.string("status", document.status.rawValue)
      if let plan = document.plan { json.string("plan", plan) }
      if let program = document.program { json.string("program", program) }
      json.end()
    }
    json.end()
    json.end()
    return json.result
  }
}
