import DirectoryModel
import WorkSharing

/// Reads all files of `content/certificates`, each on its own, in the order of their names.
func loadRegister(_ shelf: ContentShelf, known: KnownRecords) throws -> Reported<Register> {
  let files = shelf.listing.records[.certificates] ?? []
  let chunks = mapChunks(of: files.count, size: 1, jobs: shelf.jobs) { range in
    Result { () throws(BrokenWorld) in
      var part = RegisterPart(known: known)
      for file in files[range] { try part.read(file, from: shelf) }
      return part
    }
  }
  var certificates: [Certificate] = []
  var diagnostics: [Diagnostic] = []
  var brokenNumbers: Set<FoldedNumber> = []
  var isWhole = true
  var firstRows: [RowDigest: SourceRange] = [:]
  for chunk in chunks {
    let part = try chunk.get()
    diagnostics += part.diagnostics
    brokenNumbers.formUnion(part.decoding.brokenNumbers)
    isWhole = isWhole && part.isWhole
    for (row, digest) in part.rows {
      if let first = firstRows.updateValue(row.range, forKey: digest) {
        diagnostics.append(.duplicateRow(at: row.range, first: first))
        firstRows[digest] = first
      }
      certificates.append(row)
    }
  }
  let register = Register(
    certificates, brokenNumbers: brokenNumbers, isWhole: isWhole, known: known)
  return Reported(register, diagnostics)
}

private struct RegisterPart: Sendable {
  var decoding: CertificateDecoding
  var rows: [(row: Certificate, digest: RowDigest)] = []
  var isWhole = true
  private var tableDiagnostics: [Diagnostic] = []

  var diagnostics: [Diagnostic] { tableDiagnostics + decoding.diagnostics }

  init(known: KnownRecords) { decoding = CertificateDecoding(known: known) }

  mutating func read(_ record: RecordFile, from shelf: ContentShelf) throws(BrokenWorld) {
    let text = try shelf.text(of: record.listed, limit: .table)
    tableDiagnostics += text.diagnostics
    guard let bytes = text.value else {
      isWhole = false
      return
    }
    var table = CSVTable<RegisterColumn>(bytes, in: record.listed.file)
    let limit = decoding.diagnostics.count + CSVReader.mostMistakes
    while table.next() {
      if let row = decoding.decode(table) { rows.append((row, RowDigest(table))) }
      if decoding.diagnostics.count >= limit { table.stop() }
    }
    // A row or header that could not be read may have held any number.
    isWhole = isWhole && table.diagnostics.isEmpty
    tableDiagnostics += table.diagnostics
  }
}

extension Diagnostic {
  fileprivate static func duplicateRow(at range: SourceRange, first: SourceRange) -> Self {
    Diagnostic(
      .duplicateRow, "row stands twice in the register", at: range, help: "remove one of the two",
      notes: [Note("first written here", at: first)], severity: .warning)
  }
}
