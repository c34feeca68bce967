/// How browsers show elements of which a page says nothing (HTML, section 15: Rendering).
enum HTMLDefaults {
  static let sheet = """
    html, body, address, article, aside, blockquote, center, dd, details, dialog, div, dl, dt, fieldset, figcaption,
    figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, main, menu, nav, ol, p, pre, search,
    section, summary, ul, option, optgroup { display: block }
    area, base, datalist, head, link, meta, noembed, noframes, param, rp, script, style, template, title
    { display: none }
    body { margin: 8px }
    p, dl, ol, ul, menu, pre, blockquote, figure { margin-top: 1em; margin-bottom: 1em }
    blockquote, figure { margin-left: 40px; margin-right: 40px }
    dd { margin-left: 40px }
    h1 { font-size: 2em; font-weight: bold; margin: 0.67em 0 }
    h2 { font-size: 1.5em; font-weight: bold; margin: 0.83em 0 }
    h3 { font-size: 1.17em; font-weight: bold; margin: 1em 0 }
    h4 { font-weight: bold; margin: 1.33em 0 }
    h5 { font-size: 0.83em; font-weight: bold; margin: 1.67em 0 }
    h6 { font-size: 0.67em; font-weight: bold; margin: 2.33em 0 }
    ol, ul, menu { padding-left: 40px }
    ol { list-style-type: decimal }
    ul, menu { list-style-type: disc }
    ol ol, ol ul, ul ol, ul ul { margin-top: 0; margin-bottom: 0 }
    li { display: list-item }
    center, th, caption { text-align: center }
    b, strong, th { font-weight: bold }
    i, em, cite, dfn, var, address { font-style: italic }
    u, ins { text-decoration: underline }
    a[href] { color: #0000EE; text-decoration: underline }
    small, sup, sub { font-size: smaller }
    big { font-size: larger }
    sup { vertical-align: super }
    sub { vertical-align: sub }
    pre, code, tt, kbd, samp { font-family: monospace }
    pre, textarea { white-space: pre }
    hr { margin: 0.5em auto; border-top: 1px solid gray }
    table { display: table; text-indent: 0 }
    thead { display: table-header-group }
    tbody { display: table-row-group }
    tfoot { display: table-footer-group }
    colgroup { display: table-column-group }
    col { display: table-column }
    caption { display: table-caption }
    tr { display: table-row }
    td, th { display: table-cell; padding: 1px; vertical-align: middle }
    """
}
