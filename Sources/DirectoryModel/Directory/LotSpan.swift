/// One lot, or all lots between two, as a notice gives them.
///
/// Lots are compared in a normal form: upper case, without blanks and hyphens; a span compares lots of one length as
/// text, since the grammar of a lot number is its maker's own.
package struct LotSpan: Sendable {
  package let from: String
  package let to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  /// Whether no lot can lie in the span.
  package var isEmpty: Bool {
    let first = Self.fold(from)
    let last = Self.fold(to)
    return first.count != last.count || last.lexicographicallyPrecedes(first)
  }

  package func contains(_ lot: String) -> Bool {
    let wanted = Self.fold(lot)
    let first = Self.fold(from)
    let last = Self.fold(to)
    return wanted.count == first.count && !wanted.lexicographicallyPrecedes(first)
      && !last.lexicographicallyPrecedes(wanted)
  }

  private static func fold(_ lot: String) -> [UInt8] {
    FoldedNumber(lot).text.utf8.filter { $0 != UInt8(ascii: "-") }
  }
}
