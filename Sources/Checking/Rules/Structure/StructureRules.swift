/// One a line, in alphabetical order.
let structureRules: [any Rule.Type] = [
  AnnexUnreferenced.self,
  DoubledRole.self,
  EmptySection.self,
  HeadingEnd.self,
  LongParagraph.self,
  MissingSection.self,
  MixedLists.self,
  ParagraphAfterList.self,
  RepeatedContent.self,
  RepeatedHeading.self,
  SingleChild.self,
  UnmarkedHeading.self,
]
