/// A language as content writes it: `en`, `zh`.
package struct LanguageTag: Hashable, Sendable, Comparable {
  package let text: String
  package init(_ text: String) { self.text = text }
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Words for readers in one or more languages, in the order they were written.
package struct Words: Hashable, Sendable {
  /// All versions; nil for the fallback alone, since most words are written in one language.
  private let all: [LanguageTag: String]?
  /// The words when a reader's language is missing.
  package let fallback: String
  package let fallbackLanguage: LanguageTag

  package init(_ versions: [LanguageTag: String], fallback: String, in language: LanguageTag) {
    all = versions.count == 1 && versions[language] == fallback ? nil : versions
    self.fallback = fallback
    fallbackLanguage = language
  }

  package init(_ text: String, in language: LanguageTag) {
    all = nil
    fallback = text
    fallbackLanguage = language
  }

  package var versions: [LanguageTag: String] { all ?? [fallbackLanguage: fallback] }

  package subscript(_ language: LanguageTag) -> String { all?[language] ?? fallback }

  package func has(_ language: LanguageTag) -> Bool {
    all.map { $0[language] != nil } ?? (language == fallbackLanguage)
  }
}
