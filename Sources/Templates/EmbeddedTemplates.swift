package import PlanSyntax

/// The templates of the repository, embedded so that the program works anywhere.
package enum EmbeddedTemplates {
  package static let names = ["nd30", "tt01-2011", "dang-hd36"]

  package static func source(named name: String) -> SourceFile? {
    switch name {
    case "nd30": SourceFile(path: "templates/nd30/nd30.plan", bytes: PackageResources.nd30_plan)
    case "tt01-2011":
      SourceFile(path: "templates/tt01-2011/tt01-2011.plan", bytes: PackageResources.tt01_2011_plan)
    case "dang-hd36":
      SourceFile(path: "templates/dang-hd36/dang-hd36.plan", bytes: PackageResources.dang_hd36_plan)
    default: nil
    }
  }
}
