import Packaging

/// ODF's namespaces by the prefixes that the standard itself uses (ODF 1.3 Part 3, 1.4).
enum ODTNames {
  static let short: [String: String] = {
    var names: [String: String] = [
      "http://www.w3.org/1999/xlink": "xlink",
      // Drafts of ODF, whose files are still about, had those of the standards it is like.
      "http://www.w3.org/1999/XSL/Format": "fo",
      "http://www.w3.org/2000/svg": "svg",
      "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    ]
    for name in ["office", "style", "text", "table", "manifest"] {
      names["urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"] = name
    }
    names["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"] = "draw"
    names["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"] = "fo"
    names["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"] = "svg"
    return names
  }()

  /// A style's name as users typed it: `_20_` stands for the character of that code.
  static func decoded(_ name: String) -> String {
    var text = ""
    var rest = name[...]
    while let character = rest.popFirst() {
      if character == "_", let end = rest.firstIndex(of: "_"), rest.distance(from: rest.startIndex, to: end) <= 6,
        let code = UInt32(rest[..<end], radix: 16), let scalar = Unicode.Scalar(code)
      {
        text.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(character)
      }
    }
    return text
  }
}

extension XMLElement {
  func fo(_ name: String) -> String? { attribute(name, in: "fo") }
  func style(_ name: String) -> String? { attribute(name, in: "style") }
}
