import DirectoryModel

/// What is known of a site while some of its files are read again and again.
///
/// Which files there are is looked up again when somebody says that one has come or gone.
package struct PlaceMemory: Sendable {
  var parts = SiteMemory()
  private var listing: Reported<SiteListing>?
  /// What stood in place of files at the last reading.
  private var unsaved = UnsavedTexts.none

  package init() {}

  /// Goes on from what was read of the whole site, with the texts that stood in place of files then.
  package mutating func goOn(from parts: SiteMemory, _ unsaved: UnsavedTexts) {
    self.parts = parts
    if let listing, !parts.knows(listing.value) { self.listing = nil }
    if !unsaved.hasPaths(of: self.unsaved) { listing = nil }
    self.unsaved = unsaved
  }

  /// Forgets files that have changed, come or gone on disk.
  package mutating func forget(changed files: [String]) {
    parts.forget(changed: files)
    listing = nil
  }

  /// The files there are; what other texts stand in place of is forgotten.
  mutating func listing(
    of folder: ContentFolder, _ unsaved: UnsavedTexts
  ) throws(BrokenWorld) -> Reported<SiteListing> {
    parts.forget(changed: unsaved.paths(differingFrom: self.unsaved))
    if !unsaved.hasPaths(of: self.unsaved) { listing = nil }
    self.unsaved = unsaved
    if let listing { return listing }
    let found = try listSite(folder).listing
    parts.begin(found)
    listing = found
    return found
  }
}
