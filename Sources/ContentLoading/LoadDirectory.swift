package import DirectoryModel

/// Reads a site's folder: its content as a directory, its rules as written, and its templates.
///
/// Mistakes of the content are diagnostics, all of them in one run; only a broken world is thrown.
package func loadDirectory(
  from site: String, jobs: Int, unsaved: UnsavedTexts = .none
) throws -> Reported<LoadedDirectory> {
  let folder = try ContentFolder(site, unsaved: unsaved)
  let listing = try listSite(folder)
  let shelf = ContentShelf(folder: folder, listing: listing.value, jobs: jobs)
  var diagnostics = listing.diagnostics
  func keep<Value>(_ reported: Reported<Value>) -> Value {
    diagnostics += reported.diagnostics
    return reported.value
  }

  let settings = keep(try loadSettings(shelf))
  let known = keep(try loadKnownRecords(shelf, settings))
  let products = keep(try loadProducts(shelf, known.records))
  let issuers = keep(try loadIssuers(shelf, known: known.records))
  let register = keep(try loadRegister(shelf, known: known.records))
  let suppliers = keep(try loadSuppliers(shelf, known.records, register))
  let directory = Directory(
    settings: settings, files: shelf.listing.files, suppliers: suppliers.map(\.supplier),
    products: products,
    markets: known.markets, schemes: known.schemes, places: known.places, issuers: issuers,
    certificates: register.certificates, notices: keep(try loadNotices(shelf, known.records)),
    checklists: keep(try loadChecklists(shelf, known.records)),
    pages: keep(try loadPages(shelf, known.records)),
    waivers: keep(try loadWaivers(shelf, known: known.records)))
  let rules = keep(try loadRules(shelf, directory, known.records))
  let templates = keep(try loadTemplates(shelf))
  let statements = keep(try loadStatements(shelf))
  var remarks = LanguageRemarks(unlessOn: templates.phrases.map(\.language))
  return Reported(
    LoadedDirectory(
      directory: directory, heads: suppliers.map(\.head), rules: rules, templates: templates,
      statements: statements),
    remarks.sift(diagnostics.sorted()))
}
