import Foundation
import Support
import Testing

/// What the program says of itself: help in both languages, completions, the manual page. Read from its declarations
/// (`--experimental-dump-help`), so that a command added tomorrow is tested too.
@Suite struct HelpTests {
  private struct Dump: Decodable { var command: Command }

  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var kind: String
    var abstract: String?
    var names: [Name]?
    var valueName: String?

    var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map { "--" + $0.name } }
    /// The parser library's own, in its own words.
    var isLibrarys: Bool { longNames.contains("--help") || longNames.contains("--version") }
  }

  private static let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]

  private static func commands(_ environment: [String: String] = [:]) throws -> [Command] {
    let json = try kehoach("--experimental-dump-help", environment: environment).output
    let root = try JSONDecoder().decode(Dump.self, from: Data(json.utf8)).command
    return [root] + (root.subcommands ?? []).filter { $0.commandName != "help" }
  }

  /// Every text of help: whose it is, and its words.
  private static func texts(_ environment: [String: String] = [:]) throws -> [(owner: String, text: String)] {
    var texts: [(owner: String, text: String)] = []
    for command in try commands(environment) {
      texts.append((command.commandName, command.abstract ?? ""))
      if let discussion = command.discussion { texts.append((command.commandName + ", discussion", discussion)) }
      for argument in command.arguments ?? [] where !argument.isLibrarys {
        let name = argument.longNames.first ?? argument.valueName ?? ""
        texts.append((command.commandName + " " + name, argument.abstract ?? ""))
      }
    }
    return texts
  }

  @Test("Every command and option is told in Vietnamese and in English")
  func bothLanguages() throws {
    let pairs = zip(try Self.texts(Self.vietnamese), try Self.texts())
    for (vietnamese, english) in pairs {
      #expect(vietnamese.owner == english.owner)
      #expect(Self.isVietnamese(vietnamese.text), "\(vietnamese)")
      #expect(!english.text.isEmpty && !Self.isVietnamese(english.text), "\(english)")
      for text in [vietnamese, english] {
        #expect(text.text.hasSuffix(".") || text.text.hasSuffix(")"), "\(text): a sentence")
      }
    }
    #expect(Array(pairs).count > 20)
  }

  @Test("Help speaks the language of --lang, else the locale's; wrong arguments too")
  func languageOfHelp() throws {
    #expect(try kehoach("check", "--help", environment: Self.vietnamese).output.contains("Các tệp kế hoạch."))
    #expect(try kehoach("check", "--lang", "vi", "--help").output.contains("Các tệp kế hoạch."))
    #expect(try kehoach("check", "--lang=en", "--help", environment: Self.vietnamese).output.contains("Plan files."))
    let wrong = try kehoach("inspect", "--lang", "vi", "--standard", "nd31", "x.docx")
    #expect(wrong.errors.contains("Không có quy định này; có: nd30, tt01-2011, hd36."))
  }

  // MARK: Completions

  @Test("Completions name every command and option and are sound scripts", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let script = try kehoach("--generate-completion-script", shell).output
    for command in try Self.commands() where command.shouldDisplay {
      #expect(script.contains(command.commandName))
      for name in (command.arguments ?? []).flatMap(\.longNames) {
        // fish has them without the dashes.
        #expect(script.contains(shell == "fish" ? name.dropFirst(2) : name[...]), "\(command.commandName) \(name)")
      }
    }
    guard let program = Self.find(shell) else { return }
    let file = try Scratch()
    let result = try run(program, ["-n", try file.write("completion", script)])
    #expect(result.status == 0, "\(result.errors)")
  }

  /// What is typed, and some of what bash offers for the last word.
  @Test(
    .enabled(if: HelpTests.find("bash") != nil),
    arguments: [
      (["ch"], ["check"]), (["check", "x"], ["x.plan"]), (["textconv", ""], ["y.docx", "z.odt"]),
      (["inspect", "--standard", "n"], ["nd30"]), (["render", "--to", "p"], ["pdf"]),
      (["inspect", "--format", ""], ["text", "json", "html"]), (["check", "--str"], ["--strict"]),
      (["fmt", "x"], ["x.plan"]), (["export", "x"], ["x.plan"]), (["check", "--select", "near-"], ["near-key"]),
      (["check", "--ignore", "cit"], ["citations"]), (["explain", "near-"], ["near-key"]),
      (["new", "--template", ""], ["nd30", "tt01-2011"]), (["new", "--kind", "k"], ["ke-hoach", "kem-van-ban"]),
      (["check", "--format", "s"], ["sarif"]), (["explain", "--format", ""], ["text", "markdown"]),
    ])
  func offers(typed: [String], offered: [String]) throws {
    let folder = try Scratch()
    for name in ["x.plan", "y.docx", "z.odt"] { try folder.write(name, "") }
    try folder.write("completion", try kehoach("--generate-completion-script", "bash").output)
    let words = (["kehoach"] + typed).map { "'\($0)'" }.joined(separator: " ")
    let script = """
      cd '\(folder.path(""))' && source ./completion
      COMP_WORDS=(\(words)); COMP_CWORD=\(typed.count); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _kehoach kehoach "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let result = try run(try #require(Self.find("bash")), ["-c", script])
    let replies = Set(result.output.split(separator: "\n").map(String.init))
    #expect(replies.isSuperset(of: offered), "\(replies) \(result.errors)")
  }

  // MARK: Manual page

  @Test("The manual page names every command and option", arguments: ["vi", "en"])
  func manual(language: String) throws {
    let page = try kehoach("manual", "--lang", language).output
    let sections = Dictionary(
      uniqueKeysWithValues: page.components(separatedBy: ".SS ").dropFirst().map { section in
        (String(section.prefix { $0 != "\n" }), section)
      })
    for command in try Self.commands().dropFirst() where command.shouldDisplay {
      let section = try #require(sections["kehoach " + Self.roff(command.commandName)], "\(command.commandName)")
      for argument in command.arguments ?? [] where !argument.isLibrarys {
        let name = argument.longNames.first ?? "<\(argument.valueName ?? "")>"
        let entries = section.split(separator: "\n").filter { $0.hasPrefix(".B ") }
        #expect(entries.contains { $0.contains(Self.roff(name)) }, "\(command.commandName) \(name)")
      }
    }
    // An entry is a name and its words, each on a line.
    for entry in page.components(separatedBy: ".TP\n").dropFirst() {
      let lines = entry.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count > 2 && !lines[1].isEmpty && !lines[1].hasPrefix("."), "\(entry)")
    }
  }

  @Test(
    "groff has nothing to say of the manual page", .enabled(if: HelpTests.find("groff") != nil),
    arguments: ["vi", "en"])
  func groff(language: String) throws {
    let folder = try Scratch()
    let page = try folder.write("kehoach.1", try kehoach("manual", "--lang", language).output)
    let result = try run(try #require(Self.find("groff")), ["-man", "-Tutf8", "-ww", "-K", "utf8", page])
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.contains("kehoach"))
  }

  // MARK: Installation

  @Test func installsAndUninstalls() throws {
    let folder = try Scratch()
    let script = URL(filePath: path("Scripts/install"))
    let prefix = folder.path("một nơi")
    #expect(try run(script, [program.path, prefix]) == Outcome(status: 0, output: "", errors: ""))
    let installed = URL(filePath: prefix + "/bin/kehoach")
    #expect(try run(installed, ["--version"]).status == 0)
    #expect(try folder.text("một nơi/share/man/vi/man1/kehoach.1").contains("Kiểm tra kế hoạch."))
    #expect(try folder.text("một nơi/share/man/man1/kehoach.1").contains("Checks plans."))
    #expect(try folder.names("một nơi/share").count == 4)
    #expect(try run(script, ["--remove", prefix]).status == 0)
    let left = FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String } ?? []
    #expect(left.allSatisfy { !$0.contains("kehoach") }, "\(left)")
  }

  static func find(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static func roff(_ text: String) -> String { text.replacing("-", with: "\\-") }

  private static func isVietnamese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0xC0...0x1B0).contains($0.value) || (0x1EA0...0x1EF9).contains($0.value) }
  }
}
