import Packaging

extension Mutator {
  /// One to four changes of tags, attributes and text.
  mutating func markup(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...number(below: 4) {
      let tags = bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") }
      guard let start = pick(tags) else {
        bytes += pick(Self.pieces) ?? []
        continue
      }
      let end = (bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }) ?? bytes.count
      switch number(below: 8) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: pick(tags) ?? start)
      case 2:
        // What stands between two tags, once more.
        let other = pick(tags) ?? start
        let piece = Array(bytes[min(start, other)..<max(start, other)].prefix(2000))
        bytes.insert(contentsOf: piece, at: pick(tags) ?? start)
      case 3:
        let other = pick(tags) ?? start
        bytes.removeSubrange(min(start, other)..<min(max(start, other), min(start, other) + 4000))
      case 4: bytes.insert(contentsOf: pick(Self.pieces) ?? [], at: chance(0.5) ? start : end)
      case 5: changeValue(&bytes, from: start, to: end)
      case 6: bytes.insert(contentsOf: pick(Self.attributes) ?? [], at: max(start + 1, end - 1))
      case _: bytes = damaged(bytes)
      }
    }
    return bytes
  }

  /// An attribute's value for another.
  private mutating func changeValue(_ bytes: inout [UInt8], from start: Int, to end: Int) {
    let quotes = (start..<end).filter { bytes[$0] == UInt8(ascii: "\"") }
    guard quotes.count > 1 else { return }
    let first = number(below: quotes.count / 2) * 2
    bytes.replaceSubrange(quotes[first] + 1..<quotes[first + 1], with: pick(Self.values) ?? [])
  }

  /// An archive's parts, one of them changed, packed again; sometimes added to, doubled, or lost.
  mutating func archive(_ bytes: [UInt8]) -> [UInt8] {
    guard let found = try? ZipReader.entries(of: bytes, maximumEntrySize: 4 << 20), !found.isEmpty else {
      return damaged(bytes)
    }
    var parts = found.map { (path: $0.path, bytes: $0.bytes, isStored: $0.isStored) }
    let index = number(below: parts.count)
    switch number(below: 20) {
    case 0: parts.remove(at: index)
    case 1: parts[index].path = pick(Self.paths) ?? ""
    case 2: parts.append((pick(Self.paths) ?? "", parts[index].bytes, false))
    case 3: parts[index].bytes = parts[number(below: parts.count)].bytes
    case 4: parts.swapAt(index, number(below: parts.count))
    case _: parts[index].bytes = markup(parts[index].bytes)
    }
    do {
      var zip = try ZipWriter()
      for part in parts { try zip.add(part.path, part.bytes, isStored: part.isStored) }
      return try zip.finish()
    } catch {
      return damaged(bytes)
    }
  }

  private static let paths = [
    "mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml", "_rels/.rels", "[Content_Types].xml",
    "word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/numbering.xml", "word/_rels/document.xml.rels",
    "/content.xml", "../content.xml", "word//document.xml", "a.xml", "",
  ]

  private static let values = [
    "", "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "1e308", "nan", "inf", "12pt", "2cm", "100%",
    "auto", "true",
    "on", "center", "both", "P1", "a", "rId1", "#a", "../document.xml", "/word/document.xml", "restart", "continue",
    "2147483648",
    "&lt;&amp;&#65;", "\u{1B}[31m", "\u{202E}", "ffffff", "auto auto", "1fr", "calc(1px + 2em)", "var(--a)", "url(a)",
    "exact", "atLeast",
  ].map { Array($0.utf8) }

  private static let attributes = [
    " w:val=\"1\"", " text:style-name=\"P1\"", " table:number-columns-repeated=\"1000\"",
    " table:number-rows-spanned=\"3\"",
    " colspan=\"1000\"", " rowspan=\"0\"", " style=\"margin:1cm auto; font:bold 12pt/1.5 'Times'\"", " class=\"a b\"",
    " xml:space=\"preserve\"", " xmlns:w=\"urn:a\"", " xmlns=\"\"", " hidden", " dir=\"rtl\"",
    " type=\"a\" start=\"-5\"", " a:b:c=\"\"",
  ].map { Array($0.utf8) }

  private static let pieces = [
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:sectPr/>",
    "<w:vMerge/>",
    "<w:gridSpan w:val=\"3\"/>", "<w:footnoteReference w:id=\"1\"/>", "<w:fldSimple w:instr=\" PAGE \"/>", "<w:br/>",
    "<w:tab/>",
    "<w:basedOn w:val=\"a\"/>", "<mc:AlternateContent><mc:Choice/><mc:Fallback/></mc:AlternateContent>",
    "<text:p>a</text:p>", "<text:s text:c=\"100000000\"/>",
    "<text:list><text:list-item><text:p/></text:list-item></text:list>",
    "<table:table><table:table-row><table:table-cell/><table:covered-table-cell/></table:table-row></table:table>",
    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>a</text:p></text:note-body></text:note>",
    "<style:style style:name=\"P1\" style:parent-style-name=\"P1\" style:family=\"paragraph\"/>",
    "<draw:frame><draw:text-box/></draw:frame>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&amp;", "&#x10FFFF;", "&#0;", "<![CDATA[a]]>", "]]>", "<!--", "-->",
    "<?a b?>", "\u{FEFF}",
    "<style>p{margin:1em 2%;} @page{size:a4} a>b~c:not(.d)::before{content:'x'} @media print{p{color:#12f}}</style>",
    "<style>", "</style>",
    "<table><tr><td colspan=2>a<td rowspan=3>b<tr><td>c</table>", "<ol start=5 type=i><li>a<li value=-3>b</ol>",
    "<p>a<br>b", "<sup>1</sup>",
    "<template>", "<svg><p>", "<noscript>", "<a href=\"#fn1\" id=\"fnref1\">1</a>",
    "<div style=\"display:table-cell\">", "<script>", "\u{0}",
    "<!DOCTYPE html>", "<meta charset=\"utf-16\">", "<meta charset=windows-1258>", "<frameset>", "<base href=\"//a\">",
  ].map { Array($0.utf8) }
}
