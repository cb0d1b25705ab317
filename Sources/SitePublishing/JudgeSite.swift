package import ContentLoading
package import DirectoryModel
package import RegistrationRules

/// A site read and judged, before any page is thought of.
package struct JudgedSite: Sendable {
  package let loaded: LoadedDirectory
  package let rules: [RegistrationRule]
  package let judgement: Judgement
  /// What the questions of each rule took, where it was measured.
  package let ruleTimes: [Duration]
}

/// Reads a site and judges it; every mistake of content, rules and examples is among the diagnostics.
package func judgeSite(
  _ request: BuildRequest, timing clock: inout StepClock
) throws -> Reported<JudgedSite> {
  var memory = LiveMemory.none
  return try judgeSite(request, recalling: &memory, timing: &clock)
}

/// The same, taking over what is remembered.
func judgeSite(
  _ request: BuildRequest, recalling memory: inout LiveMemory, timing clock: inout StepClock
) throws -> Reported<JudgedSite> {
  let loading = try loadDirectory(
    from: request.site, jobs: request.jobs, recalling: &memory.site)
  let site = loading.then { loaded in
    clock.finish(.load)
    let directory = loaded.directory
    let standpoint = request.standpoint(for: directory.settings)
    let (rules, examples) = memory.rules(of: loaded)
    clock.finish(.rules)
    let ruleClock = RuleClock(rules: rules.value.count)
    let judgement =
      memory.judgement(of: loaded, by: rules.value, at: standpoint)
      ?? judge(directory, by: rules.value, at: standpoint, jobs: request.jobs, timing: ruleClock)
    clock.finish(.judge)
    // Of a rule that could not be read nobody can say what its waivers excuse.
    let waivers =
      rules.hasErrors
      ? []
      : checkWaivers(
        directory, rules.value.map(\.statement), judgement,
        site: directory.settings.asOf ?? request.today)
    return Reported(
      JudgedSite(
        loaded: loaded, rules: rules.value, judgement: judgement, ruleTimes: ruleClock.durations),
      rules.diagnostics + examples + waivers)
  }
  // Rule files are decoded apart from the rest and remark on the same languages again.
  var remarks = LanguageRemarks(unlessOn: site.value.loaded.templates.phrases.map(\.language))
  return Reported(site.value, remarks.sift(site.diagnostics))
}
