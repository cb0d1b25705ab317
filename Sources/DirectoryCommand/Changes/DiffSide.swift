import DirectoryModel
import Glibc
import SitePublishing

/// One of the two things to be compared, as it was named on the command line.
struct DiffSide {
  private let named: String
  private let options: SiteOptions

  init(_ named: String, _ options: SiteOptions) {
    self.named = named
    self.options = options
  }

  /// An edition's folder, a site's folder, or else a revision, which is taken down into a folder of its own.
  ///
  /// - Throws: `WrongUsage` when it is none of these.
  func source(in revisions: RevisionFolder) throws -> EditionSource {
    if isEdition(named) { return .edition(folder: named) }
    var site = options
    if access(named + "/content", F_OK) == 0 {
      site.site = named
      return .site(try site.request(), name: nil)
    }
    guard access(named, F_OK) != 0 else {
      throw WrongUsage(
        "\(named) is neither a published edition nor a site",
        help: "name a folder with EDITION.json, a folder with content/, or a git revision")
    }
    site.site = try revisions.take(named, of: options.site)
    return .site(try site.request(), name: named)
  }
}
