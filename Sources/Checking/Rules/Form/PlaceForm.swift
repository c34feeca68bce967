import ActionPlan
package import PlanSyntax

/// A địa danh with the word for its unit, or without it where the decree keeps it; or with the date typed behind it.
package enum PlaceForm: Rule {
  package static let id = "place-form"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 4")
  package static var page: [UInt8] { PackageResources.place_form_md }

  /// Cities whose names are written without the word; "Thành phố Hồ Chí Minh" keeps it, being a person's name.
  private static let cities = ["hà nội", "hải phòng", "đà nẵng", "cần thơ", "huế", "đồng nai"]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    [manuscript.plan.act?.letterhead.place, manuscript.plan.letterhead.place].compactMap { place in
      guard let place else { return nil }
      if let comma = place.value.firstIndex(of: ",") {
        let name = place.value[..<comma].trimmingSpaces()
        return finding(dated, at: place.span, fixes: [.writing(name, at: place.span)])
      }
      if let name = withoutUnit(place.value) {
        return finding(unit(place.value, name), at: place.span, fixes: [.writing(name, at: place.span)])
      }
      guard place.value != namedAfterPerson, place.value.lowercased().hasSuffix("hồ chí minh") else { return nil }
      return finding(inFull, at: place.span, fixes: [.writing(namedAfterPerson, at: place.span)])
    }
  }

  private static let namedAfterPerson = "Thành phố Hồ Chí Minh"

  private static func withoutUnit(_ place: String) -> String? {
    let lower = place.lowercased()
    for unit in ["tỉnh ", "thành phố ", "tp. ", "tp "] where lower.hasPrefix(unit) {
      let name = place.dropFirst(unit.count).trimmingSpaces()
      return unit == "tỉnh " || cities.contains(name.lowercased()) ? name : nil
    }
    return nil
  }

  private static let dated = Message(
    "“địa danh” chỉ có tên địa phương; ngày, tháng, năm ghi ở “ngày:”.",
    en: "'địa danh' is a place and no more; the date stands in 'ngày:'.")

  private static let inFull = Message(
    "Địa danh mang tên người được ghi đầy đủ: “\(namedAfterPerson)”.",
    en: "A place that bears a person's name is written in full: '\(namedAfterPerson)'.")

  private static func unit(_ place: String, _ name: String) -> Message {
    Message(
      "Địa danh là tên riêng của địa phương: “\(name)”, không phải “\(place)”.",
      en: "The place is its name alone: '\(name)', not '\(place)'.")
  }
}
