import DocumentFormats
package import DocumentModel
import DocumentReading
import Packaging

/// What holds of every document that is written: its XML is well formed, and reading any of the three files gives back the same
/// text.
package enum RenderLaws {
  package static func broken(by document: OfficialDocument, in style: HouseStyle) -> [String] {
    var broken: [String] = []
    var texts: [(format: DocumentFormat, words: [Substring])] = []
    for format in DocumentFormat.allCases {
      do {
        let rendered = format.render(document, in: style)
        for part in rendered.parts where isXML(part.path) {
          // An HTML page of ours is XML too; its doctype names no DTD.
          do { _ = try XMLReader.read(part.bytes) } catch { broken.append("\(format): \(part.path): \(error)") }
        }
        let lines = try MeasuredDocument(reading: try rendered.bytes()).comparableLines
        texts.append((format, lines.flatMap(words)))
      } catch {
        broken.append("\(format): \(error)")
      }
    }
    for (format, words) in texts.dropFirst() where words != texts[0].words {
      let place = zip(words, texts[0].words).prefix { $0 == $1 }.count
      let pair = [words, texts[0].words].map { $0[max(0, place - 2)...].prefix(6).joined(separator: " ") }
      broken.append("\(format) says '\(pair[0])', \(texts[0].format) '\(pair[1])'")
    }
    return broken
  }

  /// Of a line made for comparing: what only says where it stands is left out, for formats divide the same text otherwise.
  private static func words(of line: String) -> [Substring] {
    var line = line[...]
    for label in ["[đầu trang nhất] ", "[đầu trang] ", "[chân trang nhất] ", "[chân trang] "]
    where line.hasPrefix(label) {
      line = line.dropFirst(label.count)
    }
    return line.split(separator: " ").filter { $0 != "|" && $0 != "/" }
  }

  private static func isXML(_ path: String) -> Bool {
    [".xml", ".rels", ".rdf", ".html"].contains { path.hasSuffix($0) }
  }
}
