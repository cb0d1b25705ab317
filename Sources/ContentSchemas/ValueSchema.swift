/// What may stand as a value in content, in the terms an editor's YAML support understands (JSON Schema draft-07).
///
/// A single text or mapping may stand for a list of one, and an empty value for one that is left out, as when content
/// is read.
package indirect enum ValueSchema: Sendable {
  /// One key of a mapping and what it is for.
  package struct Key: Sendable {
    package let name: String
    package let says: String
    package let value: ValueSchema
    package let isRequired: Bool

    package init(name: String, says: String, value: ValueSchema, isRequired: Bool) {
      self.name = name
      self.says = says
      self.value = value
      self.isRequired = isRequired
    }
  }

  /// Any single value: numbers and days count as the texts they are written as.
  case text(pattern: String? = nil)
  case choice([String])
  /// The id or number of something else, with those that are known; none are known where anything may stand.
  case reference(ReferenceKind, known: [String])
  case number(ClosedRange<Int>)
  case flag
  case list(ValueSchema, atLeast: Int = 0)
  /// Keys that are known, and what other keys of the pattern hold.
  case mapping(
    [Key], others: (pattern: String, value: ValueSchema)? = nil, keys: ClosedRange<Int>? = nil)
  case either([ValueSchema])
}

extension ValueSchema.Key {
  static func needed(_ name: String, _ says: String, _ value: ValueSchema) -> Self {
    Self(name: name, says: says, value: value, isRequired: true)
  }

  static func key(_ name: String, _ says: String, _ value: ValueSchema = .text()) -> Self {
    Self(name: name, says: says, value: value, isRequired: false)
  }
}
