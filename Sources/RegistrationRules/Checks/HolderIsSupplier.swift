import DirectoryModel

/// Met when the holder on each paper is the supplier, its maker, or one of their other names.
///
/// A name that is only nearly one of theirs is told as such and not accepted.
final class HolderIsSupplier: RuleCheck {
  static let name = "holder-is-supplier"
  static let turns = AnswerTurns.nothing

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    let maker = subject.offer.madeBy.flatMap { subject.file.firm.other($0.value) }
    var differing: [Finding] = []
    var unknown: [Finding] = []
    var isMet = false
    let supplier = subject.supplier
    for row in subject.file.rows {
      let certificate = subject.certificate(of: row)
      guard let holder = certificate.holder else {
        unknown.append(.noHolder(certificate, subject.claim(of: row)))
        continue
      }
      if supplier.bears(holder.value) || maker?.bears(holder.value) ?? false {
        isMet = true
      } else if let name = Self.name(nearly: holder.value, of: supplier, maker) {
        differing.append(.nearly(holder, subject.claim(of: row), name))
      } else {
        differing.append(.differs(holder, subject.claim(of: row), supplier))
      }
    }
    if !differing.isEmpty { return .unmet(differing) }
    if !unknown.isEmpty { return .unknown(unknown) }
    return isMet ? .met() : .notApplicable
  }

  private static func name(nearly holder: String, of supplier: Supplier, _ maker: Supplier?)
    -> String?
  {
    let sketch = NameSketch(holder)
    return [supplier, maker].lazy.compactMap { $0 }.flatMap(\.allNames).first {
      NameSketch($0).isNear(sketch)
    }
  }
}

extension Finding {
  fileprivate static func noHolder(
    _ certificate: Certificate, _ claim: CertificateClaim
  ) -> Finding {
    Finding(
      .holderUnknown, [claim.text.value], at: claim.text.range,
      notes: [Diagnostic.Note("the register row is here", at: certificate.range)]
    ) { "\($0[0]) names no holder" }
  }

  fileprivate static func nearly(
    _ holder: Located<String>, _ claim: CertificateClaim, _ name: String
  ) -> Finding {
    Finding(
      .holderNearlySupplier, [claim.text.value, holder.value, name],
      message: "\(claim.text.value) is held by \(holder.value), nearly but not \(name)",
      at: claim.text.range, notes: [Diagnostic.Note("the holder is named here", at: holder.range)])
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
