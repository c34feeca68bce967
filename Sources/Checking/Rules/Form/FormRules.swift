/// One a line, in alphabetical order.
let formRules: [any Rule.Type] = [
  SubjectInCapitals.self
]
