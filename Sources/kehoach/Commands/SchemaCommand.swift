import ActionPlan
import ArgumentParser
import Exchange
import PlanSchema
import PlanSyntax
import Templates

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "In bảng các từ khóa. Prints the reference of every key.")

  @Option(name: .customLong("lang"), help: "vi, en")
  var chosenLanguage: Message.Language?

  @Flag(help: "Các từ khóa của mẫu trình bày. The keys of a template.")
  var template = false

  @Flag(help: "JSON Schema của “kehoach export --json”. The JSON Schema of 'kehoach export --json'.")
  var json = false

  func validate() throws {
    if json, template { throw ValidationError("--json, --template") }
  }

  func run() throws {
    if json { return Terminal.print(PlanExport.schema) }
    let schema = template ? Schema.template : Schema.plan
    Terminal.print(schema.referencePage(in: chosenLanguage ?? Terminal.localeLanguage))
  }
}
