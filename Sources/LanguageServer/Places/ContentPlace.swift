import ContentSchemas
import DirectoryModel

/// What stands at a cursor, and what may stand there.
struct ContentPlace: Sendable {
  enum Part: Sendable {
    case key, value, either
  }

  let part: Part
  let text: String
  /// In the whole text.
  let bytes: Range<Int>
  /// What may stand as a value here; several where the content leaves a choice.
  let values: [ValueSchema]
  /// What the key of the value, or the key itself, is for.
  let says: String?
  /// The key of the value, or the key itself where one is written.
  let key: String?
  /// Keys of the same mapping that are written already.
  let siblings: Set<String>
  /// Values beside this one, by key: those of the same mapping.
  let beside: [String: String]
  let isInFlow: Bool
  let isQuoted: Bool

  /// Keys that may be written here.
  var keys: [ValueSchema.Key] {
    guard part != .value else { return [] }
    return values.flatMap { value -> [ValueSchema.Key] in
      guard case .mapping(let keys, _, _) = value else { return [] }
      return keys
    }
  }
}

extension ContentPlace {
  /// What stands at a byte of a file; nil outside of what is content.
  init?(in lines: LineIndex, of path: String, at cursor: Int, _ ids: SiteIDs) {
    let parts = path.split(separator: "/")
    if parts.count == 3, path.hasSuffix(".csv") {
      self.init(table: String(parts[1]), in: lines.bytes, at: cursor, ids)
      return
    }
    guard let kind = RecordSchema(ofFile: path) else { return nil }
    let region = path.hasSuffix(".md") ? frontMatter(of: lines) : 0..<lines.bytes.count
    guard let region, region.lowerBound <= cursor, cursor <= region.upperBound else { return nil }
    let scraps = ScrapScanner.scraps(of: lines.bytes[region], cursor: cursor)
    guard
      let scrap = scraps.first(where: {
        $0.bytes.lowerBound <= cursor && cursor <= $0.bytes.upperBound
      })
    else { return nil }
    let below = scraps.filter { $0.mapping == scrap.mapping && $0.part == .key }
    self.init(scrap, of: kind, siblings: below, all: scraps, ids)
  }

  private init(
    _ scrap: Scrap, of kind: RecordSchema, siblings: [Scrap], all: [Scrap], _ ids: SiteIDs
  ) {
    let root = kind.value(ids)
    var values = [root]
    var key: ValueSchema.Key?
    for name in scrap.path {
      (values, key) = step(to: name, in: values)
    }
    if scrap.part == .key { key = step(to: scrap.text, in: values).key }
    part = scrap.part == .key ? .key : scrap.part == .value ? .value : .either
    text = scrap.text
    bytes = scrap.bytes
    self.values = values.flatMap(alternatives)
    says = key?.says
    self.key = scrap.part == .key ? scrap.text : scrap.path.last
    self.siblings = Set(siblings.filter { $0.bytes != scrap.bytes }.map(\.text))
    let owner = scrap.part == .value ? Array(scrap.path.dropLast()) : scrap.path
    let mapping =
      scrap.part == .value
      ? all.last {
        $0.part == .key && $0.path == owner && $0.bytes.lowerBound < scrap.bytes.lowerBound
      }?
      .mapping : scrap.mapping
    beside = valuesByKey(in: all, of: mapping, below: owner)
    isInFlow = scrap.isInFlow
    isQuoted = scrap.isQuoted
  }

  private init?(table: String, in bytes: [UInt8], at cursor: Int, _ ids: SiteIDs) {
    guard let place = CSVPlace(in: bytes, at: cursor) else { return nil }
    let columns = tableColumns(of: table, ids)
    guard !columns.isEmpty else { return nil }
    part = place.isHeader ? .key : .value
    text = place.text
    self.bytes = place.bytes
    let name = place.isHeader ? place.text : place.column
    let column = columns.first { $0.name == name }
    values =
      place.isHeader
      ? [.mapping(columns)] : column.map { alternatives(of: $0.value) } ?? []
    says = column?.says
    key = name
    siblings = place.isHeader ? Set(place.header).subtracting([place.text]) : []
    beside = place.row
    isInFlow = false
    isQuoted = true
  }
}

/// The bytes of a front matter, without its opening and closing line; to the end where it is not closed.
func frontMatter(of lines: LineIndex) -> Range<Int>? {
  func isFence(_ line: Int) -> Bool {
    let text = lines.line(line)
    return text.starts(with: [0x2D, 0x2D, 0x2D])
      && text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
  guard lines.count > 1, isFence(0) else { return nil }
  let start = lines.bounds(of: 1).lowerBound
  for line in 1..<lines.count where isFence(line) {
    return start..<max(start, lines.bounds(of: line).lowerBound - 1)
  }
  return start..<lines.bytes.count
}

/// What may stand below a key, and the key; nothing below one that is not known.
private func step(
  to name: String, in values: [ValueSchema]
) -> (values: [ValueSchema], key: ValueSchema.Key?) {
  for value in values.flatMap(alternatives) {
    guard case .mapping(let keys, let others, _) = value else { continue }
    if let key = keys.first(where: { $0.name == name }) { return ([key.value], key) }
    if let others { return ([others.value], nil) }
  }
  return ([], nil)
}

/// A value as what it can be: one item may stand for a list of one.
func alternatives(of value: ValueSchema) -> [ValueSchema] {
  switch value {
  case .either(let options): options.flatMap(alternatives)
  case .list(let item, _): alternatives(of: item)
  case .text, .choice, .reference, .number, .flag, .mapping: [value]
  }
}

private func valuesByKey(in scraps: [Scrap], of mapping: Int?, below path: [String]) -> [String:
  String]
{
  guard let mapping else { return [:] }
  var found: [String: String] = [:]
  for (place, scrap) in scraps.enumerated() where scrap.part == .key && scrap.mapping == mapping {
    guard place + 1 < scraps.count, scraps[place + 1].part == .value,
      scraps[place + 1].path == path + [scrap.text]
    else { continue }
    found[scrap.text] = scraps[place + 1].text
  }
  return found
}
