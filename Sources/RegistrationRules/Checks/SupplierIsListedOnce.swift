import DirectoryModel

/// Met when no other profile has nearly the same name in the same country, or gives the same identifier.
///
/// A stated maker (`made-by`) is no excuse: maker and label are two firms with two names.
final class SupplierIsListedOnce: RuleCheck {
  static let name = "supplier-is-listed-once"
  static let turns = AnswerTurns.nothing

  /// How many others are named for one name or identifier.
  private static let named = 10

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    guard let duplicates = subject.crossReferences.duplicates,
      duplicates.concern(subject.supplierPosition)
    else { return .met() }
    let firm = subject.file.firm
    var findings = duplicates.nearNames(of: subject.supplierPosition).prefix(Self.named)
      .map { Finding.listedTwice(subject.supplier, firm.other(at: $0)) }
    for claim in subject.supplier.identifiers {
      findings += duplicates.others(with: claim, than: subject.supplierPosition)
        .prefix(Self.named).map { .shared(claim, $0, firm.other(at: $0.supplier)) }
    }
    return findings.isEmpty ? .met() : .unmet(findings)
  }
}

extension Finding {
  fileprivate static func listedTwice(_ supplier: Supplier, _ other: Supplier) -> Finding {
    Finding(
      .supplierListedTwice, [other.name.value],
      message: "\(supplier.name.value) has nearly the same name as \(other.name.value)",
      at: supplier.name.range,
      notes: [Diagnostic.Note("the other profile is here", at: other.name.range)])
  }

  fileprivate static func shared(
    _ claim: IdentifierClaim, _ use: SharedIdentifiers.Use, _ other: Supplier
  ) -> Finding {
    Finding(
      .identifierShared, [claim.scheme.rawValue, claim.text.value, other.name.value],
      message: "\(claim.scheme.rawValue) \(claim.text.value) is the same identifier that "
        + "\(other.name.value) gives",
      at: claim.text.range,
      notes: [Diagnostic.Note("the other identifier is here", at: use.claim.text.range)])
  }
}
