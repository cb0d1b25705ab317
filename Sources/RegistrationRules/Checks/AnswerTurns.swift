/// What can change the answer to a question while the same is known.
enum AnswerTurns: Sendable {
  case nothing
  /// A hand-over, a notice, a year or a record about a paper, never what a paper is worth alone.
  case otherThanPapers
  case anything
}
