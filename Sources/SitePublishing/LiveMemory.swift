import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages

/// What a live site keeps of its last reading, so that the next one makes anew only what a change touches.
///
/// Everything is taken over on one ground: what it was made from is the same. Nothing is kept where sites are read once.
struct LiveMemory: Sendable {
  var site: SiteMemory
  private var rules: (decoded: Reported<[RegistrationRule]>, examples: [Diagnostic])?
  private var means: Reported<PageMeans>?
  private var last: PreparedSite?
  private var judged: JudgedSite?
  /// Whether the last judgement was taken over.
  private(set) var isJudgedAlike = false
  /// Whether the last reading differs from the one before in nothing but suppliers and templates, at one standpoint.
  private var isOnlyOfSuppliers = false

  static var none: LiveMemory { LiveMemory(site: .nothing) }

  init(site: SiteMemory = SiteMemory()) { self.site = site }

  mutating func forget() { self = LiveMemory() }

  mutating func remember(_ site: PreparedSite) {
    last = site
    judged = site.judged
  }

  /// Remembers a site of which no pages are made.
  mutating func remember(_ site: JudgedSite) { judged = site }

  /// Whether there is a judgement to take over.
  var isJudged: Bool { judged != nil }

  // MARK: Rules and judgement

  /// The rules of a site and what is to be said of their examples.
  mutating func rules(
    of loaded: LoadedDirectory, jobs: Int
  ) -> (decoded: Reported<[RegistrationRule]>, examples: [Diagnostic]) {
    // Rules are read with products, issuers and all others refer to; a recalled part had all of these the same.
    if let rules, site.recalled.contains(.rules) { return rules }
    let decoded = decodeRules(loaded.rules, in: loaded.directory, jobs: jobs)
    let read = (decoded, checkExamples(of: loaded.rules, with: decoded.value, jobs: jobs))
    rules = read
    return read
  }

  /// Judges, or takes over what judging again would say alike.
  mutating func judge(
    _ loaded: LoadedDirectory, by rules: [RegistrationRule], at standpoint: Standpoint, jobs: Int,
    timing clock: RuleClock
  ) -> JudgedDirectory {
    let before = judged
    isOnlyOfSuppliers =
      before?.judgement.standpoint == standpoint
      && SiteMemory.Part.allCases.allSatisfy {
        $0 == .suppliers || $0 == .templates || site.recalled.contains($0)
      }
    isJudgedAlike = false
    guard let before, isOnlyOfSuppliers else {
      return RegistrationRules.judge(
        loaded.directory, by: rules, at: standpoint, jobs: jobs, timing: clock)
    }
    isJudgedAlike = areAlike(before, loaded, for: rules)
    return isJudgedAlike
      ? before.judged.telling(loaded.directory)
      : RegistrationRules.judge(
        loaded.directory, by: rules, at: standpoint, jobs: jobs, timing: clock,
        recalling: before.judged)
  }

  /// Whether suppliers differ at most in words of which no rule reads any.
  private func areAlike(
    _ judged: JudgedSite, _ loaded: LoadedDirectory, for rules: [RegistrationRule]
  ) -> Bool {
    let (old, new) = (judged.loaded.directory.suppliers, loaded.directory.suppliers)
    guard old.count == new.count else { return false }
    let changed = old.indices.filter { old[$0] !== new[$0] }
    guard !changed.isEmpty else { return true }
    guard changed.allSatisfy({ judged.loaded.heads[$0] == loaded.heads[$0] }) else { return false }
    let finder = ClaimFinder(for: rules)
    return changed.allSatisfy {
      old[$0].id == new[$0].id
        && finder.claiming(old[$0].profile) == finder.claiming(new[$0].profile)
    }
  }

  // MARK: Pages

  /// Traces what stands behind each status, or takes it over with what was judged before.
  func trace(_ judged: JudgedDirectory, jobs: Int) -> TracedDirectory {
    traceProofs(of: judged, jobs: jobs, recalling: last?.traced)
  }

  var lists: DirectoryLists? { isJudgedAlike ? last?.content.lists : nil }

  /// The last content, where what lists are made from differs in nothing but suppliers.
  var contentOfOtherSuppliers: SiteContent? { isOnlyOfSuppliers ? last?.content : nil }

  /// Words and templates of all languages.
  mutating func means(of judged: JudgedSite, jobs: Int) -> Reported<PageMeans> {
    let from: Set<SiteMemory.Part> = [.templates, .settings, .known, .products, .checklists]
    if let means, site.recalled.isSuperset(of: from) { return means }
    let read = readPageMeans(of: judged.loaded, jobs: jobs)
    means = read
    return read
  }

  /// The last content with other words of suppliers, where nothing else is different.
  func content(telling judged: JudgedSite) -> SiteContent? {
    guard isJudgedAlike, site.recalled.contains(.templates) else { return nil }
    return last?.content.telling(judged.loaded.directory)
  }
}
