import DocumentModel
import DocumentReading
import PlanSyntax
import Standards

// Paper, margins, page numbers, and what is asked of the document as a whole.

extension Inspector {
  func page(_ requirement: Requirement) -> Outcome {
    guard !document.sections.isEmpty else {
      return .absent(Message("tệp không có trang nào", en: "the file has no page"))
    }
    return .seen(
      document.sections.indices.compactMap { index in
        page(document.sections[index], requirement).map { Sighting($0, at: place(of: index)) }
      })
  }

  func place(of section: Int) -> ConformanceSheet.Place {
    ConformanceSheet.Place(section: section + 1, words: openings[section] ?? "")
  }

  private static let unsaid = Message("tệp không ghi", en: "the file does not say")

  private func page(_ section: MeasuredSection, _ requirement: Requirement) -> Finding? {
    let page = section.page
    switch requirement {
    case .paper(let width, let height):
      guard let measuredWidth = page.width, let measuredHeight = page.height else { return .unknown(Self.unsaid) }
      func isNear(_ a: Length, _ b: Length) -> Bool { Self.isNear(a, b...b, Tolerance.millimetres * 2, \.millimetres) }
      return .judged(
        (isNear(measuredWidth, width) && isNear(measuredHeight, height))
          || (isNear(measuredWidth, height) && isNear(measuredHeight, width)),
        Self.millimetres(measuredWidth, measuredHeight))
    case .portrait:
      guard let width = page.width, let height = page.height else { return .unknown(Self.unsaid) }
      if width <= height { return .right(Message("theo chiều dài", en: "portrait")) }
      let hasTable = section.blocks.contains { if case .table = $0 { true } else { false } }
      return .judged(
        hasTable,
        hasTable
          ? Message("theo chiều rộng, có bảng", en: "landscape, with a table")
          : Message("theo chiều rộng, không có bảng", en: "landscape, without a table"))
    case .margin(let edge, let range):
      let margin =
        switch edge {
        case .top: page.marginTop
        case .bottom: page.marginBottom
        case .left: page.marginLeft
        case .right: page.marginRight
        }
      guard let margin else { return .unknown(Self.unsaid) }
      return .judged(Self.isNear(margin, range, Tolerance.millimetres, \.millimetres), Self.millimetres(margin))
    case _: return nil
    }
  }

  // MARK: Page numbers

  func pageNumber(_ requirement: Requirement) -> Outcome {
    let numbers = recognition.all(.pageNumber)
    switch requirement {
    case .present: return pageNumberPresence(numbers)
    case .noNumberOnFirstPage: return firstPage(numbers)
    case .numberedAt(let edge):
      return .seen(
        numbers.map { number in
          let measured: Requirement.Edge = if case .header = number.paragraph.zone { .top } else { .bottom }
          return Sighting(.judged(measured == edge, measured.title), at: place(of: number.paragraph.section))
        }, orAbsent: Self.notThere)
    case .arabicNumbers:
      let sections = Set(numbers.map(\.paragraph.section)).sorted()
      return .seen(
        sections.map { section in
          let format = document.sections[section].page.pageNumberFormat ?? "decimal"
          return Sighting(
            .judged(
              format == "decimal", format == "decimal" ? Message("Ả Rập", en: "Arabic") : Message(format, en: format)),
            at: place(of: section))
        }, orAbsent: Self.notThere)
    case .numbersFrom(let first):
      guard !numbers.isEmpty, let page = document.sections.first?.page else { return .absent(Self.notThere) }
      let measured = page.firstPageNumber ?? 1
      return .seen([
        Sighting(.judged(measured == first, Message(String(measured), en: String(measured))), at: place(of: 0))
      ])
    case _:
      return .seen(
        numbers.compactMap { number in
          look(number, requirement, isRunning: false).map { Sighting($0, at: place(of: number.paragraph.section)) }
        }, orAbsent: Self.notThere)
    }
  }

  /// More letters than one page of the smallest allowed type holds.
  private static let morePagesThanOne = 6000

