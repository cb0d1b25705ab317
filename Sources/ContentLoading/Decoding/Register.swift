import DirectoryModel

/// The certificate register as offers look it up.
struct Register: Sendable {
  private struct NumberlessKey: Hashable {
    let scheme: String
    let supplier: String
  }

  let certificates: [Certificate]
  /// In the order of their rows.
  let files: [RegisterFile]
  private let rowsByNumber: RowsByNumber
  private let numberlessRows: [NumberlessKey: PaperRows]
  /// Numbers of rows that were left out for their own mistakes: naming them is no mistake too.
  private let brokenNumbers: Set<FoldedNumber>
  /// Whether all register files could be read.
  private let isWhole: Bool

  /// A register of rows; `numberless` are the suppliers' papers of schemes without numbers, by their places.
  init(
    _ certificates: [Certificate], _ rowsByNumber: RowsByNumber, numberless: [Int],
    brokenNumbers: Set<FoldedNumber>, isWhole: Bool, files: [RegisterFile] = []
  ) {
    self.files = files
    var numberlessRows: [NumberlessKey: PaperRows] = [:]
    for row in numberless {
      guard let supplier = certificates[row].supplierID else { continue }
      let key = NumberlessKey(scheme: certificates[row].schemeID.text, supplier: supplier.text)
      numberlessRows[key, default: PaperRows()].append(row)
    }
    self.certificates = certificates
    self.rowsByNumber = rowsByNumber
    self.numberlessRows = numberlessRows
    self.brokenNumbers = brokenNumbers
    self.isWhole = isWhole
  }

  /// The rows an offer means by a number or the id of a scheme without numbers; nil when there are none.
  func rows(
    claimedAs text: String, by supplier: Supplier.ID, for product: Product.ID,
    _ known: KnownRecords
  ) -> PaperRows? {
    if known.isNumberless(text) {
      let rows = numberlessRows[NumberlessKey(scheme: text, supplier: supplier.text)] ?? PaperRows()
      let covering = rows.filter { row in
        certificates[row].products.contains(product)
      }
      return covering.isEmpty && isWhole ? nil : PaperRows(covering)
    }
    let number = FoldedNumber(text)
    if let rows = rowsByNumber.rows(of: number, in: certificates) { return rows }
    return isWhole && !brokenNumbers.contains(number) ? nil : PaperRows()
  }

  /// A number as a row stores it already, so that offer and row hold one text; another one as it is.
  func shared(_ number: String, in rows: PaperRows?) -> String {
    guard let row = rows?.first, let written = certificates[row].number?.value, written == number
    else { return number }
    return written
  }

  /// What is to be said of papers that were named and not found.
  func remarks(on missing: [MissingPaper], _ known: KnownRecords) -> [Diagnostic] {
    guard !missing.isEmpty else { return [] }
    var written: [String: String] = [:]
    for number in certificates.lazy.compactMap(\.number) {
      let folded = FoldedNumber(number.value).text
      if written[folded] == nil { written[folded] = number.value }
    }
    let numbers = KnownNames("number", written.keys)
    return missing.map { paper in
      let name = paper.text.value
      if known.isNumberless(name) { return .noRow(of: name, for: paper) }
      if known.schemes.contains(name) { return .schemeHasNumbers(paper) }
      let nearest = numbers.nearest(to: FoldedNumber(name).text).flatMap { written[$0] }
      return .notInRegister(paper, nearest: nearest)
    }
  }
}

extension Diagnostic {
  fileprivate static func notInRegister(_ paper: MissingPaper, nearest: String?) -> Self {
    Diagnostic(
      .numberNotInRegister, "`\(paper.text.value)` is not in the certificate register",
      at: paper.text.range,
      help: nearest.map { "write `\($0)` if that paper is meant, or add a row to the register" }
        ?? "add a row to the register, with what is known of the paper",
      severity: .warning, replacement: nearest)
  }

  fileprivate static func noRow(of scheme: String, for paper: MissingPaper) -> Self {
    Diagnostic(
      .numberNotInRegister,
      "`\(scheme)` has no row in the register for supplier `\(paper.supplier)` and product "
        + "`\(paper.product)`",
      at: paper.text.range, help: "add a row that names the supplier and the product",
      severity: .warning)
  }

  fileprivate static func schemeHasNumbers(_ paper: MissingPaper) -> Self {
    Diagnostic(
      .numberNotInRegister,
      "`\(paper.text.value)` is a scheme whose papers carry numbers, and not a number",
      at: paper.text.range, help: "write the number of the paper", severity: .warning)
  }
}
