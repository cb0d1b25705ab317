import DirectoryModel

/// Met when the holder on each paper is the supplier, its maker, or one of their other names.
struct HolderIsSupplier: RuleCheck {
  static let name = "holder-is-supplier"

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    var names = Self.names(of: subject.supplier)
    if let maker = subject.offer.madeBy.flatMap({ subject.directory.supplier($0.value) }) {
      names.formUnion(Self.names(of: maker))
    }
    var differing: [Finding] = []
    var unknown: [Finding] = []
    var isMet = false
    for claim in subject.offer.claims {
      for index in subject.visibleRows(of: claim) {
        let certificate = subject.directory.certificates[index]
        guard let holder = certificate.holder else {
          unknown.append(.noHolder(certificate, claim))
          continue
        }
        if names.contains(FoldedName(holder.value)) {
          isMet = true
        } else {
          differing.append(.differs(holder, claim, subject.supplier))
        }
      }
    }
    if !differing.isEmpty { return .unmet(differing) }
    if !unknown.isEmpty { return .unknown(unknown) }
    return isMet ? .met() : .notApplicable
  }

  private static func names(of supplier: Supplier) -> Set<FoldedName> {
    Set(
      ([supplier.name.value] + supplier.names.values + supplier.formerNames).map(FoldedName.init))
  }
}

extension Finding {
  fileprivate static func noHolder(
    _ certificate: Certificate, _ claim: CertificateClaim
  ) -> Finding {
    Finding(
      .holderUnknown, [claim.text.value], message: "\(claim.text.value) names no holder",
      at: claim.text.range,
      notes: [Diagnostic.Note("the register row is here", at: certificate.range)])
  }

  fileprivate static func differs(
    _ holder: Located<String>, _ claim: CertificateClaim, _ supplier: Supplier
  ) -> Finding {
    Finding(
      .holderDiffers, [claim.text.value, holder.value, supplier.name.value],
      message: "\(claim.text.value) is held by \(holder.value), not \(supplier.name.value)",
      at: claim.text.range, notes: [Diagnostic.Note("the holder is named here", at: holder.range)])
  }
}
