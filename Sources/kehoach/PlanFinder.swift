import ArgumentParser
import PlanSyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A plan to be rendered, and the path of its documents without their endings.
struct RenderTask: Sendable {
  let plan: String
  let output: String
  /// Its place below what the user named: the same wherever the plans are.
  let name: String
}

/// The plans that files and folders name.
struct PlanFinder {
  private let output: String
  private let templates: String?
  private(set) var tasks: [RenderTask] = []
  /// Links that were not followed.
  private(set) var links: [String] = []
  private(set) var failures: [FileFailure] = []

  /// Nothing is read below `output` and `templates`.
  init(output: String, templates: String?) {
    self.output = output
    self.templates = templates
  }

  /// A file, or all plans in a folder and below it.
  mutating func add(_ path: String) {
    if path != Files.standardInput, Files.isFolder(path) {
      walk(path == "/" ? "" : path.hasSuffix("/") ? String(path.dropLast()) : path, below: "")
    } else {
      append(path, as: path == Files.standardInput ? "stdin" : Self.baseName(of: path))
    }
  }

  /// In the order of bytes. Hidden files and folders, templates and what was rendered are passed over; links are told and not
  /// followed, for who gives plans to others does not say where they read and write.
  private mutating func walk(_ folder: String, below name: String) {
    let names: [String]
    do throws(FileFailure) {
      names = try Files.listing(of: folder.isEmpty ? "/" : folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      return failures.append(error)
    }
    for entry in names where !entry.hasPrefix(".") {
      let path = folder + "/" + entry
      let isPlan = entry.hasSuffix(".plan") && entry.utf8.count > 5
      switch System.status(of: path, followingLinks: false).map({ $0.st_mode & S_IFMT }) {
      // What cannot be looked at is told when it is read, as one of the plans.
      case S_IFREG where isPlan, nil where isPlan: append(path, as: name + Self.baseName(of: entry))
      case S_IFDIR where entry != "templates" && !isSet(path, apart: output) && !isSet(path, apart: templates):
        walk(path, below: name + entry + "/")
      case S_IFLNK where isPlan || Files.isFolder(path): links.append(path)
      case _: break
      }
    }
  }

  private mutating func append(_ plan: String, as name: String) {
    tasks.append(RenderTask(plan: plan, output: output + "/" + name, name: name))
  }

  private func isSet(_ path: String, apart other: String?) -> Bool {
    guard let other, let one = System.status(of: path), let two = System.status(of: other) else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  private static func baseName(of path: String) -> String {
    let name = Files.name(of: path)
    return name.hasSuffix(".plan") && name.count > 5 ? String(name.dropLast(5)) : name
  }

  /// Each plan once; or two plans with one output name, which are one on disks that know no case.
  func distinct() throws(ValidationError) -> [RenderTask] {
    var seen: [String: RenderTask] = [:]
    var distinct: [RenderTask] = []
    for task in tasks {
      guard let other = seen.updateValue(task, forKey: task.output.lowercased()) else {
        distinct.append(task)
        continue
      }
      if other.plan == task.plan { continue }
      throw ValidationError(
        "\(visible(other.plan)), \(visible(task.plan)): hai kế hoạch trùng tên tệp kết quả.",
        en: "\(visible(other.plan)), \(visible(task.plan)): two plans with one output name.")
    }
    return distinct
  }
}

/// A part of a run's plans, told by their names alone: what comes and goes moves no other plan to another shard.
struct Shard: Hashable, Sendable {
  let number: Int
  let count: Int

  /// `3/16`; the last may also be written 0, for schedulers that count from there.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]), count > 0,
      (0...count).contains(number)
    else { return nil }
    self.number = number % count
    self.count = count
  }

  var text: String { "\(number)/\(count)" }

  /// By FNV-1a of the name, with its high bits mixed into the low ones.
  func holds(_ task: RenderTask) -> Bool {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in task.name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int((hash ^ hash >> 32) % UInt64(count)) == number
  }
}
