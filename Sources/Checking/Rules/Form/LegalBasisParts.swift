package import PlanSyntax

/// A legal basis without the number, the body or the subject of its act (its date is `incomplete-citation`'s); or a law with a
/// number, which a law is cited without.
package enum LegalBasisParts: Rule {
  package static let id = "legal-basis-parts"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 6")
  package static let yieldsTo = ["legal-basis-joined", "incomplete-citation"]
  package static var page: [UInt8] { PackageResources.legal_basis_parts_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.legalBases.joined().compactMap { basis in
      guard let number = basis.number else { return unnumbered(basis) }
      switch basis.kind {
      case .law: return numbered(basis, number)
      case .regulation, .other: return incomplete(basis, number)
      case .proposal: return nil
      }
    }
  }

  /// Resolutions of congresses and plans for a year have no number; these kinds have.
  private static let numberedKinds = ["nghị định", "thông tư", "quyết định", "chỉ thị"].map {
    $0.split(separator: " ").map(String.init)
  }

  private static func unnumbered(_ basis: LegalBasis) -> Diagnostic? {
    let passage = basis.passage
    guard passage.match(["căn", "cứ"], at: 0) != nil, let first = passage.index(after: 2),
      let kind = numberedKinds.lazy.compactMap({ passage.match($0, at: first) }).first,
      !passage.tokens.contains(where: { $0.lower == "số" })
    else { return nil }
    return finding(lacks([("số, ký hiệu", "number and symbol")]), at: passage.span(of: kind), help: mend)
  }

  /// Only where the number is the law's own, not of an act that changes it or is named behind.
  private static func numbered(_ basis: LegalBasis, _ number: Range<Int>) -> Diagnostic? {
    let passage = basis.passage
    let own = passage.tokens[..<number.lowerBound]
    guard passage.tokens[number].contains(where: { $0.text == "QH" || $0.text == "UBTVQH" }),
      !own.contains(where: { [";", ","].contains($0.text) }), let before = passage.index(before: number.lowerBound)
    else { return nil }
    return finding(
      ofLaw, at: passage.span(of: number),
      fixes: [
        Diagnostic.Fix(
          Message("bỏ số, ký hiệu", en: "take number and symbol away"), isSafe: false,
          SourceEdit(SourceSpan(passage.tokens[before].span.end, passage.span(of: number).end), ""))
      ])
  }

  private static func incomplete(_ basis: LegalBasis, _ number: Range<Int>) -> Diagnostic? {
    let passage = basis.passage
    let end = passage.tokens[number.upperBound...].firstIndex { $0.text == ";" } ?? passage.tokens.count
    let behind = passage.tokens[number.upperBound..<end]
    var missing: [(vi: String, en: String)] = []
    if !behind.contains(where: { $0.lower == "của" }) { missing.append(("tên cơ quan ban hành", "body")) }
    let isCertain = !missing.isEmpty
    let hasSubject = behind.indices.contains { index in
      !behind[index].beginsWithCapital && subjects.contains { passage.match($0, at: index) != nil }
    }
    if !hasSubject { missing.append(("trích yếu", "subject")) }
    guard !missing.isEmpty else { return nil }
    var finding = finding(lacks(missing), at: passage.span(of: number), help: mend)
    if !isCertain { finding.severity = .note }
    return finding
  }

  /// Words with which subjects begin.
  private static let subjects = [
    "về", "ban hành", "quy định", "phê duyệt", "hướng dẫn", "sửa đổi", "bổ sung", "thực hiện", "triển khai", "công bố",
    "thành lập", "giao", "tăng cường", "đẩy mạnh", "một số", "điều chỉnh", "tổ chức", "phân cấp", "phân công",
    "kiện toàn", "phát triển", "phát động", "nâng cao", "đổi mới", "xây dựng", "bảo đảm", "thông qua", "chi tiết",
    "quản lý", "thi hành", "tiếp tục", "hợp nhất", "bãi bỏ",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let ofLaw = Message(
    "Luật, pháp lệnh trong căn cứ không ghi số, ký hiệu và cơ quan ban hành.",
    en: "A legal basis names a law without its number, symbol and body.")

  private static func lacks(_ parts: [(vi: String, en: String)]) -> Message {
    Message(
      "Căn cứ này thiếu \(parts.map(\.vi).joined(separator: ", ")).",
      en: "This legal basis lacks its \(parts.map(\.en).joined(separator: ", ")).")
  }

  private static let mend = Message(
    "ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan và trích yếu", en: "name kind, number, date, body and subject"
  )
}
