/// One thing that is done with the values of a field; several values are each treated alike.
enum ValueStep: Sendable {
  /// One line of a cell, counted from 1, or from the end when negative; blank lines do not count.
  case line(Int)
  case split([String])
  case before([String])
  case after([String])
  /// Keeps the values that begin so, without their beginning.
  case starting([String])
  /// Keeps the values that end so, without their ending.
  case ending([String])
  /// Keeps the text inside the last pair of brackets, nothing without one.
  case inBrackets(Character, Character)
  /// Drops pairs of brackets at the end.
  case withoutBrackets(Character, Character)
  case replace([(old: String, new: String)])
  case dropEnd([String])
  case first(Int)
  case upper
  case lower
  /// Values by a table; `otherwise` is what any other value becomes, nil when there is no such thing.
  case values([String: String], otherwise: Otherwise)
  case day([DayStyle])
  case lookUp(String)
  /// Keeps codes of one of these forms.
  case matching([CodeShape])

  enum Otherwise: Sendable {
    case told
    case same
    case text(String)
  }
}
