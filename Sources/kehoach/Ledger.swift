import PlanSyntax
import Reporting
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes what threads did, in any order, and tells it in the order of the run.
final class Ledger: Sendable {
  private struct State {
    var waiting: [Int: PlanRenderer.Outcome] = [:]
    /// What they hold, in bytes.
    var held = 0
    var next = 0
    var summary: RunSummary
    /// Templates and settings of which something was said.
    var said = Report()
    /// Plans to be laid out as PDF, and those behind them: what a plan came to is known when its PDF is there.
    var unlaid: [PlanRenderer.Outcome] = []
    var progress: Progress
  }

  private let state: Mutex<State>
  private let language: Message.Language
  private let layout: (program: LibreOffice, version: LibreOffice.PDFVersion)?

  init(
    of total: Int, isListing: Bool, isQuiet: Bool, in language: Message.Language,
    layout: (program: LibreOffice, version: LibreOffice.PDFVersion)?
  ) {
    state = Mutex(
      State(
        summary: RunSummary(of: total, isListing: isListing),
        progress: Progress(of: total, in: language, isQuiet: isQuiet)))
    self.language = language
    self.layout = layout
  }

  /// What may wait for a slow plan, in bytes. A thread that brings more waits with it: the plan that all wait for is in another
  /// thread's hands, for each thread brings what it took in order.
  private static let room = 16 << 20

  func take(_ outcome: PlanRenderer.Outcome, at index: Int) {
    var isFull = state.withLock { state in
      state.waiting[index] = outcome
      state.held += outcome.weight
      while let outcome = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        state.held -= outcome.weight
        tell(outcome, &state)
      }
      return state.held > Self.room
    }
    while isFull {
      usleep(1000)
      isFull = state.withLock { $0.held > Self.room }
    }
  }

  /// Tells what is left, and lays out the last documents; the run's sum.
  func finish() -> RunSummary {
    state.withLock { state in
      // Behind a plan that a stopped run did not take.
      for index in state.waiting.keys.sorted() {
        if let outcome = state.waiting.removeValue(forKey: index) { tell(outcome, &state) }
      }
      layOut(&state)
      state.progress.end()
      return state.summary
    }
  }

  private func tell(_ outcome: PlanRenderer.Outcome, _ state: inout State) {
    if outcome.odt == nil, state.unlaid.isEmpty { return settle(outcome, &state) }
    state.unlaid.append(outcome)
    if state.unlaid.count == LibreOffice.batch { layOut(&state) }
  }

  private func settle(_ outcome: PlanRenderer.Outcome, _ state: inout State) {
    let new = state.said.add(outcome.others)
    say(outcome.words + new.printed(as: .text, Report.Options(in: language, from: .warning)), &state)
    if let failure = outcome.failure { say(failure, &state) }
    state.summary.add(
      RunSummary.Plan(outcome.task.plan, outcome.status, warnings: outcome.warnings, reason: outcome.failure),
      isSilent: !outcome.isJudged)
    state.progress.show(state.summary.done)
  }

  /// Has the PDFs made that plans wait for, and tells what the plans came to.
  private func layOut(_ state: inout State) {
    var outcomes = state.unlaid
    state.unlaid = []
    let plans = outcomes.indices.filter { outcomes[$0].odt != nil }
    let documents = plans.map { (name: outcomes[$0].task.name, odt: outcomes[$0].odt ?? []) }
    if let layout, !documents.isEmpty {
      var replacement = Replacement()
      for (index, pdf) in zip(plans, layout.program.pdfs(of: documents, layout.version)) {
        switch pdf {
        case .success(let bytes): Self.add(bytes, of: &outcomes[index], to: &replacement, group: index)
        case .failure(let failure): outcomes[index].fail(failure.message)
        }
      }
      for (index, failure) in replacement.commit() { outcomes[index].fail(failure.message) }
    }
    for outcome in outcomes { settle(outcome, &state) }
  }

  private static func add(
    _ pdf: [UInt8], of outcome: inout PlanRenderer.Outcome, to replacement: inout Replacement, group: Int
  ) {
    do throws(FileFailure) {
      try Files.makeFolder(Files.folder(of: outcome.task.output))
      try replacement.add([(outcome.task.output + ".pdf", pdf)], group: group)
    } catch {
      outcome.fail(error.message)
    }
  }

  private func say(_ message: Message, _ state: inout State) { say("kehoach: \(message(language))\n", &state) }

  private func say(_ text: String, _ state: inout State) {
    if text.isEmpty { return }
    state.progress.clear()
    Terminal.printError(text)
  }
}

extension PlanRenderer.Outcome {
  /// Bytes it holds while it waits to be told, about.
  fileprivate var weight: Int { 300 + words.utf8.count + (odt?.count ?? 0) }
}
