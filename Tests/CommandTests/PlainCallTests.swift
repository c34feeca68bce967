import ArgumentParser
import Testing

@testable import kehoach

/// What is settled without the parser library is what the library would settle.
@Suite struct PlainCallTests {
  private static let calls = [
    ["render", "a.plan"], ["render", "a.plan", "b.plan", "--output", "kết quả"], ["render", "--output", "x", "help"],
    ["check", "a.plan"], ["check", "a.plan", "check"],
  ]

  @Test(arguments: calls) func settlesAsTheLibrary(_ call: [String]) throws {
    let plain = try #require(PlanCommand.plainCall(call))
    let parsed = try PlanCommand.parseAsRoot(call)
    #expect(described(plain) == described(parsed))
  }

  /// Left to the library: what it may refuse, and what it alone knows.
  @Test(arguments: [
    [], ["render"], ["check"], ["fmt", "a.plan"], ["render", "--help"], ["check", "-"], ["check", "a.plan", "--fix"],
    ["render", "a.plan", "--output"], ["render", "a.plan", "--output", "--strict"], ["render", "a.plan", "--output=x"],
    ["render", "a.plan", "--to", "pdf"], ["check", "a.plan", "--output", "x"], ["check", ""],
    ["render", "--", "a.plan"],
    ["--version", "render"], ["help", "render"],
  ]) func leavesTheRest(_ call: [String]) {
    #expect(PlanCommand.plainCall(call) == nil)
  }

  /// Every value of a command, of those inside it too.
  private func described(_ command: Any) -> String {
    var text = ""
    dump(command, to: &text)
    return text
  }
}
