import DirectoryModel

extension Diagnostic {
  static func codeUsedTwice(_ code: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateID, "rule code \(code.value) is used twice", at: code.range,
      help: "give this rule a code of its own; a code is never used again",
      notes: [Note("the first rule with this code is here", at: first)])
  }

  static func badCode(_ code: Located<String>) -> Diagnostic {
    Diagnostic(
      .unknownValue, "`code` cannot be `\(code.value)`", at: code.range,
      help: "write up to 16 capital letters, digits and hyphens such as `CN-101`; "
        + "SB and digits name diagnostics")
  }

  static func endBeforeStart(
    _ from: Located<CalendarDay>, _ until: Located<CalendarDay>
  ) -> Diagnostic {
    Diagnostic(
      .daysOutOfOrder, "\(until.value) is before \(from.value)", at: until.range,
      help: "put the last day after the first",
      notes: [Note("the first day is here", at: from.range)])
  }

  static func overlap(_ range: SourceRange, with earlier: SourceRange) -> Diagnostic {
    Diagnostic(
      .periodsOverlap, "two periods of this rule share days", at: range,
      help: "end the earlier period on the day before the later one begins",
      notes: [Note("the other period is here", at: earlier)])
  }

  static func oneCheck(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badCheckParameter, "`check` asks more or less than one question", at: range,
      help: "write one check; put a second question into a rule of its own")
  }

  static func otherCheck(
    _ name: String, than check: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .badCheckParameter, "period asks `\(name)`, but the rule asks `\(check)`", at: range,
      help: "ask the same question with other parameters, or write a rule of its own")
  }

  static func emptyParameter(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badCheckParameter, "`\(key)` holds an empty text", at: range,
      help: "write what is asked for, or remove it from the list")
  }

  static func unknownCheck(_ name: Located<String>) -> Diagnostic {
    let known = CheckCatalogue.names
    return Diagnostic(
      .unknownCheck, "there is no check `\(name.value)`", at: name.range,
      help: nearestName(to: name.value, among: known).map { "write `\($0)`" }
        ?? "write one of \(known.map { "`\($0)`" }.joined(separator: ", "))")
  }
}

extension DayWindow {
  /// Whether two stretches share a day.
  func overlaps(_ other: DayWindow) -> Bool {
    if let until, let otherFrom = other.from, until < otherFrom { return false }
    if let from, let otherUntil = other.until, otherUntil < from { return false }
    return true
  }
}
