/// All that is measured, in the order of the table.
struct Suite {
  let program: String
  /// This program, which is also the floor.
  let benchmark: String
  /// Where inputs and outputs lie while it runs.
  let folder: String
  /// How many plans the long run lays out.
  let planCount: Int
  var report: (Row) -> Void

  /// Enough for the middle to stand still.
  private static let coldRuns = 40

  func run(on plans: [String]) {
    show("start (--version)", ["--version"], runs: Self.coldRuns)
    for plan in plans {
      render(
        name(of: plan), plan, runs: Self.coldRuns, bounds: [.processorMilliseconds(10), .megabytes(20)])
      show("check \(name(of: plan))", ["check", plan], runs: Self.coldRuns, input: Disk.size(plan))
    }
    let tasks = make(["tasks", "1000", "3"], as: "tasks.plan")
    render("1,000 tasks with their annex", tasks, runs: 9, bounds: [.processorMilliseconds(100), .megabytes(40)])
    long()
    many(200, bounds: [])
    many(planCount, bounds: [.overFloor(2.5), .wallOverProcessor(0.6), .megabytes(100)])
  }

  /// One plan of 1 MB and one of 10 MB.
  private func long() {
    let million = make(["plan", "1000000", "1"], as: "1m.plan")
    show("check 1 MB", ["check", million], runs: 9, input: 1_000_000, bounds: [.processorMilliseconds(50)])
    let small = render("1 MB", million, runs: 9, bounds: [.overFloor(2)])
    let tenMillion = make(["plan", "10000000", "2"], as: "10m.plan")
    render("10 MB", tenMillion, runs: 3, after: small, bounds: [.overFloor(2), .growth(11)])
    pandoc(million)
  }

  /// Many plans in one process, and the same again with nothing changed.
  private func many(_ count: Int, bounds: [Row.Bound]) {
    let plans = make(["plans", String(count)], as: "plans-\(count)")
    let size = Disk.names(in: plans).reduce(0) { $0 + Disk.size("\(plans)/\($1)") }
    let output = "\(folder)/output-\(count)"
    let arguments = ["render", plans, "--output", output, "--quiet"]
    guard let cost = Measurement.cost(of: 1, program, arguments) else { return fail(arguments) }
    let (floor, ownFloor) = floors(of: output, runs: 1)
    report(
      Row(name: "\(count) plans", cost: cost, input: size, floor: floor, ownFloor: ownFloor, bounds: bounds))
    let before = identities(of: output)
    guard let again = Measurement.cost(of: 1, program, arguments) else { return fail(arguments) }
    let isTouched = identities(of: output) != before
    report(
      Row(
        name: "\(count) plans again, \(isTouched ? "FILES TOUCHED" : "no file touched")", cost: again, input: size,
        bounds: count == planCount ? [.wallSeconds(2)] : []))
    Disk.removeFolder(plans)
    Disk.removeFolder(output)
  }

  private func identities(of folder: String) -> [[Int]] {
    Disk.names(in: folder).map { Disk.identity("\(folder)/\($0)") }
  }

  /// What pandoc takes for the same words, from our page of HTML, where it is installed.
  private func pandoc(_ plan: String) {
    guard let pandoc = Measurement.program(named: "pandoc") else { return }
    let output = "\(folder)/pandoc"
    Disk.makeFolder(output)
    let rendered = Measurement.cost(of: 1, program, ["render", plan, "--to", "html", "--output", output])
    guard rendered != nil, let page = Disk.names(in: output).first else { return }
    for format in ["docx", "odt"] {
      let arguments = ["-f", "html", "\(output)/\(page)", "-o", "\(output)/pandoc.\(format)"]
      guard let cost = Measurement.cost(of: 1, pandoc, arguments) else { continue }
      report(Row(name: "pandoc, 1 MB to \(format) alone", cost: cost, input: 1_000_000))
    }
    Disk.removeFolder(output)
  }

  // MARK: One row

  /// A plan in three formats, each time anew.
  @discardableResult
  private func render(
    _ name: String, _ plan: String, runs: Int, after smaller: Cost? = nil, bounds: [Row.Bound]
  ) -> Cost? {
    let output = "\(folder)/output"
    let arguments = ["render", plan, "--output", output]
    guard let cost = Measurement.cost(of: runs, program, arguments, before: { Disk.removeFolder(output) }) else {
      fail(arguments)
      return nil
    }
    var row = Row(name: "render \(name)", cost: cost, input: Disk.size(plan), bounds: bounds)
    (row.floor, row.ownFloor) = floors(of: output, runs: runs)
    row.growth = smaller.map { Double(cost.processorMicroseconds) / Double($0.processorMicroseconds) }
    report(row)
    Disk.removeFolder(output)
    return cost
  }

  /// By zlib, and by the program's own deflater.
  private func floors(of documents: String, runs: Int) -> (Cost?, Cost?) {
    let bundles = "\(folder)/bundles"
    guard Measurement.cost(of: 1, benchmark, ["bundle", documents, bundles]) != nil else { return (nil, nil) }
    let kinds = ["zlib", "floor"]
    let costs = kinds.map { kind in
      Disk.makeFolder("\(folder)/\(kind)")
      return Measurement.cost(of: runs, benchmark, [kind, bundles, "\(folder)/\(kind)"])
    }
    // Not before: making files is dear for a while after as many were removed.
    for kind in kinds { Disk.removeFolder("\(folder)/\(kind)") }
    Disk.removeFolder(bundles)
    return (costs[0], costs[1])
  }

  private func show(
    _ name: String, _ arguments: [String], runs: Int, input: Int = 0, bounds: [Row.Bound] = []
  ) {
    guard let cost = Measurement.cost(of: runs, program, arguments) else { return fail(arguments) }
    report(Row(name: name, cost: cost, input: input, bounds: bounds))
  }

  /// An input, made by a process of its own.
  private func make(_ arguments: [String], as name: String) -> String {
    let path = "\(folder)/\(name)"
    if Measurement.cost(of: 1, benchmark, arguments + [path]) == nil { fail(arguments) }
    return path
  }

  private func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

  private func fail(_ arguments: [String]) {
    print("failed: \(program) \(arguments.joined(separator: " "))")
  }
}
