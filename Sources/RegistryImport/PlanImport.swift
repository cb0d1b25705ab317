import ContentLoading
package import DirectoryModel

/// Reads a map and the files of a registry, and plans what becomes of the content; nothing is written.
///
/// - Returns: the plan; nil when map, files or content have errors, and then the files the errors are in.
/// - Throws: `BrokenWorld` when a file cannot be read, `WrongUsage` when one is not there.
package func planImport(
  _ request: ImportRequest
) throws -> (plan: Reported<ImportPlan?>, files: SourceFiles) {
  var files = SourceFiles()
  var diagnostics: [Diagnostic] = []
  func keep<Value>(_ reported: Reported<Value>) -> Value {
    diagnostics += reported.diagnostics
    return reported.value
  }
  func refused() -> (plan: Reported<ImportPlan?>, files: SourceFiles) {
    (Reported(nil, diagnostics.sorted()), files)
  }

  let mapFile = files.add(request.map)
  guard let mapBytes = try readPlainFile(at: request.map) else {
    throw WrongUsage("there is no file \(request.map)", help: "name a mapping file with --map")
  }
  guard
    let map = keep(
      readImportMap(
        mapBytes, in: mapFile, id: fileID(of: request.map), takenOn: request.takenOn))
  else { return refused() }

  let registry = try readRegistry(request, map, &files)
  diagnostics += registry.diagnostics
  if request.skipsBrokenRows { diagnostics = diagnostics.map(\.asWarningOfRow) }
  guard !diagnostics.hasErrors else { return refused() }

  let site = SiteFolder(path: request.site)
  let spellings = try keep(readSpellings(of: map, in: site, request, &files))
  let ledger = try keep(readLedger(of: map, in: site, request, &files))
  let mapped = keep(mapRows(registry.value, by: map, spellings: spellings))
  let merged = keep(mergeDrafts(mapped.drafts))
  if request.skipsBrokenRows { diagnostics = diagnostics.map(\.asWarningOfRow) }
  guard !diagnostics.hasErrors else { return refused() }

  var comparison = Comparison(
    site: site, map: map, ledger: ledger, rule: request.rule, root: request.site, files: files)
  try comparison.run(over: merged.records)
  diagnostics += comparison.diagnostics
  files = comparison.files
  guard !comparison.isBroken else { return refused() }
  try comparison.addSpellings(spellings.updated(with: merged.names), at: Spellings.path(of: map))
  try comparison.addLedger()
  let plan = ImportPlan(
    map: map, files: files, account: accountRows(registry.value, mapped, merged),
    records: comparison.records, spellings: merged.names.filter { $0.spellings.count > 1 },
    notMade: mapped.notMade, setAside: merged.setAside, writes: comparison.writes)
  return (Reported(plan, diagnostics.sorted()), files)
}

/// Writes what was planned, each file whole; the ledger comes last, so that an import that is cut short is made again.
///
/// - Throws: `BrokenWorld` when a file cannot be written.
package func applyImport(_ plan: ImportPlan, to site: String) throws(BrokenWorld) {
  let folder = SiteFolder(path: site)
  for name in Set(plan.writes.map { folderName(of: $0.path) }) { folder.removeParts(in: name) }
  for file in plan.writes { try folder.write(file.bytes, to: file.path) }
}

private func readSpellings(
  of map: ImportMap, in site: SiteFolder, _ request: ImportRequest, _ files: inout SourceFiles
) throws -> Reported<Spellings> {
  let path = Spellings.path(of: map)
  guard let bytes = try site.read(path) else { return Reported(Spellings()) }
  return Spellings.read(bytes, in: files.add(shownPath(path, in: request.site)))
}

private func readLedger(
  of map: ImportMap, in site: SiteFolder, _ request: ImportRequest, _ files: inout SourceFiles
) throws -> Reported<Ledger> {
  let path = Ledger.path(of: map)
  guard let bytes = try site.read(path) else { return Reported(Ledger()) }
  return Ledger.read(bytes, in: files.add(shownPath(path, in: request.site)))
}

/// A path of the site as it is told to who stands elsewhere.
func shownPath(_ path: String, in site: String) -> String {
  site == "." ? path : site + "/" + path
}

private func folderName(of path: String) -> String {
  path.split(separator: "/").dropLast().joined(separator: "/")
}

/// The name of a map without folder and ending.
private func fileID(of path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
}

extension [Diagnostic] {
  fileprivate var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Diagnostic {
  /// The same of a broken row, where such rows are to be left out.
  fileprivate var asWarningOfRow: Diagnostic {
    let codes: [DiagnosticCode] = [.importRow, .importIDTwice, .csvOpenQuote, .csvStrayQuote]
    guard severity == .error, codes.contains(where: { $0.rawValue == code }) else { return self }
    return Diagnostic(
      code: code, severity: .warning, message: message, range: range, help: help, notes: notes,
      isFinding: isFinding)
  }
}
