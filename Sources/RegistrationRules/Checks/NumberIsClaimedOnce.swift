import DirectoryModel

/// Met when nobody else claims the offer's numbers without a stated relation (`made-by`).
final class NumberIsClaimedOnce: RuleCheck {
  static let name = "number-is-claimed-once"
  static let turns = AnswerTurns.nothing

  /// How many others are named for one number; a number that hundreds claim needs no longer list.
  private static let named = 10

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    guard !subject.offer.claims.isEmpty else { return .notApplicable }
    var findings: [Finding] = []
    for claim in subject.offer.claims {
      for rival in rivals(for: claim, of: subject) {
        let supplier = subject.file.firm.other(at: rival.supplier)
        findings.append(.claimedTwice(claim, supplier, supplier.offers[rival.offer]))
      }
    }
    return findings.isEmpty ? .met() : .unmet(findings)
  }

  /// One claim of each of the first other suppliers whose goods come from another maker.
  private func rivals(
    for claim: CertificateClaim, of subject: RuleSubject
  ) -> [SharedClaims.Claimant] {
    let groups = subject.crossReferences.claimants(of: claim)
    if groups.isEmpty { return [] }
    let maker = subject.offer.madeBy?.value ?? subject.supplier.id
    var found: [SharedClaims.Claimant] = []
    for group in groups where group.maker != maker {
      for claimant in group.claimants
      where claimant.supplier != subject.supplierPosition
        && !found.contains(where: { $0.supplier == claimant.supplier })
      {
        guard found.count < Self.named else { return found }
        found.append(claimant)
      }
    }
    return found
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
