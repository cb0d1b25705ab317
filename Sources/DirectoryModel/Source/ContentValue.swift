/// What was written in YAML, with the place of every part.
package enum ContentValue: Sendable {
  /// A scalar as written; `isPlain` when it had no quotes (so that an empty one means "left out").
  case scalar(Located<String>, isPlain: Bool)
  case list([ContentValue], at: SourceRange)
  case mapping([Entry], at: SourceRange)

  /// One key of a mapping with its value.
  package struct Entry: Sendable {
    package let key: Located<String>
    package let value: ContentValue

    package init(key: Located<String>, value: ContentValue) {
      self.key = key
      self.value = value
    }
  }

  package var range: SourceRange {
    switch self {
    case .scalar(let text, _): text.range
    case .list(_, let range), .mapping(_, let range): range
    }
  }

  /// Whether nothing was written: an empty plain scalar, `~` or `null`.
  package var isEmpty: Bool {
    guard case .scalar(let text, isPlain: true) = self else { return false }
    switch text.value.utf8.count {
    case 0: return true
    case 1: return text.value == "~"
    case 4: return text.value == "null"
    default: return false
    }
  }

  /// Whether it is a list without items.
  var listsNothing: Bool {
    if case .list(let items, _) = self { items.isEmpty } else { false }
  }
}
