import DirectoryModel

/// A firm with what several questions about its offers need of it: found once.
final class FirmFile {
  let directory: Directory
  let crossReferences: CrossReferences
  let supplier: Supplier
  let position: Int

  /// The profile texts in the order of their languages.
  private(set) lazy var texts: [ProfileText] = supplier.profile.sorted { $0.key < $1.key }
    .map { ProfileText($0.value) }

  /// What the form and the check digits of each identifier say; nil for those that have neither.
  private(set) lazy var identifierAnswers: [CheckDigitAnswer?] = supplier.identifiers.map(check)
  /// The province of the credit code.
  private(set) lazy var provinceOfCreditCode: ChineseProvince? =
    supplier.identifiers.firstIndex { $0.scheme == .uscc }.flatMap { index in
      let code = supplier.identifiers[index].text.value
      // Written as it is compared it has been checked already.
      guard identifierAnswers[index] == .fits else { return province(ofCreditCode: code) }
      return ChineseProvince(areaCode: code.dropFirst(2))
    }

  /// What the texts claim, by the vocabularies that were asked about so far; rules keep those alive.
  private var claims: [(vocabulary: ObjectIdentifier, claims: [ProfileClaim])] = []

  init(at position: Int, in directory: Directory, _ crossReferences: CrossReferences) {
    self.directory = directory
    self.crossReferences = crossReferences
    supplier = directory.suppliers[position]
    self.position = position
  }

  /// What the profile texts claim by a vocabulary, whatever the offer.
  func claims(by vocabulary: ClaimVocabulary) -> [ProfileClaim] {
    let asked = ObjectIdentifier(vocabulary)
    if let place = claims.firstIndex(where: { $0.vocabulary == asked }) {
      return claims[place].claims
    }
    let found = ProfileClaim.all(of: self, by: vocabulary)
    claims.append((asked, found))
    return found
  }
}

/// A profile text, and as claims are looked for in it: folded when a question needs it.
final class ProfileText {
  let prose: Prose
  private(set) lazy var folded = FoldedProse(prose)

  init(_ prose: Prose) { self.prose = prose }
}
