import ActionPlan
import Checking
import DocumentModel
import PlanSchema
import PlanSyntax
import Testing

/// One slip is one finding with one mend, whatever the key and wherever it stands: the mend makes the plan as if it had been typed
/// right.
@Suite struct SlipTests {
  @Test(arguments: Slip.all.map(\.name))
  func oneSlipIsOneFinding(_ name: String) throws {
    let slip = try #require(Slip.all.first { $0.name == name })
    var failures: [String] = []
    for place in KeyPlace.all {
      guard let typed = slip.write(place) else { continue }
      let rest = place.rest
      let right = place.before + place.line + place.after + rest
      let wrong = place.before + typed + place.after + rest
      if let failure = failure(of: wrong, meaning: right) { failures.append("\(place): \(failure)\n") }
    }
    #expect(failures.isEmpty, "\(name): \(failures.count)\n\(failures.prefix(60).joined())")
  }

  /// Typed right, each is sound, or nothing above means anything.
  @Test func keysTypedRightAreSound() {
    for place in KeyPlace.all {
      let text = place.before + place.line + place.after + place.rest
      let found = Self.findings(text)
      #expect(found.isEmpty, "\(place)\n\(text)\n\(Self.printed(found, in: text))")
    }
  }

  private func failure(of wrong: String, meaning right: String) -> String? {
    let found = Self.findings(wrong)
    guard found.count == 1, found[0].fixes.count == 1 else { return wrong + Self.printed(found, in: wrong) }
    let source = SourceFile(path: "a.plan", text: wrong)
    let mended = String(decoding: source.applying(found[0].fixes[0].edits), as: UTF8.self)
    // As it is most often; that this is sound is tested below.
    if mended == right { return nil }
    let left = Self.findings(mended)
    if !left.isEmpty { return mended + Self.printed(left, in: mended) }
    let isSame = Self.document(mended) == Self.document(right)
    return isSame ? nil : "\(mended)is not\n\(right)"
  }

  private static func analysis(_ text: String) -> Analysis { Analysis(of: SourceFile(path: "a.plan", text: text)) }

  private static func document(_ text: String) -> String {
    OfficialDocument(composing: analysis(text).plan, in: style).dump
  }

  private static func findings(_ text: String) -> [Diagnostic] {
    analysis(text).diagnostics.filter { $0.severity > .note }
  }

  private static func printed(_ findings: [Diagnostic], in text: String) -> String {
    let printer = DiagnosticPrinter(SourceFile(path: "a.plan", text: text), in: .en)
    return findings.map { printer.excerpt($0) }.joined()
  }
}

/// A key in a place that has it, typed right.
private struct KeyPlace: CustomStringConvertible {
  let field: Field
  let scope: Scope.ID
  /// The lines that open the place.
  let before: String
  let indentation: String
  let key: String
  let value: String
  /// What stands below the key, and behind it in the place.
  let after: String

  var line: String { indentation + (value.isEmpty ? "\(key):\n" : "\(key): \(value)\n") }
  /// What a whole plan has besides.
  var rest: String {
    let text = before + line + after
    return completed(text).dropFirst(text.count) + Self.task
  }

  /// What tables of tasks and targets are made of.
  private static let task = """
    tổ chức thực hiện:
      khoản: Phân công
        chủ trì: Sở Y tế
        Lời.
        chỉ tiêu: Tỷ lệ
          giá trị: 60%

    """
  var description: String { "\(key) in \(scope.rawValue)" }

  static let all: [KeyPlace] = Schema.plan.fields.flatMap { field in
    field.scopes.compactMap { scope in KeyPlace(field, in: scope) }
  }

  private init?(_ field: Field, in scope: Scope.ID) {
    guard let place = Self.places[scope] else { return nil }
    self.field = field
    self.scope = scope
    key = field.key
    let indentation = String(repeating: " ", count: place.indentation)
    self.indentation = indentation
    before = place.before
    let value = Self.value(of: field, in: scope)
    self.value = value
    let below = field.content.flatMap { value.isEmpty || $0 == .target || $0 == .table ? Self.contents[$0] : nil } ?? []
    let own = below.map { indentation + "  " + $0 + "\n" }.joined()
    let needed = place.needs.filter { !$0.hasPrefix(field.key + ":") }.map { indentation + $0 + "\n" }.joined()
    after = own + needed
  }

  /// The lines that open a place, the column of its keys, and what else it needs.
  private static let places: [Scope.ID: (before: String, indentation: Int, needs: [String])] = [
    .plan: ("", 0, []),
    .act: (
      "quyết định:\n", 2,
      ["trích yếu: Ban hành Kế hoạch", "thẩm quyền ban hành: Ủy ban nhân dân tỉnh X", "điều: Hiệu lực"]
    ),
    .article: (
      "quyết định:\n  trích yếu: Ban hành Kế hoạch\n  thẩm quyền ban hành: Ủy ban nhân dân tỉnh X\n  điều: Hiệu lực\n",
      4,
      []
    ),
    .part: ("phần: Chung\n", 2, []), .section: ("nhiệm vụ:\n", 2, []),
    .clause: ("nhiệm vụ:\n  khoản: Một\n", 4, []),
    .point: ("nhiệm vụ:\n  khoản: Một\n    điểm: Hai\n", 6, []),
    .item: ("nhiệm vụ:\n  - Rà soát.\n", 4, []),
    .target: ("nhiệm vụ:\n  chỉ tiêu: Tỷ lệ\n", 4, ["giá trị: 60%"]),
    .table: ("nhiệm vụ:\n  bảng: Dự toán\n", 4, ["cột: Nội dung", "- Tập huấn"]),
    .row: ("nhiệm vụ:\n  bảng: Dự toán\n    cột: Nội dung\n    dòng:\n", 6, []),
    .signature: ("ký:\n", 2, []), .annex: ("phụ lục: Mẫu biểu\n", 2, []),
  ]

