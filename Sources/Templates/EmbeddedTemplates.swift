import DocumentModel
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

  /// What reading an embedded template gives, made when the program is built: reading one takes as long as reading a plan.
  struct Settled {
    let style: HouseStyle
    /// The embedded template it is based on; settled over any other it would be another.
    let base: String?
  }

  /// Nil where `source` is not, byte for byte, one of them.
  static func settled(_ source: SourceFile) -> Settled? {
    switch source.bytes {
    case PackageResources.nd30_plan: Settled(style: .decree30, base: nil)
    case PackageResources.tt01_2011_plan: Settled(style: .circular01, base: "nd30")
    case PackageResources.dang_hd36_plan: Settled(style: .partyGuideline36, base: "nd30")
    case _: nil
    }
  }
}
