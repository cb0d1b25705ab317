/// The id of a record: its file name without the ending; the subject makes ids of different kinds different types.
package struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String
  package init(_ text: String) { self.text = text }

  package var description: String { text }
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
