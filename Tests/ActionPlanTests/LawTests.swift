import DocumentModel
import Foundation
import GeneratedPlans
import PlanSyntax
import Support
import Testing

@testable import ActionPlan

/// What holds for every plan: written ones of the repository and generated ones.
@Suite struct LawTests {
  static let seeds: [UInt64] = Array(1...12)

  @Test(arguments: seeds, PlanWriter.Shape.allCases)
  func nothingIsLost(seed: UInt64, shape: PlanWriter.Shape) {
    for hasTables in [true, false] {
      let text = PlanWriter.plan(seed: seed, shape: shape, isComplete: seed < 3, hasTables: hasTables)
      let made = document(of: text)
      let dump = made.dump.lowercased()
      let words = Set(dump.split { !$0.isLetter && !$0.isNumber }.map(String.init))
      // Labels are names for references, not text.
      let lost = PlanWriter.markers(in: text).filter { !words.contains($0.lowercased()) }
      #expect(lost == [], "\(lost.first.map { lines(around: $0, in: text) } ?? "")")
      expectLaws(made)
    }
  }

  private func lines(around word: String, in text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { $0.contains(word) }) else { return "" }
    return lines[max(0, index - 8)...min(lines.count - 1, index + 3)].joined(separator: "\n")
  }

  @Test(arguments: Repository.soundPlans)
  func plansOfTheRepository(path: String) throws {
    let text = try Repository.text(path)
    let made = document(of: text)
    expectLaws(made)
    #expect(document(of: text) == made)
    // A blank line means nothing.
    let dense = text.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }.joined(separator: "\n")
    expectNoDifference(document(of: dense).dump, made.dump)
  }

  /// Typed with combining marks a plan is the same document, with none (TCVN 6909:2001, Unicode NFC).
  @Test(arguments: Repository.soundPlans)
  func lettersAreComposed(path: String) throws {
    let text = try Repository.text(path)
    let decomposed = document(of: text.decomposedStringWithCanonicalMapping)
    let marks = decomposed.dump.unicodeScalars.filter { (0x300...0x36F).contains($0.value) }
    #expect(marks.isEmpty)
    expectNoDifference(decomposed.dump, document(of: text).dump)
  }

  @Test(arguments: seeds.prefix(5))
  func blankLinesMeanNothing(seed: UInt64) {
    let text = PlanWriter.plan(seed: seed, shape: .alone)
    let airy = text.replacing("\n", with: "\n\n")
    // Raw lines are kept as they stand; a blank one among them is none.
    expectNoDifference(document(of: airy).dump, document(of: text).dump)
    #expect(document(of: text) == document(of: text))
  }

  private func expectLaws(_ document: OfficialDocument) {
    let paragraphs = document.sections.flatMap { $0.firstPageHeader + $0.firstPageFooter + $0.blocks }
      .flatMap(\.paragraphs)
    expectAnchors(paragraphs)
    expectFootnotes(paragraphs)
    for paragraph in paragraphs where paragraph.role != .signatureSpace {
      // An empty office levels the names of joint signers.
      if paragraph.role == .office, paragraph.content.isEmpty { continue }
      #expect(!paragraph.content.plainText.allSatisfy { $0 == " " }, "an empty paragraph: \(paragraph.role)")
      #expect(!paragraph.content.plainText.hasSuffix("..") || paragraph.content.plainText.hasSuffix("..."))
    }
    for section in document.sections {
      for case .table(let table) in section.blocks {
        expectGrid(table)
        #expect(table.columns.map(\.width.twips).reduce(0, +) == style.textWidth(section.orientation).twips)
        if table.columns.count < 8 { expectWholeWords(table) }
      }
    }
  }

  /// Every reference's anchor stands in the document exactly once.
  private func expectAnchors(_ paragraphs: [Paragraph]) {
    let anchors = paragraphs.compactMap(\.anchor)
    #expect(Set(anchors).count == anchors.count)
    let references = Set(paragraphs.flatMap(\.content).flatMap(\.references))
    #expect(references.subtracting(anchors) == [])
  }

  /// Numbered from 1 through the document, none twice.
  private func expectFootnotes(_ paragraphs: [Paragraph]) {
    let numbers = paragraphs.flatMap(\.content).compactMap { inline -> Int? in
      if case .footnote(let number, _) = inline { number } else { nil }
    }
    #expect(numbers == Array(1...max(1, numbers.count)).prefix(numbers.count).map { $0 })
  }

  /// A slot for every column, and each covered one belongs to a cell that reaches it.
  private func expectGrid(_ table: Table) {
    for rows in [table.headRows, table.rows] {
      var owners = rows.map { Array(repeating: 0, count: $0.slots.count) }
      for (r, row) in rows.enumerated() {
        #expect(row.slots.count == table.columns.count)
        for (c, slot) in row.slots.enumerated() {
          guard case .cell(let cell) = slot else { continue }
          for y in r..<min(r + cell.rowSpan, rows.count) {
            for x in c..<min(c + cell.columnSpan, row.slots.count) { owners[y][x] += 1 }
          }
        }
      }
      #expect(owners.allSatisfy { $0.allSatisfy { $0 == 1 } })
    }
  }
}

extension Block {
  /// In the order of the page.
  fileprivate var paragraphs: [Paragraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .rule: []
    case .layout(let layout): layout.rows.flatMap { row in row.flatMap { cell in cell.flatMap(\.paragraphs) } }
    case .table(let table):
      (table.headRows + table.rows).flatMap(\.slots).flatMap { slot -> [Paragraph] in
        if case .cell(let cell) = slot { cell.paragraphs } else { [] }
      }
    }
  }
}

extension Inline {
  fileprivate var references: [String] {
    switch self {
    case .reference(_, let anchor, _): [anchor]
    case .footnote(_, let content): content.flatMap(\.references)
    case .text, .lineBreak: []
    }
  }
}
