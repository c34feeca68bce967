import ActionPlan
import Checking
import DocumentModel
import Exchange
import Formatting
import PlanSchema
import PlanSyntax
import Reporting
import Templates

/// The decree's template, read once.
let decreeStyle: HouseStyle = {
  guard let source = EmbeddedTemplates.source(named: "nd30"), let style = TemplateAnalysis(of: source).style else {
    preconditionFailure("the embedded template has errors")
  }
  return style
}()

extension FuzzTarget {
  static let notation = FuzzTarget("notation", .plan) { bytes in
    NotationLaws.broken(by: bytes, vocabulary: Schema.plan.vocabulary, fixes: 4, twice: false)
  }

  /// Reading and judging, and every form in which that is told.
  static let plan = FuzzTarget("plan", .plan) { bytes in
    let analysis = Analysis(of: SourceFile(path: "a.plan", bytes: bytes))
    let findings = Check.findings(of: analysis, in: decreeStyle)
    return Places.unsound(findings.standing + findings.waived.map(\.diagnostic), in: bytes)
      + hidden(in: Report([Report.File(analysis.source, as: .plan, findings)]))
  }

  /// `check --fix` and `--fix-all`: no error more, and where safe fixes were made, none is left.
  static let mending = FuzzTarget("mending", .plan) { bytes in
    let source = SourceFile(path: "a.plan", bytes: bytes)
    func findings(_ source: SourceFile) -> [Diagnostic] { Check.diagnostics(of: Analysis(of: source), in: decreeStyle) }
    let before = findings(source)
    var broken: [String] = []
    for all in [false, true] {
      let after = findings(Mending(source, all: all, findings: findings).source)
      if after.errorCount > before.errorCount { broken.append("mending (all: \(all)) adds an error") }
    }
    return broken
  }

  static let format = FuzzTarget("format", .plan) { bytes in FormatLaws.broken(by: bytes, as: .plan) }

  static let template = FuzzTarget("template", .template) { bytes in
    let analysis = TemplateAnalysis(of: SourceFile(path: "templates/a/a.plan", bytes: bytes))
    let report = Report([Report.File(analysis.source, as: .template, Findings(analysis.diagnostics))])
    var broken = Places.unsound(analysis.diagnostics, in: bytes) + hidden(in: report)
    broken += FormatLaws.broken(by: bytes, as: .template)
    if let style = analysis.style {
      broken += RenderLaws.broken(by: OfficialDocument(composing: samplePlan, in: style), in: style)
    }
    return broken
  }

  static let settings = FuzzTarget("settings", .settings) { bytes in
    let analysis = SettingsAnalysis(of: SourceFile(path: "cai-dat.kehoach", bytes: bytes))
    let report = Report([Report.File(analysis.source, as: .settings, Findings(analysis.diagnostics))])
    // A plan with something to say of most kinds is judged by them.
    let findings = Check.findings(of: sampleAnalysis, in: decreeStyle, settings: analysis.settings)
    return Places.unsound(analysis.diagnostics, in: bytes) + hidden(in: report)
      + hidden(in: Report([Report.File(sampleAnalysis.source, as: .plan, findings)]))
  }

  static let render = FuzzTarget("render", .plan) { bytes in
    let analysis = Analysis(of: SourceFile(path: "a.plan", bytes: bytes))
    // What is broken is not composed by the program either.
    if analysis.diagnostics.hasErrors || analysis.findings(in: decreeStyle).hasErrors { return [] }
    return RenderLaws.broken(by: OfficialDocument(composing: analysis.plan, in: decreeStyle), in: decreeStyle)
  }

  static let export = FuzzTarget("export", .plan) { bytes in
    let analysis = Analysis(of: SourceFile(path: "a.plan", bytes: bytes))
    if analysis.diagnostics.hasErrors { return [] }
    return [decreeStyle, nil].flatMap { JSONLaws.broken(by: PlanExport(analysis, in: $0).json, "export") }
  }

  /// Two files parted by the first NUL: the difference, applied to the one, is the other.
  static let diff = FuzzTarget("diff", .plan) { bytes in
    let place = bytes.firstIndex(of: 0) ?? bytes.count / 2
    let (old, new) = (Array(bytes[..<place]), Array(bytes[place...].drop { $0 == 0 }))
    // What is no text is shown with U+FFFD, which no patch brings back.
    guard String(validating: old, as: UTF8.self) != nil, String(validating: new, as: UTF8.self) != nil else {
      _ = UnifiedDiff("a.plan", from: old, to: new).text
      return []
    }
    let text = UnifiedDiff("a.plan", from: old, to: new).text
    return Patch(text)?.applied(to: old) == new ? [] : ["the difference does not lead from the one to the other"]
  }

  private static let sampleAnalysis = Analysis(of: SourceFile(path: "mau.plan", text: sampleText))
  private static let samplePlan = sampleAnalysis.plan
}

extension [Diagnostic] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }
}

/// Characters that a report must not hold as they are: a terminal would act on them or hide them.
private func hidden(in report: Report) -> [String] {
  Report.Form.allCases.flatMap { form -> [String] in
    let text = report.printed(as: form, Report.Options(in: form == .text ? .vi : .en))
    let isJSON = form == .json || form == .sarif
    return JSONLaws.hidden(in: text, "a report as \(form)")
      + (isJSON ? JSONLaws.broken(by: text, "a report as \(form)") : [])
  }
}

/// A short plan with each of the larger things in it.
private let sampleText = """
  tên loại: Kế hoạch
  trích yếu: Chuyển đổi số năm 2026
  cơ quan chủ quản: Ủy ban nhân dân tỉnh Sông Lam
  cơ quan ban hành: Sở Khoa học và Công nghệ
  số: 12
  ký hiệu: KH-SKHCN
  địa danh: Sông Lam
  ngày: 05/01/2026
  mở đầu:
    Căn cứ Nghị quyết, Sở **ban hành** *Kế hoạch*^[Theo rà soát.] sau .
  mục đích, yêu cầu:
    khoản: Mục đích
      nhãn: muc-dich
      - Nâng  cao hiệu quả; xem {muc-dich}.
  nhiệm vụ:
    khoản: Tập huấn
      chủ trì: Văn phòng Sở
      phối hợp: Sở Tài chính; Sở Nội vụ
      thời hạn: quý IV/2026
      điểm:
        Mở 02 lớp.
      bảng: Dự toán
        cột: TT | Nội dung | Kinh phí > 2026 | Kinh phí > 2027
        nhóm: Chung
        - Tập huấn | 200 | ^
        - Cộng | < | 200
  phụ lục: Phân công
    khổ giấy: ngang
    bảng phân công:
  ký:
    chức vụ: |
      KT. GIÁM ĐỐC
      PHÓ GIÁM ĐỐC
    họ tên: Trần Thị Hà
  nơi nhận:
    - Như trên
    - Lưu: VT

  """
