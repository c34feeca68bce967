import DocumentModel
import PlanSyntax
import Support
import Testing

@testable import ActionPlan

/// Column widths from content: no word broken, and the lines within 5 % of the best split that a long search finds.
@Suite struct TableWidthTests {
  @Test(arguments: samplePlans)
  func tablesOfThePlans(name: String) throws {
    let source = SourceFile(path: name, text: try Repository.text(name))
    let document = OfficialDocument(composing: Analysis(of: source).plan, in: style)
    for section in document.sections {
      for case .table(let table) in section.blocks { check(table, "\(name): \(table.title)") }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func madeTables(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let document = document(of: Self.plan(with: &generator))
    for section in document.sections {
      for case .table(let table) in section.blocks { check(table, "seed \(seed)") }
    }
  }

  /// What was counted before is remembered and changes nothing: more widths than are kept, each of them twice.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func countsDoNotDependOnEarlierOnes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for section in document(of: Self.plan(with: &generator)).sections {
      for case .table(let table) in section.blocks {
        let rows = table.headRows + table.rows
        var lines = TableLines(of: rows, in: style)
        let splits = (0..<50).map { _ in table.columns.map { _ in Double.random(in: 120...300, using: &generator) } }
        for widths in splits + splits {
          var fresh = TableLines(of: rows, in: style)
          #expect(lines.count(widths) == fresh.count(widths))
          for column in widths.indices where lines.isEased(column, width: widths[column]) {
            var moved = widths
            moved[column] += 50
            moved[(column + 1) % moved.count] -= 50
            #expect(!(fresh.count(moved) < fresh.count(widths)), "wider by 50, column \(column) saves lines")
          }
        }
      }
    }
  }

  /// Nor do those of one paragraph: what is kept of a width is used for the widths of which it holds, and for no other.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func linesDoNotDependOnEarlierOnes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for section in document(of: Self.plan(with: &generator)).sections {
      section.blocks.forEachParagraph { paragraph in
        var lines = LineFilling(paragraph, in: style)
        for _ in 0..<30 {
          let narrow = Double.random(in: 1...300, using: &generator)
          let wide = narrow + Double.random(in: 0...3, using: &generator)
          var fresh = LineFilling(paragraph, in: style)
          #expect(lines.rememberedLineCount(within: narrow) == fresh.lineCount(within: narrow))
          let alike = lines.breaksAlike(within: narrow, and: wide)
          #expect(alike == fresh.breaksAlike(within: narrow, and: wide))
          if alike, fresh.longestWord <= narrow {
            #expect(fresh.lineCount(within: narrow) == fresh.lineCount(within: wide))
          }
        }
        let measure = LineFilling.measure(paragraph, look: style.look(of: paragraph.role))
        #expect(measure.length == lines.length && measure.longestWord == lines.longestWord)
      }
    }
  }

  /// A search that is not the program's: random splits, each mended in small steps until nothing helps.
  private func check(_ table: Table, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let widths = table.columns.map(\.width.points)
    let least = leastWidths(of: table)
    for (width, least) in zip(widths, least) where least > 0 {
      #expect(width >= least - 0.5, "\(name): a word is broken", sourceLocation: sourceLocation)
    }
    var lines = TableLines(of: table.headRows + table.rows, in: style)
    let ours = lines.count(widths).rows
    // With each column as wide as the others' words let it be no split has fewer lines: most tables need no search.
    let spare = widths.reduce(0, +) - least.reduce(0, +)
    guard Double(ours) > Double(lines.count(least.map { $0 + spare }).rows) * 1.05 else { return }
    var best = (rows: ours, widths: widths)
    var generator = SplitMix64(seed: 5)
    for start in 0..<5 {
      let split = start == 0 ? widths : randomSplit(of: widths.reduce(0, +), above: least, with: &generator)
      let end = mended(split, above: least, &lines)
      if end.rows < best.rows { best = end }
    }
    #expect(
      Double(ours) <= Double(best.rows) * 1.05,
      "\(name): \(ours) lines with \(widths), \(best.rows) with \(best.widths)", sourceLocation: sourceLocation)
  }

  /// What readers' rounding may take from a column, in points; a browser leaves the last one what its pixels leave.
  private func hair(_ column: Int, of count: Int) -> Double { column == count - 1 ? 3.5 : 1.5 }

  private func leastWidths(of table: Table) -> [Double] {
    var least = table.columns.map { _ in 0.0 }
    for row in table.headRows + table.rows {
      for (index, slot) in row.slots.enumerated() {
        guard case .cell(let cell) = slot, cell.columnSpan == 1 else { continue }
        for paragraph in cell.paragraphs {
          least[index] = max(
            least[index],
            LineFilling(paragraph, in: style).longestWord + TableLines.padding(in: style).points
              + hair(index, of: table.columns.count))
        }
      }
    }
    return least
  }

  private func randomSplit(of width: Double, above least: [Double], with generator: inout SplitMix64) -> [Double] {
    let shares = least.map { _ in Double.random(in: 0...1, using: &generator) }
    let spare = width - least.reduce(0, +)
    return zip(least, shares).map { $0 + spare * $1 / shares.reduce(0, +) }
  }

  private func mended(_ start: [Double], above least: [Double], _ lines: inout TableLines) -> (
    rows: Int, widths: [Double]
  ) {
    var widths = start
    var best = lines.count(widths)
    var piece = 0.3 * start.reduce(0, +)
    while piece > 1 {
      var hasImproved = false
      for giver in widths.indices {
        for taker in widths.indices where taker != giver && widths[giver] - piece >= least[giver] {
          widths[giver] -= piece
          widths[taker] += piece
          let count = lines.count(widths)
          if count < best {
            best = count
            hasImproved = true
          } else {
            widths[giver] += piece
            widths[taker] -= piece
          }
        }
      }
      if !hasImproved { piece *= 0.6 }
    }
    return (best.rows, widths)
  }

  // MARK: Made tables

  private static let words = """
    xây dựng kế hoạch triển khai nhiệm vụ phát triển khoa học công nghệ nông nghiệp môi trường kiểm tra giám sát báo cáo tổng \
    hợp kết quả ngân sách nhà nước nguồn vốn đầu tư công trình thủy lợi trường học bệnh viện đường giao thông nước sạch
    """.split(separator: " ")

  /// Columns of figures, names and text, rows of one word or many, heads of one row or two.
  private static func plan(with generator: inout SplitMix64) -> String {
    let count = Int.random(in: 2...7, using: &generator)
    let longest = (0..<count).map { _ in [1, 3, 8, 20, 45].randomElement(using: &generator) ?? 1 }
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "và" }
        .joined(separator: " ")
    }
    var plan = head + "nhiệm vụ:\n  khoản:\n    Như sau.\n    bảng:\n      cột: "
    plan += (0..<count).map { $0 == 0 ? "TT" : $0 > count - 3 ? "Vốn > " + text(2) : text(4) }.joined(separator: " | ")
    for row in 0..<Int.random(in: 2...25, using: &generator) {
      if row % 7 == 3 { plan += "\n      nhóm: " + text(9) }
      plan += "\n      - " + longest.dropFirst().map { $0 == 1 ? String(row * 371) : text($0) }.joined(separator: " | ")
    }
    return plan + "\n"
  }
}

private let samplePlans: [String] =
  ["bang-bieu", "theo-co-quan", "theo-chuyen-de"].map { "Tests/PageTests/Plans/\($0).plan" } + [
    "plans/ke-hoach-mau.plan"
  ]
