/// The value of a step together with what the author should know about it.
package struct Reported<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Hands the value to the next step and keeps the remarks of both.
  package func then<Next>(_ step: (Value) throws -> Reported<Next>) rethrows -> Reported<Next> {
    let next = try step(value)
    return Reported<Next>(next.value, diagnostics + next.diagnostics)
  }

  package func map<Next>(_ change: (Value) throws -> Next) rethrows -> Reported<Next> {
    Reported<Next>(try change(value), diagnostics)
  }

  /// Whether anything said is an error of the content.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error && !$0.isFinding } }
}

extension Reported: Sendable where Value: Sendable {}
