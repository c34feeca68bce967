/// A number as Vietnamese writes it: stops between thousands, a comma before decimals ("2.989,5").
struct Figure: Hashable {
  var value: Double
  /// How many digits stand behind the comma.
  var decimals: Int
  /// As typed.
  var text: String

  /// Nil for anything but one such number, stars and blanks around it left out.
  init?(_ words: String) {
    // Most cells hold words. The lead byte is of a blank that does not break, or of no figure.
    guard words.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0xC2 || $0 == 0xA0 || "*., ".utf8.contains($0) }) else {
      return nil
    }
    let text = words.filter { $0 != "*" && $0 != " " && $0 != "\u{A0}" }
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let whole = halves.first, !whole.isEmpty,
      halves.allSatisfy({ $0.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "." } })
    else { return nil }
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = halves.count == 2 ? halves[1] : ""
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups[0].count <= (groups.count > 1 ? 3 : 15),
      !decimals.contains("."), decimals.count <= 6, groups.count <= 6, halves.count == 1 || !decimals.isEmpty,
      let value = Double(groups.joined() + (decimals.isEmpty ? "" : "." + decimals))
    else { return nil }
    self.value = value
    self.decimals = decimals.count
    self.text = text
  }

  /// With stops between thousands, and as many decimals as given.
  static func written(_ value: Double, decimals: Int) -> String {
    // What no column of a plan holds.
    guard var scaled = Int(exactly: (value * power(decimals)).rounded()), scaled != .min else { return "\(value)" }
    let sign = scaled < 0 ? "-" : ""
    scaled = abs(scaled)
    var fraction = ""
    for _ in 0..<decimals {
      fraction = String(scaled % 10) + fraction
      scaled /= 10
    }
    var digits = Substring(String(scaled))
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    return sign + groups.joined(separator: ".") + (fraction.isEmpty ? "" : "," + fraction)
  }

  static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1.0) { power, _ in power * 10 } }
}

/// A whole number in Vietnamese words: "bảy mươi sáu tỷ sáu trăm chín mươi chín triệu".
enum NumberWords {
  /// Nil where the words are no such number. Mốt, tư, lăm stand for một, bốn, năm behind tens; linh and lẻ for tens that are none;
  /// ngàn is nghìn and tỉ is tỷ.
  static func value(of words: [String]) -> Int? {
    var billions = 0
    var thousands = 0
    var group = 0
    var unit: Int?
    if words.isEmpty { return nil }
    for word in words {
      if let digit = digits[word] {
        // Two digits in a row are read out one by one: a number of something else.
        guard unit == nil else { return nil }
        unit = digit
        continue
      }
      switch word {
      case "mười":
        guard unit == nil else { return nil }
        group += 10
      case "mươi":
        guard let tens = unit else { return nil }
        group += tens * 10
        unit = nil
      case "trăm":
        guard let hundreds = unit else { return nil }
        group += hundreds * 100
        unit = nil
      case "linh", "lẻ": guard unit == nil else { return nil }
      case "nghìn", "ngàn":
        thousands += (group + (unit ?? 0)) * 1000
        (group, unit) = (0, nil)
      case "triệu":
        thousands = (thousands + group + (unit ?? 0)) * 1_000_000
        (group, unit) = (0, nil)
      case "tỷ", "tỉ":
        // More than any budget, and safe to multiply.
        guard billions <= 1_000_000 else { return nil }
        let value = (billions + thousands + group + (unit ?? 0)) * 1_000_000_000
        billions = value
        (thousands, group, unit) = (0, 0, nil)
      case _: return nil
      }
      if thousands > 1_000_000_000 || group > 999 { return nil }
    }
    return billions + thousands + group + (unit ?? 0)
  }

  private static let digits = [
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9,
  ]
}
