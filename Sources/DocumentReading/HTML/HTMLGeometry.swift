import DocumentModel

/// Where a block stands between the edges of the text area or cell it is in, in points.
struct HTMLFrame {
  var left = 0.0
  var right = 0.0
  /// Between both; nil where the page does not say how wide its paper is.
  var width: Double?
}

/// A block's box laid out from left to right (CSS 2, 10.3.3).
struct HTMLGeometry {
  /// Of the border box from the edges of the text area.
  var left: Double
  var right: Double
  /// Of the content, in the same terms, and its width.
  var content: HTMLFrame
  /// The width the page gives, where it gives one.
  var givenWidth: Double?

  init(_ box: CSSStyle.Box, in frame: HTMLFrame) {
    func inner(_ side: CSSSide) -> Double {
      (box.border[side].isDrawn ? box.border[side].width : 0) + (box.padding[side].points(of: frame.width) ?? 0)
    }
    let (innerLeft, innerRight) = (inner(.left), inner(.right))
    let margins = [CSSSide.left, .right].map { box.margin[$0].map { $0.points(of: frame.width) ?? 0 } }
    var (left, right) = (margins[0] ?? 0, margins[1] ?? 0)
    let automatic = frame.width.map { $0 - left - right - innerLeft - innerRight }
    let inside = box.includesPadding ? innerLeft + innerRight : 0
    givenWidth = box.width?.points(of: frame.width).map { $0 - inside }
    if let limit = box.maximumWidth?.points(of: frame.width).map({ $0 - inside }), givenWidth ?? automatic ?? 0 > limit
    {
      givenWidth = limit
    }
    if let givenWidth, let automatic {
      // What is left over goes to the margins that are `auto`, or to the right.
      let free = automatic - givenWidth
      switch (margins[0], margins[1]) {
      case (nil, nil):
        left = max(0, free / 2)
        right = free - left
      case (nil, _): left = free
      case (_, _): right += free
      }
    }
    self.left = frame.left + left
    self.right = frame.right + right
    content = HTMLFrame(
      left: self.left + innerLeft, right: self.right + innerRight, width: givenWidth ?? automatic)
  }
}

extension CSSStyle {
  func measured(_ side: CSSSide) -> MeasuredBorder? {
    let border = box.border[side]
    guard border.isDrawn else { return nil }
    return MeasuredBorder(
      thickness: Length(sheetPoints: border.width), colour: border.colour ?? text.colour,
      isSolid: border.style == "solid", padding: Length(sheetPoints: box.padding[side].points(of: nil) ?? 0))
  }

  var measuredBorders: MeasuredBorders {
    MeasuredBorders(
      top: measured(.top), bottom: measured(.bottom), left: measured(.left), right: measured(.right))
  }

  /// Between the border and the block before or after: the padding counts where no border is drawn.
  func space(_ side: CSSSide, in frame: HTMLFrame) -> Length {
    let margin = box.margin[side]?.points(of: frame.width) ?? 0
    let padding = box.border[side].isDrawn ? 0 : box.padding[side].points(of: frame.width) ?? 0
    return Length(sheetPoints: margin + padding)
  }

  /// A run of this look without words.
  var run: MeasuredRun {
    MeasuredRun(
      "", fontFamily: text.fontFamily, fontSize: Length(sheetPoints: text.fontSize), isBold: text.isBold,
      isItalic: text.isItalic, isUnderlined: text.isUnderlined, isUppercase: text.isUppercase,
      isRaised: text.isRaised, colour: text.colour, language: text.language)
  }

  /// A style sheet counts lines in the size of the type, everybody else in what the typeface takes for one line.
  var lineSpacing: MeasuredParagraph.LineSpacing {
    switch text.lineHeight {
    case .normal: .lines(1)
    case .factor(let factor): .lines((factor / singleLine * 100).rounded() / 100)
    case .points(let points): .exactly(Length(sheetPoints: points))
    }
  }

  /// Ascent, descent and line gap in em by the typefaces' own tables (`hhea`); for a typeface not listed the commonest value.
  private var singleLine: Double {
    switch text.fontFamily?.lowercased() {
    case "calibri", "carlito": 1.2207
    case "cambria", "caladea": 1.1724
    case "courier new", "liberation mono", "cousine": 1.1328
    case "verdana": 1.2153
    case "tahoma": 1.207
    case _: 1.15
    }
  }
}
