import DirectoryModel

/// Reads the rows of a registry's file as its table says.
///
/// - Throws: `BrokenWorld` when the system cannot convert the encoding.
func readRegistryFile(
  _ bytes: [UInt8], in file: SourceFile.ID, as table: TableMap, number: Int
) throws(BrokenWorld) -> Reported<RegistryRows> {
  if let complaint = notText(bytes, in: file, table) {
    return Reported(RegistryRows(file: file, table: number), [complaint])
  }
  let text = try decodeText(bytes, as: table.encoding)
  switch table.format {
  case .csv: return readCSVRows(text, in: file, as: table, number: number)
  case .json, .jsonLines: return readJSONRows(text, in: file, as: table, number: number)
  }
}

/// What tells that a file is no table of text at all; nil for one that may be.
private func notText(_ bytes: [UInt8], in file: SourceFile.ID, _ table: TableMap) -> Diagnostic? {
  if bytes.isEmpty {
    return .notARegistry("the file is empty", at: .start(of: file), help: "give a file with rows")
  }
  let known: [(start: [UInt8], name: String, help: String)] = [
    ([0x50, 0x4B, 3, 4], "a ZIP archive or a spreadsheet", "save the sheet as CSV"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old spreadsheet", "save the sheet as CSV"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF document", "ask the registry for its data as CSV or JSON"),
    ([0x1F, 0x8B], "a compressed file", "unpack it first"),
  ]
  if let kind = known.first(where: { bytes.starts(with: $0.start) }) {
    return .notARegistry("the file is \(kind.name)", at: .start(of: file), help: kind.help)
  }
  let (encoding, _) = table.encoding.resolved(bytes)
  if encoding != .utf16LittleEndian, encoding != .utf16BigEndian,
    let place = bytes.firstIndex(of: 0)
  {
    let line = bytes[..<place].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let column = place - (bytes[..<place].lastIndex(of: 0x0A) ?? -1)
    return .notARegistry(
      "the file holds a byte 0, as text in \(encoding.rawValue) never does",
      at: SourceRange(file: file, line: line, column: column, length: 1),
      help: "write `encoding: utf-16` if it is that, else give a file of text")
  }
  if table.format == .csv, bytes.drop(while: { $0 <= 0x20 }).starts(with: Array("<".utf8)) {
    return .notARegistry(
      "the file begins with `<` and is a page or XML, not CSV", at: .start(of: file),
      help: "give the registry's data as CSV or JSON")
  }
  return nil
}

extension Diagnostic {
  static func notARegistry(_ words: String, at range: SourceRange, help: String) -> Self {
    Diagnostic(.importFile, words, at: range, help: help)
  }

  static func noColumn(
    _ column: Located<String>, known: [String], at range: SourceRange
  ) -> Self {
    let shown = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .importColumn, "column `\(column.value)` is missing", at: range,
      help: nearestName(to: column.value, among: known).map {
        "write `\($0)` in the map, the nearest column"
      }
        ?? "name one of \(shown)\(known.count > 12 ? " and \(known.count - 12) more" : "")",
      notes: [Note("the map reads it here", at: column.range)])
  }

  static func brokenRow(_ reason: String, at range: SourceRange) -> Self {
    Diagnostic(
      .importRow, "\(reason), so the row cannot be read", at: range,
      help: "correct the file, or leave such rows out with --skip-broken-rows")
  }
}
