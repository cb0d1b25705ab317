import ArgumentParser
import DirectoryModel
import SitePublishing

/// Writes down what an edition says, for the change log of those that follow.
struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Write down what the edition says, for the change log of later ones.",
    discussion: """
      Makes content/editions/NUMBER.json of the site as it is, or of another state of it. Run it \
      when an edition is published, and commit the file: later editions tell what changed since.
      """)

  @Option(
    help: ArgumentHelp(
      "Record a git revision or the folder of another copy of the site instead.",
      valueName: "source"))
  var of: String?

  @Option(help: "The number of the edition. Default: the one after the last on record.")
  var number: Int?

  @OptionGroup var options: SiteOptions

  func run() throws {
    let revisions = RevisionFolder()
    defer { revisions.remove() }
    let request = try request(in: revisions)
    switch try recordEdition(request, in: options.site, number: number) {
    case .refused(let mistakes):
      for mistake in mistakes { options.console.note(printable(mistake)) }
      options.console.complain(
        "a site with errors is no edition, so nothing was recorded", help: "put the errors right")
      throw Ending(status: .contentHasErrors)
    case .same(let number):
      say("nothing differs from edition \(number), so nothing was recorded")
    case .recorded(let number, let file, let bytes, let changes):
      let told = changes.map { changes in
        ": \(changes.records.count) records and \(changes.statuses.count) statuses differ from "
          + "edition \(changes.old.name)"
      }
      say("edition \(number) is on record in \(file), \(bytes) bytes" + (told ?? ""))
    }
  }

  private func request(in revisions: RevisionFolder) throws -> BuildRequest {
    guard let of else { return try options.request() }
    guard case .site(let request, _) = try DiffSide(of, options).source(in: revisions) else {
      throw WrongUsage(
        "\(of) is a published edition, of which not everything can be recorded",
        help: "name the site or the revision it was built from")
    }
    return request
  }

  private func say(_ text: String) {
    if !options.quiet { options.console.say(text) }
  }
}
