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
    let bit = firm.claimSearch.bit(of: vocabulary)
    for profile in firm.texts {
      var left = Self.listed - claims.count
      for place in profile.places where place.lists & bit != 0 && left > 0 {
        let folded = FoldedProse(profile.prose, profile.nodes[place.nodes])
        let found = matches(in: folded, of: profile.prose, firm, by: vocabulary).prefix(left)
        left -= found.count
        for match in found {
          guard let range = folded.range(of: match.range, in: profile.prose) else { continue }
          claims.append(ProfileClaim(phrase: match.phrase, range: range))
        }
      }
    }
    return claims
  }

  private static func matches(
    in folded: FoldedProse, of prose: Prose, _ firm: FirmFile, by vocabulary: ClaimVocabulary
  ) -> [PhraseMatcher.Match] {
    let matches = vocabulary.matcher.matches(in: folded.bytes)
    guard matches.contains(where: { vocabulary.says($0.phrase) }) else { return [] }
    let sorted = matches.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.phrase)
        < ($1.range.lowerBound, $0.range.upperBound, $1.phrase)
    }
    var reading = ClaimReading(
      prose, folded, vocabulary, FirmNames(of: firm.supplier, vocabulary))
    reading.read(sorted)
    return reading.claims
  }
}
