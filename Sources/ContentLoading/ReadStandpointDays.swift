package import ContentDigest
package import DirectoryModel

/// What `content/site.yaml` says of the days an edition stands on.
package struct StandpointDays: Sendable {
  package let asOf: CalendarDay?
  package let knownBy: CalendarDay?
  /// How many days an edition is valid for.
  package let validFor: Int
  /// Of all lines but those that name the two days.
  package let besidesDays: Digest
}

/// Reads `content/site.yaml` and nothing else of a site; without a value when something is to be said of it, or it is not there.
///
/// - Throws: `BrokenWorld` when it cannot be read.
package func readStandpointDays(of site: String) throws(BrokenWorld) -> StandpointDays? {
  var listing = SiteListing()
  listing.site = ListedFile(
    path: "content/site.yaml", file: listing.files.add("content/site.yaml"))
  let shelf = ContentShelf(folder: try ContentFolder(site), listing: listing, jobs: 1)
  let read = try loadSettings(shelf)
  guard read.diagnostics.isEmpty else { return nil }
  return StandpointDays(
    asOf: read.value.settings.asOf, knownBy: read.value.settings.knownBy,
    validFor: read.value.settings.validFor, besidesDays: read.value.besidesDays)
}
