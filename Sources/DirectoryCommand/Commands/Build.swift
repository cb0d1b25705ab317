import ArgumentParser
import DirectoryModel
import SitePublishing

/// Builds the site and publishes it in one step.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read, judge, render, check and publish the site.",
    discussion: """
      The edition is written beside the output folder, checked, and then put in its place in one \
      step. When the content has errors the last edition stays. A folder that is not an edition of \
      sourcebook is never replaced.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "The folder to publish to. Default: public/ in the site's folder.")
  var output: String?

  @Flag(help: "Take nothing over from the last build.")
  var fresh = false

  @Flag(help: "Build once more beside it, taking nothing over, and compare every byte.")
  var verify = false

  func run() throws {
    let console = options.console
    var request = try options.request(
      isFresh: fresh, progress: options.quiet ? nil : BuildProgress())
    request.isLast = !verify
    let folder = try OutputFolder(output ?? options.site + "/public", site: options.site)
    let built = try showing(request.progress) { try buildSite(request, to: folder) }
    let report = TextReport(site: options.site, console: console)
    report.print(built.diagnostics, files: built.value.files, quiet: options.quiet)
    guard let edition = built.value.report else { throw Ending(status: .contentHasErrors) }
    if !options.quiet { console.say(describe(edition)) }
    if verify { try compareWithCleanBuild(request, folder, console) }
  }

  /// - Throws: `BrokenWorld` when a byte differs.
  private func compareWithCleanBuild(
    _ request: BuildRequest, _ folder: OutputFolder, _ console: Console
  ) throws {
    let differing = try verifyEdition(request, in: folder)
    guard let first = differing.first else {
      if !options.quiet { console.say("verified: a clean build gives the same bytes") }
      return
    }
    throw BrokenWorld(
      "the edition differs from a clean build in \(differing.count) files, the first is \(first)",
      help: "publish with --fresh; else report it as a defect of sourcebook")
  }
}
