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

  private let supplierPositions: [Supplier.ID: Int]
  private let productPositions: [Product.ID: Int]
  private let marketPositions: [Market.ID: Int]
  private let schemePositions: [CertificateScheme.ID: Int]
  private let issuerPositions: [Issuer.ID: Int]
  /// By row of the register: the position of its scheme or issuer, -1 for what is not in the directory.
  private let schemesOfCertificates: [Int32]
  private let issuersOfCertificates: [Int32]

  /// Makes a directory of its records; where an earlier one has the same in the same order, their positions are taken over.
  package init(
    settings: SiteSettings, files: SourceFiles, suppliers: [Supplier], products: [Product],
    markets: [Market], schemes: [CertificateScheme], places: [Place] = [], issuers: [Issuer],
    certificates: [Certificate], notices: [Notice], checklists: [Checklist], pages: [TextPage],
    waivers: [Waiver], recalling before: Directory? = nil
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
    supplierPositions = Self.positions(
      suppliers, \.id, before.map { ($0.suppliers, $0.supplierPositions) })
    productPositions = Self.positions(
      products, \.id, before.map { ($0.products, $0.productPositions) })
    marketPositions = Self.positions(
      markets, \.id, before.map { ($0.markets, $0.marketPositions) })
    schemePositions = Self.positions(
      schemes, \.id, before.map { ($0.schemes, $0.schemePositions) })
    issuerPositions = Self.positions(
      issuers, \.id, before.map { ($0.issuers, $0.issuerPositions) })
    if let before, before.schemePositions == schemePositions,
      before.issuerPositions == issuerPositions,
      before.certificates.elementsEqual(certificates, by: { $0 === $1 })
    {
      schemesOfCertificates = before.schemesOfCertificates
      issuersOfCertificates = before.issuersOfCertificates
    } else {
      schemesOfCertificates = Self.positions(
        of: certificates.lazy.map(\.scheme.value), among: schemePositions)
      issuersOfCertificates = Self.positions(
        of: certificates.lazy.map(\.issuer?.value), among: issuerPositions)
    }
  }

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
  private static func positions<ID: Hashable>(
    of ids: some Sequence<ID?>, among known: [ID: Int]
  ) -> [Int32] {
    var last: ID?
    var position: Int32 = -1
    return ids.map { id in
      if id != last {
        last = id
        position = id.flatMap { known[$0] }.map(Int32.init) ?? -1
      }
      return position
    }
  }

  /// The positions of records by their ids, taken over from earlier ones in the same order.
  private static func positions<Record: AnyObject, ID: Hashable>(
    _ records: [Record], _ id: (Record) -> ID, _ before: (records: [Record], positions: [ID: Int])?
  ) -> [ID: Int] {
    if let before,
      before.records.elementsEqual(records, by: { $0 === $1 || id($0) == id($1) })
    {
      return before.positions
    }
    return Dictionary(
      records.enumerated().map { (id($1), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
