import ArgumentParser
import DirectoryModel
import SitePublishing
import WorkSharing

/// Says everything that is to be said about the content, and writes nothing but a baseline that is asked for.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report all mistakes and findings.",
    discussion: """
      Mistakes of the content fail the check. Findings are verdicts about offers: they are \
      published as such and fail nothing, unless a baseline is given and they are not in it.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif, github, junit
  }

  @OptionGroup var options: SiteOptions

  @Option(help: "How to report.")
  var format = Format.text

  @Flag(help: "Leave out findings about offers.")
  var mistakesOnly = false

  @Flag(
    help: ArgumentHelp(
      "Look at the rules instead of the offers.",
      discussion:
        "Tells rules without examples or effect, gaps in their days, and what none decides."))
  var rules = false

  @OptionGroup var baseline: BaselineOptions

  func validate() throws {
    if mistakesOnly || rules, baseline.baseline != nil {
      let option = rules ? "--rules" : "--mistakes-only"
      throw ValidationError("\(option) leaves out what --baseline is about; choose one")
    }
  }

  func run() throws {
    Sourcebook.keepFreedMemory()
    let known = try baseline.read()
    var checked = try checkSite(try options.request())
    if mistakesOnly || rules { checked.diagnostics.removeAll(where: \.isFinding) }
    let coverage = rules ? checked.value.coverage() : nil
    checked.diagnostics += coverage?.diagnostics ?? []
    let report = CheckReport(
      checked, site: options.site, against: known, named: known.flatMap { _ in baseline.name })
    keepToTheEnd(report)
    let console = options.console
    switch format {
    case .text:
      TextReport(site: options.site, console: console, jobs: options.threads)
        .print(report, quiet: options.quiet)
    case .json: JSONReport(console: console).print(report)
    case .sarif: SARIFReport(console: console).print(report)
    case .github: GitHubReport(console: console).print(report)
    case .junit: JUnitReport(console: console).print(report)
    }
    if let coverage, format == .text { console.say(CoverageTable(coverage: coverage.value).text) }
    if checked.hasErrors { throw Ending(status: .contentHasErrors) }
    let isKept = try baseline.settle(report, known: known, console: console, options.quiet)
    if !isKept { throw Ending(status: .contentHasErrors) }
  }
}
