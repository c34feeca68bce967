// What reading templates/tt01-2011/tt01-2011.plan gives: recorded by SettledTemplateTests, never by hand (decision 0023).
// swift-format-ignore-file
import DocumentModel

extension HouseStyle {
  static var circular01: HouseStyle {
    var style = decree30
    style.name = "tt01-2011"
    style.standard = "tt01-2011"
    style.page = PageStyle(width: Length(englishMetricUnits: 7560000), height: Length(englishMetricUnits: 10692000), marginTop: Length(englishMetricUnits: 720000), marginBottom: Length(englishMetricUnits: 720000), marginLeft: Length(englishMetricUnits: 1080000), marginRight: Length(englishMetricUnits: 720000), headerDistance: Length(englishMetricUnits: 360000), footerDistance: Length(englishMetricUnits: 360000), numberEdge: .bottom, showsNumberOnFirstPage: false)
    style.looks[.legalBasis] = ParagraphLook(alignment: .justified, firstLineIndent: Length(englishMetricUnits: 360000), spaceBefore: Length(englishMetricUnits: 76200))
    style.looks[.pageNumber] = ParagraphLook(alignment: .right)
    return style
  }
}
