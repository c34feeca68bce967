import ActionPlan
import Checking
import DocumentFormats
import DocumentModel
import Packaging
import PlanSyntax
import Reporting

/// What a run makes of each plan.
struct RenderingOptions: Sendable {
  var reading: ReadingOptions
  var formats: [OutputFormat]
  var strict: Bool
  /// Whether a plan whose documents are its own already is judged all the same.
  var judgesAll: Bool

  var documents: [DocumentFormat] {
    formats.compactMap { if case .document(let format) = $0 { format } else { nil } }
  }
}

/// Reads plans and writes their documents; one for each thread.
struct PlanRenderer {
  struct Outcome: Sendable {
    let task: RenderTask
    var status: RunSummary.Status
    /// What is to be said of the plan, as it is printed: one that waits for a slower plan holds no plan's text.
    var words = ""
    /// Templates and settings of which something is to be said.
    var others = Report()
    /// Whether the plan was judged.
    var isJudged = false
    var warnings = 0
    /// Why something could not be read or written.
    private(set) var failure: Message?
    /// To be laid out as PDF.
    var odt: [UInt8]?

    init(task: RenderTask, status: RunSummary.Status) {
      self.task = task
      self.status = status
    }

    mutating func fail(_ reason: Message) {
      status = .failed
      failure = reason
      odt = nil
    }
  }

  private let options: RenderingOptions
  private var loader: PlanLoader
  /// Made with the first document.
  private var printer: DocumentPrinter?

  init(_ options: RenderingOptions) throws(FileFailure) {
    self.options = options
    loader = try PlanLoader(options.reading)
  }

  /// Renders a plan, its documents to be put in their places with the others of `replacement`; a plan whose documents are what it
  /// becomes already is only compared.
  mutating func render(_ task: RenderTask, into replacement: inout Replacement, group: Int) -> Outcome {
    var outcome = Outcome(task: task, status: .unchanged)
    do throws(FileFailure) {
      let text = try Files.read(task.plan)
      let judgement = try loader.judgementDigest(forPlan: task.plan, strict: options.strict)
      if !options.judgesAll, let warnings = try warningsOfCurrent(task, text, judgement) {
        outcome.warnings = warnings
        for format in options.documents { Replacement.sweep(Self.path(task, format)) }
        return outcome
      }
      let plan = try loader.check(SourceFile(path: task.plan, bytes: text))
      let report = plan.report
      outcome.isJudged = true
      outcome.words = Report(report.files.filter { $0.role == .plan })
        .printed(as: .text, Report.Options(in: options.reading.language, from: .warning))
      outcome.others = Report(report.files.filter { $0.role != .plan })
      outcome.warnings = report.counts.warnings
      guard let style = plan.style, plan.isSound(strict: options.strict),
        let source = try loader.sourceDigest(of: text, template: plan.template)
      else {
        outcome.status = .errors
        return outcome
      }
      let seal = Seal(
        program: programVersion, template: plan.template, source: source, judgement: judgement,
        warnings: outcome.warnings)
      let document = OfficialDocument(composing: plan.analysis.plan, in: style)
      if options.formats.contains(.pdf) { outcome.odt = try bytes(of: document, in: style, as: .odt, task) }
      var files: [(path: String, bytes: [UInt8])] = []
      for format in options.documents {
        let written = try bytes(of: document, in: style, as: format, task)
        files.append((Self.path(task, format), seal.sealing(written, as: format)))
      }
      let before = replacement.count
      if !files.isEmpty { try Files.makeFolder(Files.folder(of: task.output)) }
      try replacement.add(files, group: group)
      if replacement.count > before || outcome.odt != nil { outcome.status = .rendered }
    } catch {
      outcome.fail(error.message)
    }
    return outcome
  }

  /// How many warnings a plan had when its documents were written; nil where they are not all there, whole, and of this very plan,
  /// template, program and judgement.
  private mutating func warningsOfCurrent(
    _ task: RenderTask, _ plan: [UInt8], _ judgement: String
  ) throws(FileFailure) -> Int? {
    var seal: Seal?
    for format in options.documents {
      guard let bytes = Files.contents(of: Self.path(task, format)), let file = SealedFile(bytes), file.isIntact,
        seal == nil || file.seal == seal
      else { return nil }
      seal = file.seal
    }
    guard let seal, seal.judgement == judgement, seal.program == programVersion,
      try loader.sourceDigest(of: plan, template: seal.template) == seal.source
    else { return nil }
    return seal.warnings
  }

  private static func path(_ task: RenderTask, _ format: DocumentFormat) -> String {
    "\(task.output).\(format.fileExtension)"
  }

  /// Fails only for want of memory.
  private mutating func bytes(
    of document: OfficialDocument, in style: HouseStyle, as format: DocumentFormat, _ task: RenderTask
  ) throws(FileFailure) -> [UInt8] {
    do {
      let printer = try self.printer ?? DocumentPrinter()
      self.printer = printer
      return try printer.file(of: document, in: style, as: format)
    } catch {
      throw FileFailure(.write, Self.path(task, format), reason: Message("không đủ bộ nhớ", en: "out of memory"))
    }
  }
}
