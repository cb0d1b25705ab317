import ContentDigest
import ContentLoading
package import DirectoryModel
import RegistrationRules
import SitePages

/// What a page is made from, and what the last build did with it.
package struct PageReason: Sendable {
  /// What the build that made the edition on disk did with a file.
  package enum Fate: Sendable {
    /// No build of this output is on record.
    case unknown
    /// The edition has no such file.
    case absent
    /// Its bytes were not in the edition before.
    case written
    /// The edition before had the same bytes.
    case shared
  }

  /// What decides the page beside site.yaml, the day and the records.
  package enum Rest: Sendable {
    case nothing
    /// What the rules in force on the day say of the records.
    case rules
    case directory
  }

  package let path: String
  package let kind: String
  package let language: LanguageTag
  package let standpoint: Standpoint
  /// `content/certificates/all.csv:12`; without a line where the whole file counts.
  package let records: [String]
  package let rules: [(code: String, path: String)]
  package let templates: [String]
  package let phrases: [String]
  package let rest: Rest
  package let fate: Fate
  /// Files among these that are no longer what the last build read.
  package let changed: [String]
  /// Whether a build now would write other bytes than the edition has; nil when no build is on record.
  package let wouldDiffer: Bool?
}

/// Tells why a page of the site is as it is; nil when the content has errors.
///
/// - Throws: `WrongUsage` when there is no such page; `BrokenWorld` when files cannot be read.
package func explainPage(
  _ path: String, _ request: BuildRequest, in output: OutputFolder
) throws -> Reported<PageReason?> {
  var clock = StepClock()
  let site = try judgeSite(request, timing: &clock)
  guard !site.hasErrors else { return site.map { _ in nil } }
  let judged = site.value
  let prepared = prepareSite(judged, request, timing: &clock)
  guard !prepared.hasErrors else { return prepared.map { _ in nil } }
  let content = prepared.value.content
  let plan = planSite(content.directory, content.judgement, content.lists)
  guard let page = plan.pages.first(where: { $0.route.file == path }) else {
    let nearest = nearestName(to: path, among: plan.pages.map(\.route.file))
    throw WrongUsage(
      "the site has no page \(path)",
      help: nearest.map { "ask for \($0)" } ?? "name it by its path in the edition")
  }
  let found = ingredients(of: page, in: content, judged.loaded.templates)
  var buffer = ByteBuffer()
  var writer = PageWriter(of: content)
  writer.write(page, into: &buffer)
  let digest = Digest(of: buffer.bytes)
  return site.map { _ in
    PageReason(
      page, found, content, of: LastBuild(of: output, request), site: request.site,
      digest: digest)
  }
}

extension PageReason {
  fileprivate init(
    _ page: PlannedPage, _ found: PageIngredients, _ content: SiteContent, of last: LastBuild,
    site: String, digest: Digest
  ) {
    let files = content.directory.files
    path = page.route.file
    kind = page.kind.rawValue
    language = page.route.language
    standpoint = content.edition.standpoint
    records = found.records.map { range in
      let isWhole = range == .start(of: range.file)
      return files.path(of: range.file) + (isWhole ? "" : ":\(range.line)")
    }
    rules = found.rules.map { ($0.code, files.path(of: $0.file)) }
    templates = found.templates.map { files.path(of: $0.file) }
    phrases = found.phrases
    rest =
      switch found.breadth {
      case .records: .nothing
      case .rules: .rules
      case .directory: .directory
      }
    let known = last.output(path)
    fate = last.isKnown ? known.map { $0.isShared ? .shared : .written } ?? .absent : .unknown
    wouldDiffer = last.isKnown ? known?.digest != digest : nil
    let ingredients = Set(
      found.records.map { files.path(of: $0.file) } + rules.map(\.path) + templates
        + ["content/site.yaml", "templates/phrases/\(language.text).yaml"])
    changed = last.changedInputs(of: site).filter(ingredients.contains)
  }
}
