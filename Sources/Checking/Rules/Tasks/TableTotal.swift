import ActionPlan
package import PlanSyntax

/// A total of a table that its parts do not add up to.
package enum TableTotal: Rule {
  package static let id = "table-total"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.table_total_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.plan.allSiblings.flatMap(\.tables).flatMap { table -> [Diagnostic] in
      let grid = FigureGrid(table)
      return grid.wrongTotals.map { wrong in
        finding(
          differs(wrong.stated.text, Figure.written(wrong.sum, decimals: wrong.decimals), isRow: wrong.isOfRow),
          at: wrong.span)
      }
    }
  }

  private static func differs(_ stated: String, _ sum: String, isRow: Bool) -> Message {
    Message(
      "Tổng ghi \(stated), cộng các \(isRow ? "ô trong dòng" : "dòng trên") được \(sum).",
      en: "The total is \(stated); the \(isRow ? "cells of the row" : "rows above") add up to \(sum).")
  }
}
