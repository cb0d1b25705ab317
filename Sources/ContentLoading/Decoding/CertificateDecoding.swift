import DirectoryModel

/// Decodes rows of the certificate register.
struct CertificateDecoding {
  private let known: KnownRecords
  private(set) var diagnostics: [Diagnostic] = []
  /// The numbers of rows that were left out for their mistakes.
  private(set) var brokenNumbers: Set<FoldedNumber> = []
  /// What rows before named; many name the same.
  private var productLists: [Product.ID: [Product.ID]] = [:]
  private var lastModels: [String] = []

  init(known: KnownRecords) { self.known = known }

  /// Nil when the row does not say what it is and since when it is known.
  mutating func decode(_ row: some RegisterFields) -> Certificate? {
    let scheme = needed(.scheme, in: row)
    if let scheme { complain(known.schemes.complaint(about: scheme)) }
    let number = row.text(.number)
    let lacksNumber = number == nil && scheme.map { !known.isNumberless($0.value) } ?? false
    // A scheme that could not be read may be one without numbers.
    let lacks = lacksNumber && scheme.map { known.schemeByID[$0.value] != nil } ?? false
    if lacks { diagnostics.append(.missingInRow(.number, at: row.range)) }
    let recordedText = needed(.recorded, in: row)
    let recorded = recordedText.flatMap { day($0) }
    let products = row.texts(.product)
    for product in products { complain(known.products.complaint(about: product)) }
    let use = choice(.use, of: IntendedUse.self, in: row)
    let issued = row.text(.issued).flatMap { day($0) }
    let expires = row.text(.expires).flatMap { day($0) }
    complain(daysOutOfOrder(issued, "issued", expires, "expires"))
    let standing = choice(.status, of: Certificate.Standing.self, in: row)
    let since = row.text(.since).flatMap { day($0) }
    let checked = row.text(.checked).flatMap { day($0) }
    let evidence = choice(.evidence, of: Certificate.Evidence.self, in: row)
    let supplier = row.text(.supplier)
    if let supplier { complain(known.suppliers.complaint(about: supplier)) }
    guard let scheme, let recorded, !lacks else {
      if let number { brokenNumbers.insert(FoldedNumber(number.value)) }
      return nil
    }
    let models = row.texts(.models).map(\.value)
    if models != lastModels { lastModels = models }
    return Certificate(
      scheme: scheme.map { CertificateScheme.ID($0) }, number: number, holder: row.text(.holder),
      issuer: row.text(.issuer)?.map { Issuer.ID($0) },
      products: products.map { $0.map { Product.ID($0) } },
      models: models, standard: row.text(.standard)?.value,
      use: use?.value, issued: issued, expires: expires, standing: standing, since: since?.value,
      recorded: recorded.value, checked: checked?.value, evidence: evidence?.value,
      source: row.text(.source)?.value,
      supplier: supplier?.map { Supplier.ID(known.suppliers.shared($0)) },
      note: row.text(.note)?.value, range: row.range,
      sharing: (list(of: products), lastModels))
  }

  /// The products a row names; rows that name the same single one hold one list.
  private mutating func list(of products: [Located<String>]) -> [Product.ID] {
    let named = products.map { Product.ID($0.value) }
    guard named.count == 1, let only = named.first else { return named }
    if let known = productLists[only] { return known }
    productLists[only] = named
    return named
  }

  private mutating func needed(
    _ column: RegisterColumn, in row: some RegisterFields
  ) -> Located<String>? {
    let text = row.text(column)
    if text == nil { diagnostics.append(.missingInRow(column, at: row.range)) }
    return text
  }

  private mutating func day(_ text: Located<String>) -> Located<CalendarDay>? {
    if let day = CalendarDay(text.value) { return Located(day, at: text.range) }
    diagnostics.append(.impossibleDay(text))
    return nil
  }

  private mutating func choice<Value>(
    _ column: RegisterColumn, of type: Value.Type, in row: some RegisterFields
  ) -> Located<Value>? where Value: RawRepresentable<String> & CaseIterable {
    guard let text = row.text(column) else { return nil }
    if let value = Value(rawValue: text.value) { return Located(value, at: text.range) }
    diagnostics.append(
      .unknownValue(text, of: column.name, known: Value.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func complain(_ complaint: Diagnostic?) {
    if let complaint { diagnostics.append(complaint) }
  }
}

extension Diagnostic {
  fileprivate static func missingInRow(_ column: RegisterColumn, at range: SourceRange) -> Self {
    Diagnostic(
      .missingKey, "`\(column.name)` is empty", at: range,
      help: "write what the paper says in the column `\(column.name)`")
  }
}
