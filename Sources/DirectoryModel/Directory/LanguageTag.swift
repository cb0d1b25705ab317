/// A language as content writes it: `en`, `zh`.
package struct LanguageTag: Hashable, Sendable, Comparable {
  package let text: String
  package init(_ text: String) { self.text = text }
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Words for readers in one or more languages, in the order they were written.
package struct Words: Hashable, Sendable {
  package let versions: [LanguageTag: String]
  /// The words when a reader's language is missing.
  package let fallback: String
  package let fallbackLanguage: LanguageTag

  package init(_ versions: [LanguageTag: String], fallback: String, in language: LanguageTag) {
    self.versions = versions
    self.fallback = fallback
    fallbackLanguage = language
  }

  package init(_ text: String, in language: LanguageTag) {
    self.init([language: text], fallback: text, in: language)
  }

  package subscript(_ language: LanguageTag) -> String { versions[language] ?? fallback }

  package func has(_ language: LanguageTag) -> Bool { versions[language] != nil }
}
