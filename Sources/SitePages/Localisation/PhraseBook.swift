package import DirectoryModel

/// The words of one language: what pages and templates say in it.
package struct PhraseBook: Sendable {
  package let language: LanguageTag
  /// Everything by its dotted key, for templates.
  private let wordings: [String: Wording]
  private let phrases: CaseTable<Phrase, Wording>
  /// The same as they are written: most phrases have no places, and pages ask for some hundred.
  private let texts: CaseTable<Phrase, String>
  private let changes: CaseTable<ChangePhrase, Wording>
  private let findings: CaseTable<Fact, Wording>
  private let countries: [String: String]

  package init(language: LanguageTag, wordings: [String: Wording], countries: [String: String]) {
    self.language = language
    self.wordings = wordings
    self.countries = countries
    phrases = CaseTable { wordings[$0.rawValue] }
    texts = CaseTable { wordings[$0.rawValue]?.text }
    changes = CaseTable { wordings[$0.rawValue] }
    findings = CaseTable { wordings["finding." + $0.rawValue] }
  }

  /// A phrase without places; one that is missing (reported when the books were read) shows its key.
  package func text(_ phrase: Phrase) -> String { texts[phrase] ?? phrase.rawValue }

  /// A phrase with values in its places.
  package func text(_ phrase: Phrase, _ values: [String]) -> String {
    phrases[phrase]?.filled(with: values) ?? phrase.rawValue
  }

  /// A phrase of the change log without places.
  package func text(_ phrase: ChangePhrase) -> String { changes[phrase]?.text ?? phrase.rawValue }

  /// A phrase of the change log with values in its places.
  package func text(_ phrase: ChangePhrase, _ values: [String]) -> String {
    changes[phrase]?.filled(with: values) ?? phrase.rawValue
  }

  /// A finding in words for readers.
  package func finding(_ fact: Fact, _ values: [String]) -> String {
    findings[fact]?.filled(with: values) ?? fact.rawValue
  }

  /// The name of a country by its ISO 3166-1 code; an unlisted code stands for itself.
  package func country(_ code: String) -> String { countries[code] ?? code }

  /// What templates write as `{{t.key}}`.
  package func wording(_ key: String) -> Wording? { wordings[key] }

  /// The names of all countries behind their codes.
  var countryLines: [UInt8] {
    countries.sorted { $0.key < $1.key }.flatMap { Array("\($0.key) \($0.value)\n".utf8) }
  }

  /// All keys but those of countries.
  package var keys: some Sequence<String> { wordings.keys }
}
