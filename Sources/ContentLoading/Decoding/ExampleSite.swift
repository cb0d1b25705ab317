import DirectoryModel

/// What the examples of rules share with the site they stand in.
struct ExampleSite: Sendable {
  let settings: SiteSettings
  let files: SourceFiles
  let products: [Product]
  let markets: [Market]
  let schemes: [CertificateScheme]
  let issuers: [Issuer]
  let known: KnownRecords
  /// Stands in the place of what every example describes, where only their words are wanted.
  var standIn: Directory?
}
