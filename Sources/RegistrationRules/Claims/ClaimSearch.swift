import DirectoryModel

/// Looks a profile text through once for the claims of all rules.
final class ClaimSearch: Sendable {
  private let vocabularies: [ClaimVocabulary]
  private let finder: ProseFinder

  init(for rules: [RegistrationRule]) {
    vocabularies = rules.flatMap(\.checks).compactMap { ($0 as? MakesNoClaim)?.vocabulary }
    finder = ProseFinder(vocabularies.map(\.claiming))
  }

  /// Where a phrase that can be a claim may stand, and by which vocabularies.
  func places(in prose: Prose) -> [ProseFinder.Place] { finder.places(in: prose) }

  /// The bit of a vocabulary; all bits for one of another rule, which was not looked for.
  func bit(of vocabulary: ClaimVocabulary) -> ProseFinder.Lists {
    vocabularies.firstIndex { $0 === vocabulary }.map { 1 << UInt64($0 & 63) } ?? .max
  }
}
