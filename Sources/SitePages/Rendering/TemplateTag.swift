/// A tag of a template: what it asks for, and the bytes it is written with.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case variable, unescaped, section, inverted, close, partial, parent, block, comment
    /// Mustache that is not supported: other delimiters.
    case delimiters
  }

  let kind: Kind
  let name: String
  /// The whole tag, braces included.
  let bytes: Range<Int>
  /// Where the name begins.
  let nameStart: Int
  /// Blanks before a tag that stands first on its line.
  var indent: Range<Int>
  /// Whether the line holds nothing else, so that it leaves no line behind.
  var isAlone = false
  /// What an end tag ends.
  var closed: Kind?

  /// Whether the tag prints nothing itself, so that it can have a line for itself.
  var canStandAlone: Bool { kind != .variable && kind != .unescaped }

  /// Whether the tag belongs to inheritance; several of those may share a line.
  var isInheritance: Bool {
    [.parent, .block].contains(kind) || closed == .parent || closed == .block
  }
}

/// A template cut into lines, blanks, text and tags.
enum TemplateToken: Sendable {
  /// The beginning of a line that leaves something behind, with the blanks it begins with.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case tag(TemplateTag)
}
