import PlanSyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system refused, and of which file.
struct FileFailure: Error {
  enum Action: Sendable { case read, write, create, run }

  static let isNoOrdinaryFile = Message("ở đó không phải là tệp thường", en: "what is there is no ordinary file")

  let action: Action
  let path: String
  let reason: Message

  init(_ action: Action, _ path: String, errorNumber: Int32 = errno) {
    // Its bytes that are no letters have been lost.
    if errorNumber == ENOENT, path.unicodeScalars.contains("\u{FFFD}") {
      let reason = Message("tên tệp không phải mã UTF-8, hãy đổi tên", en: "its name is not UTF-8, rename it")
      self.init(action, path, reason: reason)
      return
    }
    let english = String(cString: strerror(errorNumber))
    self.init(action, path, reason: Message(Self.vietnamese[errorNumber] ?? english, en: english))
  }

  /// What goes wrong in an office; the rest is the system's own words.
  private static let vietnamese: [Int32: String] = [
    ENOENT: "không có tệp hoặc thư mục này", EACCES: "không có quyền", EPERM: "không có quyền",
    EROFS: "ổ đĩa chỉ cho đọc", ENOSPC: "ổ đĩa đã đầy", EDQUOT: "đã hết dung lượng được cấp", EFBIG: "tệp quá lớn",
    ENOTDIR: "một phần của đường dẫn không phải là thư mục", EISDIR: "đây là một thư mục",
    ENAMETOOLONG: "tên tệp quá dài", EIO: "lỗi đọc ghi ổ đĩa",
  ]

  init(_ action: Action, _ path: String, reason: Message) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  var message: Message {
    let path = visible(path)
    return switch action {
    case .read: Message("không đọc được \(path): \(reason.vietnamese)", en: "cannot read \(path): \(reason.english)")
    case .write: Message("không ghi được \(path): \(reason.vietnamese)", en: "cannot write \(path): \(reason.english)")
    case .create:
      Message("không tạo được \(path): \(reason.vietnamese)", en: "cannot create \(path): \(reason.english)")
    case .run: Message("không chạy được \(path): \(reason.vietnamese)", en: "cannot run \(path): \(reason.english)")
    }
  }
}
