import DirectoryModel

/// Met when nobody else claims the offer's numbers without a stated relation (`made-by`).
struct NumberIsClaimedOnce: RuleCheck {
  static let name = "number-is-claimed-once"

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    guard !subject.offer.claims.isEmpty else { return .notApplicable }
    var findings: [Finding] = []
    for claim in subject.offer.claims {
      for other in subject.crossReferences.claimants(of: claim)
      where other.supplier != subject.supplierPosition {
        let rival = subject.directory.suppliers[other.supplier]
        let rivalOffer = rival.offers[other.offer]
        guard rival.isKnown(at: subject.standpoint),
          !isRelated(subject.supplier, subject.offer, to: rival, rivalOffer)
        else { continue }
        findings.append(.claimedTwice(claim, rival, rivalOffer))
      }
    }
    return findings.isEmpty ? .met() : .unmet(findings)
  }

  /// Whether one makes the other's goods, or a third firm makes the goods of both.
  private func isRelated(
    _ supplier: Supplier, _ offer: Offer, to rival: Supplier, _ rivalOffer: Offer
  ) -> Bool {
    let maker = offer.madeBy?.value ?? supplier.id
    let rivalMaker = rivalOffer.madeBy?.value ?? rival.id
    return maker == rivalMaker
  }
}

extension Finding {
  fileprivate static func claimedTwice(
    _ claim: CertificateClaim, _ rival: Supplier, _ rivalOffer: Offer
  ) -> Finding {
    let number = FoldedNumber(claim.text.value)
    let place = rivalOffer.claims.first { FoldedNumber($0.text.value) == number }?.text.range
    return Finding(
      .numberClaimedTwice, [claim.text.value, rival.name.value],
      message: "\(claim.text.value) is also claimed by \(rival.name.value)", at: claim.text.range,
      notes: [Diagnostic.Note("the other claim is here", at: place ?? rival.name.range)])
  }
}
