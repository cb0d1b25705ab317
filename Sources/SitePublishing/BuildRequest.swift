package import ContentLoading
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
  /// Whether nothing is taken over from the last build.
  package let isFresh: Bool
  /// Told how far the build has come.
  package let progress: BuildProgress?
  /// Whether the process ends with it: what was made for it is not given back then.
  package var isLast = false
  /// Texts that stand in place of files.
  package var unsaved = UnsavedTexts.none

  package init(
    site: String, asOf: CalendarDay?, knownBy: CalendarDay?, today: CalendarDay, jobs: Int,
    generator: String, isFresh: Bool = false, progress: BuildProgress? = nil
  ) {
    self.site = site
    self.asOf = asOf
    self.knownBy = knownBy
    self.today = today
    self.jobs = jobs
    self.generator = generator
    self.isFresh = isFresh
    self.progress = progress
  }

  /// The same, with nothing taken over from the last build.
  var afresh: BuildRequest {
    BuildRequest(
      site: site, asOf: asOf, knownBy: knownBy, today: today, jobs: jobs, generator: generator,
      isFresh: true)
  }

  /// The same on another day.
  func on(_ today: CalendarDay) -> BuildRequest {
    BuildRequest(
      site: site, asOf: asOf, knownBy: knownBy, today: today, jobs: jobs, generator: generator,
      isFresh: isFresh, progress: progress)
  }

  /// Arguments first, then site.yaml, then today.
  func standpoint(for settings: SiteSettings) -> Standpoint {
    standpoint(asOf: settings.asOf, knownBy: settings.knownBy)
  }

  /// The same for what site.yaml says.
  func standpoint(asOf: CalendarDay?, knownBy: CalendarDay?) -> Standpoint {
    Standpoint(
      asOf: self.asOf ?? asOf ?? today, knownBy: self.knownBy ?? knownBy ?? today)
  }
}
