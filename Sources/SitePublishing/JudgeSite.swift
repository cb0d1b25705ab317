package import ContentLoading
package import DirectoryModel
package import RegistrationRules

/// A site read and judged, before any page is thought of.
package struct JudgedSite: Sendable {
  package let loaded: LoadedDirectory
  package let judged: JudgedDirectory
  /// What the questions of each rule took, where it was measured.
  package let ruleTimes: [Duration]

  package var rules: [RegistrationRule] { judged.rules }
  package var judgement: Judgement { judged.judgement }
}

/// Reads a site and judges it; every mistake of content, rules and examples is among the diagnostics.
///
/// - Parameters:
///   - request: what is asked for.
///   - clock: told when a step ends.
///   - pause: called between the steps; what it throws ends the work.
/// - Returns: the site with everything said about it.
/// - Throws: `BrokenWorld` when files cannot be read, and what `pause` throws.
package func judgeSite(
  _ request: BuildRequest, timing clock: inout StepClock, pausing pause: () throws -> Void = {}
) throws -> Reported<JudgedSite> {
  var memory = LiveMemory.none
  return try judgeSite(request, recalling: &memory, timing: &clock, pausing: pause)
}

/// The same with files that have been looked for already.
func judgeSite(
  _ request: BuildRequest, listing found: SiteInputs, timing clock: inout StepClock
) throws -> Reported<JudgedSite> {
  var memory = LiveMemory(site: SiteMemory(listing: found))
  return try judgeSite(request, recalling: &memory, timing: &clock)
}

/// The same, taking over what is remembered.
func judgeSite(
  _ request: BuildRequest, recalling memory: inout LiveMemory, timing clock: inout StepClock,
  pausing pause: () throws -> Void = {}
) throws -> Reported<JudgedSite> {
  let loading = try loadDirectory(
    from: request.site, jobs: request.jobs, unsaved: request.unsaved, recalling: &memory.site)
  let site = try loading.then { loaded in
    clock.finish(.load)
    try pause()
    let directory = loaded.directory
    let standpoint = request.standpoint(for: directory.settings)
    let (rules, examples) = memory.rules(of: loaded, jobs: request.jobs)
    clock.finish(.rules)
    try pause()
    let ruleClock = RuleClock(rules: rules.value.count)
    let judged = memory.judge(
      loaded, by: rules.value, at: standpoint, jobs: request.jobs, timing: ruleClock)
    clock.finish(.judge)
    try pause()
    // Of a rule that could not be read nobody can say what its waivers excuse.
    let waivers =
      rules.hasErrors
      ? []
      : checkWaivers(
        directory, rules.value.map(\.statement), judged.judgement,
        site: directory.settings.asOf ?? request.today)
    return Reported(
      JudgedSite(loaded: loaded, judged: judged, ruleTimes: ruleClock.durations),
      rules.diagnostics + examples + waivers)
  }
  // Rule files are decoded apart from the rest and remark on the same languages again.
  var remarks = LanguageRemarks(unlessOn: site.value.loaded.templates.phrases.map(\.language))
  return Reported(site.value, remarks.sift(site.diagnostics))
}
