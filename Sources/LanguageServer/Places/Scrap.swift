/// A key or value of a YAML text, however unfinished the text is.
struct Scrap: Sendable {
  enum Part: Sendable {
    case key, value
    /// A word that may become either.
    case either
  }

  /// The keys it stands below, outermost first; items of lists are not counted.
  let path: [String]
  let part: Part
  let text: String
  /// Without quotes; a place where nothing is written yet is empty.
  let bytes: Range<Int>
  /// Which mapping a key stands in: those of one mapping have one number.
  let mapping: Int
  let isInFlow: Bool
  let isQuoted: Bool
}
