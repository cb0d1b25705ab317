/// The supplier directory as loaded: every record once, in the order of its id.
///
/// It and its records never change; they are classes only so that handing them on costs one count instead of one
/// for each field.
package final class Directory: Sendable {
  package let settings: SiteSettings
  package let files: SourceFiles
  package let suppliers: [Supplier]
  package let products: [Product]
  package let markets: [Market]
  package let schemes: [CertificateScheme]
  /// In the order a page shows them.
  package let places: [Place]
  package let issuers: [Issuer]
  /// In the order of files and rows.
  package let certificates: [Certificate]
  package let notices: [Notice]
  package let checklists: [Checklist]
  package let pages: [TextPage]
  package let waivers: [Waiver]

  private let supplierPositions: RecordPositions<Supplier>
  private let productPositions: RecordPositions<Product>
  private let marketPositions: RecordPositions<Market>
  private let schemePositions: RecordPositions<CertificateScheme>
  private let issuerPositions: RecordPositions<Issuer>
  /// By row of the register: the position of its scheme or issuer, -1 for what is not in the directory.
  private let schemesOfCertificates: [Int32]
  private let issuersOfCertificates: [Int32]

  /// Makes a directory of its records; where an earlier one has the same in the same order, their positions are taken over.
  ///
  /// What is asked of each part of the register, threads may `share`; the answers are in the order of the parts.
  package init(
    settings: SiteSettings, files: SourceFiles, suppliers: [Supplier], products: [Product],
    markets: [Market], schemes: [CertificateScheme], places: [Place] = [], issuers: [Issuer],
    certificates: [Certificate], notices: [Notice], checklists: [Checklist], pages: [TextPage],
    waivers: [Waiver], recalling before: Directory? = nil,
    sharing share: PartsOfRows = { count, part in (0..<count).map(part) }
  ) {
    self.settings = settings
    self.files = files
    self.suppliers = suppliers
    self.products = products
    self.markets = markets
    self.schemes = schemes
    self.places = places
    self.issuers = issuers
    self.certificates = certificates
    self.notices = notices
    self.checklists = checklists
    self.pages = pages
    self.waivers = waivers
    supplierPositions = RecordPositions(suppliers, recalling: before?.supplierPositions)
    productPositions = RecordPositions(products, recalling: before?.productPositions)
    marketPositions = RecordPositions(markets, recalling: before?.marketPositions)
    schemePositions = RecordPositions(schemes, recalling: before?.schemePositions)
    issuerPositions = RecordPositions(issuers, recalling: before?.issuerPositions)
    if let before, before.schemePositions.isOf(schemes),
      before.issuerPositions.isOf(issuers),
      before.certificates.elementsEqual(certificates, by: { $0 === $1 })
    {
      schemesOfCertificates = before.schemesOfCertificates
      issuersOfCertificates = before.issuersOfCertificates
    } else {
      let size = Self.sharedRows
      let (schemes, issuers) = (schemePositions, issuerPositions)
      let parts = share((certificates.count + size - 1) / size) { part in
        let rows = certificates[part * size..<min((part + 1) * size, certificates.count)]
        return (
          Self.positions(of: rows.lazy.map(\.schemeID), among: schemes),
          Self.positions(of: rows.lazy.map(\.issuerID), among: issuers)
        )
      }
      schemesOfCertificates = parts.flatMap(\.schemes)
      issuersOfCertificates = parts.flatMap(\.issuers)
    }
  }

  /// The positions of the schemes and issuers of a part of the register.
  package typealias PositionsOfRows = (schemes: [Int32], issuers: [Int32])
  /// Finds them for each of so many parts.
  package typealias PartsOfRows = (Int, @Sendable (Int) -> PositionsOfRows) -> [PositionsOfRows]
  private static let sharedRows = 16_384

  package func position(of id: Supplier.ID) -> Int? { supplierPositions[id] }
  package func position(of id: Product.ID) -> Int? { productPositions[id] }
  package func position(of id: Market.ID) -> Int? { marketPositions[id] }
  package func position(of id: CertificateScheme.ID) -> Int? { schemePositions[id] }

  /// The position of the scheme of a row of the register.
  package func scheme(ofCertificate index: Int) -> Int? {
    let position = schemesOfCertificates[index]
    return position < 0 ? nil : Int(position)
  }

  /// The position of the issuer a row of the register names.
  package func issuer(ofCertificate index: Int) -> Int? {
    let position = issuersOfCertificates[index]
    return position < 0 ? nil : Int(position)
  }

  package func supplier(_ id: Supplier.ID) -> Supplier? {
    supplierPositions[id].map { suppliers[$0] }
  }
  package func product(_ id: Product.ID) -> Product? { productPositions[id].map { products[$0] } }
  package func market(_ id: Market.ID) -> Market? { marketPositions[id].map { markets[$0] } }
  package func scheme(_ id: CertificateScheme.ID) -> CertificateScheme? {
    schemePositions[id].map { schemes[$0] }
  }
  package func issuer(_ id: Issuer.ID) -> Issuer? { issuerPositions[id].map { issuers[$0] } }

  /// Positions by id, each looked up once for a run of rows that name the same.
  private static func positions<Record>(
    of ids: some Sequence<Identifier<Record>?>, among known: RecordPositions<Record>
  ) -> [Int32] {
    var last: Identifier<Record>?
    var position: Int32 = -1
    return ids.map { id in
      if id != last {
        last = id
        position = id.flatMap { known[$0] }.map(Int32.init) ?? -1
      }
      return position
    }
  }
}
