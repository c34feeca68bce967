import ArgumentParser
import PlanSyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes a repository compare plans and documents as text, and check plans before each commit. What it writes is `Scripts/git`.
///
/// Run again, it brings what it wrote up to date and changes nothing else.
struct GitSetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-setup",
    abstract: helpText(
      "Cho kho git so sánh được kế hoạch, văn bản và kiểm tra kế hoạch trước mỗi lần ghi nhận (commit).",
      en: "Makes a git repository compare plans and documents, and check plans before each commit."),
    discussion: helpText(
      "Chạy một lần trong mỗi bản sao của kho. Tệp .gitattributes thuộc về kho: hãy ghi nhận (commit) tệp đó.",
      en: "To be run once in each clone. The file .gitattributes belongs to the repository: commit it."))

  @OptionGroup var speech: LanguageOption

  @Flag(
    inversion: .prefixedNo,
    help: .words(
      "Kiểm tra và trình bày lại kế hoạch trước mỗi lần ghi nhận (commit).",
      en: "Check and format plans before each commit."))
  var hook = true

  @Argument(
    help: .words("Thư mục của kho.", en: "Folder of the repository.", valueName: "folder"), completion: .directory)
  var folder = "."

  func run() throws {
    let repository = try Repository(at: folder)
    try Files.makeFolder(repository.settings)
    try Files.replace(repository.settings + "/config", PackageResources.config)
    // Relative to the file that includes it.
    try repository.configure(["--replace-all", "include.path", "kehoach/config", "^kehoach/config$"])
    say(
      "cách so sánh kế hoạch, văn bản: \(repository.settings)/config",
      en: "how plans and documents are compared: \(repository.settings)/config")
    try addAttributes(to: repository.root + "/.gitattributes")
    if hook { try addHook(to: repository) }
  }

  /// Adds the lines that are missing, at the end, where they go before others.
  private func addAttributes(to path: String) throws {
    let old = Files.exists(path) ? try Files.readFound(path) : nil
    // As bytes: what is there already may be in any encoding.
    let lineEnd = UInt8(ascii: "\n")
    let present = Set((old ?? []).split { $0 == lineEnd || $0 == UInt8(ascii: "\r") })
    let missing = PackageResources.attributes.split(separator: lineEnd).filter { !present.contains($0) }
    guard !missing.isEmpty else { return }
    var new = old ?? []
    if new.last ?? lineEnd != lineEnd { new.append(lineEnd) }
    for line in missing { new += line + [lineEnd] }
    try Files.replace(path, new, old: old)
    say("đã ghi \(path); hãy commit tệp này", en: "wrote \(path); commit it")
  }

  private func addHook(to repository: Repository) throws {
    let path = repository.hooks + "/pre-commit"
    guard repository.ownsHooks else {
      say(
        "core.hooksPath là thư mục chung cho nhiều kho, nên không đặt \(path)",
        en: "core.hooksPath is a folder that repositories share, so \(path) is not written")
      return
    }
    let old = Files.exists(path) ? try Files.readFound(path) : nil
    if let old, !Self.isOurs(old) {
      say(
        "giữ nguyên \(path) đã có; muốn kiểm tra kế hoạch thì gọi từ đó “kehoach check”",
        en: "left \(path) as it is; to check plans, call 'kehoach check' from it")
      return
    }
    try Files.makeFolder(repository.hooks)
    try Files.replace(path, PackageResources.pre_commit, old: old)
    guard chmod(path, 0o755) == 0 else { throw FileFailure(.write, path) }
    say(
      "kiểm tra kế hoạch trước mỗi lần ghi nhận (commit): \(path)", en: "plans are checked before each commit: \(path)")
  }

  /// By its second line, which no version changes.
  private static func isOurs(_ hook: [UInt8]) -> Bool {
    func title(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
      return lines.count > 1 ? lines[1] : nil
    }
    return title(hook) == title(PackageResources.pre_commit)
  }

  private func say(_ vietnamese: String, en english: String) {
    Terminal.print(visible(Message(vietnamese, en: english)(speech.language)) + "\n")
  }
}

/// A clone as git sees it.
private struct Repository {
  /// Where its files are.
  let root: String
  /// Where what git-setup writes for git alone is: in no commit.
  let settings: String
  let hooks: String
  /// False where the user's settings name one folder of hooks for every repository.
  let ownsHooks: Bool
  private let program: String
  private let folder: String

  init(at folder: String) throws(FileFailure) {
    guard let program = Subprocess.find("git") else {
      throw FileFailure(
        .run, "git", reason: Message("chưa cài git trên máy này", en: "it is not installed on this machine"))
    }
    guard Files.isFolder(folder) else {
      throw FileFailure(.read, folder, reason: Message("không có thư mục này", en: "there is no such folder"))
    }
    self.program = program
    self.folder = folder
    let words = try Self.run(
      program, folder,
      ["rev-parse", "--path-format=absolute", "--show-toplevel", "--git-common-dir", "--git-path", "hooks"])
    let lines = words.split(separator: "\n").map(String.init)
    guard lines.count == 3, lines.allSatisfy({ $0.hasPrefix("/") }) else {
      let own = lines.first ?? "—"
      throw FileFailure(
        .read, folder,
        reason: words.contains("not a git repository")
          ? Message(
            "không nằm trong kho git; hãy chạy “git init” trước", en: "it is in no git repository; run 'git init' first"
          )
          : Message(visible(own), en: visible(own)))
    }
    (root, settings, hooks) = (lines[0], lines[1] + "/kehoach", lines[2])
    ownsHooks = lines[..<2].contains { lines[2].hasPrefix($0 + "/") }
  }

  /// Git says nothing where it succeeds.
  func configure(_ arguments: [String]) throws(FileFailure) {
    let words = try Self.run(program, folder, ["config", "--local"] + arguments)
    guard words.isEmpty else {
      throw FileFailure(.run, "git config", reason: Message(visible(words), en: visible(words)))
    }
  }

  private static func run(_ program: String, _ folder: String, _ arguments: [String]) throws(FileFailure) -> String {
    let scratch = try TemporaryFolder()
    let log = scratch.path + "/log"
    _ = try Subprocess.run(program, ["-C", folder] + arguments, log: log, timeout: 30)
    return String(decoding: try Files.read(log), as: UTF8.self)
  }
}
