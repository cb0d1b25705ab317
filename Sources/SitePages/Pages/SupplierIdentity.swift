import DirectoryModel

/// One line of who a supplier says it is.
struct IdentityFact: Sendable {
  let label: String
  let values: [NamedLink]

  static let shape = Shape<IdentityFact>([
    .text("label") { $0.label }, .links("values") { $0.values },
  ])
}

extension PageWords {
  /// Who the supplier says it is; what it leaves out is left out.
  func identity(of supplier: Supplier) -> [IdentityFact] {
    var facts = [IdentityFact(label: text(.identityCountry), values: [country(of: supplier)])]
    func add(_ phrase: Phrase, _ value: String?, address: String = "", page: String = "") {
      guard let value, !value.isEmpty else { return }
      facts.append(
        IdentityFact(
          label: text(phrase), values: [NamedLink(foreign(value), page: page, address: address)]))
    }
    let region = lists.region(of: supplier)
    add(.identityRegion, supplier.region.map(self.region), page: region?.path() ?? "")
    add(.identityCity, supplier.city)
    add(.identityAddress, supplier.address)
    add(.identityRoles, list(supplier.roles.map { text($0.value.phrase) }))
    for claim in supplier.identifiers { add(claim.scheme.phrase, claim.text.value) }
    if let website = supplier.contact.website?.value {
      add(.identityWebsite, website, address: website.hasPrefix("http") ? website : "")
    }
    add(.identityEmail, supplier.contact.email)
    add(.identityPhone, supplier.contact.phone)
    if let recorded = supplier.recorded { add(.identityRecorded, dayText(recorded)) }
    return facts
  }

  private func country(of supplier: Supplier) -> NamedLink {
    NamedLink([TextRun(book.country(supplier.country.value))])
  }
}
