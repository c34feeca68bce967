/// Writes sound plans of any size whose text does not repeat itself: the same bytes for the same seed, on any machine.
///
/// Repeated sections deflate four times faster than real text, so each sentence is drawn anew from the words of offices.
struct PlanGenerator {
  private var random: SplitMix
  private var text: [UInt8] = []

  init(seed: UInt64) { random = SplitMix(state: seed) }

  /// A plan of about `size` bytes: sections of khoản, whose points are prose, with a task among every few.
  static func plan(seed: UInt64, size: Int) -> [UInt8] {
    var generator = PlanGenerator(seed: seed)
    generator.text.reserveCapacity(size + 4096)
    generator.head()
    var sections = 0
    // The last part of a plan, and the room for it.
    while generator.text.count < size - 1200 || sections < 3 {
      generator.section(sections, until: size - 1200)
      sections += 1
    }
    generator.closing(annex: false)
    return generator.text
  }

  /// A plan of so many tasks, which its annex assigns.
  static func tasks(seed: UInt64, count: Int) -> [UInt8] {
    var generator = PlanGenerator(seed: seed)
    generator.head()
    var left = count
    while left > 0 {
      generator.line(0, "nhiệm vụ: ", generator.heading())
      for _ in 0..<10 where left > 0 {
        generator.line(2, "khoản: ", generator.heading())
        for _ in 0..<10 where left > 0 {
          generator.task()
          left -= 1
        }
      }
    }
    generator.closing(annex: true)
    return generator.text
  }

  /// So many plans, of which no two are alike, of the sizes that plans have.
  static func writePlans(_ count: Int, to folder: String) {
    Disk.makeFolder(folder)
    for index in 0..<count {
      Disk.write(plan(seed: UInt64(1000 + index), size: 6000 + index * 7919 % 18_000), to: "\(folder)/\(index).plan")
    }
  }

  // MARK: Parts of a plan

  private mutating func head() {
    line(0, "tên loại: ", "Kế hoạch hành động")
    line(0, "trích yếu: ", heading())
    line(0, "mẫu: ", "nd30")
    line(0, "cơ quan chủ quản: ", "UBND tỉnh Sông Lam")
    line(0, "cơ quan ban hành: ", "Sở Khoa học và Công nghệ")
    line(0, "số: ", String(1 + random.next(below: 900)))
    line(0, "ký hiệu: ", "KH-SKHCN")
    line(0, "địa danh: ", "Sông Lam")
    line(0, "ngày: ", "\(twoDigits(1 + random.next(below: 28)))/\(3 + random.next(below: 10))/2026")
    line(0, "căn cứ:", "")
    line(2, "- ", "Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025")
    line(
      2, "- ",
      "Căn cứ Kế hoạch số \(1 + random.next(below: 90))/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân "
        + "tỉnh Sông Lam về " + phrase(9))
    line(0, "mở đầu:", "")
    line(2, "", "Sở Khoa học và Công nghệ ban hành Kế hoạch hành động với các nội dung sau:")
  }

  private static let sections = ["mục đích, yêu cầu", "mục tiêu", "nhiệm vụ", "giải pháp"]

  private mutating func section(_ index: Int, until size: Int) {
    let key = index < Self.sections.count ? Self.sections[index] : "mục"
    line(0, key + ": ", heading())
    for _ in 0..<(2 + random.next(below: 4)) {
      line(2, "khoản: ", heading())
      for _ in 0..<(2 + random.next(below: 4)) where text.count < size {
        switch random.next(below: 8) {
        case 0, 1: task()
        default: point(sentences: 1 + random.next(below: 4))
        }
      }
      point(sentences: 2)
    }
  }

  private mutating func point(sentences: Int) {
    line(4, "điểm:", "")
    line(6, "", paragraph(sentences))
  }

