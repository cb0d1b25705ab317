import DirectoryModel

@testable import ContentLoading

/// What profiles, schemes and numbers are read against: the sample's records, read once.
struct SampleSite: Sendable {
  let known: KnownRecords
  let register: Register
  let directory: Directory

  /// Nil when the sample cannot be read from here.
  static let shared: SampleSite? = try? SampleSite()

  private init() throws {
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    let folder = try ContentFolder(root)
    let shelf = ContentShelf(folder: folder, listing: try listSite(folder).listing.value, jobs: 1)
    let settings = try loadSettings(shelf).value.settings
    known = try loadKnownRecords(shelf, settings).value.records
    register = try loadRegister(shelf, known: known).value
    directory = try loadDirectory(from: root, jobs: 1).value.directory
  }
}

/// - Throws: `BrokenPromise` without the sample, for a trial that tries nothing must not pass.
func sampleSite() throws -> SampleSite {
  guard let site = SampleSite.shared else {
    throw BrokenPromise(description: "the sample's content cannot be read from here")
  }
  return site
}
