import Foundation
import Support
import Testing

/// `kehoach textconv`: the lines git compares documents by.
@Suite struct TextconvTests {
  @Test("One plan's DOCX, ODT and HTML are the same lines", arguments: ["an-giang-khcn-2020", "ke-hoach-mau"])
  func formatsAgree(name: String) throws {
    let (docx, odt, html) = (try lines(of: name + ".docx"), try lines(of: name + ".odt"), try lines(of: name + ".html"))
    #expect(docx.count > 50)
    #expect(odt == docx)
    #expect(html == docx)
  }

  /// Every place of a document, as it is read: letterhead, headings, sentences, tables, notes, what repeats on pages.
  @Test(arguments: [
    "[đầu trang] [số trang]",
    "SỞ KHOA HỌC VÀ CÔNG NGHỆ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-SKHCN\n",
    "\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n",
    "\nb) Mỗi nhiệm vụ chỉ giao một đơn vị chủ trì.\n  Đơn vị chủ trì chịu trách nhiệm đến cùng về tiến độ và chất lượng sản phẩm.\nc) ",
    "\n  mức hiện trạng là số liệu rà soát đến hết năm 2025.[^1]\n| TT | Chỉ tiêu | Đơn vị | Hiện trạng năm 2025 | Mục tiêu |\n|  | Năm 2028 | Năm 2030 |\n",
    "\n\n[^1]: Theo kết quả rà soát của Sở Khoa học và Công nghệ và Sở Nông nghiệp và Môi trường tính đến ngày 31/12/2025.\n",
  ])
  func holds(_ passage: String) throws {
    #expect(try kehoach("textconv", path("output/ke-hoach-mau.docx")).output.contains(passage))
  }

  /// Body of an HTML page, and its lines.
  @Test(arguments: [
    ("<p>Một&nbsp;đoạn\n  văn.", "Một đoạn văn."), ("<p>Khó\u{AD}i \u{200B}văn\u{2060}.", "Khói văn."),
    ("<p>Câu một. Câu hai; câu ba.", "Câu một.\n  Câu hai;\n  câu ba."),
    ("<p>1. Một câu. Ông A. B và TS. C đến.", "1. Một câu.\n  Ông A. B và TS. C đến."),
    ("<ol><li>Một<li>Hai</ol>", "1. Một\n2. Hai"),
    ("<p>Trên.<h2>Tên</h2><p>Dưới.", "Trên.\n\nTên\nDưới."),
    ("<table><tr><td><p>Trái<p>Dưới<td>Phải</table>", "Trái\nDưới\nPhải"),
    (
      "<table><tr><td style='border:1px solid' rowspan=2>A<td>B<tr><td>C<p>D</table>",
      "| A | B |\n|  | C / D |"
    ),
    ("<p>Ngu\u{1EC5}n <p>Nguye\u{302}\u{303}n", "Nguễn\nNguyễn"),
    ("<p>\u{202E}gọi \u{9B}31m", "\\u{202E}gọi \\u{9B}31m"),
  ])
  func lines(body: String, expected: String) throws {
    let folder = try Scratch()
    let page = try folder.write("x.html", "<!DOCTYPE html><html lang=vi><meta charset=utf-8><body>\(body)")
    #expect(try kehoach("textconv", page).output == expected + "\n")
  }

  @Test("A plan is printed as it is, whatever its bytes")
  func planPassesThrough() throws {
    let folder = try Scratch()
    for text in ["mở đầu:\r\n\tĐoạn.\u{1B}[31m", ""] {
      let plan = try folder.write("kế hoạch.plan", text)
      #expect(try kehoach("textconv", plan) == Outcome(status: 0, output: text, errors: ""))
    }
  }

  /// Bytes, and what is said of them.
  @Test(
    arguments: [
      ("PK\u{3}\u{4} nothing", "x.docx: the file is broken:"),
      ("tên loại: Kế hoạch", "x.docx: neither DOCX nor ODT nor HTML"),
      ("%PDF-1.7", "x.docx: this is a PDF file;"), ("", "x.docx: neither DOCX nor ODT nor HTML"),
      ("{\\rtf1", "x.docx: this is an RTF file;"),
    ])
  func unreadable(_ bytes: String, _ message: String) throws {
    let folder = try Scratch()
    let file = try folder.write("x.docx", bytes)
    let result = try kehoach("textconv", file)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message))
    #expect(try kehoach("textconv", folder.path("none.docx")).status == 2)
  }

  private func lines(of name: String) throws -> [String] {
    let result = try kehoach("textconv", path("output/\(name)"))
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n").map(String.init)
  }
}
