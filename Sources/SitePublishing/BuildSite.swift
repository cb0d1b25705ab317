package import DirectoryModel
import ContentLoading
import RegistrationRules
import SitePages
import WorkSharing

/// Reads, judges, renders, checks and publishes a site: the whole path of the data, in the order it goes.
///
/// - Returns: the report of the edition; without one the content has errors and the last edition stays.
/// - Throws: `BrokenWorld` when files cannot be read or written.
package func buildSite(
  _ request: BuildRequest, to output: OutputFolder
) throws -> Reported<BuildOutcome> {
  var clock = StepClock(showing: request.progress)
  clearLeftovers(of: output)
  let last = LastBuild(of: output, request)
  if let short = try last.shortWay(request, timing: clock) { return short }
  let (inputs, found) = try InputSnapshot.take(of: request.site, jobs: request.jobs)
  clock.finish(.compare)
  let site = try judgeSite(request, listing: found, timing: &clock)
    .then { prepareSite($0, request, timing: &clock) }
  let content = site.value.content
  if request.isLast { keepToTheEnd(site) }
  guard !site.hasErrors else { return site.map { _ in .refused(files: content.directory.files) } }

  let plan = planSite(content.directory, content.judgement, content.lists)
  clock.finish(.plan)
  return try withLock(of: output) {
    let before = last.editionOnDisk()
    let trees = last.reusedTrees(before, for: plan, site.value.assets)
    let stage = try EditionStage(beside: output, sharing: before, reusing: trees)
    do {
      var (files, mentions, ledgers, times) = try writeEdition(
        plan, of: site.value, to: stage, request)
      clock.finish(.write)
      let faults = checkGates(
        files.map(\.path), ledgers, of: plan, content, jobs: request.jobs
      ) { [files] in
        stage.read(files[$0].path)
      }
      ledgers = []
      clock.finish(.gates)
      guard faults.isEmpty else {
        stage.discard()
        return Reported(.refused(files: content.directory.files), site.diagnostics + faults)
      }
      let sealed = try sealEdition(&files, saying: mentions, of: content, in: stage)
      mentions = FileMentions()
      let hasSpare = last.keepsSpare(try stage.publish())
      let found = last.look(for: sealed)
      clock.finish(.publish)
      let built = site.map { site in
        BuildOutcome.published(site, plan, sealed, times, found: found, clock)
      }
      last.remember(
        sealed, found, withSpare: hasSpare, of: site.value, plan, from: inputs, request, built)
      return built
    } catch {
      stage.discard()
      throw error
    }
  }
}
