import ArgumentParser
import Checking
import PlanSyntax

/// Which settings hold.
struct SettingsOptions: ParsableArguments {
  @Option(
    name: .customLong("settings"),
    help: .words(
      "Tệp cài đặt; nếu bỏ trống thì tìm cai-dat.kehoach từ thư mục của kế hoạch trở lên.",
      en: "Settings file; by default cai-dat.kehoach in the plan's folder or above it.",
      valueName: "file"),
    completion: .file(extensions: ["kehoach"]))
  var file: String?

  @Flag(name: .customLong("no-settings"), help: .words("Không dùng tệp cài đặt nào.", en: "No settings file at all."))
  var areNone = false

  func validate() throws {
    if file != nil, areNone {
      throw ValidationError(
        "--settings và --no-settings: chỉ dùng một.", en: "--settings and --no-settings: give one of them.")
    }
  }
}

/// Settings by the plans they hold for; each file read once.
struct SettingsLibrary {
  private let options: SettingsOptions
  /// By folder, as plans name it and as the system does.
  private var found: [String: SettingsAnalysis?] = [:]
  /// By path.
  private var read: [String: SettingsAnalysis] = [:]

  init(_ options: SettingsOptions) { self.options = options }

  /// Those that `--settings` names, or the nearest above a plan; none above the folder that holds `.git`.
  mutating func settings(forPlan path: String) throws(FileFailure) -> SettingsAnalysis? {
    if options.areNone { return nil }
    if let file = options.file { return try analysis(of: file, isNamed: true) }
    let given = Files.folder(of: path)
    if let known = found[given] { return known }
    let settings = try nearest(above: given)
    found.updateValue(settings, forKey: given)
    return settings
  }

  private mutating func nearest(above given: String) throws(FileFailure) -> SettingsAnalysis? {
    let folder = Files.realPath(given) ?? given
    if let known = found[folder] { return known }
    var place = folder
    var settings: SettingsAnalysis?
    while true {
      let candidate = (place == "/" ? "" : place) + "/" + SettingsAnalysis.fileName
      if Files.exists(candidate) {
        settings = try analysis(of: Files.shortest(candidate), isNamed: false)
        break
      }
      let above = Files.folder(of: place)
      if Files.exists(place + "/.git") || above == place || above == "." { break }
      place = above
    }
    found.updateValue(settings, forKey: folder)
    return settings
  }

  private mutating func analysis(of path: String, isNamed: Bool) throws(FileFailure) -> SettingsAnalysis {
    if let known = read[path] { return known }
    let bytes = isNamed ? try Files.read(path) : try Files.readFound(path)
    let analysis = SettingsAnalysis(of: SourceFile(path: path, bytes: bytes))
    read[path] = analysis
    return analysis
  }
}
