/// One a line, in alphabetical order.
let taskRules: [any Rule.Type] = [
  BackwardsRange.self,
  DeadlineBeforeIssue.self,
  FiguresInWords.self,
  ImpossibleDate.self,
  LeadAmongPartners.self,
  ListTotal.self,
  MissingRecipient.self,
  RepeatedBody.self,
  TableTotal.self,
  TaskWithoutLead.self,
  WeekdayDate.self,
]
