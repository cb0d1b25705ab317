import ArgumentParser
import DirectoryModel
import Glibc
import RegistryImport

/// Makes content of a registry's rows, as a mapping file says.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make content of a registry's rows.",
    discussion: """
      The map says which columns become suppliers, offers, certificates, issuers or notices. Importing again \
      updates what an import has made and leaves edits by hand alone; where both changed the same value it \
      stays and is told, and the exit code is 1. Nothing is ever deleted.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "The mapping file.")
  var map: String

  @Argument(help: "The files of the registry, all of those the map reads.")
  var files: [String]

  @Option(help: "The folder that holds content/ and templates/.")
  var site = "."

  @Flag(help: "Show what would be done and write nothing.")
  var dryRun = false

  @Option(help: "How to report.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The day the registry was taken.", discussion: "Default: the day in the map."))
  var sourceDate: CalendarDay?

  @Option(help: "What to do where the content and the registry both changed a value.")
  var conflicts = ConflictRule.report

  @Flag(help: "Leave out rows that are broken, instead of importing nothing.")
  var skipBrokenRows = false

  @Flag(help: "Say nothing but diagnostics.")
  var quiet = false

  @Option(help: "When to colour what is said.")
  var color = ColorChoice.auto

  func run() throws {
    let console = Console(choice: color)
    guard access(site + "/content", F_OK) == 0 else {
      throw WrongUsage(
        "folder \(site) holds no content/", help: "name the site's folder with --site")
    }
    let request = ImportRequest(
      site: site, map: map, files: files, takenOn: sourceDate, rule: conflicts,
      skipsBrokenRows: skipBrokenRows)
    let planned = try withImportLock(on: site) {
      let planned = try planImport(request)
      if let plan = planned.plan.value, !dryRun { try applyImport(plan, to: site) }
      return planned
    }
    TextReport(
      site: ".", console: console, purpose: "nothing is imported until the errors are gone"
    )
    .print(planned.plan.diagnostics, files: planned.files, quiet: quiet)
    let plan = planned.plan.value
    switch format {
    case .json:
      let report = JSONValue(plan, planned.plan.diagnostics, planned.files, isDone: !dryRun)
      console.write(report.page)
    case .text:
      if let plan, !quiet { console.say(printableLines(describe(plan, isDone: !dryRun))) }
    }
    if planned.plan.hasErrors { throw Ending(status: .contentHasErrors) }
  }
}

extension ConflictRule: ExpressibleByArgument {}
