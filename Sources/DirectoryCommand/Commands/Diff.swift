import ArgumentParser
import DirectoryModel
import SitePublishing

/// Tells what differs between two editions, and why statuses turned.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two editions, and why statuses turned.",
    discussion: """
      OLD and NEW are each the folder of a published edition, the folder of a site, or a git \
      revision of the site. Sites and revisions are loaded and judged; of a published edition its \
      open data is read. Without NEW, OLD is compared with the site as it is.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown, html
  }

  @Argument(help: "The earlier edition.")
  var old: String

  @Argument(help: "The later edition. Default: the site as it is.")
  var new: String?

  @Option(help: "How to report.")
  var format = Format.text

  @Option(help: "The as-of day of OLD, where it is judged. Default: as for NEW.")
  var oldAsOf: CalendarDay?

  @Option(help: "The known-by day of OLD, where it is judged. Default: as for NEW.")
  var oldKnownBy: CalendarDay?

  @Flag(help: "End with 1 when the editions differ.")
  var exitCode = false

  @OptionGroup var options: SiteOptions

  func run() throws {
    var earlier = options
    earlier.asOf = oldAsOf ?? options.asOf
    earlier.knownBy = oldKnownBy ?? options.knownBy
    let revisions = RevisionFolder()
    defer { revisions.remove() }
    let sources = (
      try DiffSide(old, earlier).source(in: revisions),
      try DiffSide(new ?? options.site, options).source(in: revisions)
    )
    guard case .changes(let changes) = try compare(sources) else {
      throw Ending(status: .contentHasErrors)
    }
    switch format {
    case .text: options.console.write(ChangesText(of: changes).text)
    case .json: options.console.write(changesJSON(changes))
    case .markdown: options.console.write(ChangesMarkdown(of: changes).text)
    case .html: options.console.write(ChangesHTML(of: changes).text)
    }
    if exitCode, !changes.isEmpty { throw Ending(status: .contentHasErrors) }
  }

  /// Compares the two; mistakes that stand in the way are said.
  private func compare(
    _ sources: (EditionSource, EditionSource)
  ) throws -> ComparedEditions {
    let compared = try diffEditions(sources.0, sources.1, jobs: options.threads)
    if case .refused(let mistakes) = compared {
      for mistake in mistakes { options.console.note(printable(mistake)) }
      options.console.complain(
        "a site with errors cannot be judged, so nothing was compared",
        help: "put the errors right, or compare published editions")
    }
    return compared
  }
}
