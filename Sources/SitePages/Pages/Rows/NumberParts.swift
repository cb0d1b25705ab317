import DirectoryModel

/// A certificate number taken apart by a form of its scheme, each part held against what else is known of the paper.
struct NumberParts: Sendable {
  struct Part: Sendable {
    let text: String
    let label: String
    let meaning: String
    let remarks: [Remark]

    static let shape = Shape<Part>([
      .text("part") { $0.text }, .text("label") { $0.label }, .text("meaning") { $0.meaning },
      .rows("remarks", Remark.shape) { $0.remarks },
    ])
  }

  /// What a part was held against, or what the parts say together.
  struct Remark: Sendable {
    enum Kind: Sendable {
      case fits, contradicts, unusual
    }

    let kind: Kind
    let says: [TextRun]

    static let shape = Shape<Remark>([
      .flag("fits") { $0.kind == .fits },
      .flag("contradicts") { $0.kind == .contradicts },
      .flag("isUnusual") { $0.kind == .unusual },
      .runs("says") { $0.says },
    ])
  }

  let form: String
  let parts: [Part]
  let remarks: [Remark]
  /// Whether the scheme has forms and the number is built like none of them.
  let fitsNoForm: Bool

  init(of certificate: Certificate, _ scheme: CertificateScheme?, _ words: PageWords) {
    guard let number = certificate.number?.value, let scheme,
      case .forms(let forms) = scheme.numbers
    else {
      (form, parts, remarks, fitsNoForm) = ("", [], [], false)
      return
    }
    let folded = FoldedNumber(number)
    let readings = forms.compactMap { form in form.parts(of: folded).map { (form, $0) } }
    // Of several readings the one that does not contradict itself is meant.
    let sound =
      readings.count < 2
      ? nil
      : readings.first { form, parts in
        !scheme.contradictions.contains { !$0.isDoubt && $0.holds(of: parts, in: form) }
      }
    guard let (form, found) = sound ?? readings.first else {
      (self.form, parts, remarks, fitsNoForm) = ("", [], [], true)
      return
    }
    self.form = words.plain(words.words(form.name))
    parts = found.map { Part($0, in: form, certificate, scheme, words) }
    remarks = scheme.contradictions.filter { $0.holds(of: found, in: form) }
      .map { Remark(kind: $0.isDoubt ? .unusual : .contradicts, says: words.words($0.says)) }
    fitsNoForm = false
  }
}

extension NumberParts.Part {
  fileprivate init(
    _ part: NumberForm.Part, in form: NumberForm, _ certificate: Certificate,
    _ scheme: CertificateScheme, _ words: PageWords
  ) {
    let segment = form.segments[part.segment]
    text = part.text
    label = words.plain(words.words(segment.label))
    if case .choice(let values) = segment.shape {
      meaning = words.plain(words.words(values.first { $0.value == part.text }?.meaning))
    } else {
      meaning = ""
    }
    remarks =
      Self.againstGoods(part, segment, certificate, scheme, words)
      + Self.againstIssue(form.year(of: part), certificate, words)
  }

  /// Holds a part against what numbers of the goods must say.
  private static func againstGoods(
    _ part: NumberForm.Part, _ segment: NumberForm.Segment, _ certificate: Certificate,
    _ scheme: CertificateScheme, _ words: PageWords
  ) -> [NumberParts.Remark] {
    guard let name = segment.name else { return [] }
    return certificate.products.compactMap { id in
      guard let product = words.directory.product(id),
        case .segments(let demands)? = product.numbers[scheme.id],
        let demand = demands.first(where: { $0.name == name })
      else { return nil }
      let goods = words.plain(words.words(product.name))
      if demand.values.contains(part.text) {
        return NumberParts.Remark(
          kind: .fits, says: [TextRun(words.text(.partFitsGoods, goods))])
      }
      let wanted = words.alternatives(demand.values)
      return NumberParts.Remark(
        kind: .contradicts, says: [TextRun(words.text(.partNotForGoods, goods, wanted))])
    }
  }

  /// Holds a year against the day of issue.
  private static func againstIssue(
    _ year: Int?, _ certificate: Certificate, _ words: PageWords
  ) -> [NumberParts.Remark] {
    guard let year, let issued = certificate.issued?.value else { return [] }
    return issued.parts.year >= year
      ? [.init(kind: .fits, says: [TextRun(words.text(.partBeforeIssue))])]
      : [.init(kind: .contradicts, says: [TextRun(words.text(.partAfterIssue))])]
  }
}