  private func pageNumberPresence(_ numbers: [Recognition.Component]) -> Outcome {
    if !numbers.isEmpty { return .seen([Sighting(.right(Self.yes), at: nil)]) }
    let letters = recognition.items.reduce(0) { $0 + $1.text.count }
    if letters > Self.morePagesThanOne { return .seen([Sighting(.wrong(Self.no), at: nil)]) }
    return .seen([
      Sighting(
        .unknown(
          Message(
            "không đánh số trang; văn bản một trang không cần", en: "no page number; a document of one page needs none")
        ),
        at: nil)
    ])
  }

  /// Of the sections that a document begins in; of annexes the standard does not say it.
  private func firstPage(_ numbers: [Recognition.Component]) -> Outcome {
    let sections = Set(recognition.parts.filter { $0.kind != .annex }.map(\.section)).union([0]).sorted()
    let numbersOf = Dictionary(grouping: numbers) { $0.paragraph.section }
    return .seen(
      sections.compactMap { section in
        guard let numbers = numbersOf[section] else { return nil }
        let shown = numbers.contains { number in
          switch number.paragraph.zone {
          case .header(let isFirst): return isFirst || document.sections[section].page.firstHeader == nil
          case .footer(let isFirst): return isFirst || document.sections[section].page.firstFooter == nil
          case .text, .footnote: return true
          }
        }
        return Sighting(
          .judged(!shown, shown ? Message("có hiển thị", en: "shown") : Message("không hiển thị", en: "not shown")),
          at: place(of: section))
      }, orAbsent: Self.notThere)
  }

  /// Whether each annex begins a section that counts from 1.
  func ownNumbers(_ annexes: [Recognition.Component]) -> Outcome {
    let starts = Dictionary(
      recognition.items.enumerated().lazy.filter { !$0.element.isEmpty }.map { ($0.element.section, $0.offset) },
      uniquingKeysWith: min)
    return .seen(
      annexes.map { annex in
        let section = annex.paragraph.section
        let startsSection = starts[section].map { $0 >= annex.index } ?? true
        let first = document.sections.indices.contains(section) ? document.sections[section].page.firstPageNumber : nil
        if startsSection, first == 1 {
          return Sighting(.right(Message("đánh riêng, từ 1", en: "its own, from 1")), at: annex.paragraph)
        }
        return Sighting(
          .wrong(Message("tiếp theo phần trước", en: "going on from the part before")), at: annex.paragraph)
      })
  }

  // MARK: The whole

  func text(_ requirement: Requirement, except exceptions: [Role]) -> Outcome {
    let roles = Dictionary(
      recognition.components.filter { $0.index >= 0 }.map { ($0.index, $0.role) },
      uniquingKeysWith: { first, _ in first })
    let margins = Set(
      recognition.components.filter { $0.index < 0 && exceptions.contains($0.role) }.map(\.paragraph.text))
    var sightings: [Sighting] = []
    func add(_ item: FlowParagraph) {
      let component = Recognition.Component(role: .bodyText, paragraph: item, part: 0, index: -1)
      if let finding = look(component, requirement, isRunning: false) { sightings.append(Sighting(finding, at: item)) }
    }
    for (index, item) in recognition.items.enumerated() {
      if let role = roles[index], exceptions.contains(role) { continue }
      add(item)
    }
    for item in recognition.flow.paragraphs where item.zone != .text && !margins.contains(item.text) { add(item) }
    return sightings.isEmpty ? .absent(Message("tệp không có chữ", en: "the file has no text")) : .seen(sightings)
  }

  func whole(_ requirement: Requirement) -> Outcome {
    switch requirement {
    case .composedCharacters:
      let wrong = recognition.flow.paragraphs.first { item in
        let text = item.paragraph.text
        return !composed(text).unicodeScalars.elementsEqual(text.unicodeScalars)
      }
      let finding: Finding =
        wrong == nil
        ? .right(Message("dựng sẵn", en: "composed")) : .wrong(Message("có chữ tổ hợp", en: "has combining marks"))
      return .seen([Sighting(finding, at: wrong?.place)])
    case .order(let groups): return order(groups)
    case .beyondFile(let thing): return .seen([Sighting(.unknown(thing.reason), at: nil)])
    case _: return .absent(Self.notThere)
    }
  }
}

extension Inspector.Outcome {
  static func seen(_ sightings: [Sighting], orAbsent reason: Message) -> Inspector.Outcome {
    sightings.isEmpty ? .absent(reason) : .seen(sightings)
  }
}
