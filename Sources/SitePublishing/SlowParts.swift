import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages

/// What took longest in a build, longest first; times of all threads together.
package struct SlowParts: Sendable {
  package struct Part: Sendable {
    /// A template's name, or a rule's code.
    package let name: String
    /// Pages made with the template.
    package let pages: Int
    package let duration: Duration
  }

  /// How many are worth naming.
  private static let named = 3

  package let templates: [Part]
  /// Measured on one supplier in `ruleSample`.
  package let rules: [Part]
  package static let ruleSample = RuleClock.every

  static let none = SlowParts(templates: [], rules: [])

  private init(templates: [Part], rules: [Part]) {
    self.templates = templates
    self.rules = rules
  }

  init(pages: PageTimes, of site: JudgedSite) {
    templates = Self.slowest(
      pages.byKind.map { kind, times in
        Part(name: "pages/\(kind.rawValue)", pages: times.pages, duration: times.duration)
      }.filter { pageShapes[$0.name] != nil })
    rules = Self.slowest(
      zip(site.judgement.rules, site.ruleTimes).lazy.map {
        Part(name: $0.code, pages: 0, duration: $1)
      })
  }

  private static func slowest(_ parts: some Sequence<Part>) -> [Part] {
    Array(
      parts.filter { $0.duration > .zero }
        .sorted { ($1.duration, $0.name) < ($0.duration, $1.name) }.prefix(named))
  }
}

/// How long pages of each kind took to be made and written, on all threads together.
struct PageTimes: Sendable {
  private(set) var byKind: [PageKind: (pages: Int, duration: Duration)] = [:]

  mutating func add(_ kind: PageKind, pages: Int = 1, _ duration: Duration) {
    let known = byKind[kind] ?? (0, .zero)
    byKind[kind] = (known.pages + pages, known.duration + duration)
  }

  mutating func add(_ other: PageTimes) {
    for (kind, times) in other.byKind { add(kind, pages: times.pages, times.duration) }
  }
}
