package import DirectoryModel

/// Reads what is on record of earlier editions of a site, and nothing else of it.
///
/// - Throws: `BrokenWorld` when a file cannot be read.
package func loadStatements(
  of site: String
) throws -> Reported<(files: SourceFiles, statements: [EditionStatement])> {
  let folder = try ContentFolder(site)
  let listing = try listSite(folder).listing.value
  let shelf = ContentShelf(folder: folder, listing: listing, jobs: 1)
  return try loadStatements(shelf).map { (listing.files, $0) }
}

/// Reads the statements of `content/editions` in the order of their numbers.
func loadStatements(_ shelf: ContentShelf) throws(BrokenWorld) -> Reported<[EditionStatement]> {
  var all = Reported<[EditionStatement]>([])
  for record in shelf.listing.records[.editions] ?? [] {
    let text = try shelf.text(of: record.listed, limit: .table)
    all.diagnostics += text.diagnostics
    guard let bytes = text.value else { continue }
    let file = record.listed.file
    guard let number = Int(record.id), number > 0, String(number) == record.id else {
      all.diagnostics.append(.noEditionNumber(record.id, at: .start(of: file)))
      continue
    }
    let read = readStatement(bytes, number: number, in: file)
    all.diagnostics += read.diagnostics
    if let statement = read.value { all.value.append(statement) }
  }
  all.value.sort { $0.number < $1.number }
  if let last = all.value.last, last.state == nil, !all.hasErrors {
    all.diagnostics.append(.stateMissing(last))
  }
  return all
}

private func readStatement(
  _ bytes: [UInt8], number: Int, in file: SourceFile.ID
) -> Reported<EditionStatement?> {
  let text = StatementText(bytes)
  let head = readYAML(text.head[...], in: file)
  guard let value = head.value else { return Reported(nil, head.diagnostics) }
  var fields = FieldReader(value, of: "statement of an edition")
  fields.need("schemaVersion", "number", "edition")
  let version = fields.text("schemaVersion")
  if let version, version.value != "1" {
    fields.report(.unknownValue(version, of: "schemaVersion", known: ["1"]))
  }
  let written = fields.text("number")
  if let written, written.value != String(number) {
    fields.report(.otherNumber(written, than: number))
  }
  let edition = decodeEditionName(&fields, "edition")
  let changes = fields.value("changes").flatMap { value in
    let decoded = decodeChanges(value)
    fields.report(decoded.diagnostics)
    return decoded.value
  }
  if let inline = fields.value("state") {
    fields.report(.brokenStatement("`state` does not begin a line of its own", inline.range))
  }
  let state = text.state.map { readStatedLines($0, in: file, firstLine: text.firstLine) }
  let diagnostics = head.diagnostics + fields.finish() + (state?.diagnostics ?? [])
  guard let edition, !diagnostics.contains(where: { $0.severity == .error }) else {
    return Reported(nil, diagnostics)
  }
  return Reported(
    EditionStatement(
      number: number, file: file, edition: edition, changes: changes, state: state?.value),
    diagnostics)
}

extension Diagnostic {
  fileprivate static func noEditionNumber(_ name: String, at range: SourceRange) -> Self {
    Diagnostic(
      .badFileName, "`\(name)` is no number of an edition", at: range,
      help: "name statements 1.json, 2.json and so on, as `sourcebook record` does")
  }

  fileprivate static func otherNumber(_ written: Located<String>, than number: Int) -> Self {
    Diagnostic(
      .unknownValue, "`number` is \(written.value), but the file is \(number).json",
      at: written.range, help: "write \(number), or rename the file")
  }

  fileprivate static func stateMissing(_ last: EditionStatement) -> Self {
    Diagnostic(
      .missingKey, "`state` is missing in the last statement, so nothing can be compared with it",
      at: .start(of: last.file),
      help: "restore the file from the repository, or remove it and run `sourcebook record`")
  }
}
