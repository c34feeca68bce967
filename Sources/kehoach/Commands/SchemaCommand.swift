import ActionPlan
import ArgumentParser
import Checking
import PlanSchema
import PlanSyntax
import Templates

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: helpText("In bảng các từ khóa.", en: "Prints the reference of every key."))

  @OptionGroup var speech: LanguageOption

  @Flag(help: .words("Các từ khóa của mẫu trình bày.", en: "The keys of a template."))
  var template = false

  @Flag(help: .words("Các từ khóa của tệp cài đặt.", en: "The keys of a settings file."))
  var settings = false

  func validate() throws {
    if template, settings { throw ValidationError("--template, --settings") }
  }

  func run() throws {
    let schema = template ? Schema.template : settings ? Schema.settings : Schema.plan
    Terminal.print(schema.referencePage(in: speech.language))
  }
}
