import DocumentModel
import PlanSyntax

extension Standard {
  /// Hướng dẫn 36-HD/VPTW ngày 03/4/2018 về thể thức và kỹ thuật trình bày văn bản của Đảng.
  package static let partyGuideline36 = Standard(
    "hd36", Message("Hướng dẫn 36-HD/VPTW", en: "Guideline 36-HD/VPTW"),
    rules: [])
}
