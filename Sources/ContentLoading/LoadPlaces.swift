package import DirectoryModel

/// Reads some files of a site before all others, with no more of the rest than what they refer to.
///
/// - Parameters:
///   - places: the files by their paths in the site.
///   - site: the site's folder.
///   - unsaved: texts that stand in place of files.
///   - memory: what is known of the rest; what is read of it is kept there.
/// - Returns: the records they can refer to, with the mistakes in the places that can be seen without reading all suppliers,
///   compiling templates or judging.
/// - Throws: `BrokenWorld` when files cannot be read.
package func loadPlaces(
  _ places: Set<String>, from site: String, unsaved: UnsavedTexts,
  recalling memory: inout PlaceMemory
) throws -> Reported<ReferredSite> {
  let folder = try ContentFolder(site, unsaved: unsaved)
  let listing = try memory.listing(of: folder, unsaved)
  let shelf = ContentShelf(folder: folder, listing: listing.value, jobs: 1)
  let own = ContentShelf(folder: folder, listing: listing.value.only(places), jobs: 1)
  func concerns(_ kinds: RecordKind...) -> Bool {
    kinds.contains { own.listing.records[$0]?.isEmpty == false }
  }
  var diagnostics = listing.diagnostics
  func keep<Value>(_ reported: Reported<Value>) -> Value {
    diagnostics += reported.diagnostics
    return reported.value
  }

  let settings = keep(try memory.parts.take(.settings) { try loadSettings(shelf) }).settings
  let known = keep(try memory.parts.take(.known) { try loadKnownRecords(shelf, settings) })
  let records = known.records
  let products = keep(try memory.parts.take(.products) { try loadProducts(shelf, records) })
  let issuers = keep(try memory.parts.take(.issuers) { try loadIssuers(shelf, known: records) })
  var certificates: [Certificate] = []
  if concerns(.suppliers, .certificates) {
    let register = keep(
      try memory.parts.take(.register) { try loadRegister(shelf, known: records) })
    certificates = register.certificates
    var nothing = SiteMemory.none
    _ = keep(try loadSuppliers(own, records, register, recalling: &nothing))
  }
  if concerns(.rules) {
    let site = ExampleSite(
      settings, shelf.listing.files, known, naming: records, products, issuers)
    _ = keep(try loadRules(own, site))
  }
  _ = keep(try loadNotices(own, records))
  _ = keep(try loadChecklists(own, records))
  _ = keep(try loadPages(own, records))
  if own.listing.waivers != nil { _ = keep(try loadWaivers(own, known: records)) }
  let referred = ReferredSite(
    settings: settings, files: shelf.listing.files, records: known, products: products,
    issuers: issuers, certificates: certificates)
  return Reported(referred, referred.files.keepingTo(places, diagnostics))
}

extension SiteListing {
  /// The same files, of which only those at some places are to be read.
  fileprivate func only(_ places: Set<String>) -> SiteListing {
    var some = self
    for (kind, files) in records {
      some.records[kind] = files.filter { file in
        places.contains(file.listed.path)
          || file.translations.contains { places.contains($0.listed.path) }
      }
    }
    if let waivers, !places.contains(waivers.path) { some.waivers = nil }
    return some
  }
}

extension SourceFiles {
  /// What is said of some places, each once, by file and place.
  ///
  /// A remark on a language is left out: it is told once for a site, and that may be elsewhere.
  fileprivate func keepingTo(_ places: Set<String>, _ all: [Diagnostic]) -> [Diagnostic] {
    let told = Set(
      all.filter { diagnostic in
        guard let range = diagnostic.range, places.contains(path(of: range.file)) else {
          return false
        }
        return diagnostic.code != DiagnosticCode.unknownLanguage.rawValue
          || diagnostic.severity == .error
      })
    return told.sorted()
  }
}
