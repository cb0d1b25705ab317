import DirectoryModel

/// What the examples of rules share with the site they stand in.
struct ExampleSite: Sendable {
  /// Whose settings, products, markets, schemes and issuers they are.
  let directory: Directory
  let known: KnownRecords
  /// Whether the directory stands in the place of what every example describes, because only their words are wanted.
  var isStandIn = false
}

extension ExampleSite {
  /// A site nobody knows the suppliers of: examples have suppliers, papers and notices of their own.
  init(
    _ settings: SiteSettings, _ files: SourceFiles, _ known: ReferredRecords,
    naming records: KnownRecords, _ products: [Product], _ issuers: [Issuer]
  ) {
    let directory = Directory(
      settings: settings, files: files, suppliers: [], products: products, markets: known.markets,
      schemes: known.schemes, places: known.places, issuers: issuers, certificates: [],
      notices: [], checklists: [], pages: [], waivers: [])
    self.init(directory: directory, known: records)
  }
}
