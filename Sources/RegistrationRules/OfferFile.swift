import DirectoryModel

/// An offer at a standpoint with what many questions need of it: found once, for all rules and markets.
final class OfferFile {
  let standpoint: Standpoint
  let firm: FirmFile
  let offer: Offer
  let product: Product
  let productPosition: Int

  /// The papers the offer names, each with the register rows that were recorded by then.
  private(set) lazy var papers: [ClaimedPaper] = offer.claims.map { ClaimedPaper($0, of: self) }
  /// The rows of all papers, one behind the other.
  private(set) lazy var rows: [NamedPaper] = {
    let papers = papers
    var rows: [NamedPaper] = []
    rows.reserveCapacity(papers.count)
    for place in papers.indices {
      for row in papers[place].rows { rows.append(NamedPaper(row: row, place: place)) }
    }
    return rows
  }()
  private(set) lazy var papersWithoutRow = papers.filter { $0.rows.isEmpty }
  /// The schemes these papers are or may be of.
  private(set) lazy var schemes = papers.reduce(into: SchemeBits()) { $0.formUnion($1.schemes) }
  /// The standards the offer names, folded.
  private(set) lazy var standards: [[UInt8]] = offer.standards.map {
    Array(FoldedNumber($0.value).text.utf8)
  }
  private(set) lazy var models: Set<FoldedNumber> = Set(
    offer.models.map { FoldedNumber($0.value) })

  init(
    _ offer: Offer, of product: Product, at productPosition: Int, by firm: FirmFile,
    _ standpoint: Standpoint
  ) {
    self.offer = offer
    self.product = product
    self.productPosition = productPosition
    self.firm = firm
    self.standpoint = standpoint
  }

  var directory: Directory { firm.directory }

  /// The papers of some schemes, sorted by what each is worth for the offer; nil when it names none.
  func papers(of wanted: WantedSchemes) -> NamedPapers? {
    guard schemes.mayMeet(wanted.bits) else { return nil }
    let papers = NamedPapers(of: wanted, in: self)
    return papers.isEmpty ? nil : papers
  }

  /// The same on another day, with the same facts known; of its papers only what they are worth is found anew.
  func on(_ day: CalendarDay) -> OfferFile {
    let other = OfferFile(
      offer, of: product, at: productPosition, by: firm,
      Standpoint(asOf: day, knownBy: standpoint.knownBy))
    other.papers = papers.map { $0.on(day, in: directory) }
    return other
  }
}

/// A paper an offer names, with what the register says of it.
final class ClaimedPaper {
  let claim: CertificateClaim
  let number: FoldedNumber
  let rows: [RegisterRow]
  /// For a paper no visible row holds: positions of the schemes it may be of.
  let mayBeOf: [Int]
  let schemes: SchemeBits
  /// How the number reads in the scheme that was asked about last.
  private var read: (scheme: Int, reading: NumberForm.Reading?)?

  init(_ claim: CertificateClaim, of file: OfferFile) {
    self.claim = claim
    number = FoldedNumber(claim.text.value)
    var rows: [RegisterRow] = []
    rows.reserveCapacity(claim.certificates.count)
    for index in claim.certificates
    where file.directory.certificates[index].recorded <= file.standpoint.knownBy {
      rows.append(RegisterRow(index, of: file))
    }
    self.rows = rows
    mayBeOf = rows.isEmpty ? file.directory.schemes(thatMayBe: claim, numbered: number) : []
    var schemes = SchemeBits(mayBeOf)
    for row in rows where row.schemePosition >= 0 { schemes.insert(row.schemePosition) }
    self.schemes = schemes
  }

  private init(_ other: ClaimedPaper, rows: [RegisterRow]) {
    claim = other.claim
    number = other.number
    self.rows = rows
    mayBeOf = other.mayBeOf
    schemes = other.schemes
    read = other.read
  }

  /// The same on another day.
  func on(_ day: CalendarDay, in directory: Directory) -> ClaimedPaper {
    guard rows.contains(where: { $0.state != $0.state(on: day, in: directory) }) else {
      return self
    }
    return ClaimedPaper(self, rows: rows.map { $0.on(day, in: directory) })
  }
}

extension ClaimedPaper {
  /// How the number reads in the first form of a scheme that it has; most checks ask about the scheme its row names.
  func reading(in scheme: Int, of directory: Directory) -> NumberForm.Reading? {
    if let read, read.scheme == scheme { return read.reading }
    var reading: NumberForm.Reading?
    if case .forms(let forms) = directory.schemes[scheme].numbers {
      for place in forms.indices {
        guard let parts = forms[place].parts(of: number) else { continue }
        reading = NumberForm.Reading(place: place, form: forms[place], parts: parts)
        break
      }
    }
    read = (scheme, reading)
    return reading
  }
}

/// A register row as it stands to one offer: what it is worth on the day, and whether it speaks of these goods.
///
/// It holds no record, so that rows are handed on without counting.
struct RegisterRow {
  /// Why a row speaks of other goods than the offer's.
  enum Misfit {
    case product, use, models
  }

  /// Index into `Directory.certificates`.
  let index: Int
  /// Position in `Directory.schemes`; -1 for a scheme that is not there.
  let schemePosition: Int
  private(set) var state: CertificateState
  let misfit: Misfit?
  /// Whether the row says for which products it is.
  let namesProducts: Bool

  init(_ index: Int, of file: OfferFile) {
    let certificate = file.directory.certificates[index]
    let position = file.directory.scheme(ofCertificate: index)
    self.index = index
    schemePosition = position ?? -1
    state = RegistrationRules.state(
      of: certificate, in: position.map { file.directory.schemes[$0] }, on: file.standpoint.asOf)
    misfit = Self.misfit(of: certificate, to: file)
    namesProducts = !certificate.products.isEmpty
  }

  /// What the row is worth on another day.
  func state(on day: CalendarDay, in directory: Directory) -> CertificateState {
    RegistrationRules.state(
      of: directory.certificates[index],
      in: schemePosition < 0 ? nil : directory.schemes[schemePosition], on: day)
  }

  fileprivate func on(_ day: CalendarDay, in directory: Directory) -> RegisterRow {
    var row = self
    row.state = state(on: day, in: directory)
    return row
  }

  private static func misfit(of certificate: Certificate, to file: OfferFile) -> Misfit? {
    if !certificate.products.isEmpty,
      !certificate.products.contains(file.product.id)
    {
      return .product
    }
    if let use = certificate.use, use != file.offer.use.value { return .use }
    guard !file.offer.models.isEmpty, !certificate.models.isEmpty else { return nil }
    // Most papers write a model as the offer does.
    for model in file.offer.models where certificate.models.contains(model.value) { return nil }
    let isNamed = certificate.models.contains { file.models.contains(FoldedNumber($0)) }
    return isNamed ? nil : .models
  }
}

extension NumberForm {
  /// A number cut into the segments of a form it has.
  struct Reading {
    /// Position among the forms of the scheme.
    let place: Int
    let form: NumberForm
    let parts: [Part]
  }
}

extension Directory {
  /// Positions of the schemes a paper the register does not hold could be of.
  fileprivate func schemes(
    thatMayBe claim: CertificateClaim, numbered number: FoldedNumber
  ) -> [Int] {
    if let named = position(of: CertificateScheme.ID(claim.text.value)) { return [named] }
    let fitting = schemes.indices.filter { schemes[$0].fits(number) }
    guard fitting.isEmpty else { return fitting }
    return schemes.indices.filter {
      if case .ownStyle = schemes[$0].numbers { true } else { false }
    }
  }
}
