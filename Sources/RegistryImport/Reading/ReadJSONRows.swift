import DirectoryModel

/// Reads the rows of a JSON document, or of one that has a value a line.
func readJSONRows(
  _ text: DecodedText, in file: SourceFile.ID, as table: TableMap, number: Int
) -> Reported<RegistryRows> {
  var result = RegistryRows(file: file, table: number)
  var diagnostics: [Diagnostic] = []
  let places = TextPlaces(text.bytes, in: file)
  if let offset = text.broken.first {
    diagnostics.append(.brokenRow("bytes here are no text", at: places.range(at: offset)))
    return Reported(result, diagnostics)
  }
  var nodes: [JSONNode] = []
  func fail(_ fault: JSONFault) {
    diagnostics.append(
      .notARegistry(
        "JSON cannot be read: \(fault.words)", at: places.range(at: fault.offset),
        help: "correct the file, or get it from the registry again"))
  }
  if table.format == .json {
    var reader = JSONReader(text.bytes)
    do throws(JSONFault) {
      let document = try reader.read()
      let found = table.rows.nodes(from: document)
      for node in found {
        if case .list(let items, _) = node { nodes += items } else { nodes.append(node) }
      }
      if found.isEmpty {
        diagnostics.append(
          .notARegistry(
            "`rows` of the map leads to nothing in this file",
            at: places.range(at: document.offset),
            help: "write the way to the array of rows"))
      }
    } catch { fail(error) }
  } else {
    var start = 0
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
      if text.bytes[start..<end].contains(where: { $0 > 0x20 }) {
        var reader = JSONReader(text.bytes, from: start, to: end)
        do throws(JSONFault) { nodes.append(try reader.read()) } catch {
          let range = places.range(at: error.offset)
          result.broken.append((range, error.words))
          diagnostics.append(.brokenRow(error.words, at: range))
        }
      }
      start = end + 1
    }
  }
  let paths = table.inputs.map { readPath($0).value }
  var keys: Set<String> = []
  var found = [Bool](repeating: false, count: paths.count)
  for node in nodes {
    let range = places.range(at: node.offset)
    switch node {
    case .object(let entries, _):
      if keys.count < 1000 { keys.formUnion(entries.map(\.key)) }
    // A row may be a list of named values, found by `[key=value]`.
    case .list: break
    case .text, .null:
      result.broken.append((range, "the row is neither an object nor a list"))
      diagnostics.append(.brokenRow("the row is neither an object nor a list", at: range))
      continue
    }
    let cells = paths.indices.map { place in
      paths[place].texts(from: node).compactMap { text, offset -> Located<String>? in
        found[place] = true
        let clean = cleanText(text)
        result.controls += clean.controls
        return clean.text.isEmpty ? nil : Located(clean.text, at: places.range(at: offset))
      }
    }
    result.rows.append(RegistryRow(table: number, range: range, cells: cells))
  }
  for (input, path) in zip(table.inputs, paths).enumerated().filter({ !found[$0.offset] }).map(
    \.element)
  {
    // A key that is there and empty in all rows is no mistake.
    if case .key(let key)? = path.steps.first, keys.contains(key) { continue }
    guard !result.rows.isEmpty else { continue }
    diagnostics.append(
      .noColumn(input, known: keys.sorted(), at: result.rows.first?.range ?? .start(of: file)))
  }
  return Reported(result, diagnostics)
}

/// Lines and columns of offsets in a text.
struct TextPlaces {
  private let starts: [Int]
  private let file: SourceFile.ID

  init(_ bytes: [UInt8], in file: SourceFile.ID) {
    self.file = file
    starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  func range(at offset: Int) -> SourceRange {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return SourceRange(file: file, line: low + 1, column: offset - starts[low] + 1, length: 1)
  }
}
