import ContentDigest
import DirectoryModel

/// A text with fields of the row in it: `TC-{number}`; nothing where one of the fields is empty.
struct ValueTemplate: Sendable {
  enum Filter: String, CaseIterable, Sendable {
    /// A firm's name without its legal form, in letters an id may have.
    case words
    /// Eight digits that stand for a text no id can hold.
    case digest
    case upper, lower
    /// The first of several values.
    case first
  }

  enum Part: Sendable {
    case text(String)
    case slot(Int, [Filter], isOptional: Bool)
  }

  let parts: [Part]
  let range: SourceRange

  /// The text when no field stands in it.
  let literal: String?

  init(parts: [Part], range: SourceRange) {
    self.parts = parts
    self.range = range
    let words = parts.compactMap { part in
      if case .text(let words) = part { words } else { nil }
    }
    literal = words.count == parts.count ? words.joined() : nil
  }

  /// The values a row gives; several only where the template is one field and nothing else.
  func values(_ slots: [[Located<String>]]) -> [Located<String>] {
    if parts.count == 1, case .slot(let slot, let filters, _) = parts[0] {
      let values = slots[slot].compactMap { Self.filtered($0, filters) }
      return filters.contains(.first) ? Array(values.prefix(1)) : values
    }
    var text = ""
    var place: SourceRange?
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .slot(let slot, let filters, let isOptional):
        let values = slots[slot].compactMap { Self.filtered($0, filters) }
        guard let first = values.first else {
          if isOptional { continue }
          return []
        }
        place = place ?? first.range
        text += filters.contains(.first) ? first.value : values.map(\.value).joined(separator: ", ")
      }
    }
    return text.isEmpty ? [] : [Located(text, at: place ?? range)]
  }

  private static func filtered(_ value: Located<String>, _ filters: [Filter]) -> Located<String>? {
    if filters.isEmpty { return value }
    var text = value.value
    for filter in filters {
      switch filter {
      case .words: text = NameWords(text).words.joined(separator: "-")
      case .digest:
        text = String(decoding: Digest(of: Array(text.utf8)).hexadecimal.prefix(8), as: UTF8.self)
      case .upper: text = text.uppercased()
      case .lower: text = text.lowercased()
      case .first: break
      }
    }
    return text.isEmpty ? nil : Located(text, at: value.range)
  }
}
