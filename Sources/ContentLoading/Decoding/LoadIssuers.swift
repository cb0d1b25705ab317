import DirectoryModel

/// Reads all files of `content/issuers`; rows with one id are scopes of one issuer.
func loadIssuers(
  _ shelf: ContentShelf, known: KnownRecords
) throws(BrokenWorld) -> Reported<[Issuer]> {
  var decoding = IssuerDecoding(known: known)
  for record in shelf.listing.records[.issuers] ?? [] {
    let text = try shelf.text(of: record.listed, limit: .table)
    decoding.diagnostics += text.diagnostics
    guard let bytes = text.value else { continue }
    var table = CSVTable<IssuerColumn>(bytes, in: record.listed.file)
    let limit = decoding.diagnostics.count + CSVReader.mostMistakes
    while table.next() {
      decoding.add(&table)
      if decoding.diagnostics.count >= limit { table.stop() }
    }
    decoding.diagnostics += table.diagnostics
  }
  return Reported(decoding.issuers, decoding.diagnostics)
}

private struct IssuerDecoding {
  private struct Entry {
    let issuer: Issuer
    let range: SourceRange
    var scopes: [Issuer.Scope]
  }

  var diagnostics: [Diagnostic] = []
  private let known: KnownRecords
  private var entries: [Issuer.ID: Entry] = [:]

  init(known: KnownRecords) { self.known = known }

  var issuers: [Issuer] {
    entries.values.map { entry in
      Issuer(
        id: entry.issuer.id, name: entry.issuer.name, names: entry.issuer.names,
        number: entry.issuer.number, country: entry.issuer.country, kind: entry.issuer.kind,
        scopes: entry.scopes)
    }.sorted { $0.id < $1.id }
  }

  mutating func add(_ row: inout CSVTable<IssuerColumn>) {
    let id = needed(.id, in: &row)
    let name = needed(.name, in: &row)
    let kindText = needed(.kind, in: &row)
    let kind = kindText.flatMap { Issuer.Kind(rawValue: $0.value) }
    if let kindText, kind == nil {
      diagnostics.append(
        .unknownValue(kindText, of: "kind", known: Issuer.Kind.allCases.map(\.rawValue)))
    }
    let country = row.text(.country)
    if let complaint = country.flatMap(Countries.complaint) { diagnostics.append(complaint) }
    let number = row.text(.number)
    if let number, !isFourDigits(number.value) {
      diagnostics.append(.badBodyNumber(number))
    }
    let scope = scope(of: &row)
    guard let id, let name, let kind else { return }
    if !isSoundID(id.value) { diagnostics.append(.badIssuerID(id)) }
    var names: [LanguageTag: String] = [:]
    names[LanguageTag("zh")] = row.text(.nameZh)?.value
    let issuer = Issuer(
      id: Issuer.ID(id.value), name: name.value, names: names, number: number?.value,
      country: country?.value, kind: kind, scopes: [])
    guard let first = entries[issuer.id] else {
      entries[issuer.id] = Entry(issuer: issuer, range: id.range, scopes: [scope])
      return
    }
    if first.issuer.name != issuer.name || first.issuer.kind != issuer.kind
      || first.issuer.number != issuer.number || first.issuer.country != issuer.country
    {
      diagnostics.append(
        .duplicateID("issuer id `\(id.value)` of another body", at: id.range, first: first.range))
    }
    entries[issuer.id]?.scopes.append(scope)
  }

  private mutating func scope(of row: inout CSVTable<IssuerColumn>) -> Issuer.Scope {
    let schemes = row.texts(.schemes)
    for scheme in schemes { complain(known.schemes.complaint(about: scheme)) }
    let products = products(of: &row)
    let from = day(row.text(.from))
    let until = day(row.text(.until))
    complain(daysOutOfOrder(from, "from", until, "until"))
    return Issuer.Scope(
      schemes: schemes.map { CertificateScheme.ID($0.value) },
      products: products,
      window: DayWindow(from: from?.value, until: until?.value),
      source: row.text(.source)?.value, checked: day(row.text(.checked))?.value,
      note: row.text(.note)?.value, range: row.range)
  }

  /// Nothing written means any product, `?` alone that nobody knows.
  private mutating func products(of row: inout CSVTable<IssuerColumn>) -> Issuer.ScopeProducts {
    let written = row.texts(.products)
    let named = written.filter { $0.value != "?" }
    if let mark = written.first(where: { $0.value == "?" }) {
      guard !named.isEmpty else { return .unknown }
      diagnostics.append(.knownAndUnknown(mark))
    }
    for product in named { complain(known.products.complaint(about: product)) }
    return named.isEmpty ? .any : .listed(named.map { Product.ID($0.value) })
  }

  private mutating func needed(
    _ column: IssuerColumn, in row: inout CSVTable<IssuerColumn>
  ) -> Located<String>? {
    let text = row.text(column)
    if text == nil { diagnostics.append(.missing(column.name, at: row.range)) }
    return text
  }

  private mutating func day(_ text: Located<String>?) -> Located<CalendarDay>? {
    guard let text else { return nil }
    if let day = CalendarDay(text.value) { return Located(day, at: text.range) }
    diagnostics.append(.impossibleDay(text))
    return nil
  }

  private mutating func complain(_ complaint: Diagnostic?) {
    if let complaint { diagnostics.append(complaint) }
  }
}

private func isFourDigits(_ text: String) -> Bool {
  text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) }
}

extension Diagnostic {
  fileprivate static func badBodyNumber(_ number: Located<String>) -> Self {
    Diagnostic(
      .badNumber, "`number` is `\(number.value)`, not the four digits of a notified body",
      at: number.range, help: "write four digits, leading zeros included, or leave it empty")
  }

  fileprivate static func knownAndUnknown(_ mark: Located<String>) -> Self {
    Diagnostic(
      .unknownValue, "`products` names products and `?` in one row", at: mark.range,
      help: "write `?` in a row of its own, or only the products that are known")
  }

  fileprivate static func badIssuerID(_ id: Located<String>) -> Self {
    Diagnostic(
      .badFileName, "`\(id.value)` cannot be an id", at: id.range,
      help: "write lower-case letters a to z, digits and hyphens, at most 64")
  }
}
