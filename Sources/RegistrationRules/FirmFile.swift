import DirectoryModel

/// A firm with what several questions about its offers need of it: found once.
final class FirmFile {
  let directory: Directory
  let crossReferences: CrossReferences
  let claimSearch: ClaimSearch
  let supplier: Supplier
  let position: Int

  /// Positions of the other suppliers whose records a question has looked at.
  private(set) var othersRead: [Int32] = []

  /// The profile texts in the order of their languages.
  private(set) lazy var texts: [ProfileText] = supplier.texts.map {
    ProfileText($0.prose, claimSearch)
  }

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

  /// Notices about the firm, by their position in the directory.
  private(set) lazy var notices = crossReferences.notices(about: position)

  /// What the texts claim, by the vocabularies that were asked about so far; rules keep those alive.
  private var claims: [(vocabulary: ObjectIdentifier, claims: [ProfileClaim])] = []

  init(
    at position: Int, in directory: Directory, _ crossReferences: CrossReferences,
    _ claimSearch: ClaimSearch
  ) {
    self.directory = directory
    self.crossReferences = crossReferences
    self.claimSearch = claimSearch
    supplier = directory.suppliers[position]
    self.position = position
  }

  /// The file of an offer; nil when its product is not in the directory.
  func file(of offer: Int, at standpoint: Standpoint) -> OfferFile? {
    let offer = supplier.offers[offer]
    guard let product = directory.position(of: offer.product.value) else { return nil }
    return OfferFile(
      offer, of: directory.products[product], at: product, by: self, standpoint)
  }

  /// Another supplier; all that questions look at of others goes through here, so that it is known whose records count.
  func other(at position: Int) -> Supplier {
    let position32 = Int32(position)
    if position != self.position, !othersRead.contains(position32) { othersRead.append(position32) }
    return directory.suppliers[position]
  }

  /// The same by id; nil when there is no such supplier.
  func other(_ id: Supplier.ID) -> Supplier? {
    directory.position(of: id).map { other(at: $0) }
  }

  /// Whether a question has looked through the texts, and no claim may stand in any of them.
  var isSilent: Bool { !claims.isEmpty && texts.allSatisfy(\.places.isEmpty) }

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

/// A profile text, and where it may claim something: found when a question needs it.
final class ProfileText {
  let prose: Prose
  private let search: ClaimSearch
  /// Where claims may stand; blocks are independent, so that the others need not be read.
  private(set) lazy var places = search.places(in: prose)
  /// Unpacked once, however many places there are.
  private(set) lazy var nodes = prose.nodes

  init(_ prose: Prose, _ search: ClaimSearch) {
    self.prose = prose
    self.search = search
  }
}
