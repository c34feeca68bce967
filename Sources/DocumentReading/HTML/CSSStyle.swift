import DocumentModel

/// Values for the four sides of a box.
struct CSSSides<Value> {
  var top: Value
  var right: Value
  var bottom: Value
  var left: Value

  init(_ value: Value) {
    (top, right, bottom, left) = (value, value, value, value)
  }

  subscript(side: CSSSide) -> Value {
    get {
      switch side {
      case .top: top
      case .right: right
      case .bottom: bottom
      case .left: left
      }
    }
    set {
      switch side {
      case .top: top = newValue
      case .right: right = newValue
      case .bottom: bottom = newValue
      case .left: left = newValue
      }
    }
  }
}

enum CSSSide: String, CaseIterable {
  case top, right, bottom, left
}

/// The computed style of an element: each property this reader knows, resolved (CSS Cascading 5). Lengths are in points.
struct CSSStyle {
  /// What children take over.
  struct Text {
    enum LineHeight {
      case normal
      case factor(Double)
      case points(Double)
    }

    var fontFamily: String?
    /// Where a page says nothing, browsers set 16 px.
    var fontSize = 12.0
    var isBold = false
    var isItalic = false
    /// Six hexadecimal digits; nil where the browser's own stands.
    var colour: String?
    var alignment = ParagraphLook.Alignment.left
    var indent = CSSLength.zero
    var lineHeight = LineHeight.normal
    var isUppercase = false
    var whiteSpace = "normal"
    var hyphenates = false
    var orphans = 2
    var widows = 2
    var listStyle = "disc"
    var isVisible = true
    var language: String?
    /// The page's name for what stands in it (CSS Paged Media 3, 8.1); inherited in effect.
    var page: String?
    /// By the element or one around it: a line is drawn under all that stands in an element, whatever that says itself.
    var isUnderlined = false
    var isRaised = false
    var variables: [String: [CSSComponent]] = [:]
  }

  struct Border {
    var style = "none"
    /// `medium`.
    var width = 2.25
    var colour: String?

    var isDrawn: Bool { style != "none" && style != "hidden" && width > 0 }
  }

  enum Break {
    case auto, avoid, page
  }

  /// What an element has for itself.
  struct Box {
    var display = "inline"
    /// Nil is `auto`.
    var margin = CSSSides<CSSLength?>(.zero)
    var padding = CSSSides<CSSLength>(.zero)
    var border = CSSSides(Border())
    var width: CSSLength?
    var maximumWidth: CSSLength?
    var height: CSSLength?
    var includesPadding = false
    var verticalAlignment = "baseline"
    /// By `vertical-align` of its own.
    var isShifted = false
    /// By a `text-decoration` of its own.
    var isUnderlined = false
    var breakBefore = Break.auto
    var breakAfter = Break.auto
    var breakInside = Break.auto
    /// `grid-template-columns`.
    var columns: [CSSComponent] = []
    var position = "static"
    var clips = false
    var content: [CSSComponent] = []
  }

  var text = Text()
  var box = Box()

  func units(root: Double) -> CSSLength.Units { CSSLength.Units(em: text.fontSize, rem: root) }

  /// There for those who listen to the page: nothing of it is seen.
  var isUnseen: Bool {
    guard box.position == "absolute" || box.position == "fixed", box.clips else { return false }
    return box.width?.points(of: nil).map { $0 <= 1 } ?? false
  }
}
