/// Syllables that are words, in a company in which they cannot be meant: slips of the keyboard and of text recognition, and words
/// that officials often misspell. Lower case.
struct KnownMisspelling: Sendable {
  let typed: String
  let meant: String
  /// Words in front of or behind it with which it is right: "trong tĩnh mạch".
  var notBehind: [String] = []
  var notBefore: [String] = []

  static let all: [KnownMisspelling] =
    plain.map { KnownMisspelling(typed: $0.typed, meant: $0.meant) } + guarded

  private static let guarded = [
    KnownMisspelling(typed: "trong tĩnh", meant: "trong tỉnh", notBefore: ["mạch", "điện", "lặng", "tâm"]),
    KnownMisspelling(typed: "sử lý", meant: "xử lý", notBehind: ["lịch"]),
    KnownMisspelling(typed: "trương trình", meant: "chương trình", notBehind: ["chủ", "khẩn", "phô"]),
    KnownMisspelling(typed: "chủ chương", meant: "chủ trương", notBefore: ["trình"]),
    KnownMisspelling(typed: "năng xuất", meant: "năng suất", notBefore: exports),
    KnownMisspelling(typed: "công xuất", meant: "công suất", notBefore: exports),
    KnownMisspelling(typed: "hiệu xuất", meant: "hiệu suất", notBefore: exports),
    KnownMisspelling(typed: "sơ xuất", meant: "sơ suất", notBefore: exports),
    KnownMisspelling(typed: "bảo cáo", meant: "báo cáo", notBefore: ["trạng", "buộc"]),
    KnownMisspelling(typed: "cũng cố", meant: "củng cố", notBefore: ["gắng", "tình", "ý", "định"]),
    KnownMisspelling(typed: "giành cho", meant: "dành cho", notBefore: ["được", "bằng"]),
    KnownMisspelling(typed: "kỷ thuật", meant: "kỹ thuật", notBehind: ["thế"]),
    KnownMisspelling(typed: "cơ cầu", meant: "cơ cấu", notBefore: ["nguyện"]),
  ]

  private static let exports: [String] = [
    "khẩu", "bản", "cảnh", "phát", "xưởng", "trình", "nhập", "hiện", "kho", "tinh",
  ]

  private static let plain: [(typed: String, meant: String)] = [
    ("toàn tĩnh", "toàn tỉnh"), ("ngoài tĩnh", "ngoài tỉnh"), ("làn thứ", "lần thứ"),
    ("tùng địa phương", "từng địa phương"), ("tùng bước", "từng bước"), ("tùng cơ quan", "từng cơ quan"),
    ("tùng đơn vị", "từng đơn vị"), ("tham ô nhũng", "tham nhũng"), ("sát nhập", "sáp nhập"),
    ("xúc tích", "súc tích"), ("chia xẻ", "chia sẻ"), ("bổ xung", "bổ sung"), ("sử phạt", "xử phạt"),
    ("xử dụng", "sử dụng"), ("thăm quan", "tham quan"), ("vô hình chung", "vô hình trung"), ("đột suất", "đột xuất"),
    ("suất sắc", "xuất sắc"), ("suất xứ", "xuất xứ"), ("lãi xuất", "lãi suất"), ("sản suất", "sản xuất"),
    ("đề suất", "đề xuất"), ("xắp xếp", "sắp xếp"), ("sắp sếp", "sắp xếp"), ("trấn chỉnh", "chấn chỉnh"),
    ("chấn chính", "chấn chỉnh"), ("dành thắng lợi", "giành thắng lợi"), ("trao dồi", "trau dồi"),
    ("sáng lạng", "xán lạn"), ("đọc giả", "độc giả"), ("cọ sát", "cọ xát"), ("kiểm xoát", "kiểm soát"),
    ("rà xoát", "rà soát"), ("giám xát", "giám sát"), ("khảo xát", "khảo sát"), ("xuyên xuốt", "xuyên suốt"),
    ("chỉnh chu", "chỉn chu"), ("tựu chung", "tựu trung"), ("chuẩn đoán", "chẩn đoán"), ("phố biến", "phổ biến"),
    ("tuyên chuyền", "tuyên truyền"), ("kỹ cương", "kỷ cương"), ("kỹ niệm", "kỷ niệm"), ("kỷ năng", "kỹ năng"),
    ("hổ trợ", "hỗ trợ"), ("lảnh đạo", "lãnh đạo"), ("lảnh thổ", "lãnh thổ"), ("củng như", "cũng như"),
    ("nổ lực", "nỗ lực"), ("cở sở", "cơ sở"), ("cơ sỡ", "cơ sở"), ("xả hội", "xã hội"), ("nghỉa vụ", "nghĩa vụ"),
    ("triễn khai", "triển khai"), ("phát triễn", "phát triển"), ("chương chình", "chương trình"),
    ("dử liệu", "dữ liệu"), ("xữ lý", "xử lý"), ("sữ dụng", "sử dụng"), ("sữa đổi", "sửa đổi"),
    ("sữa chữa", "sửa chữa"), ("bải bỏ", "bãi bỏ"), ("thực hiên", "thực hiện"), ("nhiêm vụ", "nhiệm vụ"),
    ("trách nhiêm", "trách nhiệm"), ("quyết đinh", "quyết định"), ("nghị đinh", "nghị định"),
    ("phối họp", "phối hợp"), ("tổng họp", "tổng hợp"), ("phù họp", "phù hợp"), ("thâm quyền", "thẩm quyền"),
    ("thâm định", "thẩm định"), ("quán lý", "quản lý"), ("đảm bào", "đảm bảo"), ("bão đảm", "bảo đảm"),
    ("chi đạo", "chỉ đạo"), ("ứng dung", "ứng dụng"), ("nội dụng", "nội dung"), ("xây dưng", "xây dựng"),
    ("hoàn thiên", "hoàn thiện"), ("hiệu quà", "hiệu quả"), ("kết quà", "kết quả"), ("kinh tê", "kinh tế"),
    ("đẩu tư", "đầu tư"), ("bồi dường", "bồi dưỡng"), ("tiên độ", "tiến độ"),
  ]
}
