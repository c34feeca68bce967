import DocumentModel
import Foundation
import PlanSyntax
import Standards
import Support
import Testing

@testable import Templates

/// A template that claims a standard is held to its ranges.
@Suite struct StandardCheckTests {
  private static let claims = [("nd30", "nd30"), ("tt01-2011", "tt01-2011"), ("dang-hd36", "hd36")]

  /// What a template needs that sets words in place of a line.
  fileprivate static let ornament = "\nkiểu: dấu thay đường kẻ\n  cỡ chữ: 14 pt\n"

  @Test(arguments: claims)
  func embeddedTemplatesKeepWhatTheyClaim(name: String, standard: String) throws {
    let text = try Repository.text("templates/\(name)/\(name).plan")
    #expect(text.contains("\nchuẩn: \(standard)\n"))
    #expect(findings(of: text).isEmpty, "\(findings(of: text))")
  }

  @Test(arguments: [
    ("  lề trái: 30 mm", "  lề trái: 25 mm", "25 mm", "Phụ lục I, Phần I, Mục I.3"),
    ("  tỷ lệ: 0,4", "  tỷ lệ: 0,6", "0,6", "Phụ lục I, Phần I, Mục II.2.b"),
    ("  sau căn cứ cuối: .", "  sau căn cứ cuối: ,", ",", "Phụ lục I, Phần I, Mục II.6.a"),
    ("  tiêu ngữ: Độc lập - Tự do - Hạnh phúc\n", "", "từ ngữ", "Phụ lục I, Phần I, Mục II.1.b"),
    ("  tỷ lệ: 0,4", "  chữ: *", "*", "Phụ lục I, Phần I, Mục II.2.b"),
    ("  thừa lệnh: TL.", "  thừa lệnh: T/L", "T/L", "Phụ lục I, Phần I, Mục II.7.b"),
  ])
  func aValueOutsideIsFoundAtItsPlace(old: String, new: String, marked: String, clause: String) throws {
    let text = try Repository.text("templates/nd30/nd30.plan") + Self.ornament
    let place = try #require(text.firstRange(of: old))
    let source = SourceFile(path: "x.plan", text: text.replacingCharacters(in: place, with: new))
    let analysis = TemplateAnalysis(of: source)
    let finding = try #require(analysis.diagnostics.first)
    #expect(analysis.diagnostics.count == 1)
    #expect(finding.id == "outside-standard")
    #expect(source.text(finding.span) == marked)
    #expect(finding.help?.vietnamese == "theo: \(clause)")
    // It is used all the same.
    #expect(analysis.style != nil)
  }

  @Test func theMessageNamesValueAndRange() throws {
    let text = try Repository.text("templates/nd30/nd30.plan").replacing("lề trái: 30 mm", with: "lề trái: 25 mm")
    let finding = try #require(findings(of: text).first)
    #expect(
      finding.message.vietnamese
        == "Trang giấy: lề trái 25 mm; Nghị định 30/2020/NĐ-CP, Phụ lục I yêu cầu 30–35 mm.")
    #expect(
      finding.message.english == "Page: left margin 25 mm; Decree 30/2020/NĐ-CP, Annex I requires 30–35 mm.")
  }

  /// Without the claim nothing is asked.
  @Test func withoutClaim() throws {
    let text = try Repository.text("templates/nd30/nd30.plan").replacing("lề trái: 30 mm", with: "lề trái: 25 mm")
    #expect(findings(of: text.replacing("chuẩn: nd30\n", with: "")).isEmpty)
  }

  @Test func unknownStandard() throws {
    let text = try Repository.text("templates/nd30/nd30.plan").replacing("chuẩn: nd30", with: "chuẩn: nd3O")
    let finding = try #require(findings(of: text).first)
    #expect(finding.id == "unknown-standard")
    #expect(finding.help?.vietnamese == "các tiêu chuẩn: nd30, tt01-2011, hd36")
    #expect(finding.fixes.map(\.edits.first?.replacement) == ["nd30"])
  }

  /// Each rule that a template can break, broken in one component: it is told so at the value.
  @Test(arguments: claims)
  func everyRuleCanBeBroken(name: String, standard: String) throws {
    var library = TemplateLibrary.embedded
    let base = library.template(named: name)
    #expect(base?.style != nil)
    var broken = 0
    for rule in try #require(Standard.named(standard)).rules where rule.basis == .rule {
      for slip in Slip.slips(against: rule) {
        broken += 1
        let source = SourceFile(path: "\(broken).plan", text: slip.template(basedOn: name))
        let findings = library.analysis(of: source).diagnostics
        let isFound = findings.contains {
          source.text($0.span) == slip.value && $0.message.vietnamese.contains(rule.title.vietnamese)
        }
        #expect(isFound, "\(rule.id): \(slip) \(findings.map(\.message.vietnamese))")
      }
    }
    #expect(broken > 15)
  }

  private func findings(of text: String) -> [Diagnostic] {
    TemplateAnalysis(of: SourceFile(path: "x.plan", text: text)).diagnostics
  }
}

