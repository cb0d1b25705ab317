import DirectoryModel

/// A certificate number taken apart by the form of its scheme.
struct NumberParts: Sendable {
  struct Part: Sendable {
    let text: String
    let label: String
    let meaning: String

    static let shape = Shape<Part>([
      .text("part") { $0.text }, .text("label") { $0.label }, .text("meaning") { $0.meaning },
    ])
  }

  let form: String
  let parts: [Part]
  /// Whether the scheme has forms and the number is built like none of them.
  let fitsNoForm: Bool

  init(_ number: String?, of scheme: CertificateScheme?, in language: LanguageTag) {
    guard let number, let scheme, case .forms(let forms) = scheme.numbers else {
      (form, parts, fitsNoForm) = ("", [], false)
      return
    }
    let folded = FoldedNumber(number)
    for form in forms {
      guard let found = form.parts(of: folded) else { continue }
      self.form = form.name[language]
      parts = found.map { Self.part($0, of: form.segments[$0.segment], in: language) }
      fitsNoForm = false
      return
    }
    (form, parts, fitsNoForm) = ("", [], true)
  }

  private static func part(
    _ part: NumberForm.Part, of segment: NumberForm.Segment, in language: LanguageTag
  ) -> Part {
    var meaning = ""
    if case .choice(let values) = segment.shape {
      meaning = values.first { $0.value == part.text }?.meaning[language] ?? ""
    }
    return Part(text: part.text, label: segment.label?[language] ?? "", meaning: meaning)
  }
}
