package import DirectoryModel

/// What a build or check is asked for; everything that comes from arguments, environment or clock.
package struct BuildRequest: Sendable {
  /// The folder that holds `content/` and `templates/`.
  package let site: String
  package let asOf: CalendarDay?
  package let knownBy: CalendarDay?
  /// The day used where neither the arguments nor site.yaml name one.
  package let today: CalendarDay
  package let jobs: Int
  package let generator: String

  package init(
    site: String, asOf: CalendarDay?, knownBy: CalendarDay?, today: CalendarDay, jobs: Int,
    generator: String
  ) {
    self.site = site
    self.asOf = asOf
    self.knownBy = knownBy
    self.today = today
    self.jobs = jobs
    self.generator = generator
  }

  /// Arguments first, then site.yaml, then today.
  func standpoint(for settings: SiteSettings) -> Standpoint {
    Standpoint(
      asOf: asOf ?? settings.asOf ?? today, knownBy: knownBy ?? settings.knownBy ?? today)
  }
}
