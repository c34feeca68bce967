/// One a line, in alphabetical order.
let structureRules: [any Rule.Type] = []
