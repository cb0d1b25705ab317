import DirectoryModel

/// One row of a registry: the cells its table reads, cleaned, each with its place.
struct RegistryRow: Sendable {
  /// The table of the map, by its number.
  let table: Int
  let range: SourceRange
  /// By the table's inputs; several texts where a path leads to several, none where nothing stands.
  let cells: [[Located<String>]]
}

/// The rows of one file, those that could not be read beside them.
struct RegistryRows: Sendable {
  let file: SourceFile.ID
  let table: Int
  var rows: [RegistryRow] = []
  /// Rows whose form or encoding is broken.
  var broken: [(range: SourceRange, reason: String)] = []
  /// Rows above the one that names the columns.
  var above = 0
  var controls = 0
}
