import DirectoryModel

/// A file of the site with its id, not yet read.
struct ListedFile: Sendable, Equatable {
  let path: String
  let file: SourceFile.ID
}

/// All files of a site by what they are for, numbered in the order of their paths.
struct SiteListing: Sendable, Equatable {
  var files = SourceFiles()
  var site: ListedFile?
  var waivers: ListedFile?
  var records: [RecordKind: [RecordFile]] = [:]
  var templates: [ListedFile] = []
  var phrases: [ListedFile] = []
  var assets: [ListedFile] = []
  /// Whether all suppliers are listed.
  var isWhole = true
  /// Files that are not read, by their paths.
  var unexpected: [String] = []

  /// The ids of a kind, sorted; those of files that cannot be read count too.
  func ids(of kind: RecordKind) -> [String] { (records[kind] ?? []).map(\.id) }
}
