import DirectoryModel

/// What the examples of rules share with the site they stand in.
struct ExampleSite: Sendable {
  /// Whose settings, products, markets, schemes and issuers they are.
  let directory: Directory
  let known: KnownRecords
  /// Whether the directory stands in the place of what every example describes, because only their words are wanted.
  var isStandIn = false
}
