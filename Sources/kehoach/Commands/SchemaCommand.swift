import ActionPlan
import ArgumentParser
import Checking
import Exchange
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

  @Flag(
    help: .words("JSON Schema của “kehoach export --json”.", en: "The JSON Schema of 'kehoach export --json'."))
  var json = false

  func validate() throws {
    if [json, template, settings].filter(\.self).count > 1 {
      throw ValidationError(
        "--json, --template, --settings: chỉ dùng một.", en: "--json, --template, --settings: give one of them.")
    }
  }

  func run() throws {
    if json { return Terminal.print(PlanExport.schema) }
    let schema = template ? Schema.template : settings ? Schema.settings : Schema.plan
    Terminal.print(schema.referencePage(in: speech.language))
  }
}
