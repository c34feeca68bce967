/// What the bytes of a file have to say before their meaning: encodings that are not UTF-8, and characters no document can hold.
enum Encoding {
  /// At most this many findings of one kind are reported singly; a binary file has no use for a million of them.
  private static let limit = 20

  static func diagnostics(of source: SourceFile) -> [Diagnostic] {
    if source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
      return [
        Diagnostic(
          "utf-16", .error,
          Message("Tệp được lưu bằng mã UTF-16.", en: "The file is saved as UTF-16."), at: SourceSpan(0, 2),
          help: Message(
            "mở lại bằng trình soạn thảo và lưu với mã UTF-8", en: "open it in the editor and save it as UTF-8"))
      ]
    }
    if source.bytes.count > longestLine,
      let line = source.lineStarts.indices.first(where: { source.lineSpan($0).length > longestLine })
    {
      return [tooLong(at: source.lineStarts[line])]
    }
    var diagnostics: [Diagnostic] = []
    var counts: [Diagnostic.ID: Int] = [:]
    func report(_ id: Diagnostic.ID, _ diagnostic: (Diagnostic.ID) -> Diagnostic) {
      counts[id, default: 0] += 1
      if counts[id, default: 0] <= limit { diagnostics.append(diagnostic(id)) }
    }
    let end = source.bytes.count
    for line in source.lineStarts.indices where source.lineTraits[line].contains(.strange) {
      var offset = max(source.lineStarts[line], source.contentStart)
      let lineEnd = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : end
      var isReported = false
      while offset < lineEnd {
        offset = source.skippingOrdinary(from: offset)
        guard offset < lineEnd else { break }
        if let (scalar, width) = decodeScalar(source.bytes, at: offset, end) {
          var span = SourceSpan(offset, offset + width)
          if let kind = kind(of: scalar, at: span, in: source) {
            // All the hidden ones in one place are one finding; of others each kind.
            while span.end < end, let (next, width) = decodeScalar(source.bytes, at: span.end, end),
              next == scalar || kind == "hidden-character" && isHidden(next)
            {
              span.end += width
            }
            report(kind) { diagnostic($0, scalar, at: span) }
          }
          offset = span.end
        } else {
          let start = offset
          while offset < end, source.bytes[offset] >= 0x80, decodeScalar(source.bytes, at: offset, end) == nil {
            offset += 1
          }
          // Each line once: in a file of an older encoding, every word has such bytes.
          if !isReported { report("not-utf-8") { invalid($0, at: SourceSpan(start, offset)) } }
          isReported = true
        }
      }
    }
    return diagnostics
  }

  /// In bytes. A paragraph is a line, and no paragraph of a document is longer; what is, is another kind of file.
  private static let longestLine = 1_000_000

  private static func tooLong(at start: Int) -> Diagnostic {
    Diagnostic(
      "line-too-long", .error,
      Message(
        "Dòng này dài hơn một triệu byte; tệp không được đọc tiếp.",
        en: "This line is longer than a million bytes; the file is not read any further."),
      at: SourceSpan(start, start),
      help: Message(
        "kiểm tra xem có đúng là tệp kế hoạch không; mỗi đoạn ở một dòng riêng",
        en: "see whether the file is a plan at all; each paragraph has a line of its own"))
  }

  private static func invalid(_ id: Diagnostic.ID, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      id, .error,
      Message(
        "Chỗ này không phải mã UTF-8 (có thể tệp được lưu bằng mã cũ như TCVN3, VNI).",
        en: "These bytes are not UTF-8 (the file may be in an older encoding such as TCVN3 or VNI)."),
      at: span,
      help: Message("lưu lại tệp với mã UTF-8 (Unicode dựng sẵn)", en: "save the file as UTF-8"))
  }

  /// XML 1.0 (2.2) and so ODF and OOXML hold no control characters but tab and line ends, nor U+FFFE and U+FFFF.
  private static func kind(of scalar: Unicode.Scalar, at span: SourceSpan, in source: SourceFile) -> Diagnostic.ID? {
    let isAtLineEnd = span.end == source.bytes.count || source.bytes[span.end] == 0x0A
    switch scalar.value {
    case 0x0D where isAtLineEnd, 0x09, 0x0A: return nil
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: return "line-break-character"
    case _ where isHidden(scalar): return "hidden-character"
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: return "control-character"
    default: return nil
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func diagnostic(_ id: Diagnostic.ID, _ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    if id == "line-break-character" {
      return Diagnostic(
        id, .warning,
        Message(
          "Có ký tự ngắt dòng ẩn (thường do chép từ Word); nó được đọc như một dấu cách.",
          en: "A hidden line break (often pasted from Word); it is read as a space."),
        at: span,
        fixes: [
          Diagnostic.Fix(
            Message("thay bằng dấu cách", en: "replace it by a space"), isSafe: true, SourceEdit(span, " "))
        ])
    }
    if id == "hidden-character" {
      let areMany = span.length > UTF8.width(scalar)
      return Diagnostic(
        id, .warning,
        Message(
          "Có \(areMany ? "các " : "")ký tự ẩn không nhìn thấy được (thường do chép từ Word hoặc trang web).",
          en: "\(areMany ? "Hidden characters" : "A hidden character") (often pasted from Word or a web page)."),
        at: span,
        fixes: [
          Diagnostic.Fix(
            Message("xóa \(areMany ? "các ký tự" : "ký tự") này", en: "delete \(areMany ? "them" : "it")"),
            isSafe: true,
            SourceEdit(span, ""))
        ])
    }
    let name = visible(String(Character(scalar)))
    return Diagnostic(
      id, .error,
      Message(
        "Ký tự điều khiển \(name) không thể có trong văn bản.",
        en: "The control character \(name) cannot stand in a document."),
      at: span,
      fixes: [
        // What deleting it would do to a line end of old, a lone CR, is to join two words.
        scalar == "\r"
          ? Diagnostic.Fix(
            Message("xuống dòng ở đây", en: "begin a new line here"), isSafe: false, SourceEdit(span, "\n"))
          : Diagnostic.Fix(Message("xóa ký tự này", en: "delete it"), isSafe: true, SourceEdit(span, ""))
      ])
  }
}

extension SourceFile {
  /// The next byte that may not be one of ordinary text, or where the next line starts.
  fileprivate func skippingOrdinary(from start: Int) -> Int {
    // A buffer, for this loop passes over every byte of a strange line.
    bytes.withUnsafeBufferPointer { bytes in
      var offset = start
      while offset < bytes.count {
        let byte = bytes[offset]
        if (0x20..<0x7F).contains(byte) || byte == 0x0A {
          offset += 1
          if byte == 0x0A { return offset }
        } else {
          let width = Lines.ordinaryWidth(bytes, at: offset)
          if width == 0 { return offset }
          offset += width
        }
      }
      return offset
    }
  }
}

extension SyntaxTree {
  /// Parses a file. Never fails; what is wrong with the file is in ``diagnostics``.
  package init(parsing source: SourceFile) {
    var parser = Parser(source)
    let root = parser.parse()
    self.init(
      source: source, root: root, diagnostics: Encoding.diagnostics(of: source) + parser.diagnostics)
  }
}
