import ActionPlan
import PlanSyntax

extension Shapes {
  /// Marked text.
  static let prose = Shape<Prose>.object("prose", Message("đoạn văn", en: "marked text"), proseProperties)

  /// The members of a paragraph, which other objects have among their own.
  static let proseProperties: [Property<Prose>] = [
    .always(
      "text",
      Message(
        "lời văn không có dấu và chú thích, dẫn chiếu như được in",
        en: "its words without marks and footnotes, references as printed"),
      .string
    ) { prose, context in prose.inlines.printedText(context) },
    .always("inlines", Message("từng mẩu với dấu của nó", en: "its pieces with their marks"), .array(Shapes.inline)) {
      prose, _ in prose.inlines
    },
    .span { prose, _ in prose.lines.first.map { $0.union(prose.lines.last ?? $0) } ?? prose.span },
  ]
}

extension Shapes {
  static let inline: Shape<InlineSyntax> = Shape(
    .oneOf([words.schema, bold.schema, italic.schema, footnote.schema, reference.schema])
  ) { inline, context in
    switch inline {
    case .text(let text): words.json(text, context)
    case .bold(let content): bold.json(content, context)
    case .italic(let content): italic.json(content, context)
    case .footnote(let content): footnote.json(content, context)
    case .reference(let label): reference.json(label, context)
    }
  }

  /// What stands inside a mark.
  static let innerInline: Shape<InlineSyntax> = Shape(
    .oneOf([
      words.schema, .reference("bold"), .reference("italic"), .reference("footnote"), reference.schema,
    ])
  ) { inline.json($0, $1) }

  static let words = Shape<String>.object(
    "words", Message("lời văn", en: "words"),
    [.kind("text"), .always("text", Message("lời văn", en: "the words"), .string) { text, _ in text }])

  static let bold: Shape<[InlineSyntax]> = marked("bold", Message("chữ đậm", en: "bold"))
  static let italic: Shape<[InlineSyntax]> = marked("italic", Message("chữ nghiêng", en: "italic"))
  static let footnote: Shape<[InlineSyntax]> = marked("footnote", Message("chú thích cuối trang", en: "a footnote"))

  static func marked(_ name: String, _ meaning: Message) -> Shape<[InlineSyntax]> {
    .object(
      name, meaning,
      [
        .kind(name),
        .always("content", Message("lời văn bên trong", en: "what stands inside"), .array(innerInline)) { content, _ in
          content
        },
      ])
  }

  static let reference = Shape<Located<String>>.object(
    "reference", Message("dẫn chiếu", en: "a reference"),
    [
      .kind("reference"),
      .always("label", Message("nhãn được dẫn chiếu", en: "the label it points to"), .string) { label, _ in label.value
      },
      .maybe(
        "text",
        Message(
          "lời được in ra; không có nếu thiếu mẫu trình bày", en: "the words it prints; absent without a template"),
        .string
      ) { label, context in context.numbers?.words(for: label.value, from: context.place) },
      .span { label, _ in label.span },
    ])
}

extension [InlineSyntax] {
  fileprivate func printedText(_ context: ExportContext) -> String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .bold(let content), .italic(let content): content.printedText(context)
      case .footnote: ""
      case .reference(let label):
        context.numbers?.words(for: label.value, from: context.place) ?? "{\(label.value)}"
      }
    }.joined()
  }
}
