/// A reader of untrusted text, tried with any bytes: it must end, keep its promises, and say what is wrong.
enum ReaderTrial: String, CaseIterable {
  case frontMatter = "front-matter"
  case table, prose, number, profile, scheme, template
  case importMap = "import-map"
  case json, registry
  /// The language server, as an editor speaks with it.
  case editor

  /// Reads the bytes and looks at what came out.
  ///
  /// - Throws: `BrokenPromise` when a value has a place outside of the text, or a page would carry what it must not.
  func run(on bytes: [UInt8]) throws {
    switch self {
    case .frontMatter: try tryFrontMatter(bytes)
    case .table: try tryTable(bytes)
    case .prose: try tryProse(bytes)
    case .number: try tryNumber(bytes)
    case .profile: try tryProfile(bytes)
    case .scheme: try tryScheme(bytes)
    case .template: try tryTemplate(bytes)
    case .importMap: try tryImportMap(bytes)
    case .json: try tryJSON(bytes)
    case .registry: try tryRegistry(bytes)
    case .editor: try tryEditor(bytes)
    }
  }
}

/// What a reader did that it must never do.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String
}
