import DirectoryModel

/// One kind of file of a registry: how it is read, and what its rows make.
struct TableMap: Sendable {
  enum Format: String, CaseIterable, Sendable {
    case csv, json
    case jsonLines = "json-lines"
  }

  /// A table that makes nothing, but is looked up by others.
  struct Lookup: Sendable {
    let name: String
    let key: ValueTemplate
    let value: ValueTemplate
  }

  /// The name of the files it reads, `*` for any characters.
  let pattern: Located<String>
  let format: Format
  let encoding: TextEncoding
  let separator: UInt8
  /// The line-wise number of the row that names the columns, counted without blank rows.
  let headerRow: Int
  /// The names of the columns where no row names them.
  let columns: [Located<String>]
  /// The way to the array of rows in a JSON document.
  let rows: ValuePath
  /// The distinct columns or paths that are read.
  let inputs: [Located<String>]
  let fields: [FieldMap]
  let skips: [SkipRule]
  let makes: [RecordMap]
  let lookup: Lookup?
  /// What templates may name: fields first, then what records of the row are called.
  let slots: [String]

  func reads(_ fileName: String) -> Bool {
    let parts = pattern.value.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return pattern.value == fileName
    }
    guard fileName.hasPrefix(first), fileName.hasSuffix(last) else { return false }
    var rest = fileName.dropFirst(first.count)
    guard rest.count >= last.count else { return false }
    rest = rest.dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}

/// Rows that make nothing, and why.
struct SkipRule: Sendable {
  let condition: RowCondition
  let reason: String
}
