import DirectoryModel

/// A register row as its reader needs it: what the paper says, how that is known, and where to check it.
///
/// A class, as it has twenty parts: handing it on costs one count.
final class PaperCard: Sendable {
  let certificate: Certificate
  let anchor: String
  let scheme: SchemePart
  let parts: NumberParts
  let holder: [TextRun]
  let issuer: [TextRun]
  let products: [NamedLink]
  let use: String
  let standing: String
  let state: String
  let evidence: String
  let note: [TextRun]
  let models: String
  let days: [Day]
  let source: NamedLink?
  let check: NamedLink?
  let alsoNamedBy: [NamedLink]
  /// Whether the card says what to look out for with papers of this kind.
  let showsPitfalls: Bool

  /// A day of the paper with its name; an empty one is said to be unknown.
  struct Day: Sendable {
    let label: String
    let day: [DayText]

    static let shape = Shape<Day>([.text("label") { $0.label }, .day("value") { $0.day }])
  }

  static let shape = Shape<PaperCard>(
    [.text("anchor") { $0.anchor }, .page("anchorLink") { "#" + $0.anchor }]
      + SchemePart.names.fields { $0.scheme } + own + SchemePart.meaning.fields { $0.scheme } + last
  )

  private static let own: [Shape<PaperCard>.Field] = [
    .text("number") { $0.certificate.number?.value ?? "" },
    .rows("parts", NumberParts.Part.shape) { $0.parts.parts },
    .text("form") { $0.parts.form },
    .rows("remarks", NumberParts.Remark.shape) { $0.parts.remarks },
    .flag("fitsNoForm") { $0.parts.fitsNoForm },
    .runs("holder") { $0.holder },
    .runs("issuer") { $0.issuer },
    .links("covers") { $0.products },
    .text("models") { $0.models },
    .text("standard") { $0.certificate.standard ?? "" },
    .text("useWord") { $0.use },
    .text("standing") { $0.standing },
    .text("state") { $0.state },
    .text("evidence") { $0.evidence },
    .rows("days", Day.shape) { $0.days },
    .link("source") { $0.source },
    .link("check") { $0.check },
  ]

  private static let last: [Shape<PaperCard>.Field] = [
    .flag("hasPitfalls") { $0.showsPitfalls && !$0.scheme.pitfalls.isEmpty },
    .rows("pitfalls", RunRow.shape) { $0.showsPitfalls ? $0.scheme.pitfalls : [] },
    .flag("hasOtherSuppliers") { !$0.alsoNamedBy.isEmpty },
    .links("alsoNamedBy") { $0.alsoNamedBy },
    .runs("note") { $0.note },
  ]

  init(
    _ row: Int, anchor: String, on supplier: Int, showsPitfalls: Bool, _ words: PageWords
  ) {
    let certificate = words.directory.certificates[row]
    let scheme = words.scheme(ofCertificate: row)
    self.certificate = certificate
    self.scheme = scheme
    self.anchor = anchor
    self.showsPitfalls = showsPitfalls
    parts = NumberParts(
      of: certificate, scheme.number.map { words.directory.schemes[Int($0)] }, words)
    holder = words.foreign(certificate.holder?.value)
    issuer = words.issuer(ofCertificate: row)
    products = certificate.products.map { words.link(to: $0) }
    use = certificate.use.map { words.text($0.phrase) } ?? ""
    standing = words.standing(of: certificate)
    state = words.state(of: certificate)
    note = words.own(certificate.note)
    evidence = words.text(certificate.evidence.phrase)
    models = words.list(certificate.models)
    days = words.days(of: certificate, ends: scheme.ends)
    source = words.source(of: certificate)
    check = words.check(certificate, scheme)
    alsoNamedBy = words.lists.records.claimants(of: row)
      .filter { Int($0) != supplier }
      .prefix(12)
      .map { words.link(to: words.directory.suppliers[Int($0)]) }
  }
}
