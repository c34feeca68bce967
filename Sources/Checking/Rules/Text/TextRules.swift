/// One a line, in alphabetical order.
let textRules: [any Rule.Type] = []
