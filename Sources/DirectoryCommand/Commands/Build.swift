import ArgumentParser
import DirectoryModel
import SitePublishing

/// Builds the site and publishes it in one step.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  func run() throws {
    let console = options.console
    let request = try options.request(isFresh: fresh)
    let folder = try OutputFolder(output ?? options.site + "/public", site: options.site)
    let built = try buildSite(request, to: folder)
    let report = TextReport(site: options.site, console: console)
    report.print(built.diagnostics, files: built.value.files, quiet: options.quiet)
    guard let edition = built.value.report else { throw Ending(status: .contentHasErrors) }
    if !options.quiet { console.say(describe(edition)) }
  }
}
