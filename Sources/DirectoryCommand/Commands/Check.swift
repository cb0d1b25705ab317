import ArgumentParser
import DirectoryModel
import SitePublishing

/// Says everything that is to be said about the content, and writes nothing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report all mistakes and findings; write nothing.",
    discussion: """
      Mistakes of the content fail the check. Findings are verdicts about offers: they are \
      published as such and fail nothing.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var options: SiteOptions

  @Option(help: "How to report.")
  var format = Format.text

  @Flag(help: "Leave out findings about offers.")
  var mistakesOnly = false

  func run() throws {
    let checked = try checkSite(try options.request())
    let diagnostics =
      mistakesOnly ? checked.diagnostics.filter { !$0.isFinding } : checked.diagnostics
    switch format {
    case .text:
      TextReport(site: options.site, console: options.console)
        .print(diagnostics, files: checked.value, quiet: options.quiet)
    case .json:
      try JSONReport(console: options.console).print(diagnostics, files: checked.value)
    }
    if checked.hasErrors { throw Ending(status: .contentHasErrors) }
  }
}
