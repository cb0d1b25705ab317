import DirectoryModel

/// Where the values of a finding have their words: the page writes them out, and the buyer's desk gets the same tables.
enum FindingTable: String, CaseIterable {
  case issuers, uses, standings, kinds, segments, notices, identifiers, contradictions, regions
  case steps

  /// The table of a fact that names more than days, papers, goods and what stands for itself.
  init?(of fact: Fact) {
    switch fact {
    case .issuerNotListed, .issuerOutsideScope, .issuerScopeUnknown: self = .issuers
    case .useNotPossible, .paperForOtherUse: self = .uses
    case .paperWithdrawn, .sourcesDisagree: self = .standings
    case .onlySubstitutes: self = .kinds
    case .segmentNotForProduct: self = .segments
    case .noticeOpen, .noticeOpenLotUnknown: self = .notices
    case .checkDigitWrong, .identifierMalformed, .checkDigitsSwapped, .identifierShared:
      self = .identifiers
    case .numberContradictsItself: self = .contradictions
    case .provinceDiffers: self = .regions
    case .useTurnedMedical, .handOverUnknown: self = .steps
    case .noPaper, .paperForOtherProduct, .paperForOtherModel, .paperCoverUnknown,
      .paperNotYetIssued, .paperEnded, .paperNotRecorded, .paperEndUnknown, .paperStartUnknown,
      .paperStandingUnknown, .paperOnlyDeclared, .schemeEnded, .schemeNotYetInForce,
      .issuerUnknown, .holderUnknown, .holderDiffers, .numberFitsNoForm, .numberNotForProduct,
      .numberLaterThanIssue, .numberClaimedTwice, .noStandard, .noMaker, .medicalClaim,
      .paperIssuedOutsideScheme, .paperRunsTooLong, .holderNearlySupplier, .creditCodeIsEarly,
      .supplierListedTwice:
      return nil
    }
  }

  /// What stands between the alternatives a value of the fact may list.
  static func separator(of fact: Fact) -> String? {
    switch fact {
    case .noPaper, .segmentNotForProduct: " / "
    case .paperForOtherProduct, .noStandard: ", "
    default: nil
    }
  }

  func word(_ value: String, _ words: PageWords) -> String? {
    let directory = words.directory
    return switch self {
    case .issuers: directory.issuer(Issuer.ID(value))?.name(in: words.language)
    case .uses: IntendedUse(rawValue: value).map { words.text($0.phrase) }
    case .standings: Certificate.Standing(rawValue: value).map { words.text($0.phrase) }
    case .kinds: CertificateScheme.Kind(rawValue: value).map { words.text($0.phrase) }
    case .segments: segmentLabel(value, words)
    case .notices:
      directory.notices.first { $0.id.text == value }.map { words.plain(words.words($0.title)) }
    case .identifiers: IdentifierClaim.Scheme(rawValue: value).map { words.text($0.phrase) }
    case .contradictions: contradiction(value, words)
    case .regions: directory.settings.regions[value]?[words.language]
    case .steps:
      HandOver.Step(rawValue: value).map { words.text($0.phrase) }
        ?? IntendedUse(rawValue: value).map { words.text($0.phrase) }
    }
  }

  /// Every value the table has a word for, each once, sorted.
  func values(in directory: Directory) -> [String] {
    let all: [String] =
      switch self {
      case .issuers: directory.issuers.map(\.id.text)
      case .uses: IntendedUse.allCases.map(\.rawValue)
      case .standings: Certificate.Standing.allCases.map(\.rawValue)
      case .kinds: CertificateScheme.Kind.allCases.map(\.rawValue)
      case .segments: segments(in: directory).compactMap(\.name)
      case .notices: directory.notices.map(\.id.text)
      case .identifiers: IdentifierClaim.Scheme.allCases.map(\.rawValue)
      case .contradictions:
        directory.schemes.flatMap { scheme in
          scheme.contradictions.indices.map { "\(scheme.id)#\($0)" }
        }
      case .regions: Array(directory.settings.regions.keys)
      case .steps: HandOver.Step.allCases.map(\.rawValue) + IntendedUse.allCases.map(\.rawValue)
      }
    return Array(Set(all)).sorted()
  }

  /// What a scheme says of a contradiction, named as `scheme#position`.
  private func contradiction(_ text: String, _ words: PageWords) -> String? {
    let parts = text.split(separator: "#")
    guard parts.count == 2, let index = Int(parts[1]),
      let scheme = words.directory.scheme(CertificateScheme.ID(String(parts[0]))),
      scheme.contradictions.indices.contains(index)
    else { return nil }
    return scheme.contradictions[index].says[words.language]
  }

  private func segmentLabel(_ name: String, _ words: PageWords) -> String? {
    segments(in: words.directory).first { $0.name == name && $0.label != nil }?
      .label?[words.language]
  }

  private func segments(in directory: Directory) -> [NumberForm.Segment] {
    directory.schemes.flatMap { scheme -> [NumberForm.Segment] in
      guard case .forms(let forms) = scheme.numbers else { return [] }
      return forms.flatMap(\.segments)
    }
  }
}
