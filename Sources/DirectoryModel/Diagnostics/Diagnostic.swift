/// A message to the author: what is so, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable, CaseIterable {
    case error
    case warning
    case note
  }

  /// The other side of a conflict, or a remark that needs a place of its own.
  package struct Note: Hashable, Sendable {
    package let message: String
    package let range: SourceRange?

    package init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  package let code: String
  package let severity: Severity
  package let message: String
  package let range: SourceRange?
  package let help: String?
  package let notes: [Note]
  /// What could stand at the range instead, where one word would put it right.
  package let replacement: String?
  /// Whether this is a verdict about an offer (published as such) rather than a mistake in the content.
  package let isFinding: Bool

  package init(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange?, help: String? = nil,
    notes: [Note] = [], severity: Severity = .error, replacement: String? = nil
  ) {
    self.init(
      code: code.rawValue, severity: severity, message: message, range: range, help: help,
      notes: notes, isFinding: false, replacement: replacement)
  }

  package init(
    code: String, severity: Severity, message: String, range: SourceRange?, help: String?,
    notes: [Note], isFinding: Bool, replacement: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
    self.notes = notes
    self.replacement = replacement
    self.isFinding = isFinding
  }
}

extension Diagnostic: Comparable {
  /// By file, line, column, then code and words; messages without a place come last.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    switch (left.range, right.range) {
    case (let first?, let second?) where first < second: true
    case (let first?, let second?) where second < first: false
    case (.some, nil): true
    case (nil, .some): false
    default: (left.code, left.message) < (right.code, right.message)
    }
  }
}

extension [Diagnostic] {
  /// Sorted; those that stand in order already are not copied.
  package consuming func inOrder() -> [Diagnostic] {
    putInOrder()
    return self
  }

  /// Sorts them where they stand, which costs nothing but a look where they are in order.
  package mutating func putInOrder() {
    let isInOrder = indices.dropFirst().allSatisfy { !(self[$0] < self[$0 - 1]) }
    if !isInOrder { sort() }
  }
}
