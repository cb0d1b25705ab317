import ContentDigest
import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages

/// What is on record of supplier profiles, so that a changed text can be published without reading any other profile.
struct ProfileRecord: Sendable {
  /// The text of a profile on a published page.
  struct Shown: Sendable, BitwiseCopyable {
    /// Position in `files`.
    let profile: Int32
    /// The page among the outputs.
    let output: Int32
    /// Position of the page's language among the site's.
    let page: Int32
    /// Position of the text's own language among the site's.
    let text: Int32
    /// Where the text begins in the page.
    let start: Int32
    let count: Int32

    var bytes: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// The languages of the site.
  let languages: [LanguageTag]
  /// What rules look for in texts: a text with none of these is read by no rule.
  let claims: [[[UInt8]]]
  /// The main file of each profile among the inputs, ascending.
  let files: [Int32]
  /// Of the bytes of each front matter.
  let heads: [Digest]
  /// Of the blocks of each profile in which a rule may read a claim; `noClaims` where there are none.
  let claiming: [Digest]
  /// Ordered by their profiles; several for one that has pages in several languages.
  let shown: [Shown]

  /// Stands for a profile without any block that may claim.
  static let noClaims = Digest(of: [])

  /// The position of a profile by its main file; nil for one that is not known.
  func position(ofFile file: Int) -> Int? {
    let place = files.partitioningIndex { $0 >= Int32(file) }
    return place < files.count && files[place] == Int32(file) ? place : nil
  }

  /// The position of the profile a file belongs to, by the file's name: the main one or a translation.
  func position(
    ofProfileNamed name: String, in tree: StampedTree, _ folder: StampedTree.Folder
  ) -> Int? {
    tree.position(of: "\(folder.path)/\(name.prefix { $0 != "." }).md").flatMap(position)
  }

  /// Where the text of a profile stands.
  func shown(of profile: Int) -> ArraySlice<Shown> {
    let start = shown.partitioningIndex { $0.profile >= Int32(profile) }
    return shown[start...].prefix { $0.profile == Int32(profile) }
  }

  /// The same profiles, shown with other texts.
  func showing(_ pages: [RewordedPage]) -> ProfileRecord {
    var shown = shown
    for page in pages { shown[page.place] = page.shown }
    return ProfileRecord(
      languages: languages, claims: claims, files: files, heads: heads, claiming: claiming,
      shown: shown)
  }

  /// The same with other bytes of some profiles.
  func reading(
    _ heads: [Int: Digest], claiming claims: [Int: Digest], showing texts: [Int: Shown]
  ) -> ProfileRecord {
    var (read, claiming, shown) = (self.heads, self.claiming, shown)
    for (profile, head) in heads { read[profile] = head }
    for (profile, claim) in claims { claiming[profile] = claim }
    for (place, text) in texts { shown[place] = text }
    return ProfileRecord(
      languages: languages, claims: self.claims, files: files, heads: read, claiming: claiming,
      shown: shown)
  }

  /// The folder of a language below the edition's root.
  func folder(of language: Int) -> String {
    language == 0 ? "" : languages[language].text + "/"
  }
}

extension ProfileRecord {
  /// What a build knows of its profiles.
  ///
  /// - Parameters:
  ///   - site: holds them.
  ///   - order: of the profiles.
  ///   - plan: its pages are the first files of the edition, in the same order.
  ///   - edition: knows where texts stand.
  ///   - outputs: gives the position of a published file.
  ///   - jobs: how many threads look through the texts.
  init(
    of site: JudgedSite, _ order: ProfileOrder, _ plan: SitePlan, _ edition: SealedEdition,
    _ outputs: [String: Int], jobs: Int
  ) {
    let directory = site.loaded.directory
    let languages = directory.settings.languages

    let finder = ClaimFinder(for: site.rules)
    let claiming = finder.claiming(site.judged, jobs: jobs)
    let shown = zip(plan.pages, edition.files).compactMap { page, file -> Shown? in
      guard page.kind == .supplier, let text = file.text, let output = outputs[file.path],
        let own = languages.firstIndex(of: page.route.language),
        let other = languages.firstIndex(of: text.language)
      else { return nil }
      return Shown(
        profile: Int32(order.positions[Int(page.subject)]), output: Int32(output), page: Int32(own),
        text: Int32(other), start: Int32(text.bytes.lowerBound), count: Int32(text.bytes.count))
    }
    self.init(
      languages: languages, claims: finder.phrases, files: order.files,
      heads: order.suppliers.map { site.loaded.heads[$0] },
      claiming: order.suppliers.map { claiming[$0] ?? Self.noClaims },
      shown: shown.sorted { ($0.profile, $0.page) < ($1.profile, $1.page) })
  }
}
