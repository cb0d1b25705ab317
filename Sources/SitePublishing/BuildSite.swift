package import DirectoryModel
import SitePages

/// Reads, judges, renders, checks and publishes a site: the whole path of the data, in the order it goes.
///
/// - Returns: the report of the edition; without one the content has errors and the last edition stays.
/// - Throws: `BrokenWorld` when files cannot be read or written, `WrongUsage` when the output is not ours.
package func buildSite(
  _ request: BuildRequest, to output: OutputFolder
) throws -> Reported<BuildOutcome> {
  var clock = StepClock()
  let site = try judgeSite(request, timing: &clock)
    .then { prepareContent(of: $0, generator: request.generator) }
  clock.finish("templates and lists")
  let files = site.value.content.directory.files
  guard !site.hasErrors else { return site.map { _ in BuildOutcome(files: files, report: nil) } }

  let plan = planSite(
    site.value.content.directory, site.value.content.judgement, site.value.content.lists)
  clock.finish("plan")
  let lock = try EditionLock(beside: output)
  defer { _ = consume lock }
  let stage = try EditionStage(beside: output)
  do {
    let written = try writeEdition(plan, of: site.value, to: stage, jobs: request.jobs)
    clock.finish("render and write")
    let faults = checkEdition(written, in: stage)
    clock.finish("gates")
    guard faults.isEmpty else {
      stage.discard()
      return Reported(BuildOutcome(files: files, report: nil), site.diagnostics + faults)
    }
    let sealed = try sealEdition(written, of: site.value.content, in: stage)
    try stage.publish()
    clock.finish("manifest and switch")
    let report = BuildReport(
      content: site.value.content, pages: plan.pages.count, files: sealed, steps: clock.steps)
    return Reported(BuildOutcome(files: files, report: report), site.diagnostics)
  } catch {
    stage.discard()
    throw error
  }
}
