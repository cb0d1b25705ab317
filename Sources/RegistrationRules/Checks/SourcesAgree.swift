import DirectoryModel

/// Met when the register rows about one paper do not contradict each other on its standing, its end and its holder.
///
/// Rows that speak of different days tell a history; which pairs do is decided by `RegisterStatement`.
final class SourcesAgree: RuleCheck {
  static let name = "sources-agree"
  static let turns = AnswerTurns.otherThanPapers

  /// How many rows of one number are compared with each other; a number with more has other troubles.
  private static let compared = 64

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    var findings: [Finding] = []
    var isAsked = false
    for paper in subject.file.papers where paper.rows.count > 1 {
      let claim = paper.claim
      let rows = paper.rows.prefix(Self.compared)
        .map { subject.directory.certificates[$0.index] }
        .filter { $0.number != nil && subject.isMeant(by: $0) }
      guard rows.count > 1 else { continue }
      let comparison = StatementComparison(subject)
      var told = Set<StatementConflict.Field>()
      for (index, first) in rows.enumerated() {
        for second in rows.dropFirst(index + 1) where comparison.areAboutOnePaper(first, second) {
          isAsked = true
          for conflict in comparison.conflicts(between: first, second)
          where told.insert(conflict.field).inserted {
            findings.append(.disagree(conflict, claim))
          }
        }
      }
    }
    guard isAsked else { return .notApplicable }
    return findings.isEmpty ? .met() : .unmet(findings)
  }
}

extension RuleSubject {
  /// Whether a row may speak of the offer's product.
  fileprivate func isMeant(by certificate: Certificate) -> Bool {
    certificate.products.isEmpty || certificate.products.contains(product.id)
  }
}

extension Finding {
  fileprivate static func disagree(
    _ conflict: StatementConflict, _ claim: CertificateClaim
  ) -> Finding {
    Finding(
      .sourcesDisagree, [claim.text.value, conflict.one.value, conflict.other.value],
      message: "records disagree about \(claim.text.value): one says \(conflict.one.value), "
        + "another says \(conflict.other.value)",
      at: claim.text.range,
      notes: [
        Diagnostic.Note("one record says \(conflict.one.value)", at: conflict.one.range),
        Diagnostic.Note("the other says \(conflict.other.value)", at: conflict.other.range),
      ])
  }
}
