import Testing

@testable import Packaging

@Suite struct LateLibraryTests {
  @Test func whatIsNotInstalledIsToldByItsName() {
    let table = LateLibrary.table(0, of: ["libkehoach-none.so.1", "libkehoach-none.so.0"]) { _, _ in true }
    guard case .failure(let missing) = table else { return #expect(Bool(false)) }
    #expect(missing.reason.contains("libkehoach-none.so.1"))
    #expect(missing.reason.contains("libkehoach-none.so.0"))
  }

  /// The first that there is counts; a function that it lacks is no crash later.
  @Test func anotherVersionIsNotUsed() {
    let table = LateLibrary.table(0, of: ["libkehoach-none.so.1", "libc.so.6"]) { _, _ in false }
    #expect(table == .failure(LateLibrary.Missing(reason: "libc.so.6: other version")))
  }
}
