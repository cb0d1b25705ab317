import DirectoryModel

/// A named value of a row: the column it comes from and what is done with it.
struct FieldMap: Sendable {
  enum Origin: Sendable {
    case input(Int)
    /// Another field, by its slot.
    case slot(Int)
    /// The first of other fields that has a value.
    case firstOf([Int])
  }

  let name: String
  let origin: Origin
  let steps: [ValueStep]
}
