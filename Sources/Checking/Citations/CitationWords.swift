/// The words by which a citation is read, as a text has them.
final class CitationWords: Sendable {
  let kinds: ActKindNames
  let number, and, joints, day, of, ban, hanh, about, matter: WordNumbers
  /// "…, được ban hành vào ngày 18 tháng 8 năm 2022": in this order.
  let issued: [WordNumbers]
  /// Verbs and words that begin an act's subject.
  let subject: WordNumbers

  init(_ words: WordIndex) {
    kinds = ActKindNames(in: words)
    number = words.numbers("số")
    and = words.numbers("và")
    joints = words.numbers("và", "hoặc")
    day = words.numbers("ngày")
    of = words.numbers("của")
    ban = words.numbers("ban")
    hanh = words.numbers("hành")
    about = words.numbers("về")
    matter = words.numbers("việc")
    issued = [words.numbers("được"), ban, hanh, words.numbers("vào")]
    subject = WordNumbers(Self.subjectWords, in: words)
  }

  private static let subjectWords = [
    "về", "quy", "phê", "hướng", "sửa", "triển", "thực", "tiếp", "tăng", "đẩy", "nhằm", "để", "theo", "đã", "đến",
    "phải", "trong", "tại", "vào", "thông", "công", "giao", "điều", "nêu", "là", "có", "do", "với", "cho", "phát",
    "kèm", "thay",
  ]
}
