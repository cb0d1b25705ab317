package import DirectoryModel

/// The lines of data files that tell of one supplier or paper, apart from the files they stand in.
package struct DataLines {
  /// A line of a data file.
  package struct Line: Sendable {
    /// The path of the file.
    package let path: String
    /// What no other line of the file begins with.
    package let beginning: [UInt8]
    package let bytes: [UInt8]
    /// What stands behind the last line of the file, on the same line.
    package let ending: StaticString
  }

  private let content: SiteContent
  /// How many suppliers are listed in the edition, and how many files of records and held numbers it has.
  private let counts: (suppliers: Int, records: Int, held: Int)

  package init(_ content: SiteContent, suppliers: Int, heldShards: Int) {
    self.content = content
    counts = (suppliers, DataParts.recordShards(of: suppliers), heldShards)
  }

  /// What open data and the desk say of a supplier; its offers' rows follow from `TakenFacts`.
  ///
  /// - Parameters:
  ///   - position: in the content.
  ///   - place: among all listed suppliers of the edition.
  /// - Returns: a line of each file that has one.
  package func lines(ofSupplierAt position: Int, listedAt place: Int) -> [Line] {
    let id = content.directory.suppliers[position].id.text
    let data = SuppliersData(content)
    var json = JSONText(appendingTo: ByteBuffer())
    json.object { json in data.members(ofSupplierAt: position, &json) }
    let open = json.finish().array
    json = JSONText(appendingTo: ByteBuffer())
    RecordShard.write(position, of: content, data, into: &json)
    let record = json.finish().array
    return [
      Line(
        path: PagePath.suppliersJSON(part: place / DataParts.suppliersAFile),
        beginning: Array("{\"id\":\"\(id)\",".utf8), bytes: open, ending: "]}"),
      Line(
        path: PagePath.recordShard(part: DataParts.shard(of: id, among: counts.records)),
        beginning: Array("\"\(id)\":{".utf8), bytes: record, ending: "});"),
    ]
  }

  /// Rows of a file of comma-separated values that stand behind one another.
  package struct Rows: Sendable {
    package let path: String
    /// What these rows and no others begin with.
    package let beginning: [UInt8]
    package let bytes: [UInt8]
    package let count: Int
  }

  /// What open data of offers says of a supplier.
  ///
  /// - Parameters:
  ///   - position: in the content.
  ///   - place: among all listed suppliers of the edition.
  /// - Returns: the supplier's rows, one for each offer in each market.
  package func offers(ofSupplierAt position: Int, listedAt place: Int) -> Rows {
    let data = OffersData(content)
    var csv = CSVText(appendingTo: ByteBuffer())
    let standings = content.judgement.standings[position]
    let supplier = content.directory.suppliers[position]
    for standing in standings { csv.row(data.cells(supplier, standing)) }
    return Rows(
      path: PagePath.offersCSV(part: place / DataParts.suppliersAFile),
      beginning: Array("\(supplier.id.text),".utf8), bytes: csv.finish().array,
      count: standings.count)
  }

  /// Where the line of the supplier stands that is listed at a place: in which file, and in which of its lines, from zero.
  package func supplierLine(listedAt place: Int) -> (path: String, line: Int) {
    let size = DataParts.suppliersAFile
    return (PagePath.suppliersJSON(part: place / size), place % size + 1)
  }

  /// The numbers a supplier names or gives, folded.
  package func heldNumbers(ofSupplierAt position: Int) -> [String] {
    content.lists.held.numbers(ofSupplierAt: position)
  }

  /// The shard of search that tells of the supplier at a place among all listed ones.
  package func searchShard(listedAt place: Int) -> (path: String, part: Int) {
    let parts = 0..<DataParts.searchShards(of: counts.suppliers)
    let part = parts.first { DataParts.searchShard($0, of: counts.suppliers).contains(place) } ?? 0
    return (PagePath.searchShard(part: part), part)
  }

  /// What the look-up of numbers says of a paper's number; nil when the paper has none that is known.
  package func heldLine(ofPaper row: Int) -> Line? {
    number(ofPaper: row).map(heldLine)
  }

  /// The folded number of a paper; nil when it has none that is known.
  package func number(ofPaper row: Int) -> String? { content.lists.held.number(ofPaper: row) }

  /// What the look-up says of a folded number; a line without bytes for one that is not held.
  package func heldLine(of number: String) -> Line {
    var json = JSONText(appendingTo: ByteBuffer())
    json.text(nil, number)
    let beginning = json.finish().array + [UInt8(ascii: ":")]
    let path = PagePath.heldShard(part: DataParts.shard(of: number, among: counts.held))
    guard let held = content.lists.held.held(number) else {
      return Line(path: path, beginning: beginning, bytes: [], ending: "});")
    }
    json = JSONText(appendingTo: ByteBuffer())
    HeldShard(content).write(held, &json)
    return Line(path: path, beginning: beginning, bytes: json.finish().array, ending: "});")
  }

  /// The numbers of papers that offers name, folded; a claim may name a kind of paper instead.
  package func heldNumbers(namedBy claims: [String]) -> [String] {
    claims.filter { content.directory.scheme(CertificateScheme.ID($0)) == nil }
      .map { FoldedNumber($0).withoutEnding.text }
  }

  /// How many papers of the content have a number, some of its rows left out.
  package func papers(ofNumber number: String, leavingOut rows: Set<Int>) -> Int {
    content.directory.certificates.indices.count { row in
      !rows.contains(row) && content.lists.held.number(ofPaper: row) == number
    }
  }

  /// A file with examples of numbers; those of all languages are the same.
  package static func numberExamplesPath(in directory: Directory) -> String {
    PagePath.numberForms(directory.settings.mainLanguage)
  }

  /// The file that counts the turns of statuses.
  package static let turnsPath = PagePath.statusTurns

  /// That file with other turns of some standings; nil when it is none.
  package static func turns(in bytes: [UInt8], exchanging changes: TurnChanges) -> [UInt8]? {
    guard var turns = StatusTurns(written: bytes) else { return nil }
    turns.exchange(changes)
    var buffer = ByteBuffer()
    turns.write(into: &buffer)
    return buffer.array
  }

  /// A paper's row of open data.
  ///
  /// - Parameters:
  ///   - row: in the content.
  ///   - place: of the row in the whole register.
  /// - Returns: the row, which begins with scheme and number.
  package func row(ofPaper row: Int, standingAt place: Int) -> Line {
    let paper = content.directory.certificates[row]
    var csv = CSVText(appendingTo: ByteBuffer())
    csv.row([paper.scheme.value.text, paper.number?.value ?? "", ""])
    let beginning = csv.finish().array.dropLast(2)
    csv = CSVText(appendingTo: ByteBuffer())
    csv.row(CertificatesData(content).cells(paper))
    return Line(
      path: PagePath.certificatesCSV(part: place / DataParts.certificatesAFile),
      beginning: Array(beginning), bytes: csv.finish().array, ending: "")
  }
}
