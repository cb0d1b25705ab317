import DirectoryModel

/// Open data of the register as CSV: the rows that were recorded by the edition's day.
struct CertificatesData {
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  func write(part: Int, into buffer: inout ByteBuffer) {
    let certificates = content.directory.certificates
    let range = DataParts.range(
      ofPart: part, size: DataParts.certificatesAFile, count: certificates.count)
    var csv = CSVText(appendingTo: buffer.take())
    csv.row([
      "scheme", "number", "holder", "issuer", "product", "models", "standard", "use", "issued",
      "expires", "status", "since", "recorded", "checked", "evidence", "source", "supplier",
      "note",
    ])
    for certificate in certificates[range]
    where certificate.recorded <= content.judgement.standpoint.knownBy {
      csv.row(cells(certificate))
    }
    buffer = csv.finish()
  }

  func cells(_ certificate: Certificate) -> [String] {
    [
      certificate.scheme.value.text, certificate.number?.value ?? "",
      certificate.holder?.value ?? "", certificate.issuer?.value.text ?? "",
      certificate.products.map(\.value.text).joined(separator: "; "),
      certificate.models.joined(separator: "; "), certificate.standard ?? "",
      certificate.use?.rawValue ?? "", day(certificate.issued?.value),
      day(certificate.expires?.value), certificate.standing?.value.rawValue ?? "",
      day(certificate.since), day(certificate.recorded), day(certificate.checked),
      certificate.evidence?.rawValue ?? "", certificate.source ?? "",
      certificate.supplier?.value.text ?? "", certificate.note ?? "",
    ]
  }

  private func day(_ day: CalendarDay?) -> String { day?.description ?? "" }
}
