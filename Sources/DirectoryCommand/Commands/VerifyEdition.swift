import ArgumentParser
import DirectoryModel
import EditionSealing

/// Checks an edition that came from somebody else.
struct VerifyEdition: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-edition",
    abstract: "Check an edition: whole, signed, newer, still valid.",
    discussion: """
      PATH is the folder of an edition or its ZIP. The public key must come by another way than the \
      edition: without it only completeness is checked. The exit code is 1 when something does not \
      hold.
      """)

  @Argument(help: "The folder or ZIP.")
  var path: String?

  @Option(
    help: ArgumentHelp(
      "Write the page that checks editions in a browser, to be handed out apart from them.",
      valueName: "file"))
  var writePage: String?

  @Option(
    help: ArgumentHelp(
      "The publisher's key, the text that begins with RW or a file with it.",
      valueName: "key or file"))
  var publicKey: String?

  @Option(help: "The day it must be valid on. Default: today.")
  var at: CalendarDay?

  @Option(
    help: ArgumentHelp(
      "The edition known already, its number or its EDITION.json.", valueName: "number or file"))
  var newerThan: String?

  @Flag(help: "Say nothing when it is good.")
  var quiet = false

  @Option(help: "When to colour what is said.")
  var color = ColorChoice.auto

  func validate() throws {
    if path == nil, writePage == nil {
      throw ValidationError("name the folder or ZIP of an edition, or a file with --write-page")
    }
  }

  func run() throws {
    let key = try publicKey.map { given throws(WrongUsage) in try PublicKey(given: given) }
    if let writePage { try writeFile(verifyPage(key: key), to: writePage) }
    guard let path else { return }
    let check = try checkEdition(
      at: path, key: key, on: at ?? readToday(),
      newerThan: newerThan.map { given throws(WrongUsage) in try KnownEdition(given: given) })
    let console = Console(choice: color)
    if !quiet || !check.faults.isEmpty { console.say(describe(check, path)) }
    if !check.faults.isEmpty { throw Ending(status: .contentHasErrors) }
  }
}
