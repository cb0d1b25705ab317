import DirectoryModel

/// Words findings in the reader's language: ids and days among their values become names and dates.
extension PageWords {
  func finding(_ finding: Finding) -> String {
    book.finding(finding.fact, finding.values.map { value(listed: $0, of: finding.fact) })
  }

  /// Where the two sides of a conflict are written down, for facts that speak of two records.
  func places(of finding: Finding) -> [TextRun] {
    switch finding.fact {
    case .sourcesDisagree, .supplierListedTwice, .identifierShared, .numberClaimedTwice:
      let ranges = finding.notes.compactMap(\.range)
      guard !ranges.isEmpty else { return [] }
      let places = ranges.map {
        text(.placeInFile, directory.files.path(of: $0.file), String($0.line))
      }
      return [TextRun(" " + text(.placesOfRecords, list(places)))]
    default: return []
    }
  }

  /// A value of a fact; those facts that speak of alternatives name them one by one.
  private func value(listed text: String, of fact: Fact) -> String {
    let separator: String? =
      switch fact {
      case .noPaper, .segmentNotForProduct: " / "
      case .paperForOtherProduct, .noStandard: ", "
      default: nil
      }
    guard let separator, text.contains(separator) else { return value(text, of: fact) }
    let parts = text.split(separator: separator).map { value(String($0), of: fact) }
    return self.text(.listOr, list(Array(parts.dropLast())), parts.last ?? "")
  }

  private func value(_ text: String, of fact: Fact) -> String {
    guard !text.isEmpty else { return self.text(.valueUnknown) }
    if let day = CalendarDay(text) { return dayText(day) }
    if directory.scheme(CertificateScheme.ID(text)) != nil {
      return plain(name(of: CertificateScheme.ID(text)))
    }
    if directory.product(Product.ID(text)) != nil { return plain(name(of: Product.ID(text))) }
    switch fact {
    case .issuerNotListed, .issuerOutsideScope, .issuerScopeUnknown:
      return directory.issuer(Issuer.ID(text))?.name(in: language) ?? text
    case .useNotPossible, .paperForOtherUse:
      return IntendedUse(rawValue: text).map { self.text($0.phrase) } ?? text
    case .paperWithdrawn:
      return Certificate.Standing(rawValue: text).map { self.text($0.phrase) } ?? text
    case .onlySubstitutes:
      return CertificateScheme.Kind(rawValue: text).map { self.text($0.phrase) } ?? text
    case .segmentNotForProduct:
      return segmentLabel(text) ?? text
    case .noticeOpen, .noticeOpenLotUnknown:
      return directory.notices.first { $0.id.text == text }.map { plain(words($0.title)) } ?? text
    case .checkDigitWrong, .identifierMalformed, .checkDigitsSwapped, .identifierShared:
      return IdentifierClaim.Scheme(rawValue: text).map { self.text($0.phrase) } ?? text
    case .numberContradictsItself:
      return contradiction(text) ?? text
    case .sourcesDisagree:
      return Certificate.Standing(rawValue: text).map { self.text($0.phrase) } ?? text
    case .provinceDiffers:
      return directory.settings.regions[text]?[language] ?? text
    case .useTurnedMedical, .handOverUnknown:
      if let step = HandOver.Step(rawValue: text) { return self.text(step.phrase) }
      return IntendedUse(rawValue: text).map { self.text($0.phrase) } ?? text
    case .noPaper, .paperForOtherProduct, .paperForOtherModel, .paperCoverUnknown,
      .paperNotYetIssued, .paperEnded, .paperNotRecorded, .paperEndUnknown, .paperStartUnknown,
      .paperStandingUnknown, .paperOnlyDeclared, .schemeEnded, .schemeNotYetInForce,
      .issuerUnknown, .holderUnknown, .holderDiffers, .numberFitsNoForm, .numberNotForProduct,
      .numberLaterThanIssue, .numberClaimedTwice, .noStandard, .noMaker, .medicalClaim,
      .paperIssuedOutsideScheme, .paperRunsTooLong, .holderNearlySupplier, .creditCodeIsEarly,
      .supplierListedTwice:
      return text
    }
  }

  /// What a scheme says of a contradiction, named as `scheme#position`.
  private func contradiction(_ text: String) -> String? {
    let parts = text.split(separator: "#")
    guard parts.count == 2, let index = Int(parts[1]),
      let scheme = directory.scheme(CertificateScheme.ID(String(parts[0]))),
      scheme.contradictions.indices.contains(index)
    else { return nil }
    return scheme.contradictions[index].says[language]
  }

  private func segmentLabel(_ name: String) -> String? {
    for scheme in directory.schemes {
      guard case .forms(let forms) = scheme.numbers else { continue }
      for segment in forms.lazy.flatMap(\.segments) where segment.name == name {
        if let label = segment.label { return label[language] }
      }
    }
    return nil
  }
}
