import DirectoryModel

/// Looks a profile text through once for the claims of all rules.
final class ClaimSearch: Sendable {
  private let vocabularies: [ClaimVocabulary]
  private let finder: ProseFinder

  init(for rules: [RegistrationRule]) {
    vocabularies = Self.vocabularies(of: rules)
    finder = ProseFinder(vocabularies.map(\.claiming))
  }

  /// What the rules look for in profile texts.
  static func vocabularies(of rules: [RegistrationRule]) -> [ClaimVocabulary] {
    rules.flatMap(\.checks).compactMap { ($0 as? MakesNoClaim)?.vocabulary }
  }

  /// Where a phrase that can be a claim may stand, and by which vocabularies.
  func places(in prose: Prose) -> [ProseFinder.Place] { finder.places(in: prose) }

  /// The bit of a vocabulary; all bits for one of another rule, which was not looked for.
  func bit(of vocabulary: ClaimVocabulary) -> ProseFinder.Lists {
    vocabularies.firstIndex { $0 === vocabulary }.map { 1 << UInt64($0 & 63) } ?? .max
  }
}
