import DirectoryModel

extension Finding {
  /// A claimed number that the register does not hold, or did not hold by then.
  static func unrecorded(_ claim: CertificateClaim) -> Finding {
    Finding(
      .paperNotRecorded, [claim.text.value],
      message: "\(claim.text.value) is in no register this directory has read",
      at: claim.text.range)
  }

  /// What is wrong with, or not known of, a paper an offer names.
  static func about(_ paper: NamedPaper, _ fact: Fact, of subject: RuleSubject) -> Finding {
    about(subject.certificate(of: paper), subject.claim(of: paper), fact)
  }

  /// What is wrong with, or not known of, a register row; points at the claim and at the cell.
  static func about(
    _ certificate: Certificate, _ claim: CertificateClaim, _ fact: Fact
  ) -> Finding {
    let paper = claim.text.value
    let row = certificate.range
    let (values, message, place): ([String], String, SourceRange) =
      switch fact {
      case .paperNotYetIssued:
        (
          [paper, certificate.issued?.value.description ?? ""],
          "\(paper) was not yet issued: its day of issue is "
            + (certificate.issued?.value.description ?? "unknown"),
          certificate.issued?.range ?? row
        )
      case .paperEnded:
        (
          [paper, certificate.expires?.value.description ?? ""],
          "\(paper) has ended on \(certificate.expires?.value.description ?? "an unknown day")",
          certificate.expires?.range ?? row
        )
      case .paperWithdrawn:
        (
          [
            paper, certificate.standing?.value.rawValue ?? "",
            certificate.since?.description ?? "",
          ],
          "\(paper) is \(certificate.standing?.value.rawValue ?? "withdrawn")"
            + (certificate.since.map { " since \($0)" } ?? ""),
          certificate.standing?.range ?? row
        )
      case .paperEndUnknown: ([paper], "\(paper) has no end date on record", row)
      case .paperStartUnknown:
        (
          [paper, certificate.checked?.description ?? ""],
          "\(paper) has no day of issue on record"
            + (certificate.checked.map { "; it was seen on \($0)" } ?? ""), row
        )
      case .paperOnlyDeclared:
        ([paper], "\(paper) rests on the supplier's or a third party's word alone", row)
      case .schemeEnded:
        (
          [paper, certificate.scheme.value.text],
          "papers of \(certificate.scheme.value) no longer count", row
        )
      case .schemeNotYetInForce:
        (
          [paper, certificate.scheme.value.text],
          "papers of \(certificate.scheme.value) do not count yet", row
        )
      case .paperForOtherProduct:
        (
          [paper, certificate.products.map(\.text).joined(separator: ", ")],
          "\(paper) covers \(certificate.products.map(\.text).joined(separator: ", "))",
          certificate.products.isEmpty ? row : certificate.range(ofProductAt: 0)
        )
      case .paperForOtherUse:
        (
          [paper, certificate.use?.rawValue ?? ""],
          "\(paper) is for \(certificate.use?.rawValue ?? "another") use", row
        )
      case .paperCoverUnknown: ([paper], "\(paper) does not say which product it covers", row)
      case .noPaper, .paperForOtherModel, .paperNotRecorded, .paperStandingUnknown,
        .onlySubstitutes, .issuerUnknown, .issuerNotListed, .issuerOutsideScope, .holderUnknown,
        .holderDiffers, .numberFitsNoForm, .numberNotForProduct, .segmentNotForProduct,
        .numberLaterThanIssue, .numberClaimedTwice, .checkDigitWrong, .identifierMalformed,
        .noStandard, .noMaker, .useNotPossible, .medicalClaim, .noticeOpen,
        .paperIssuedOutsideScheme, .paperRunsTooLong, .sourcesDisagree, .issuerScopeUnknown,
        .holderNearlySupplier, .numberContradictsItself, .provinceDiffers, .checkDigitsSwapped,
        .creditCodeIsEarly, .supplierListedTwice, .identifierShared, .useTurnedMedical,
        .handOverUnknown, .noticeOpenLotUnknown:
        ([paper], "\(paper) has no standing on record", row)
      }
    return Finding(
      fact, values, message: message, at: claim.text.range,
      notes: [Diagnostic.Note("the register says so here", at: place)])
  }
}

extension Finding {
  /// A model of the offer that a paper does not list.
  static func otherModel(_ model: Located<String>, paper claim: CertificateClaim) -> Finding {
    Finding(
      .paperForOtherModel, [model.value, claim.text.value],
      message: "model \(model.value) is not on \(claim.text.value)", at: model.range,
      notes: [Diagnostic.Note("the paper is named here", at: claim.text.range)])
  }
}

extension FieldReader {
  /// The scheme ids of a parameter; unknown ones are reported with the nearest.
  mutating func schemes(_ key: String, in directory: Directory) -> [CertificateScheme.ID] {
    need(key)
    let named = texts(key)
    for text in named where directory.position(of: CertificateScheme.ID(text.value)) == nil {
      report(
        .unknownReference(text, kind: "scheme", known: directory.schemes.map(\.id.text)))
    }
    return named.map { CertificateScheme.ID($0.value) }
  }
}

extension CertificateScheme {
  /// Whether a number has one of the scheme's forms.
  func fits(_ number: FoldedNumber) -> Bool {
    guard case .forms(let forms) = numbers else { return false }
    return forms.contains { $0.fits(number) }
  }
}
