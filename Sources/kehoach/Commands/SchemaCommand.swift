import ActionPlan
import ArgumentParser
import Checking
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

  @Flag(help: "Các từ khóa của tệp cài đặt. The keys of a settings file.")
  var settings = false

  func validate() throws {
    if template, settings { throw ValidationError("--template, --settings") }
  }

  func run() throws {
    let schema = template ? Schema.template : settings ? Schema.settings : Schema.plan
    Terminal.print(schema.referencePage(in: chosenLanguage ?? Terminal.localeLanguage))
  }
}
