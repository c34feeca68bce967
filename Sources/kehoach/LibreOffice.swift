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
  /// LibreOffice ended without a PDF of this document.
  case refused(name: String, reason: Message)
  /// The run was stopped before there was a PDF.
  case stopped(name: String)

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
    case .refused(let name, let reason):
      Message(
        "LibreOffice không lập được PDF của \(visible(name)): \(reason.vietnamese)",
        en: "LibreOffice could not make a PDF of \(visible(name)): \(reason.english)")
    case .stopped(let name):
      Message(
        "\(visible(name)): chưa lập PDF, vì lượt chạy đã bị dừng",
        en: "\(visible(name)): no PDF was made, for the run was stopped")
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
  func pdfs(of documents: [(name: String, odt: [UInt8])], _ version: PDFVersion) -> [Result<[UInt8], LayoutFailure>] {
    if Stopping.isAsked { return documents.map { .failure(.stopped(name: $0.name)) } }
    do throws(FileFailure) {
      return try layOut(documents, version)
    } catch {
      let reason = error.message
      return documents.map { .failure(.refused(name: $0.name, reason: reason)) }
    }
  }

  private func layOut(
    _ documents: [(name: String, odt: [UInt8])], _ version: PDFVersion
  ) throws(FileFailure) -> [Result<[UInt8], LayoutFailure>] {
    let folder = try TemporaryFolder()
    var files: [String] = []
    for (index, document) in documents.enumerated() {
      files.append("\(folder.path)/\(index).odt")
      try Files.replace(files[index], document.odt)
    }
    let log = folder.path + "/log"
    let seconds = timeout * documents.count
    let end = try Subprocess.run(
      program,
      [
        "-env:UserInstallation=" + Self.fileURL(folder.path + "/profile"), "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "pdf:writer_pdf_Export:" + Self.exportOptions(version), "--outdir", folder.path,
      ] + files, log: log, timeout: seconds, scratch: folder.path)
    var results: [Result<[UInt8], LayoutFailure>] = []
    for (index, document) in documents.enumerated() {
      let pdf = Files.contents(of: "\(folder.path)/\(index).pdf")
      if let pdf, Self.isWhole(pdf) {
        results.append(.success(pdf))
      } else {
        results.append(.failure(Self.failure(of: document.name, end, isTorn: pdf != nil, log: log, seconds: seconds)))
      }
    }
    return results
  }

  /// Whether a file has a PDF's beginning, and the end it has within its last 1,024 bytes (ISO 32000-1, annex H, note 18). What is
  /// written last is missing where the program was killed, or the disk was full.
  private static func isWhole(_ pdf: [UInt8]) -> Bool {
    pdf.starts(with: "%PDF-".utf8) && pdf.suffix(1024).contains("%%EOF".utf8)
  }

  /// Why there is no PDF, by the end of the program and its own last words.
  private static func failure(of name: String, _ end: Subprocess.End, isTorn: Bool, log: String, seconds: Int)
    -> LayoutFailure
  {
    switch end {
    case .timeout: return .timeout(name: name, seconds: seconds)
    case .stopped: return .stopped(name: name)
    case .signal(let number):
      return .refused(
        name: name, reason: Message("nó bị kết thúc bởi tín hiệu \(number)", en: "it was ended by signal \(number)"))
    case .status(let number):
      if isTorn {
        return .refused(name: name, reason: Message("tệp nó ghi không trọn vẹn", en: "the file it wrote is not whole"))
      }
      let words = lastWords(in: log).map(visible)
      return .refused(
        name: name,
        reason: Message(
          words ?? "nó kết thúc với mã \(number), không nêu lý do",
          en: words ?? "it ended with status \(number) and did not say why"))
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

  private static func lastWords(in log: String) -> String? {
    Files.contents(of: log).flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n").last.map(String.init) }
  }
}
