import ContentDigest
package import DirectoryModel
import WorkSharing

/// Reads a site's folder: its content as a directory, its rules as written, and its templates.
///
/// Mistakes of the content are diagnostics, all of them in one run; only a broken world is thrown.
package func loadDirectory(
  from site: String, jobs: Int, unsaved: UnsavedTexts = .none
) throws -> Reported<LoadedDirectory> {
  var memory = SiteMemory.none
  return try loadDirectory(from: site, jobs: jobs, unsaved: unsaved, recalling: &memory)
}

/// Some suppliers of a site, for a reading that leaves all others out.
package struct SomeSuppliers: Sendable {
  /// The paths of their profiles and of the translations of these.
  let profiles: [String]
  /// By path of a register file: the places of their papers' rows among its rows.
  let rows: [String: Set<Int>]

  package init(profiles: [String], rows: [String: Set<Int>]) {
    self.profiles = profiles
    self.rows = rows
  }

  package static let none = SomeSuppliers(profiles: [], rows: [:])
}

/// The same with some suppliers only, and without the editions on record.
///
/// References to other suppliers are not checked, and nothing is read of the examples of rules but their words.
package func loadDirectory(
  from site: String, jobs: Int, only some: SomeSuppliers
) throws -> Reported<LoadedDirectory> {
  var memory = SiteMemory.none
  return try loadDirectory(from: site, jobs: jobs, unsaved: .none, only: some, recalling: &memory)
}

/// The same, taking over what is remembered.
package func loadDirectory(
  from site: String, jobs: Int, unsaved: UnsavedTexts = .none, recalling memory: inout SiteMemory
) throws -> Reported<LoadedDirectory> {
  try loadDirectory(from: site, jobs: jobs, unsaved: unsaved, only: nil, recalling: &memory)
}

private func loadDirectory(
  from site: String, jobs: Int, unsaved: UnsavedTexts, only some: SomeSuppliers?,
  recalling memory: inout SiteMemory
) throws -> Reported<LoadedDirectory> {
  let folder = try ContentFolder(site, unsaved: unsaved)
  var first: GeneralRecords?
  var registerTexts: [RegisterText] = []
  var listing = Reported(SiteListing())
  if let some {
    listing = try listSite(folder, only: some.profiles).listing
  } else {
    let (found, read) = try memory.listing(of: folder, jobs: jobs)
    listing = found
    first = read?.general
    registerTexts = read?.registerTexts ?? []
  }
  let shelf = ContentShelf(folder: folder, listing: listing.value, jobs: jobs)
  var diagnostics = listing.diagnostics
  func keep<Value>(_ reported: Reported<Value>) -> Value {
    diagnostics += reported.diagnostics
    return reported.value
  }

  let written = keep(try memory.take(.settings) { try first?.settings ?? loadSettings(shelf) })
  let settings = written.settings
  let known = keep(
    try memory.take(.known) {
      try first?.known.naming(suppliersOf: shelf.listing) ?? loadKnownRecords(shelf, settings)
    })
  var records = known.records
  let products = keep(
    try memory.take(.products) { try first?.products ?? loadProducts(shelf, records) })
  records.add(standardsOf: products)
  let issuers = keep(
    try memory.take(.issuers) { try first?.issuers ?? loadIssuers(shelf, known: records) })
  let register = keep(
    try memory.take(.register) {
      try loadRegister(
        shelf, known: records, only: some?.rows, having: exchange(&registerTexts, with: []))
    })
  let suppliers = keep(try loadSuppliers(shelf, records, register, recalling: &memory))
  let notices = keep(try memory.take(.notices) { try loadNotices(shelf, records) })
  let checklists = keep(try memory.take(.checklists) { try loadChecklists(shelf, records) })
  let pages = keep(try memory.take(.pages) { try loadPages(shelf, records) })
  let waivers = keep(try memory.take(.waivers) { try loadWaivers(shelf, known: records) })
  let before = memory.directory
  let knownTemplates: Reported<TemplateSources>? = memory.recall(.templates)
  let (readTemplates, directory) = alongside(jobs: jobs) {
    Result { () throws(BrokenWorld) in
      if let knownTemplates { return knownTemplates }
      return try loadTemplates(shelf)
    }
  } _: {
    Directory(
      settings: settings, files: shelf.listing.files, suppliers: suppliers.suppliers,
      products: products, markets: known.markets, schemes: known.schemes, places: known.places,
      issuers: issuers, certificates: register.certificates, notices: notices,
      checklists: checklists, pages: pages.map(\.record), waivers: waivers, recalling: before
    ) { count, positions in
      mapChunks(of: count, size: 1, jobs: jobs) { positions($0.lowerBound) }
    }
  }
  memory.keep(directory)
  let rules = keep(
    try memory.take(.rules) {
      try first?.rules
        ?? loadRules(
          shelf, ExampleSite(directory: directory, known: records, isStandIn: some != nil))
    })
  let templates = keep(try readTemplates.get())
  memory.keep(try readTemplates.get(), as: .templates)
  let statements =
    some == nil ? keep(try memory.take(.editions) { try loadStatements(shelf) }) : []
  var remarks = LanguageRemarks(unlessOn: templates.phrases.map(\.language))
  return Reported(
    LoadedDirectory(
      directory: directory, heads: suppliers.heads, rules: rules.map(\.record),
      templates: templates, statements: statements,
      besidesWords: Digest(
        of: rules.flatMap { $0.record.id.text.utf8 + $0.besidesWords.bytes }
          + pages.flatMap { $0.record.id.text.utf8 + $0.besidesWords.bytes }),
      settingsBesidesDays: written.besidesDays,
      registerFiles: register.files),
    remarks.sift(diagnostics.sorted()))
}
