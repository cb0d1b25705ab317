import DirectoryModel

/// Decodes rows of the certificate register.
struct CertificateDecoding {
  private let known: KnownRecords
  private(set) var diagnostics: [Diagnostic] = []
  /// The numbers of rows that were left out for their mistakes.
  private(set) var brokenNumbers: Set<FoldedNumber> = []
  /// What rows before named, as many name the same: by position among the known products, empty where none named it.
  private var productLists: [[Product.ID]] = []
  private var lastModels: [String] = []
  /// The supplier of the last row that named a known one, as written and as it is stored.
  private var lastSupplier: (written: String, stored: String)?

  init(known: KnownRecords) { self.known = known }

  /// Takes over what another one has to say of rows behind its own.
  mutating func add(_ other: Self) {
    diagnostics += other.diagnostics
    brokenNumbers.formUnion(other.brokenNumbers)
  }

  /// Whether a row is a supplier's paper of a scheme without numbers.
  func isNumberless(_ row: Certificate) -> Bool {
    row.supplierID != nil && known.isNumberless(row.schemeID.text)
  }

  /// Nil when the row does not say what it is and since when it is known.
  mutating func decode(_ row: inout some RegisterFields) -> Certificate? {
    let scheme = needed(.scheme, in: &row)
    if let scheme { complain(known.schemes.complaint(about: scheme)) }
    let number = row.text(.number)
    // A scheme that could not be read may be one without numbers.
    let lacks =
      number == nil
      && (scheme.map { known.schemeByID[$0.value] != nil && !known.isNumberless($0.value) }
        ?? false)
    if lacks { diagnostics.append(.missingInRow(.number, at: row.range)) }
    let recorded = row.day(.recorded) ?? needed(.recorded, in: &row).flatMap { day($0) }
    let products = row.texts(.product)
    for product in products { complain(known.products.complaint(about: product)) }
    let use = choice(.use, of: IntendedUse.self, in: &row)
    let issued = day(.issued, in: &row)
    let expires = day(.expires, in: &row)
    complain(daysOutOfOrder(issued, "issued", expires, "expires"))
    let standing = choice(.status, of: Certificate.Standing.self, in: &row)
    let since = day(.since, in: &row)
    let checked = day(.checked, in: &row)
    let evidence = choice(.evidence, of: Certificate.Evidence.self, in: &row)
    let supplier = row.text(.supplier).map { Located(stored(supplier: $0), at: $0.range) }
    guard let scheme, let recorded, !lacks else {
      if let number { brokenNumbers.insert(FoldedNumber(number.value)) }
      return nil
    }
    let models = row.texts(.models).map(\.value)
    // Byte by byte: a row keeps its words as they are written.
    let areAlike = models.elementsEqual(lastModels) { $0.hasBytes(of: $1) }
    if !areAlike { lastModels = models }
    return Certificate(
      scheme: scheme.map { CertificateScheme.ID($0) }, number: number, holder: row.text(.holder),
      issuer: row.text(.issuer)?.map { Issuer.ID($0) },
      products: products.map { $0.map { Product.ID($0) } },
      models: models, standard: row.text(.standard)?.value,
      use: use?.value, issued: issued, expires: expires, standing: standing, since: since?.value,
      recorded: recorded.value, checked: checked?.value, evidence: evidence?.value,
      source: row.text(.source)?.value,
      supplier: supplier?.map { Supplier.ID($0) },
      note: row.text(.note)?.value, range: row.range,
      sharing: (list(of: products), lastModels))
  }

  /// The supplier a row names as it is stored; one that is not known is reported.
  private mutating func stored(supplier: Located<String>) -> String {
    if let lastSupplier, lastSupplier.written == supplier.value { return lastSupplier.stored }
    if let complaint = known.suppliers.complaint(about: supplier) {
      diagnostics.append(complaint)
      return supplier.value
    }
    let stored = known.suppliers.shared(supplier.value)
    lastSupplier = (supplier.value, stored)
    return stored
  }

  /// The products a row names; rows that name the same single one hold one list.
  private mutating func list(of products: [Located<String>]) -> [Product.ID] {
    guard products.count == 1, let position = known.products.position(of: products[0].value) else {
      return products.map { Product.ID($0.value) }
    }
    if productLists.isEmpty {
      productLists = Array(repeating: [], count: known.products.count)
    }
    if productLists[position].isEmpty { productLists[position] = [Product.ID(products[0].value)] }
    return productLists[position]
  }

  private mutating func needed(
    _ column: RegisterColumn, in row: inout some RegisterFields
  ) -> Located<String>? {
    let text = row.text(column)
    if text == nil { diagnostics.append(.missingInRow(column, at: row.range)) }
    return text
  }

  private mutating func day(
    _ column: RegisterColumn, in row: inout some RegisterFields
  ) -> Located<CalendarDay>? {
    row.day(column) ?? row.text(column).flatMap { day($0) }
  }

  private mutating func day(_ text: Located<String>) -> Located<CalendarDay>? {
    if let day = CalendarDay(text.value) { return Located(day, at: text.range) }
    diagnostics.append(.impossibleDay(text))
    return nil
  }

  private mutating func choice<Value>(
    _ column: RegisterColumn, of type: Value.Type, in row: inout some RegisterFields
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
