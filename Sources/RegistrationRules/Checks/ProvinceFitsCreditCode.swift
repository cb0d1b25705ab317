import DirectoryModel

/// Met when registrations of a province belong to firms whose credit code is of that province.
///
/// Firms move, so a rule asks this as a warning; numbers and codes given nationally say nothing of a province.
final class ProvinceFitsCreditCode: RuleCheck {
  static let name = "province-fits-credit-code"
  static let turns = AnswerTurns.nothing

  /// Positions of the schemes whose numbers begin with the sign of a province.
  private let schemes: [Int]
  private let bits: SchemeBits

  init(from parameters: inout FieldReader, in directory: Directory) {
    schemes = directory.schemes.indices.filter { directory.schemes[$0].isOfProvinces }
    bits = SchemeBits(schemes)
  }

  func answer(about subject: RuleSubject) -> Answer {
    var findings: [Finding] = []
    var isAsked = false
    for paper in subject.file.papers where paper.rows.isEmpty || paper.schemes.mayMeet(bits) {
      let claim = paper.claim
      guard let ofNumber = provinceOfNumber(paper, subject.directory),
        let holder = holder(of: paper.rows, subject),
        let place = holder.identifiers.indices
          .first(where: { holder.identifiers[$0].scheme == .uscc }),
        case let code = holder.identifiers[place].text,
        let ofCode = holder === subject.supplier
          ? subject.file.firm.provinceOfCreditCode : province(ofCreditCode: code.value)
      else { continue }
      isAsked = true
      if ofCode != ofNumber { findings.append(.differs(claim, ofNumber, code, ofCode)) }
    }
    guard isAsked else { return .notApplicable }
    return findings.isEmpty ? .met() : .unmet(findings)
  }

  /// The province whose sign a registration or filing number begins with.
  private func provinceOfNumber(
    _ paper: ClaimedPaper, _ directory: Directory
  ) -> ChineseProvince? {
    // Most numbers are of other countries and begin with a letter or digit.
    guard let first = paper.number.text.utf8.first, first >= 0x80,
      let province = ChineseProvince(signAtStartOf: paper.number)
    else { return nil }
    let isOfProvince = schemes.contains { position in
      let isOwn = paper.rows.isEmpty || paper.rows.contains { $0.schemePosition == position }
      return isOwn && paper.reading(in: position, of: directory) != nil
    }
    return isOfProvince ? province : nil
  }

  /// Whose credit code counts: the supplier the row names, else the maker unless another firm holds the paper.
  private func holder(of rows: [RegisterRow], _ subject: RuleSubject) -> Supplier? {
    let directory = subject.directory
    for row in rows {
      if let named = directory.certificates[row.index].supplier {
        return subject.file.firm.other(named.value)
      }
    }
    let maker: Supplier? =
      if let madeBy = subject.offer.madeBy {
        subject.file.firm.other(madeBy.value)
      } else {
        subject.supplier.has(.manufacturer) ? subject.supplier : nil
      }
    guard let maker else { return nil }
    for row in rows {
      if let holder = directory.certificates[row.index].holder {
        return maker.bears(holder.value) ? maker : nil
      }
    }
    return maker
  }
}

/// The province of a credit code that fits its check character; nil for national codes and for what is no code.
func province(ofCreditCode text: String) -> ChineseProvince? {
  let code = FoldedNumber(text).text
  guard checkCreditCode(code) == .fits else { return nil }
  return ChineseProvince(areaCode: code.dropFirst(2))
}

extension CertificateScheme {
  /// Whether its papers register or list goods and its numbers begin with the sign of any province.
  fileprivate var isOfProvinces: Bool {
    guard kind == .approval || kind == .listing, case .forms(let forms) = numbers else {
      return false
    }
    return forms.contains { form in
      form.segments.contains { segment in
        guard segment.name == "authority", case .choice(let values) = segment.shape else {
          return false
        }
        let signs = Set(values.map(\.value))
        return ChineseProvince.all.allSatisfy { signs.contains($0.sign) }
      }
    }
  }
}

extension Finding {
  fileprivate static func differs(
    _ claim: CertificateClaim, _ ofNumber: ChineseProvince, _ code: Located<String>,
    _ ofCode: ChineseProvince
  ) -> Finding {
    Finding(
      .provinceDiffers, [claim.text.value, ofNumber.name, ofCode.name],
      message: "\(claim.text.value) is of \(ofNumber.name), but the credit code is of "
        + ofCode.name,
      at: claim.text.range,
      notes: [Diagnostic.Note("the credit code is \(code.value)", at: code.range)])
  }
}
