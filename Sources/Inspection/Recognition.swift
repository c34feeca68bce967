import DocumentModel
import DocumentReading

/// A document's components, found by their words and places. Names of styles are never trusted.
struct Recognition {
  struct Component {
    var role: Role
    var paragraph: FlowParagraph
    /// Of ``Recognition/parts``.
    var part: Int
    /// Among the paragraphs of the text, in order of reading.
    var index: Int
    var label: Label?
    /// Characters of the text that ``label`` takes; none where a program numbers.
    var labelLength = 0
  }

  /// One of the documents in a file, or an annex.
  struct Part {
    enum Kind: Hashable {
      case document
      /// Văn bản kèm theo: issued by the act before it or in another file; number, date, signature and recipients are the act's.
      case attachment
      case annex
    }

    var kind: Kind
    /// Where it begins.
    var section: Int
    /// Công văn: has "V/v" in the place of kind and subject.
    var isLetter = false
  }

  var flow: Flow
  /// The paragraphs of the text, those that hold two components parted.
  var items: [FlowParagraph] = []
  var parts: [Part] = []
  private(set) var components: [Component] = []
  /// For each part, where its components stand among all, and the columns that those of a role stand in.
  private var places: [[Int]] = []
  private var columns: [[Role: Set<Int>]] = []
  var lines: [DrawnLine] = []

  var format: MeasuredDocument.Format

  init(of document: MeasuredDocument) {
    format = document.format
    flow = Flow(document)
    var recogniser = Recogniser(flow)
    recogniser.run()
    items = recogniser.items
    parts = recogniser.parts
    components = recogniser.components
    addMargins()
    index()
    lines = DrawnLine.all(of: self)
  }

  func all(_ roles: [Role]) -> [Component] { components.filter { roles.contains($0.role) } }
  func all(_ role: Role) -> [Component] { components.filter { $0.role == role } }
  func all(_ role: Role, in part: Int) -> [Component] { all(in: part).filter { $0.role == role } }
  func all(in part: Int) -> some Sequence<Component> { places[part].lazy.map { components[$0] } }

  /// The columns of tables in which a part's components of a role stand.
  func columns(of role: Role, in part: Int) -> Set<Int> { columns[part][role] ?? [] }

  private mutating func index() {
    places = Array(repeating: [], count: parts.count)
    columns = Array(repeating: [:], count: parts.count)
    for (index, component) in components.enumerated() {
      places[component.part].append(index)
      if let cell = component.paragraph.cell {
        columns[component.part][component.role, default: []].insert(cell.column)
      }
    }
  }

  /// Page numbers, the address, marks in the margins.
  private mutating func addMargins() {
    for paragraph in flow.paragraphs {
      let role: Role? =
        switch paragraph.zone {
        case .text, .footnote: nil
        case .header where paragraph.hasPageNumber, .footer where paragraph.hasPageNumber: .pageNumber
        // Other words in a header are no component of the standard's.
        case .header:
          paragraph.isEmpty ? nil : Recogniser.mark(paragraph) ?? (paragraph.isFramed ? .circulationMark : nil)
        case .footer(let isFirst): paragraph.isEmpty || !isFirst ? nil : .address
        }
      if let role { components.append(Component(role: role, paragraph: paragraph, part: 0, index: -1)) }
    }
  }
}

extension FlowParagraph {
  var hasPageNumber: Bool { paragraph.runs.contains { $0.field == .pageNumber } }
}