  private mutating func task() {
    line(4, "điểm: ", heading())
    line(6, "chủ trì: ", pick(Words.bodies))
    if random.next(below: 3) > 0 { line(6, "phối hợp: ", pick(Words.partners) + "; " + pick(Words.communes)) }
    line(6, "thời hạn: ", "31/12/\(2026 + random.next(below: 4))")
    line(6, "sản phẩm: ", heading())
    if random.next(below: 3) == 0 {
      line(6, "kinh phí: ", "\(2 + random.next(below: 8)).\(100 + random.next(below: 900)) triệu đồng")
    }
    line(6, "", paragraph(1 + random.next(below: 2)))
  }

  private mutating func closing(annex: Bool) {
    line(0, "tổ chức thực hiện: ", "Tổ chức thực hiện")
    line(2, "khoản:", "")
    line(
      4, "",
      "Các phòng, đơn vị thuộc Sở thực hiện các nhiệm vụ\(annex ? " nêu tại {phan-cong}" : ""); " + phrase(8) + ".")
    line(0, "ký:", "")
    line(2, "chức vụ: ", "Giám đốc")
    line(2, "họ tên: ", "Nguyễn Thanh Bình")
    line(0, "nơi nhận:", "")
    line(2, "- ", "UBND tỉnh Sông Lam (để báo cáo)")
    line(2, "- ", "Các sở, ban, ngành, đoàn thể tỉnh")
    line(2, "- ", "Trường Đại học Sông Lam")
    line(2, "- ", "Ủy ban nhân dân các xã, phường")
    line(2, "- ", "Các phòng, đơn vị thuộc Sở")
    line(2, "- ", "Lưu: VT")
    guard annex else { return }
    line(0, "phụ lục: ", "Phân công nhiệm vụ")
    line(2, "nhãn: ", "phan-cong")
    line(2, "khổ giấy: ", "ngang")
    line(2, "bảng phân công:", "")
  }

  // MARK: Words

  private mutating func line(_ indent: Int, _ key: String, _ value: String) {
    for _ in 0..<indent { text.append(UInt8(ascii: " ")) }
    text.append(contentsOf: key.utf8)
    text.append(contentsOf: value.utf8)
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    text.append(UInt8(ascii: "\n"))
  }

  private mutating func heading() -> String { capital(phrase(4 + random.next(below: 5))) }

  private mutating func paragraph(_ sentences: Int) -> String {
    (0..<sentences).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    var sentence = capital(phrase(5 + random.next(below: 6)))
    for _ in 0..<random.next(below: 3) { sentence += ", " + phrase(3 + random.next(below: 6)) }
    switch random.next(below: 6) {
    case 0:
      sentence +=
        " đạt \(11 + random.next(below: 80)),\(1 + random.next(below: 9))% vào năm \(2027 + random.next(below: 4))"
    case 1: sentence += " theo " + citation()
    default: break
    }
    return sentence + "."
  }

  /// Of one act always the same date.
  private mutating func citation() -> String {
    let number = 100 + random.next(below: 800)
    return "Kế hoạch số \(number)/KH-UBND ngày \(10 + number % 18) tháng \(10 + number % 3) năm \(2015 + number % 10) "
      + "của Ủy ban nhân dân tỉnh"
  }

  /// So many words of two syllables, no word twice, and between some of them a small one.
  private mutating func phrase(_ count: Int) -> String {
    var words: [String] = []
    var phrase = ""
    while words.count < count {
      let word = pick(Words.compounds)
      guard !words.contains(word) else { continue }
      words.append(word)
      if !phrase.isEmpty { phrase += random.next(below: 3) == 0 ? " " + pick(Words.between) + " " : " " }
      phrase += word
    }
    return phrase
  }

