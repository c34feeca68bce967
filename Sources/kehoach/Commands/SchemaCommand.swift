import ActionPlan
import ArgumentParser
import PlanSchema
import PlanSyntax
import Templates

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: helpText("In bảng các từ khóa.", en: "Prints the reference of every key."))

  @OptionGroup var speech: LanguageOption

  @Flag(help: .words("Các từ khóa của mẫu trình bày.", en: "The keys of a template."))
  var template = false

  func run() throws {
    let schema = template ? Schema.template : Schema.plan
    Terminal.print(schema.referencePage(in: speech.language))
  }
}
