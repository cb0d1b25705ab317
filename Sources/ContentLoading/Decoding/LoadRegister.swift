import DirectoryModel
import WorkSharing

/// A file of the register with a mark of each of its rows.
package struct RegisterFile: Sendable {
  package let path: String
  /// Empty where not all rows were read.
  package let marks: [UInt64]
}

/// Reads all files of `content/certificates`, each on its own, in the order of their names.
///
/// - Parameters:
///   - shelf: holds the files.
///   - known: what rows can refer to.
///   - rows: by path of a file, the only rows that are read; nil for all rows of all files.
/// - Returns: the rows with their files.
/// - Throws: `BrokenWorld` when a file cannot be read.
func loadRegister(
  _ shelf: ContentShelf, known: KnownRecords, only rows: [String: Set<Int>]? = nil
) throws -> Reported<Register> {
  let files = (shelf.listing.records[.certificates] ?? []).filter { file in
    rows.map { $0[file.listed.path] != nil } ?? true
  }
  let chunks = mapChunks(of: files.count, size: 1, jobs: shelf.jobs) { range in
    Result { () throws(BrokenWorld) in
      var part = RegisterPart(known: known)
      for file in files[range] {
        try part.read(file, from: shelf, only: rows.map { $0[file.listed.path] ?? [] })
      }
      return part
    }
  }
  let parts = try chunks.map { try $0.get() }
  let all = parts.reduce(into: RegisterPart.Rows()) { $0.add($1.rows) }
  let (register, twice) = together(jobs: shelf.jobs) {
    Register(
      all.certificates, numbers: all.numbers,
      brokenNumbers: parts.reduce(into: []) { $0.formUnion($1.decoding.brokenNumbers) },
      isWhole: rows == nil && parts.allSatisfy(\.isWhole), known: known,
      files: zip(files, parts).map { RegisterFile(path: $0.listed.path, marks: $1.marks) })
  } _: {
    all.writtenTwice
  }
  return Reported(register, parts.flatMap(\.diagnostics) + twice)
}

/// The rows of a register file as far as they can be told without reading anything else.
package struct RegisterRows: Sendable {
  /// Of every row.
  package fileprivate(set) var marks: [UInt64] = []
  /// Of the rows behind those that are known: the id of the supplier each names, empty where it names none.
  package fileprivate(set) var suppliers: [String] = []
}

/// The rows of a register file as it is now, the first of which are `known`; nil when it is not whole.
///
/// - Throws: `BrokenWorld` when the file cannot be read.
package func registerRows(of path: String, behind known: Int, in site: String) throws
  -> RegisterRows?
{
  var listing = SiteListing()
  let listed = ListedFile(path: path, file: listing.files.add(path))
  let shelf = ContentShelf(folder: try ContentFolder(site), listing: listing, jobs: 1)
  let text = try shelf.text(of: listed, limit: .table)
  guard let bytes = text.value, text.diagnostics.isEmpty else { return nil }
  var table = CSVTable<RegisterColumn>(bytes, in: listed.file)
  var rows = RegisterRows()
  rows.marks.reserveCapacity(known + 1)
  while table.next() {
    if rows.marks.count >= known {
      rows.suppliers.append(
        table.withBytes(of: .supplier) { String(decoding: $0, as: UTF8.self) } ?? "")
    }
    rows.marks.append(RowDigest(table).mark)
  }
  return table.diagnostics.isEmpty ? rows : nil
}

private struct RegisterPart: Sendable {
  struct Rows {
    private(set) var certificates: [Certificate] = []
    /// The hashes of their numbers.
    private(set) var numbers: [NumberHash?] = []
    private var digests: [RowDigest] = []

    mutating func add(_ certificate: Certificate, _ digest: RowDigest) {
      certificates.append(certificate)
      numbers.append(NumberHash(certificate))
      digests.append(digest)
    }

    mutating func add(_ others: Self) {
      certificates += others.certificates
      numbers += others.numbers
      digests += others.digests
    }

    /// Remarks on rows that say the same as one before.
    var writtenTwice: [Diagnostic] {
      var positions = HashedPositions(capacity: digests.count)
      return digests.indices.compactMap { row in
        let first = positions.add(row, digests[row].hash) { digests[$0] == digests[row] }
        return first.map {
          .duplicateRow(at: certificates[row].range, first: certificates[$0].range)
        }
      }
    }
  }

  var decoding: CertificateDecoding
  var rows = Rows()
  var isWhole = true
  /// Of every row, whether it could be decoded or not; none where only some rows are read.
  var marks: [UInt64] = []
  private var tableDiagnostics: [Diagnostic] = []

  var diagnostics: [Diagnostic] { tableDiagnostics + decoding.diagnostics }

  init(known: KnownRecords) { decoding = CertificateDecoding(known: known) }

  mutating func read(
    _ record: RecordFile, from shelf: ContentShelf, only wanted: Set<Int>?
  ) throws(BrokenWorld) {
    let text = try shelf.text(of: record.listed, limit: .table)
    tableDiagnostics += text.diagnostics
    guard let bytes = text.value else {
      isWhole = false
      return
    }
    var table = CSVTable<RegisterColumn>(bytes, in: record.listed.file)
    let limit = decoding.diagnostics.count + CSVReader.mostMistakes
    var place = -1
    while table.next() {
      place += 1
      guard wanted?.contains(place) ?? true else { continue }
      let digest = RowDigest(table)
      if wanted == nil { marks.append(digest.mark) }
      if let row = decoding.decode(&table) { rows.add(row, digest) }
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
