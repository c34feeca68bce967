/// One a line, in alphabetical order.
let citationRules: [any Rule.Type] = []