  private static let contents: [Scope.ID: [String]] = [
    .list: ["- Một"], .prose: ["Lời văn."], .target: ["giá trị: 60%"], .table: ["cột: Nội dung", "- Tập huấn"],
    .row: ["ô: Một"], .signature: ["chức vụ: Chủ tịch"],
    .act: ["trích yếu: Ban hành Kế hoạch", "thẩm quyền ban hành: Ủy ban nhân dân tỉnh X", "điều: Hiệu lực"],
    .section: ["Lời văn."],
  ]

  private static func value(of field: Field, in scope: Scope.ID) -> String {
    switch field.key {
    case "tên loại": "Kế hoạch"
    case "ký hiệu": scope == .act ? "QĐ-UBND" : "KH-UBND"
    case "cột": "Nội dung"
    case "kinh phí" where field.content != nil: ""
    case "bảng chỉ tiêu", "bảng phân công": "Lời"
    case _:
      if field.value.isNothing { "" } else { field.value.choices.first ?? field.value.examples.first ?? "Lời" }
    }
  }
}

/// A way to mistype the line of a key; nil where it would change nothing.
private struct Slip: Sendable {
  let name: String
  let write: @Sendable (KeyPlace) -> String?

  /// Of the key and what stands behind it.
  private init(_ name: String, _ mistyped: @escaping @Sendable (_ key: String, _ value: String) -> String?) {
    self.name = name
    write = { place in mistyped(place.key, place.value).map { place.indentation + $0 + "\n" } }
  }

  private init(_ name: String, line: @escaping @Sendable (KeyPlace) -> String?) {
    self.name = name
    write = line
  }

  private static func rest(_ value: String) -> String { value.isEmpty ? ":" : ": " + value }

  /// Without tone and vowel marks, commas kept.
  private static func bare(_ key: String) -> String {
    key.split(separator: ",").map { foldedKey(String($0)) }.joined(separator: ", ")
  }

  static let all: [Slip] = [
    Slip("no space behind the colon") { key, value in value.isEmpty ? nil : key + ":" + value },
    Slip("a capital") { key, value in capitalised(key) + rest(value) },
    Slip("all capitals") { key, value in key.uppercased() + rest(value) },
    Slip("without its marks") { key, value in bare(key) == key ? nil : bare(key) + rest(value) },
    Slip("a space before the colon") { key, value in key + " " + rest(value) },
    Slip("a no-break space before the colon") { key, value in key + "\u{A0}" + rest(value) },
    Slip("a no-break space in the key") { key, value in
      key.contains(" ") ? key.replacing(" ", with: "\u{A0}", maxReplacements: 1) + rest(value) : nil
    },
    Slip("a no-break space behind the colon") { key, value in value.isEmpty ? nil : key + ":\u{A0}" + value },
    Slip("two spaces in the key") { key, value in
      key.contains(" ") ? key.replacing(" ", with: "  ", maxReplacements: 1) + rest(value) : nil
    },
    Slip("a tab in the key") { key, value in
      key.contains(" ") ? key.replacing(" ", with: "\t", maxReplacements: 1) + rest(value) : nil
    },
    Slip("a tab before the colon") { key, value in key + "\t" + rest(value) },
    Slip("a tab for indentation") { place in
      place.indentation.isEmpty
        ? nil : String(repeating: "\t", count: place.indentation.count / 2) + place.line.drop { $0 == " " }
    },
    Slip("no-break spaces for indentation") { place in
      place.indentation.isEmpty
        ? nil : String(repeating: "\u{A0}", count: place.indentation.count) + place.line.drop { $0 == " " }
    },
    Slip("a dash in front") { key, value in "- " + key + rest(value) },
    Slip("a bullet in front") { key, value in "•\t" + key + rest(value) },
    Slip("a plus in front") { key, value in "+ " + capitalised(key) + rest(value) },
    Slip("a number in front") { key, value in "1. " + capitalised(key) + rest(value) },
    Slip("a letter in front") { key, value in "a) " + key + rest(value) },
    Slip("quotation marks") { key, value in "“\(key)”" + rest(value) },
    Slip("a full-width colon") { key, value in key + "：" + value },
    Slip("a hidden character in the key") { key, value in
      String(key.prefix(1)) + "\u{200B}" + key.dropFirst() + rest(value)
    },
    // At the start of the file it is what its name says.
    Slip("a byte order mark in front") { place in
      place.before.isEmpty ? nil : place.indentation + "\u{FEFF}" + place.line.drop { $0 == " " }
    },
    Slip("stars") { key, value in "**" + capitalised(key) + ":** " + value },
    Slip("a decomposed capital") { key, value in decomposed(capitalised(key)) + rest(value) },
  ]

  private static func decomposed(_ text: String) -> String {
    // Enough for a test: the letters that the first words of keys have.
    text.replacing("ơ", with: "o\u{31B}").replacing("ê", with: "e\u{302}").replacing("ủ", with: "u\u{309}")
  }
}
