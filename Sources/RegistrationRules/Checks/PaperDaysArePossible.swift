import DirectoryModel

/// Met when each paper was issued on a day its scheme was in force, and runs no longer than the scheme allows.
final class PaperDaysArePossible: RuleCheck {
  static let name = "paper-days-are-possible"
  static let turns = AnswerTurns.nothing

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    var findings: [Finding] = []
    var isAsked = false
    for paper in subject.file.rows where paper.row.schemePosition >= 0 {
      let certificate = subject.certificate(of: paper)
      let scheme = subject.directory.schemes[paper.row.schemePosition]
      guard let issued = certificate.issued else { continue }
      if !scheme.inForce.isEmpty {
        isAsked = true
        if !scheme.counts(on: issued.value) {
          findings.append(.outside(scheme, issued, subject.claim(of: paper)))
        }
      }
      if let years = scheme.atMost, let expires = certificate.expires {
        isAsked = true
        if issued.value.adding(years: years) < expires.value {
          findings.append(.tooLong(years, issued, expires, subject.claim(of: paper)))
        }
      }
    }
    guard isAsked else { return .notApplicable }
    return findings.isEmpty ? .met() : .unmet(findings)
  }
}

extension CalendarDay {
  /// The same day of a later year; 29 February becomes 1 March.
  fileprivate func adding(years: Int) -> CalendarDay {
    let (year, month, day) = parts
    return CalendarDay(year: year + years, month: month, day: day)
      ?? CalendarDay(year: year + years, month: 3, day: 1) ?? self
  }
}

extension Finding {
  fileprivate static func outside(
    _ scheme: CertificateScheme, _ issued: Located<CalendarDay>, _ claim: CertificateClaim
  ) -> Finding {
    Finding(
      .paperIssuedOutsideScheme,
      [claim.text.value, issued.value.description, scheme.id.text],
      message: "\(claim.text.value) was issued on \(issued.value), when no \(scheme.id) was issued",
      at: claim.text.range, notes: [Diagnostic.Note("the day of issue is here", at: issued.range)])
  }

  fileprivate static func tooLong(
    _ years: Int, _ issued: Located<CalendarDay>, _ expires: Located<CalendarDay>,
    _ claim: CertificateClaim
  ) -> Finding {
    Finding(
      .paperRunsTooLong,
      [
        claim.text.value, issued.value.description, expires.value.description, String(years),
      ],
      message: "\(claim.text.value) runs longer than \(years) \(years == 1 ? "year" : "years"): "
        + "from \(issued.value) to \(expires.value)",
      at: claim.text.range,
      notes: [
        Diagnostic.Note("the day of issue is here", at: issued.range),
        Diagnostic.Note("the end is here", at: expires.range),
      ])
  }
}
