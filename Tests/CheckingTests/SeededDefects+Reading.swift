import ActionPlan
import Checking
import PlanSyntax

extension Defect {
  /// What drafters commonly type amiss in the notation itself.
  static let reading: [Defect] = keys + lines + values

  private static let fields: Set<String> = ["chủ trì", "phối hợp", "thời hạn", "sản phẩm", "kinh phí"]

  private static let keys: [Defect] = [
    .field("near-key") { plan, entry, key in
      [
        SourceEdit(
          key.span, "⟦\(plan.source.text(key.span).prefix(1).uppercased())\(plan.source.text(key.span).dropFirst())⟧")
      ]
    },
    .field("missing-colon") { plan, entry, key in
      entry.first(.colon).map { [SourceEdit(key.span.union($0.span), "⟦\(plan.source.text(key.span))⟧")] }
    },
    .field("doubled-field") { plan, entry, key in
      [plan.line(behind: entry, "⟦\(plan.source.text(key.span))⟧: \(plan.source.text(entry.textSpans[0]))")]
    },
    .field("unknown-field") { plan, entry, key in [plan.line(behind: entry, "⟦cấp trên⟧: Sở Tài chính")] },
    .field("unknown-field") { plan, entry, key in
      plan.source.text(key.span) == "chủ trì" ? [SourceEdit(key.span, "⟦chu tri⟧")] : nil
    },
  ]

  private static let lines: [Defect] = [
    .passage("typed-marker", [.heading(.section), .heading(.clause), .heading(.point)]) { "⟦1.⟧ \($0)" },
    .passage("typed-marker", [.heading(.clause)]) { "⟦a)⟧ \($0)" },
    Defect("tab-indentation") { plan, random in
      plan.passages(in: [.paragraph]).compactMap { passage in
        let start = plan.lineStart(passage.span.start)
        let indentation = SourceSpan(start, passage.span.start)
        return indentation.range.allSatisfy { plan.source.bytes[$0] == UInt8(ascii: " ") } && !indentation.isEmpty
          ? SourceEdit(indentation, "⟦" + String(repeating: "⟨tab⟩", count: (passage.span.start - start) / 2) + "⟧")
          : nil
      }.randomElement(using: &random).map { [$0] }
    },
    Defect("tab-in-text") { plan, random in
      plan.token(in: [.paragraph, .item, .legalBasis], using: &random) { $0.tokens[$1].kind == .space }.map {
        [SourceEdit($0.passage.tokens[$0.index].span, "⟦⟨tab⟩⟧")]
      }
    },
    Defect("trailing-comment") { plan, random in
      plan.endOfParagraph(using: &random).map { [SourceEdit(SourceSpan($0, $0), " ⟦# hỏi lại⟧")] }
    },
    .value("trailing-comment", of: ["thời hạn", "sản phẩm", "địa danh"]) { "\($0) ⟦# hỏi lại⟧" },
  ]

  private static let values: [Defect] = [
    .value("ill-typed-value", of: ["thời hạn"]) { _ in "⟦quý V/2026⟧" },
    .value("ill-typed-value", of: ["ngày"]) { _ in "⟦31/02/2026⟧" },
    Defect("cell-count") { plan, random in
      let rows = plan.manuscript.analysis.tree.root.leaves.filter { leaf in
        leaf.kind == .text && plan.source.text(leaf.span).filter { $0 == "|" }.count > 1
          && plan.source.text(SourceSpan(plan.lineStart(leaf.span.start), leaf.span.start)).contains("-")
      }
      return rows.randomElement(using: &random).map { row in
        let text = plan.source.text(row.span)
        return [SourceEdit(row.span, "⟦\(text) | 1⟧")]
      }
    },
    Defect("unknown-label") { plan, random in
      plan.token(in: [.paragraph, .item, .heading(.point)], using: &random) { $0.tokens[$1].kind == .reference }.map {
        let token = $0.passage.tokens[$0.index]
        return [SourceEdit(token.span, "⟦\(token.text.dropLast())-cu}⟧")]
      }
    },
  ]

  /// A random field of a task: its entry and key.
  private static func field(
    _ id: Diagnostic.ID, _ edits: @escaping @Sendable (SoundPlan, SyntaxNode, SyntaxNode) -> [SourceEdit]?
  ) -> Defect {
    Defect(id) { plan, random in
      plan.entries(fields).compactMap { entry -> [SourceEdit]? in
        guard let key = entry.first(.key), !entry.textSpans.isEmpty, !plan.indentation(key.span.start).isEmpty else {
          return nil
        }
        return edits(plan, entry, key)
      }.randomElement(using: &random)
    }
  }
}
