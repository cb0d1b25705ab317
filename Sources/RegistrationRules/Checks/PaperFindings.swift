import DirectoryModel

extension Finding {
  /// A claimed number that the register does not hold, or did not hold by then.
  static func unrecorded(_ claim: CertificateClaim) -> Finding {
    Finding(.paperNotRecorded, [claim.text.value], at: claim.text.range) {
      "\($0[0]) is in no register this directory has read"
    }
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
    // Most of millions are only counted: the words are found when somebody reads them.
    let (values, wording, place): ([String], @Sendable ([String]) -> String, SourceRange) =
      switch fact {
      case .paperNotYetIssued:
        (
          [paper, certificate.dayOfIssue?.description ?? ""],
          {
            "\($0[0]) was not yet issued: its day of issue is \($0[1].isEmpty ? "unknown" : $0[1])"
          },
          certificate.issued?.range ?? row
        )
      case .paperEnded:
        (
          [paper, certificate.lastDay?.description ?? ""],
          { "\($0[0]) has ended on \($0[1].isEmpty ? "an unknown day" : $0[1])" },
          certificate.expires?.range ?? row
        )
      case .paperWithdrawn:
        (
          [
            paper, certificate.issuerSays?.rawValue ?? "", certificate.since?.description ?? "",
          ],
          {
            "\($0[0]) is \($0[1].isEmpty ? "withdrawn" : $0[1])"
              + ($0[2].isEmpty ? "" : " since \($0[2])")
          },
          certificate.standing?.range ?? row
        )
      case .paperEndUnknown: ([paper], { "\($0[0]) has no end date on record" }, row)
      case .paperStartUnknown:
        (
          [paper, certificate.checked?.description ?? ""],
          {
            "\($0[0]) has no day of issue on record"
              + ($0[1].isEmpty ? "" : "; it was seen on \($0[1])")
          }, row
        )
      case .paperOnlyDeclared:
        ([paper], { "\($0[0]) rests on the supplier's or a third party's word alone" }, row)
      case .schemeEnded:
        (
          [paper, certificate.schemeID.text], { "papers of \($0[1]) no longer count" }, row
        )
      case .schemeNotYetInForce:
        (
          [paper, certificate.schemeID.text], { "papers of \($0[1]) do not count yet" }, row
        )
      case .paperForOtherProduct:
        (
          [paper, certificate.products.map(\.text).joined(separator: ", ")],
          { "\($0[0]) covers \($0[1])" },
          certificate.products.isEmpty ? row : certificate.range(ofProductAt: 0)
        )
      case .paperForOtherUse:
        (
          [paper, certificate.use?.rawValue ?? ""],
          { "\($0[0]) is for \($0[1].isEmpty ? "another" : $0[1]) use" }, row
        )
      case .paperCoverUnknown:
        ([paper], { "\($0[0]) does not say which product it covers" }, row)
      case .noPaper, .paperForOtherModel, .paperNotRecorded, .paperStandingUnknown,
        .onlySubstitutes, .issuerUnknown, .issuerNotListed, .issuerOutsideScope, .holderUnknown,
        .holderDiffers, .numberFitsNoForm, .numberNotForProduct, .segmentNotForProduct,
        .numberLaterThanIssue, .numberClaimedTwice, .checkDigitWrong, .identifierMalformed,
        .noStandard, .noMaker, .useNotPossible, .medicalClaim, .noticeOpen,
        .paperIssuedOutsideScheme, .paperRunsTooLong, .sourcesDisagree, .issuerScopeUnknown,
        .holderNearlySupplier, .numberContradictsItself, .provinceDiffers, .checkDigitsSwapped,
        .creditCodeIsEarly, .supplierListedTwice, .identifierShared, .useTurnedMedical,
        .handOverUnknown, .noticeOpenLotUnknown:
        ([paper], { "\($0[0]) has no standing on record" }, row)
      }
    return Finding(
      fact, values, at: claim.text.range,
      notes: [Diagnostic.Note("the register says so here", at: place)], worded: wording)
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
