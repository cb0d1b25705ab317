import DirectoryModel

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

  /// What the look-up of numbers says of a paper's number; nil when the paper has none that is known.
  package func heldLine(ofPaper row: Int) -> Line? {
    guard let held = content.lists.held.held(ofPaper: row) else { return nil }
    var json = JSONText(appendingTo: ByteBuffer())
    HeldShard(content).write(held, &json)
    let line = json.finish().array
    json = JSONText(appendingTo: ByteBuffer())
    json.text(nil, held.number)
    let part = DataParts.shard(of: held.number, among: counts.held)
    return Line(
      path: PagePath.heldShard(part: part), beginning: json.finish().array + [UInt8(ascii: ":")],
      bytes: line, ending: "});")
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
