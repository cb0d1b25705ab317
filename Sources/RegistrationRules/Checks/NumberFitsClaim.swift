import DirectoryModel

/// Met when the numbers an offer names are built as their schemes say, and fit themselves, the product and the day of
/// issue.
final class NumberFitsClaim: RuleCheck {
  static let name = "number-fits-claim"
  static let turns = AnswerTurns.otherThanPapers

  /// What a product asks of the numbers of a scheme, by product and scheme.
  private let demands: [Product.NumberDemand?]

  init(from parameters: inout FieldReader, in directory: Directory) {
    demands = directory.products.flatMap { product in
      directory.schemes.map { product.numbers[$0.id] }
    }
  }

  func answer(about subject: RuleSubject) -> Answer {
    var findings: [Finding] = []
    var isAsked = false
    for paper in subject.file.papers {
      forEachScheme(of: paper) { position in
        let scheme = subject.directory.schemes[position]
        guard case .forms(let forms) = scheme.numbers else { return }
        isAsked = true
        let row = paper.rows.first { $0.schemePosition == position }
        let place = subject.file.productPosition * subject.directory.schemes.count + position
        findings += faults(
          of: paper, paper.reading(in: position, of: subject.directory), scheme, forms,
          demands[place],
          issued: row.flatMap { subject.directory.certificates[$0.index].issued?.value }, subject)
      }
    }
    guard isAsked else { return .notApplicable }
    return findings.isEmpty ? .met() : .unmet(findings)
  }

  /// Hands on the schemes the rows name, or where there are none those that have such numbers; each once, in their order.
  ///
  /// Most papers are of one scheme, for which no list is made.
  private func forEachScheme(of paper: ClaimedPaper, _ body: (Int) -> Void) {
    guard let first = paper.rows.first?.schemePosition else { return paper.mayBeOf.forEach(body) }
    if paper.rows.allSatisfy({ $0.schemePosition == first }) {
      if first >= 0 { body(first) }
      return
    }
    Set(paper.rows.map(\.schemePosition)).sorted().filter { $0 >= 0 }.forEach(body)
  }

  private func faults(
    of paper: ClaimedPaper, _ reading: NumberForm.Reading?, _ scheme: CertificateScheme,
    _ forms: [NumberForm], _ demand: Product.NumberDemand?, issued: CalendarDay?,
    _ subject: RuleSubject
  ) -> [Finding] {
    let claim = paper.claim
    guard let reading else { return [.noForm(claim, scheme)] }
    let faults = self.faults(
      reading.form, reading.parts, claim, scheme, demand, issued: issued, subject)
    if faults.isEmpty { return [] }
    for form in forms.dropFirst(reading.place + 1) {
      guard let parts = form.parts(of: paper.number) else { continue }
      if self.faults(form, parts, claim, scheme, demand, issued: issued, subject).isEmpty {
        return []
      }
    }
    return faults
  }

  /// What a number says, read in one of the forms it has, that does not fit.
  private func faults(
    _ form: NumberForm, _ parts: [NumberForm.Part], _ claim: CertificateClaim,
    _ scheme: CertificateScheme, _ demand: Product.NumberDemand?, issued: CalendarDay?,
    _ subject: RuleSubject
  ) -> [Finding] {
    var found: [Finding] = []
    switch demand {
    case nil: break
    case .some(.none): return [.notForProduct(claim, scheme, subject.product)]
    case .segments(let demands)?:
      for (name, values) in demands {
        guard let value = form.value(of: name, in: parts), !values.contains(value) else {
          continue
        }
        found.append(.segment(name, value, values, claim, subject.product))
      }
    }
    if !scheme.contradictions.isEmpty {
      for (index, contradiction) in scheme.contradictions.enumerated()
      where !contradiction.isDoubt && contradiction.holds(of: parts, in: form) {
        found.append(.contradiction(index, claim, scheme))
      }
    }
    addLate(form, parts, claim, issued: issued, subject, to: &found)
    return found
  }

  /// A year in the number that lies after the day of issue, or after the standpoint.
  private func addLate(
    _ form: NumberForm, _ parts: [NumberForm.Part], _ claim: CertificateClaim,
    issued: CalendarDay?, _ subject: RuleSubject, to found: inout [Finding]
  ) {
    for part in parts {
      guard let year = form.year(of: part) else { continue }
      let last = (issued ?? subject.standpoint.asOf).parts.year
      if year > last { found.append(.laterThanIssue(claim, year: year, last: last)) }
    }
  }
}

extension Finding {
  fileprivate static func noForm(_ claim: CertificateClaim, _ scheme: CertificateScheme) -> Finding
  {
    Finding(
      .numberFitsNoForm, [claim.text.value, scheme.id.text],
      message: "\(claim.text.value) is not built like a number of \(scheme.id)",
      at: claim.text.range)
  }

  fileprivate static func notForProduct(
    _ claim: CertificateClaim, _ scheme: CertificateScheme, _ product: Product
  ) -> Finding {
    Finding(
      .numberNotForProduct, [claim.text.value, scheme.id.text, product.id.text],
      message: "\(claim.text.value) is a \(scheme.id), which cannot cover \(product.id)",
      at: claim.text.range)
  }

  fileprivate static func segment(
    _ name: String, _ value: String, _ allowed: [String], _ claim: CertificateClaim,
    _ product: Product
  ) -> Finding {
    let wanted = allowed.joined(separator: " / ")
    return Finding(
      .segmentNotForProduct, [claim.text.value, name, value, wanted, product.id.text],
      message: "\(claim.text.value) says \(name) \(value), but \(product.id) has \(name) \(wanted)",
      at: claim.text.range)
  }

  fileprivate static func contradiction(
    _ index: Int, _ claim: CertificateClaim, _ scheme: CertificateScheme
  ) -> Finding {
    let says = scheme.contradictions[index].says
    return Finding(
      .numberContradictsItself, [claim.text.value, "\(scheme.id)#\(index)"],
      message: "\(claim.text.value) contradicts itself: \(says[LanguageTag("en")])",
      at: claim.text.range)
  }

  fileprivate static func laterThanIssue(
    _ claim: CertificateClaim, year: Int, last: Int
  ) -> Finding {
    Finding(
      .numberLaterThanIssue, [claim.text.value, String(year), String(last)],
      message: "\(claim.text.value) says year \(year), after \(last)", at: claim.text.range)
  }
}
