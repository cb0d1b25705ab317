import DirectoryModel

/// Reads all files of a registry, each as the table of the map that names it.
///
/// - Throws: `WrongUsage` when a file is not there or named twice, `BrokenWorld` when it cannot be read.
func readRegistry(
  _ request: ImportRequest, _ map: ImportMap, _ files: inout SourceFiles
) throws -> Reported<[RegistryRows]> {
  var result: [RegistryRows] = []
  var diagnostics: [Diagnostic] = []
  var found: Set<Int> = []
  for path in request.files {
    guard request.files.count(where: { $0 == path }) == 1 else {
      throw WrongUsage("\(path) is named twice", help: "name each file once")
    }
    guard let bytes = try readPlainFile(at: path) else {
      throw WrongUsage("there is no file \(path)", help: "correct its name")
    }
    let file = files.add(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let number = map.tables.firstIndex(where: { $0.reads(name) }) else {
      diagnostics.append(.noTable(for: name, map, at: .start(of: file)))
      continue
    }
    found.insert(number)
    let rows = try readRegistryFile(bytes, in: file, as: map.tables[number], number: number)
    diagnostics += rows.diagnostics
    result.append(rows.value)
  }
  // With a file left out its records would seem to have vanished.
  for (number, table) in map.tables.enumerated() where !found.contains(number) {
    diagnostics.append(.noFile(for: table))
  }
  // As the map orders its tables, so that the same rows speak first however the files are named.
  let order = result.indices.sorted { (result[$0].table, $0) < (result[$1].table, $1) }
  return Reported(order.map { result[$0] }, diagnostics)
}

extension Diagnostic {
  fileprivate static func noTable(
    for name: String, _ map: ImportMap, at range: SourceRange
  ) -> Self {
    let known = map.tables.map(\.pattern.value)
    return Diagnostic(
      .importFile, "no table of the map reads `\(name)`", at: range,
      help: nearestName(to: name, among: known).map {
        "rename it after `\($0)`, or correct `file` in the map"
      }
        ?? "leave the file out, or add a table to the map; it reads \(known.map { "`\($0)`" }.joined(separator: ", "))"
    )
  }

  fileprivate static func noFile(for table: TableMap) -> Self {
    Diagnostic(
      .importFile, "no file is given for the table `\(table.pattern.value)`",
      at: table.pattern.range,
      help: "name all files of the registry, as what no file holds counts as vanished")
  }
}
