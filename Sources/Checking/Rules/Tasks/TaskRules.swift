/// One a line, in alphabetical order.
let taskRules: [any Rule.Type] = []
