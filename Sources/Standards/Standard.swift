package import PlanSyntax

/// A standard of form for official documents: Nghị định 30/2020/NĐ-CP, Thông tư 01/2011/TT-BNV, Hướng dẫn 36-HD/VPTW.
///
/// Its rules are data. Templates that claim it are checked against them, and so are finished documents. They are taken from the standard's
/// text, never from a template or a writer.
package struct Standard: Hashable, Sendable {
  /// As a template claims it in `chuẩn:`: `nd30`.
  package var name: String
  package var title: Message

  package init(_ name: String, _ title: Message) {
    self.name = name
    self.title = title
  }
}
