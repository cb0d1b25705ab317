package import DirectoryModel

/// Open data of the register as CSV: the rows that were recorded by the edition's day.
struct CertificatesData {
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  /// The names of the columns, in the order of `cells`.
  fileprivate static let columns = [
    "scheme", "number", "holder", "issuer", "product", "models", "standard", "use", "issued",
    "expires", "status", "since", "recorded", "checked", "evidence", "source", "supplier",
    "note",
  ]

  func write(part: Int, into buffer: inout ByteBuffer) {
    let certificates = content.directory.certificates
    let range = DataParts.range(
      ofPart: part, size: DataParts.certificatesAFile, count: certificates.count)
    var csv = CSVText(appendingTo: buffer.take())
    csv.row(Self.columns)
    for certificate in certificates[range]
    where certificate.recorded <= content.judgement.standpoint.knownBy {
      csv.row(cells(certificate))
    }
    buffer = csv.finish()
  }

  func cells(_ certificate: Certificate) -> [String] {
    [
      certificate.schemeID.text, certificate.writtenNumber ?? "",
      certificate.holder?.value ?? "", certificate.issuerID?.text ?? "",
      certificate.products.map(\.text).joined(separator: "; "),
      certificate.models.joined(separator: "; "), certificate.standard ?? "",
      certificate.use?.rawValue ?? "", day(certificate.issued?.value),
      day(certificate.expires?.value), certificate.standing?.value.rawValue ?? "",
      day(certificate.since), day(certificate.recorded), day(certificate.checked),
      certificate.evidence?.rawValue ?? "", certificate.source ?? "",
      certificate.supplierID?.text ?? "", certificate.note ?? "",
    ]
  }

  private func day(_ day: CalendarDay?) -> String { day?.description ?? "" }
}

extension CountedPaper {
  /// A paper by the cells of its row of open data; nil when they are no such row.
  package init?(_ cells: [String], in directory: Directory) {
    guard cells.count == CertificatesData.columns.count else { return nil }
    let named = Dictionary(uniqueKeysWithValues: zip(CertificatesData.columns, cells))
    self.init(
      of: CertificateScheme.ID(named["scheme"] ?? ""),
      evidence: named["evidence"].flatMap(Certificate.Evidence.init),
      checked: named["checked"].flatMap { CalendarDay($0) }, isEnding: named["expires"] != "",
      in: directory)
  }
}
