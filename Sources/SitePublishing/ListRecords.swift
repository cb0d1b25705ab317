import ContentLoading
import DirectoryModel
import RegistrationRules

/// What the records of a site are called by others, in the order of their ids.
package struct RecordNames: Sendable {
  package let products: [String]
  package let schemes: [String]
  /// Codes, as offers write them.
  package let markets: [String]
  package let places: [String]
  package let suppliers: [String]
  /// Codes of rules.
  package let rules: [String]
}

/// The names of a site's records, read without judging anything.
///
/// - Throws: `BrokenWorld` when files cannot be read.
package func listRecords(_ request: BuildRequest) throws -> RecordNames {
  let loaded = try loadDirectory(from: request.site, jobs: request.jobs).value
  let directory = loaded.directory
  return RecordNames(
    products: directory.products.map(\.id.text), schemes: directory.schemes.map(\.id.text),
    markets: directory.markets.map(\.id.text), places: directory.places.map(\.id.text),
    suppliers: directory.suppliers.map(\.id.text),
    rules: decodeRules(loaded.rules, in: directory).value.map(\.statement.code))
}
