import ContentDigest
import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages

/// Supplier profiles whose words have changed since the last build, where nothing else has.
///
/// A profile's words stand on the supplier's own pages and nowhere else, and rules read nothing of them but claims: with the
/// same of these, all that is on record of the directory still holds.
struct ChangedTexts: ShortChange {
  private struct Profile {
    /// Its position on record.
    let position: Int
    let id: String
    let versions: [LanguageTag: Prose]
  }

  private let profiles: [Profile]
  private let record: BuildRecord

  /// Reads the profiles again; nil when more than words has changed, or a remark or a claim may depend on them.
  ///
  /// - Throws: `BrokenWorld` when a file cannot be read.
  init?(in files: [Int], of record: BuildRecord, site: String) throws {
    let tree = record.inputs.tree
    let known = record.profiles
    guard let folder = tree.folders.first(where: { $0.path == "content/suppliers" }),
      files.allSatisfy(folder.files.contains)
    else { return nil }
    let remarked = record.remarked
    let finder = ClaimFinder(phrases: known.claims)
    var profiles: [Profile] = []
    for id in Set(files.map { tree.name(of: $0).prefix { $0 != "." } }).sorted() {
      let own = tree.files(in: folder, beginningWith: id + ".").map { "\(folder.path)/\($0)" }
      guard remarked.isDisjoint(with: own),
        let main = tree.position(of: "\(folder.path)/\(id).md"),
        let position = known.position(ofFile: main)
      else { return nil }
      let read = try readSupplierTexts(
        of: String(id), in: own, of: site, languages: known.languages)
      guard let texts = read.value, read.diagnostics.isEmpty, texts.head == known.heads[position],
        finder.claiming(texts.versions) ?? ProfileRecord.noClaims == known.claiming[position]
      else { return nil }
      profiles.append(Profile(position: position, id: String(id), versions: texts.versions))
    }
    self.profiles = profiles
    self.record = record
  }

  func edit(reading read: @escaping @Sendable (_ output: Int) -> [UInt8]) -> ShortEdit? {
    pages(reading: read).map { pages in
      ShortEdit(
        files: pages.map(\.file), profiles: record.profiles.showing(pages),
        suppliers: record.suppliers, general: record.general)
    }
  }

  /// The pages that differ from the published ones; nil when one of them has to be made anew.
  private func pages(reading read: (_ output: Int) -> [UInt8]) -> [RewordedPage]? {
    var pages: [RewordedPage] = []
    let known = record.profiles
    for profile in profiles {
      let shown = known.shown(of: profile.position)
      guard shown.count == known.languages.count else { return nil }
      for (place, shown) in zip(shown.indices, shown) {
        let language = known.languages[Int(shown.page)]
        let route = SupplierText.route(
          of: profile.id, in: language, folder: known.folder(of: Int(shown.page)))
        guard
          let text = SupplierText(profile.versions, at: route, languages: known.languages),
          text.language == known.languages[Int(shown.text)]
        else { return nil }
        let old = read(Int(shown.output))
        guard Digest(of: old) == record.digests[Int(shown.output)],
          let page = RewordedPage(
            old, shown, at: place, text.html,
            mentioning: record.days.mentions(in: Int(shown.output)), path: route.file)
        else { return nil }
        if page.file.digest != record.digests[Int(shown.output)] { pages.append(page) }
      }
    }
    return pages
  }
}