/// A value that a rule does not allow.
private struct Slip {
  /// The line it stands below; nil for a key of the template itself.
  var block: String?
  var key: String
  var value: String

  static func slips(against rule: StandardRule) -> [Slip] {
    switch rule.requirement {
    case .paper:
      [Slip(block: "trang:", key: "rộng", value: "216 mm"), Slip(block: "trang:", key: "cao", value: "279 mm")]
    case .margin(.top, _): [Slip(block: "trang:", key: "lề trên", value: "19 mm")]
    case .margin(.bottom, _): [Slip(block: "trang:", key: "lề dưới", value: "26 mm")]
    case .margin(.left, _): [Slip(block: "trang:", key: "lề trái", value: "29 mm")]
    case .margin(.right, _): [Slip(block: "trang:", key: "lề phải", value: "21 mm")]
    case .numberedAt(let edge):
      [Slip(block: "trang:", key: "số trang", value: edge == .top ? "chân trang" : "đầu trang")]
    case .noNumberOnFirstPage: [Slip(block: "trang:", key: "số trang ở trang đầu", value: "có")]
    case .fontFamily: [Slip(block: nil, key: "phông chữ", value: "Arial")]
    case .fontSize: looks(rule, "cỡ chữ", "9 pt")
    case .fontSizeOfBody: looks(rule, "cỡ chữ", "12,5 pt")
    case .weight(.bold): looks(rule, "kiểu chữ", "nghiêng")
    case .weight(.regular): looks(rule, "kiểu chữ", "đứng, đậm")
    case .slant(.italic): looks(rule, "kiểu chữ", "đứng")
    case .slant(.upright): looks(rule, "kiểu chữ", "nghiêng, đậm")
    case .letters(.capitals): looks(rule, "loại chữ", "in thường")
    case .letters(.sentence): looks(rule, "loại chữ", "in hoa")
    case .underlined: looks(rule, "gạch chân", "không")
    case .colour: looks(rule, "màu", "0000FF")
    case .alignment(let allowed): looks(rule, "canh lề", allowed.contains(.right) ? "giữa" : "phải")
    case .flushLeft: looks(rule, "thụt trái", "5 mm") + looks(rule, "canh lề", "giữa")
    case .firstLineIndent: looks(rule, "thụt đầu dòng", "8 mm")
    case .spaceBetweenParagraphs: looks(rule, "cách trước", "5 pt")
    case .lineSpacing: looks(rule, "cách dòng", "1,6")
    case .lineHeight: looks(rule, "dòng đúng", "17 pt")
    case .framed: looks(rule, "khung", "không")
    case .lengthOfText(let range): lines(rule, "tỷ lệ", range.upperBound == 1 ? "0,9" : "0,6")
    case .present: lines(rule, "chữ", "***")
    case .portrait, .arabicNumbers, .numbersFrom, .ownNumbers, .weightOfNumber, .composedCharacters, .solid,
      .lengthOfTextArea, .frameSize, .column, .level, .order, .wording, .referredTo, .beyondFile:
      []
    }
  }

  private static func looks(_ rule: StandardRule, _ key: String, _ value: String) -> [Slip] {
    rule.subject.roles.prefix(1).map { Slip(block: "kiểu: \($0.name.lowercased())", key: key, value: value) }
  }

  private static func lines(_ rule: StandardRule, _ key: String, _ value: String) -> [Slip] {
    guard case .line(let place) = rule.subject else { return [] }
    return [Slip(block: "đường kẻ: \(place.key)", key: key, value: value)]
  }

  /// A template like another but for this value.
  func template(basedOn base: String) -> String {
    let line = block.map { "\($0)\n  \(key): \(value)" } ?? "\(key): \(value)"
    return "tên mẫu: x\ndựa trên: \(base)\n\(line)\n" + StandardCheckTests.ornament
  }
}
