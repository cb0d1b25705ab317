import DirectoryModel
import WorkSharing

/// What can be read of a site before anybody knows its suppliers: their files are being looked for meanwhile.
struct FirstRecords: Sendable {
  let general: GeneralRecords
  /// The register's first files, whose rows name suppliers and wait for them.
  let registerTexts: [RegisterText]

  /// Reads them.
  ///
  /// - Parameter shelf: needs to hold no files but those whose paths come before those of suppliers.
  /// - Throws: `BrokenWorld` when a file cannot be read.
  init(_ shelf: ContentShelf) throws {
    let (texts, general) = alongside(jobs: shelf.jobs) {
      Result { try readFirstRegisterTexts(from: shelf) }
    } _: {
      Result { try GeneralRecords(shelf) }
    }
    self.general = try general.get()
    registerTexts = try texts.get()
  }
}

/// Settings, rules, and the records they refer to.
struct GeneralRecords: Sendable {
  let settings: Reported<ReadSettings>
  /// The suppliers among them are not known yet.
  let known: Reported<ReferredRecords>
  let products: Reported<[Product]>
  let issuers: Reported<[Issuer]>
  let rules: Reported<[WordedRecord<RuleDocument>]>

  fileprivate init(_ shelf: ContentShelf) throws {
    settings = try loadSettings(shelf)
    let settings = settings.value.settings
    known = try loadKnownRecords(shelf, settings)
    var records = known.value.records
    products = try loadProducts(shelf, records)
    records.add(standardsOf: products.value)
    issuers = try loadIssuers(shelf, known: records)
    rules = try loadRules(
      shelf,
      ExampleSite(
        settings, shelf.listing.files, known.value, naming: records, products.value,
        issuers.value))
  }
}