  private mutating func pick(_ words: [String]) -> String { words[random.next(below: words.count)] }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// SplitMix64: few lines, and the same numbers everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

/// What offices write of.
private enum Words {
  static let compounds = """
    bảo đảm|bảo vệ|bồi dưỡng|cải cách|cải thiện|chuyển giao|chuyển đổi|chương trình|chất lượng|công khai|cập nhật|cụ thể|
    dữ liệu|dịch vụ|giám sát|giáo dục|giải pháp|hoàn thiện|huy động|hướng dẫn|hạ tầng|hợp tác|hỗ trợ|khai thác|khảo sát|
    khuyến khích|kinh nghiệm|kinh tế|kiểm tra|kết nối|lao động|liên kết|minh bạch|môi trường|mô hình|nghiên cứu|nguồn lực|
    ngân sách|nhân lực|nhân rộng|nhận thức|nâng cao|năng lực|năng suất|nông nghiệp|nông thôn|phát huy|phát triển|phòng ngừa|
    phương án|phương pháp|quy hoạch|quy trình|quản lý|quảng bá|rà soát|sáng tạo|sản phẩm|sản xuất|số hóa|sở hữu|tham mưu|
    thanh tra|thiết bị|thông tin|thương mại|thị trường|thống kê|tiêu chuẩn|tiến bộ|tiếp cận|tiềm năng|triển khai|truyền thông|
    trách nhiệm|tuyên truyền|tài chính|tài nguyên|tăng cường|tổng hợp|tổ chức|ứng dụng|văn hóa|vận hành|xã hội|xây dựng|
    xúc tiến|yêu cầu|ưu tiên|đa dạng|đầu tư|đẩy mạnh|đề xuất|định hướng|đổi mới|đào tạo|đánh giá|đời sống|đồng bộ|động lực|
    an toàn|bền vững|chuyên gia|chuỗi giá trị|công nghiệp|công nghệ|cơ chế|cơ sở|cộng đồng|doanh nghiệp|du lịch|gắn kết|
    giao thông|giống cây trồng|hiệu quả|hiện đại|hội nhập|khoa học|khí hậu|kỹ năng|kỹ thuật|lâm nghiệp|lưu thông|lợi thế|
    mở rộng|nguyên liệu|người dân|nền tảng|nước sạch|phân tích|phục vụ|quốc tế|rừng phòng hộ|sinh học|sức khỏe|thủy lợi|
    thủy sản|thực phẩm|tiết kiệm|tiêu thụ|trang trại|truy xuất|trí tuệ|tự động|vùng trồng|vật tư|xuất khẩu|y tế|điều phối|
    điện tử|đô thị|đất đai|địa phương|thu hút|tháo gỡ|thúc đẩy|thẩm định|lồng ghép|lựa chọn|kiến nghị|khắc phục|hình thành|
    giới thiệu|duy trì|củng cố|cung cấp|chủ động|chia sẻ|biên soạn|ban hành|công bố|bố trí|phân bổ|phổ biến|nghiệm thu
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init)

  static let between = [
    "và", "của", "các", "với", "trong", "cho", "theo", "những", "tại", "về", "từ", "đến", "nhằm", "để", "phải", "được",
    "một số", "thông qua", "đối với", "ở cấp xã", "hằng năm", "trước mắt", "lâu dài",
  ]

  static let bodies = [
    "Phòng Quản lý khoa học", "Phòng Chuyển đổi số", "Văn phòng Sở", "Thanh tra Sở", "Phòng Kế hoạch - Tài chính",
    "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Chi cục Tiêu chuẩn Đo lường Chất lượng",
  ]

  static let partners = [
    "Sở Nông nghiệp và Môi trường", "Sở Tài chính", "Sở Công Thương", "Trường Đại học Sông Lam", "Hội Nông dân tỉnh",
    "Liên minh Hợp tác xã tỉnh", "Sở Giáo dục và Đào tạo", "Sở Y tế",
  ]

  static let communes = [
    "Ủy ban nhân dân xã Bình Trung", "Ủy ban nhân dân xã Tân Phú", "Ủy ban nhân dân các xã, phường",
    "Tỉnh đoàn Sông Lam",
  ]
}
