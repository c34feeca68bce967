import PlanSyntax

/// Số: the number a clerk gives a document; it restarts at 01 each year (Nghị định 30/2020, Điều 15).
package struct DocumentNumber: Hashable, Sendable {
  package let value: Int

  package init?(_ text: String) {
    guard (1...6).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(text), value > 0
    else { return nil }
    self.value = value
  }

  /// A number below 10 has a leading 0 (Phụ lục I, II.3).
  package var text: String { twoDigits(value) }
}

/// Ký hiệu: abbreviations of kind and body without spaces (Phụ lục I, II.3): `KH-UBND`, in Party documents `KH/TU`.
package struct DocumentSymbol: Hashable, Sendable {
  package let text: String

  package init?(_ text: String) {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard
      groups.allSatisfy({ group in
        group.first?.isUppercase == true && group.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "&" }
      })
    else { return nil }
    self.text = text
  }
}

/// Cơ quan, tổ chức: the name of a body, as written.
package struct Agency: Hashable, Sendable {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  /// Words that begin the name of a body: behind a comma they begin another one.
  package static let beginnings = [
    "Sở", "Bộ", "Ban", "Ủy ban", "UBND", "HĐND", "Hội đồng", "Văn phòng", "Trường", "Trung tâm", "Công an", "Cục",
    "Chi cục",
    "Viện", "Kho bạc", "Liên hiệp", "Liên đoàn", "Hội", "Đoàn", "Mặt trận", "Báo", "Đài", "Công ty", "Thanh tra",
    "Bộ Chỉ huy", "Bảo hiểm", "Ngân hàng", "Các",
  ]
}

/// Kinh phí of a task: an amount, or where the money comes from, or both.
package struct Funding: Hashable, Sendable {
  /// In đồng; nil where only a source is named.
  package let amount: Double?
  /// As written: what is printed.
  package let text: String

  /// `500 triệu đồng`, `1,2 tỷ đồng (ngân sách tỉnh)`, `76.699.000.000 đồng`, `ngân sách nhà nước`. A figure must say of what:
  /// nil for `500`.
  private static let scales: [(word: String, factor: Double)] = [
    ("tỷ", 1e9), ("tỉ", 1e9), ("triệu", 1e6), ("nghìn", 1e3), ("ngàn", 1e3),
  ]

  package init?(_ text: String) {
    let text = text.withoutEndMark
    self.text = text
    var scanner = WordScanner(text)
    _ = scanner.takeFirst(of: ["khoảng", "dự kiến", "tối đa", "không quá"])
    guard scanner.rest.first?.isNumber == true else {
      guard !text.isEmpty else { return nil }
      amount = nil
      return
    }
    guard let number = scanner.takeDecimal() else { return nil }
    var factor = 1.0
    while let scale = Self.scales.first(where: { scanner.take($0.word) }) { factor *= scale.factor }
    guard scanner.takeFirst(of: ["đồng", "đ", "vnđ", "vnd"]) != nil else { return nil }
    amount = number.value * factor
  }
}

/// Giá trị of a target: `ít nhất 60% năm 2028`, `8,0 - 8,5%/năm`, `trên 90%`.
package struct TargetValue: Hashable, Sendable {
  package enum Comparator: String, Hashable, Sendable, CaseIterable {
    case atLeast = "ít nhất"
    case atMost = "không quá"
    case over = "trên"
    case under = "dưới"
    case about = "khoảng"
  }

  package let comparator: Comparator?
  package let lower: Double
  /// Of a range.
  package let upper: Double?
  /// As written behind the number: "%", "triệu đồng/hộ"; empty where the target gives it in `đơn vị`.
  package let unit: String
  /// Year by which it holds.
  package let year: Int?
  /// As written, the year left out: what a table prints in the column of that year.
  package let text: String
  /// The year with its words, as written: "đến năm 2030"; empty without one.
  package let yearText: String

  private static let comparatorWords: [(String, Comparator)] = [
    ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("từ", .atLeast), ("không dưới", .atLeast), ("đạt trên", .over),
    ("trên", .over), ("hơn", .over), ("dưới", .under), ("không quá", .atMost), ("tối đa", .atMost), ("khoảng", .about),
    ("đạt", .about),
  ]
  private static let yearWords = ["đến hết năm", "đến năm", "vào năm", "hết năm", "năm"]

  package init?(_ text: String) {
    let text = Self.withoutYearBrackets(text.withoutEndMark)
    var scanner = WordScanner(text)
    var comparator: Comparator?
    for (word, meaning) in Self.comparatorWords where comparator == nil && scanner.take(word) {
      comparator = word == "đạt" ? nil : meaning
      if word == "đạt" { break }
    }
    guard let number = scanner.takeDecimal() else { return nil }
    let firstUnit = scanner.take("%")
    var upper: Double?
    let behindNumber = scanner
    if scanner.take("đến"), scanner.rest.first?.isNumber != true { scanner = behindNumber }  // "60% đến năm 2030"
    if scanner.rest != behindNumber.rest || scanner.take("-") || scanner.take("–") {
      guard let second = scanner.takeDecimal() else { return nil }
      upper = second.value
    } else if firstUnit {
      scanner = WordScanner("%" + scanner.rest)
    }
    let behind = scanner.takeRest()
    let (unit, year, _) = Self.splitYear(behind)
    self.comparator = comparator
    lower = number.value
    self.upper = upper
    self.unit = unit
    self.year = year
    (self.text, _, yearText) = Self.splitYear(text)
  }

  /// The words before "năm 2030" and the like at the end of a text, that year, and it with its words.
  private static func splitYear(_ text: String) -> (String, Int?, String) {
    guard let year = Int(text.suffix(4).filter { $0.isASCII && $0.isNumber }), (1900...2999).contains(year) else {
      return (text, nil, "")
    }
    let head = text.dropLast(4).trimmingSpaces()
    let lower = head.lowercased()
    for word in yearWords where lower.hasSuffix(word) {
      var rest = head.dropLast(word.count).trimmingSpaces()
      while rest.last == "," { rest = rest.dropLast().trimmingSpaces() }
      return (rest, year, head.suffix(word.count) + " " + text.suffix(4))
    }
    return (text, nil, "")
  }

  /// "18% (năm 2025)" as "18% năm 2025": where the year is printed, composing decides.
  private static func withoutYearBrackets(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
    let inner = text[text.index(after: open)...].dropLast()
    guard yearWords.contains(where: { inner.lowercased().hasPrefix($0) }) else { return text }
    return String(text[..<open]) + inner
  }
}
