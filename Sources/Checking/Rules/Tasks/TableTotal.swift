import ActionPlan
package import PlanSyntax

/// A total of a table that its parts do not add up to.
package enum TableTotal: Rule {
  package static let id = "table-total"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.table_total_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.body.places.flatMap(\.tables).flatMap { table -> [Diagnostic] in
      let grid = FigureGrid(table)
      return grid.wrongFigures.map { wrong in
        finding(
          differs(wrong.stated.text, Figure.written(wrong.sum, decimals: wrong.decimals), wrong.kind), at: wrong.span)
      }
    }
  }

  private static func differs(_ stated: String, _ sum: String, _ kind: FigureGrid.WrongFigure.Kind) -> Message {
    switch kind {
    case .totalOfRow:
      Message(
        "Tổng ghi \(stated), cộng các ô trong dòng được \(sum).",
        en: "The total is \(stated); the cells of the row add up to \(sum).")
    case .totalOfColumn:
      Message(
        "Tổng ghi \(stated), cộng các dòng trên được \(sum).",
        en: "The total is \(stated); the rows above add up to \(sum).")
    case .part:
      Message(
        "Ô ghi \(stated), theo tổng của dòng và của cột thì là \(sum).",
        en: "The cell is \(stated); by the totals of its row and column it is \(sum).")
    }
  }
}
