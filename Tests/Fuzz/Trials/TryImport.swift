import DirectoryModel

@testable import RegistryImport

private let file = SourceFile.ID(index: 0)

func tryImportMap(_ bytes: [UInt8]) throws {
  let read = readImportMap(bytes, in: file, id: "tried", takenOn: CalendarDay("2020-06-01"))
  try TextPlaces(bytes).check(read.diagnostics)
  if read.value == nil, !read.hasErrors {
    throw BrokenPromise(description: "a map was refused without a word")
  }
}

func tryJSON(_ bytes: [UInt8]) throws {
  var reader = JSONReader(bytes)
  do throws(JSONFault) {
    _ = try reader.read()
  } catch {
    guard (0...bytes.count).contains(error.offset) else {
      throw BrokenPromise(description: "\(error.words) at \(error.offset) of \(bytes.count)")
    }
  }
}

/// Reads the bytes as the rows of a registry, once for every encoding and form.
func tryRegistry(_ bytes: [UInt8]) throws {
  for format in ["csv", "json", "json-lines"] {
    for encoding in ["utf-8", "gbk", "utf-16", "latin-1"] {
      let table = try registryTable(format, encoding)
      let rows = try readRegistryFile(bytes, in: file, as: table, number: 0)
      if rows.value.rows.count > bytes.count {
        throw BrokenPromise(description: "a registry has more rows than bytes")
      }
    }
  }
}

/// - Throws: `BrokenPromise` for a map that is wrong, for then nothing would be tried.
private func registryTable(_ format: String, _ encoding: String) throws -> TableMap {
  let rows = format == "json" ? "\n    rows: items" : ""
  let map = """
    title: Tried
    source: {title: Tried, date: 2020-06-01}
    tables:
      - file: "*"
        format: \(format)
        encoding: \(encoding)\(rows)
        fields: {name: a, number: b}
        make: [{supplier: {id: "{number|words}", name: "{name}", country: DE, roles: [trader]}}]
    """
  let read = readImportMap(
    Array(map.utf8), in: file, id: "tried", takenOn: CalendarDay("2020-06-01"))
  guard let table = read.value?.tables.first else {
    throw BrokenPromise(description: "the map of the trial: \(read.diagnostics.map(\.message))")
  }
  return table
}
