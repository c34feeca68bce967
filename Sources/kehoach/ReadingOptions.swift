import ArgumentParser
import PlanSyntax
import Templates

/// What every command that reads plans can be told.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var speech: LanguageOption

  @Flag(
    help: .words(
      "Đòi đủ như văn bản sắp ban hành.", en: "What only an issued document needs is an error."))
  var issued = false

  @OptionGroup var templates: TemplatesOption
  @OptionGroup var settings: SettingsOptions

  var language: Message.Language { speech.language }
}

/// Where templates are, besides the embedded ones.
struct TemplatesOption: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: .words(
      "Thư mục mẫu trình bày, mỗi mẫu là <tên>/<tên>.plan.", en: "Folder of templates, each <name>/<name>.plan.",
      valueName: "folder"),
    completion: .directory)
  var folder: String?

  /// The templates of that folder, and the embedded ones.
  func library() throws(FileFailure) -> TemplateLibrary<FileFailure> {
    if let folder, !Files.isFolder(folder) {
      throw FileFailure(.read, folder, reason: Message("không có thư mục này", en: "there is no such folder"))
    }
    return TemplateLibrary { name throws(FileFailure) in try sources(named: name) }
  }

  /// The files of a template's name: in the folder, then the one embedded.
  private func sources(named name: String) throws(FileFailure) -> [SourceFile] {
    // A name that the plan gives must not lead out of the folder.
    guard !name.isEmpty, name.utf8.allSatisfy(isLabelByte) else { return [] }
    let path = folder.map { "\($0)/\(name)/\(name).plan" }
    let own = try path.flatMap { path throws(FileFailure) in
      Files.exists(path) ? SourceFile(path: path, bytes: try Files.readFound(path)) : nil
    }
    return [own, EmbeddedTemplates.source(named: name)].compactMap(\.self)
  }
}
