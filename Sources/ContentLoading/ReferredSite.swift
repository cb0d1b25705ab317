package import DirectoryModel

/// What open files of a site can refer to, read without its suppliers.
package struct ReferredSite: Sendable {
  let settings: SiteSettings
  package let files: SourceFiles
  let records: ReferredRecords
  let products: [Product]
  let issuers: [Issuer]
  let certificates: [Certificate]

  /// A directory that lists no supplier.
  package var directory: Directory {
    Directory(
      settings: settings, files: files, suppliers: [], products: products,
      markets: records.markets, schemes: records.schemes, places: records.places,
      issuers: issuers, certificates: certificates, notices: [], checklists: [], pages: [],
      waivers: [])
  }
}
