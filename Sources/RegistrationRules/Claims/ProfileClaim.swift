import DirectoryModel

/// A word that a profile text claims, and where.
struct ProfileClaim {
  /// Position in the phrases of the vocabulary.
  let phrase: Int
  let range: SourceRange

  /// How many claims of one profile are listed; a text full of them needs no longer list.
  private static let listed = 20

  /// What the profile texts of a firm claim by a vocabulary.
  static func all(of firm: FirmFile, by vocabulary: ClaimVocabulary) -> [ProfileClaim] {
    var claims: [ProfileClaim] = []
    for profile in firm.texts where vocabulary.mayClaim(profile.prose) {
      let found = matches(in: profile, of: firm, by: vocabulary)
      for match in found.prefix(Self.listed - claims.count) {
        guard let range = profile.folded.range(of: match.range, in: profile.prose) else { continue }
        claims.append(ProfileClaim(phrase: match.phrase, range: range))
      }
    }
    return claims
  }

  private static func matches(
    in profile: ProfileText, of firm: FirmFile, by vocabulary: ClaimVocabulary
  ) -> [PhraseMatcher.Match] {
    let matches = vocabulary.matcher.matches(in: profile.folded.bytes)
    guard matches.contains(where: { vocabulary.says($0.phrase) }) else { return [] }
    let sorted = matches.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.phrase)
        < ($1.range.lowerBound, $0.range.upperBound, $1.phrase)
    }
    var reading = ClaimReading(
      profile.prose, profile.folded, vocabulary, FirmNames(of: firm.supplier, vocabulary))
    reading.read(sorted)
    return reading.claims
  }
}
