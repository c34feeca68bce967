/// One line of the table: what was run, what it cost, and what it may cost.
struct Row {
  let name: String
  let cost: Cost
  /// Of the plan texts read, in bytes; 0 where none is.
  var input = 0
  /// What only deflating and writing the same parts costs, by zlib.
  var floor: Cost?
  /// The same by the program's own deflater.
  var ownFloor: Cost?
  /// CPU time over that of the same kind of plan a tenth as large.
  var growth: Double?
  var bounds: [Bound] = []

  /// What the project has promised itself.
  enum Bound {
    case processorMilliseconds(Double)
    case wallSeconds(Double)
    case megabytes(Double)
    case overFloor(Double)
    case wallOverProcessor(Double)
    case growth(Double)
  }

  static let head = """
    | what | CPU ms | wall ms | memory MB | MB/s | floor, zlib, ms | over it | floor, libdeflate, ms | over it | bounds |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |

    """

  var line: String {
    let cells = [
      name, Self.number(processorMilliseconds, 1), Self.number(Double(cost.wallMicroseconds) / 1000, 1),
      Self.number(megabytes, 1), input > 0 ? Self.number(Double(input) / Double(cost.processorMicroseconds), 1) : "",
      milliseconds(floor), ratio(to: floor), milliseconds(ownFloor), ratio(to: ownFloor),
      bounds.map(verdict).joined(separator: "; "),
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  private var processorMilliseconds: Double { Double(cost.processorMicroseconds) / 1000 }
  private var megabytes: Double { Double(cost.residentKilobytes) / 1024 }
  private func over(_ floor: Cost?) -> Double? {
    floor.map { Double(cost.processorMicroseconds) / Double(max(1, $0.processorMicroseconds)) }
  }

  private func ratio(to floor: Cost?) -> String { over(floor).map { Self.number($0, 2) } ?? "" }

  private func milliseconds(_ cost: Cost?) -> String {
    cost.map { Self.number(Double($0.processorMicroseconds) / 1000, 1) } ?? ""
  }

  private var wallOverProcessor: Double { Double(cost.wallMicroseconds) / Double(max(1, cost.processorMicroseconds)) }

  private func verdict(_ bound: Bound) -> String {
    func say(_ what: String, _ value: Double?, _ limit: Double, _ unit: String = "") -> String {
      guard let value else { return "\(what): not measured" }
      return "\(what) \(Self.number(value, 2)) of \(Self.number(limit, 1))\(unit): \(value <= limit ? "holds" : "OVER")"
    }
    return switch bound {
    case .processorMilliseconds(let limit): say("CPU", processorMilliseconds, limit, " ms")
    case .wallSeconds(let limit): say("wall", Double(cost.wallMicroseconds) / 1_000_000, limit, " s")
    case .megabytes(let limit): say("memory", megabytes, limit, " MB")
    case .overFloor(let limit): say("over the floor", over(floor), limit)
    case .wallOverProcessor(let limit): say("wall over CPU", wallOverProcessor, limit)
    case .growth(let limit): say("growth", growth, limit)
    }
  }

  /// What is comparable between machines: ratios, and memory.
  func history(at revision: String) -> String {
    let ratios = [over(floor), growth, wallOverProcessor].map { $0.map { Self.number($0, 2) } ?? "" }
    return ([revision, name] + ratios + [Self.number(megabytes, 1), ratio(to: ownFloor)]).joined(separator: "\t") + "\n"
  }

  static let historyHead =
    "revision\twhat\tCPU over floor\tgrowth\twall over CPU\tmemory MB\tCPU over libdeflate floor\n"

  private static func number(_ value: Double, _ decimals: Int) -> String {
    let scale = decimals == 2 ? 100.0 : 10.0
    let scaled = Int((value * scale).rounded())
    let fraction = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
