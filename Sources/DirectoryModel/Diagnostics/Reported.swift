/// The value of a step together with what the author should know about it; public for the reason `Located` is.
public struct Reported<Value> {
  public var value: Value
  public var diagnostics: [Diagnostic]

  @inlinable
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Hands the value to the next step and keeps the remarks of both.
  @inlinable
  public func then<Next>(_ step: (Value) throws -> Reported<Next>) rethrows -> Reported<Next> {
    let next = try step(value)
    return Reported<Next>(next.value, diagnostics + next.diagnostics)
  }

  @inlinable
  public func map<Next>(_ change: (Value) throws -> Next) rethrows -> Reported<Next> {
    Reported<Next>(try change(value), diagnostics)
  }

  /// Whether anything said is an error of the content.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error && !$0.isFinding } }
}

extension Reported: Sendable where Value: Sendable {}
