import ActionPlan
import ArgumentParser
import DocumentFormats
import DocumentModel
import PlanSyntax
import Reporting
import Synchronization

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: helpText("Lập văn bản từ kế hoạch.", en: "Renders plans as documents."))

  @OptionGroup var options: ReadingOptions

  @Option(
    name: .customLong("to"),
    help: .words(
      "Các định dạng, cách nhau bằng dấu phẩy: docx, odt, html, pdf (pdf cần LibreOffice). (mặc định: docx,odt,html)",
      en: "Formats, parted by commas: docx, odt, html, pdf (laid out by LibreOffice). (default: docx,odt,html)",
      valueName: "formats"),
    completion: .list(OutputFormat.known.map(\.name)),
    transform: { try OutputFormat.formats(in: $0) })
  var formats: [OutputFormat] = DocumentFormat.allCases.map(OutputFormat.document)

  @Flag(help: .words("PDF để lưu trữ: PDF/A-2b.", en: "PDF/A-2b, for keeping."))
  var pdfa = false

  @Option(
    help: .words(
      "Số giây LibreOffice được dùng cho một văn bản, từ 1 đến 86400.",
      en: "How long LibreOffice may take for each document: 1 to 86400.",
      valueName: "seconds"))
  var pdfTimeout = 60

  @Option(
    help: .words("Thư mục kết quả.", en: "Folder for the documents.", valueName: "folder"), completion: .directory)
  var output = "output"

  @Flag(
    help: .words(
      "Cảnh báo cũng là lỗi: không lập văn bản.",
      en: "Warnings make the exit status 1 as well, and nothing is written."))
  var strict = false

  @Flag(
    help: .words(
      "Lập lại cả những văn bản không có gì thay đổi.", en: "Renders also what has not changed since it was rendered."))
  var force = false

  @Option(
    help: .words(
      "Số kế hoạch lập cùng lúc; nếu bỏ trống thì theo số nhân của máy.",
      en: "How many plans at a time; by default as many as there are cores.", valueName: "number"))
  var jobs: Int?

  @Option(
    help: .words(
      "Chỉ lập phần thứ K trong N phần; các phần chia theo tên tệp.",
      en: "Only the Kth of N parts of the plans, parted by their names.", valueName: "K/N"),
    transform: { text in
      guard let shard = Shard(text) else {
        throw ValidationError("viết như 3/16", en: "written as 3/16")
      }
      return shard
    })
  var shard: Shard?

  @Option(help: .words("Dạng tổng kết của lượt chạy.", en: "Form of the run's summary. (text, json, none)"))
  var summary: SummaryForm?

  @Flag(
    name: .shortAndLong,
    help: .words("Không nêu tiến độ và tổng kết.", en: "Neither progress nor summary."))
  var quiet = false

  @Argument(
    help: .words(
      "Các tệp kế hoạch, hoặc thư mục có kế hoạch.", en: "Plan files, or folders of them.", valueName: "file"),
    completion: .plan)
  var files: [String]

  enum SummaryForm: String, CaseIterable, ExpressibleByArgument {
    case text, json, none
  }

  func validate() throws {
    guard !output.isEmpty else {
      throw ValidationError("--output: tên thư mục trống.", en: "--output: an empty name of a folder.")
    }
    // What stands for bytes that are no letters: another folder would be made.
    guard !output.unicodeScalars.contains("\u{FFFD}") else {
      throw ValidationError(
        "--output: tên thư mục không phải mã UTF-8.", en: "--output: the folder's name is not UTF-8.")
    }
    guard (1...86400).contains(pdfTimeout) else {
      throw ValidationError("--pdf-timeout: từ 1 đến 86400 giây.", en: "--pdf-timeout: from 1 to 86400 seconds.")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs: từ 1 đến 1024.", en: "--jobs: from 1 to 1024.")
    }
    if pdfa, !formats.contains(.pdf) {
      throw ValidationError("--pdfa: chỉ cùng với --to pdf.", en: "--pdfa: only with --to pdf.")
    }
  }

  /// A plan with errors, or that cannot be read, is reported and writes nothing; the others are rendered all the same.
  func run() throws {
    let start = Clock.seconds
    // Asked for first: without it nothing is written.
    let libreOffice = formats.contains(.pdf) ? try LibreOffice(timeout: pdfTimeout) : nil
    // What cannot be read at all is told once, and not by each thread.
    _ = try options.templates.library()
    let isComplete: Bool
    let tasks: [RenderTask]
    (tasks, isComplete) = try findTasks()
    let isLone = tasks.count == 1 && shard == nil && files.count == 1 && !Files.isFolder(files[0])
    let ledger = Ledger(
      of: tasks.count, isListing: summary == .json, isQuiet: quiet, in: options.language,
      layout: libreOffice.map { ($0, pdfa ? .archival : .standard) })
    Stopping.listen()
    render(
      tasks,
      RenderingOptions(
        reading: options, formats: formats, strict: strict,
        judgesAll: force || isLone || libreOffice != nil), ledger)
    let sum = ledger.finish()
    tell(sum, seconds: Clock.seconds - start, isLone: isLone && sum.done == 1)
    Stopping.end()
    if !isComplete || !sum.isComplete { throw ExitCode.system }
    if sum.count(.errors) > 0 { throw ExitCode.plan }
  }

  /// This run's part of the plans; false where a folder could not be read.
  private func findTasks() throws -> (tasks: [RenderTask], isComplete: Bool) {
    var finder = PlanFinder(output: output, templates: options.templates.folder)
    for file in files { finder.add(file) }
    for failure in finder.failures { Terminal.printError("kehoach: \(failure.message(options.language))\n") }
    for link in finder.links {
      let message = Message("bỏ qua liên kết trong thư mục", en: "passed over, a link in a folder")
      Terminal.printError("kehoach: \(visible(link)): \(message(options.language))\n")
    }
    let tasks = try finder.distinct()
    return (shard.map { shard in tasks.filter(shard.holds) } ?? tasks, finder.failures.isEmpty)
  }

  /// Each thread takes the next plan there is. Some plans' documents are put in their places together, so that the disk is waited
  /// for once.
  private func render(_ tasks: [RenderTask], _ options: RenderingOptions, _ ledger: Ledger) {
    // Half of the files that may be open are left to whatever else needs one.
    let files = min(256, max(2, System.mostOpenFiles / 2))
    let count = min(jobs ?? Workers.cores, tasks.count, files)
    let room = max(1, files / max(1, count))
    let next = NextIndex()
    Workers.run(count) {
      guard var renderer = try? PlanRenderer(options) else { return }
      var replacement = Replacement(room: room)
      var waiting: [(index: Int, outcome: PlanRenderer.Outcome)] = []
      func settle() {
        let failures = replacement.commit()
        for (index, outcome) in waiting {
          var outcome = outcome
          if let failure = failures[index] { outcome.fail(failure.message) }
          ledger.take(outcome, at: index)
        }
        waiting = []
      }
      while !Stopping.isAsked, let index = next.take(below: tasks.count) {
        waiting.append((index, renderer.render(tasks[index], into: &replacement, group: index)))
        if replacement.count >= room || waiting.count >= 100 || replacement.count == 0 { settle() }
      }
      settle()
    }
  }

  private func tell(_ sum: RunSummary, seconds: Double, isLone: Bool) {
    switch summary {
    case .json:
      Terminal.print(
        sum.json(
          version: programVersion, shard: shard?.text, seconds: seconds, in: options.language))
    case .text: Terminal.printError(sum.message(seconds: seconds)(options.language) + "\n")
    case nil where !isLone && !quiet:
      Terminal.printError(sum.message(seconds: seconds)(options.language) + "\n")
    case .some(.none), nil: break
    }
  }
}

/// Numbers from 0, each given to one thread.
private final class NextIndex: Sendable {
  private let next = Atomic(0)

  func take(below count: Int) -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}

/// What a document can be written as: a format of our own writing, or one that LibreOffice makes of it.
enum OutputFormat: Hashable {
  case document(DocumentFormat)
  case pdf

  /// By the names of `--to`, in the order they are written in.
  static let known: [(name: String, format: OutputFormat)] =
    DocumentFormat.allCases.map { ($0.rawValue, .document($0)) } + [("pdf", .pdf)]

  /// Of a list parted by commas: in their own order and each once, however often it is named.
  static func formats(in list: String) throws -> [OutputFormat] {
    let names = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ name in known.contains { $0.name == name } }) else {
      throw ValidationError.noneOf(known.map(\.name))
    }
    return known.filter { names.contains($0.name) }.map(\.format)
  }
}
