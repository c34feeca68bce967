/// One a line, in alphabetical order.
let formRules: [any Rule.Type] = [
  Placeholder.self,
  SubjectInCapitals.self,
]
