import PlanSyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why no PDF was made.
enum LayoutFailure: Error {
  case notInstalled
  /// LibreOffice was stopped at the end of its time.
  case timeout(name: String, seconds: Int)
  /// LibreOffice ended without a PDF of this document; its own last words.
  case refused(name: String, words: String)

  var message: Message {
    switch self {
    case .notInstalled:
      Message(
        "không có LibreOffice để lập PDF; cài bằng “apt-get install libreoffice-writer-nogui”, hoặc lập docx, odt rồi tự xuất PDF",
        en:
          "no LibreOffice to lay out PDF; install it ('apt-get install libreoffice-writer-nogui') or render docx, odt and export PDF by hand"
      )
    case .timeout(let name, let seconds):
      Message(
        "\(visible(name)): LibreOffice không lập xong PDF trong \(seconds) giây và đã bị dừng; máy chậm thì tăng --pdf-timeout",
        en:
          "\(visible(name)): LibreOffice made no PDF within \(seconds) seconds and was stopped; on a slow machine give more by --pdf-timeout"
      )
    case .refused(let name, let words):
      Message(
        "LibreOffice không lập được PDF của \(visible(name)): \(visible(words))",
        en: "LibreOffice could not make a PDF of \(visible(name)): \(visible(words))")
    }
  }
}

/// LibreOffice Writer, the program that lays out the document where a PDF is asked for.
///
/// It runs with a profile of its own, so that an open LibreOffice of the user's is neither needed nor disturbed, and is stopped when
/// its time is over. What it writes carries its own clock: a PDF is not the same bytes twice.
struct LibreOffice {
  /// Kiểu PDF.
  enum PDFVersion {
    /// The newest the program writes by default.
    case standard
    /// ISO 19005-2, level B: for keeping.
    case archival
  }

  /// The program's path.
  private let program: String
  /// For each document, in seconds.
  private let timeout: Int
  /// Documents of one run: starting costs as much as ten of them, and their bytes are held meanwhile.
  static let batch = 100

  /// Fails where the search path has no LibreOffice.
  init(timeout: Int) throws(LayoutFailure) {
    guard let program = ["soffice", "libreoffice"].lazy.compactMap(Subprocess.find).first else { throw .notInstalled }
    self.program = program
    self.timeout = timeout
  }

  /// Lays out OpenDocument text files by one run of the program; their PDFs, or why there is none, in the same order.
  func pdfs(
    of documents: [(name: String, odt: [UInt8])], _ version: PDFVersion
  ) throws(FileFailure) -> [Result<[UInt8], LayoutFailure>] {
    let folder = try TemporaryFolder()
    var files: [String] = []
    for (index, document) in documents.enumerated() {
      files.append("\(folder.path)/\(index).odt")
      try Files.replace(files[index], document.odt)
    }
    let log = folder.path + "/log"
    let hasEnded = try Subprocess.run(
      program,
      [
        "-env:UserInstallation=" + Self.fileURL(folder.path + "/profile"), "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "pdf:writer_pdf_Export:" + Self.exportOptions(version), "--outdir", folder.path,
      ] + files, log: log, timeout: timeout * documents.count)
    return documents.enumerated().map { index, document in
      guard hasEnded else { return .failure(.timeout(name: document.name, seconds: timeout * documents.count)) }
      let pdf = (try? Files.read("\(folder.path)/\(index).pdf")) ?? []
      guard pdf.starts(with: Array("%PDF-".utf8)) else {
        return .failure(.refused(name: document.name, words: Self.lastWords(in: log)))
      }
      return .success(pdf)
    }
  }

  /// Of the export filter, as JSON: tagged for screen readers, headings as bookmarks.
  private static func exportOptions(_ version: PDFVersion) -> String {
    let archival =
      switch version {
      case .standard: ""
      case .archival: #","SelectPdfVersion":{"type":"long","value":"2"}"#
      }
    return
      #"{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}\#(archival)}"#
  }

  private static func fileURL(_ path: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var url = Array("file://".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        url.append(byte)
      case _: url += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: url, as: UTF8.self)
  }

  private static func lastWords(in log: String) -> String {
    let text = String(decoding: (try? Files.read(log)) ?? [], as: UTF8.self)
    return text.split(separator: "\n").last.map(String.init) ?? "—"
  }
}
