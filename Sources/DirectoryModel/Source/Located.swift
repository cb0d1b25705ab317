/// A value together with the place it was written at.
///
/// Public, as only what is public is made for its values when other targets are compiled; else each one asks at run time
/// which type it is.
public struct Located<Value> {
  public let value: Value
  public let range: SourceRange

  @inlinable
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  @inlinable
  public func map<Other>(_ change: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try change(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
