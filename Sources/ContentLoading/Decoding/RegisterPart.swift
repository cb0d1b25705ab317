import DirectoryModel
import WorkSharing

/// The text of a register file and the pieces it is read in.
struct RegisterText: Sendable {
  /// Nil when it could not be read as text.
  let text: Reported<[UInt8]?>
  let file: SourceFile.ID
  /// The table before its first row.
  let table: CSVTable<RegisterColumn>?
  let pieces: [TablePieces.Piece]

  init(
    _ text: Reported<[UInt8]?>, in file: SourceFile.ID, pieceSize: Int = TablePieces.size
  ) {
    self.text = text
    self.file = file
    table = text.value.map { CSVTable($0, in: file) }
    // Without a header there are no rows to share.
    let size = table?.diagnostics.isEmpty == true ? pieceSize : .max / 4
    pieces = text.value.map { TablePieces.of($0, size: size) } ?? []
  }
}

/// Rows of the register, read by one thread.
struct RegisterPart: Sendable {
  struct Rows {
    private(set) var certificates: [Certificate] = []
    /// Those of suppliers' papers without numbers, by their places here.
    private(set) var numberless: [Int] = []
    /// The hashes of their numbers.
    private(set) var numbers: [NumberHash?] = []
    private var digests: [RowDigest] = []

    mutating func add(_ certificate: Certificate, _ digest: RowDigest, isNumberless: Bool) {
      if isNumberless { numberless.append(certificates.count) }
      certificates.append(certificate)
      numbers.append(NumberHash(certificate))
      digests.append(digest)
    }

    init() {}

    /// The rows of these, one behind the other; nobody else should hold them.
    init(joining parts: consuming [Self]) {
      var certificates: [[Certificate]] = []
      let count = parts.reduce(0) { $0 + $1.certificates.count }
      numbers.reserveCapacity(count)
      digests.reserveCapacity(count)
      for place in parts.indices {
        let before = numbers.count
        numberless += parts[place].numberless.map { before + $0 }
        numbers += parts[place].numbers
        digests += parts[place].digests
        certificates.append(parts[place].certificates)
        parts[place].certificates = []
      }
      self.certificates = joinedChunks(certificates)
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
  private var rows = Rows()
  /// Those of the pieces behind the first one of a file.
  private var laterRows: [Rows] = []
  var isWhole = true
  /// Of every row, whether it could be decoded or not; none where only some rows are read.
  var marks: [UInt64] = []
  private var tableDiagnostics: [Diagnostic] = []

  var diagnostics: [Diagnostic] { tableDiagnostics + decoding.diagnostics }

  init(known: KnownRecords) { decoding = CertificateDecoding(known: known) }

  /// Reads a file.
  mutating func read(
    _ record: RecordFile, from shelf: ContentShelf, only wanted: Set<Int>?
  ) throws(BrokenWorld) {
    let text = try shelf.text(of: record.listed, limit: .table)
    read(text, in: record.listed.file, only: wanted)
  }

  /// Reads a file whose text is there, nil when it could not be read as text.
  mutating func read(
    _ text: Reported<[UInt8]?>, in file: SourceFile.ID, only wanted: Set<Int>? = nil
  ) {
    tableDiagnostics += text.diagnostics
    guard let bytes = text.value else {
      isWhole = false
      return
    }
    var table = CSVTable<RegisterColumn>(bytes, in: file)
    read(&table, only: wanted)
  }

  /// Reads a piece of a text; the first has the header.
  mutating func read(_ piece: TablePieces.Piece, of text: RegisterText) {
    guard var table = text.table else { return }
    if text.pieces.count > 1 {
      let own = Array((text.text.value ?? [])[piece.bytes])
      table =
        piece.bytes.lowerBound == 0
        ? CSVTable(own, in: text.file)
        : CSVTable(own, in: text.file, line: piece.line, under: table)
    }
    read(&table, only: nil)
  }

  /// Adds what was to be said of the bytes.
  mutating func add(_ others: [Diagnostic]) { tableDiagnostics += others }

  private mutating func read(_ table: inout CSVTable<RegisterColumn>, only wanted: Set<Int>?) {
    let limit = decoding.diagnostics.count + CSVReader.mostMistakes
    var place = -1
    while table.next() {
      place += 1
      guard wanted?.contains(place) ?? true else { continue }
      let digest = RowDigest(table)
      if wanted == nil { marks.append(digest.mark) }
      if let row = decoding.decode(&table) {
        rows.add(
          row, digest, isNumberless: row.supplierID != nil && decoding.isNumberless(row))
      }
      if decoding.diagnostics.count >= limit { table.stop() }
    }
    // A row or header that could not be read may have held any number.
    isWhole = isWhole && table.diagnostics.isEmpty
    tableDiagnostics += table.diagnostics
  }

  /// The rows of all parts, which keep none.
  static func takeRows(of parts: inout [RegisterPart]) -> Rows {
    var rows: [Rows] = []
    for place in parts.indices {
      rows.append(parts[place].rows)
      rows += parts[place].laterRows
      parts[place].rows = Rows()
      parts[place].laterRows = []
    }
    return Rows(joining: rows)
  }

  /// The pieces of a text as one; nil when one thread would have read other rows, or fewer.
  static func joined(_ pieces: ArraySlice<RegisterPart>) -> RegisterPart? {
    guard var all = pieces.first else { return nil }
    // Behind wrong quotes and in a table cut short a piece may not begin where a row does.
    guard pieces.dropLast().allSatisfy(\.isWhole),
      pieces.reduce(0, { $0 + $1.decoding.diagnostics.count }) < CSVReader.mostMistakes
    else { return nil }
    for piece in pieces.dropFirst() {
      all.decoding.add(piece.decoding)
      all.laterRows.append(piece.rows)
      all.isWhole = all.isWhole && piece.isWhole
      all.marks += piece.marks
      all.tableDiagnostics += piece.tableDiagnostics
    }
    return all
  }
}

extension Diagnostic {
  fileprivate static func duplicateRow(at range: SourceRange, first: SourceRange) -> Self {
    Diagnostic(
      .duplicateRow, "row stands twice in the register", at: range, help: "remove one of the two",
      notes: [Note("first written here", at: first)], severity: .warning)
  }
}
