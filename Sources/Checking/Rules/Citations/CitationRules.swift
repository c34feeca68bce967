/// One a line, in alphabetical order.
let citationRules: [any Rule.Type] = [
  CitationBody.self,
  CitationComma.self,
  CitationConflict.self,
  CitationKind.self,
  CitationNumberWord.self,
  CitationVariants.self,
  DanglingReference.self,
  DoubledNumberWord.self,
  IncompleteCitation.self,
  PartOrder.self,
  RepeatedFullCitation.self,
  ResolutionCongress.self,
  SymbolSpaces.self,
  TypedReference.self,
]
