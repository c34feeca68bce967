package import PlanSyntax

/// The templates of the repository, embedded so that the program works anywhere.
package enum EmbeddedTemplates {
  package static let names = ["nd30"]

  package static func source(named name: String) -> SourceFile? {
    switch name {
    case "nd30": SourceFile(path: "templates/nd30/nd30.plan", bytes: PackageResources.nd30_plan)
    default: nil
    }
  }
}
