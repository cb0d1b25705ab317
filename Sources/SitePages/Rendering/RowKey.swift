/// Tells rows apart that say the same on every page of a kind: what is printed of them alone is written once.
final class RowKey: Sendable {
  /// A number of the row at a place; rows with the same one are alike, a negative one is like no other.
  let number: @Sendable (UnsafeRawPointer) -> Int32

  init(_ number: @escaping @Sendable (UnsafeRawPointer) -> Int32) { self.number = number }

  /// The same key for rows that hold such a row as a part.
  func reading<Row, Part>(_ part: @escaping @Sendable (Row) -> Part) -> RowKey {
    let number = number
    return RowKey { $0.withPart(part, number) }
  }
}
