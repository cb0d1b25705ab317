import ArgumentParser
import DirectoryModel
import EditionSealing

/// Brings an edition on a stick up to date.
struct PatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patch",
    abstract: "Bring an edition in a folder to the next one by a patch.",
    discussion: """
      The present edition and the patch are checked, the new edition is made whole beside the old \
      one, and the two change places. Killed at any moment, the folder holds the old edition or the \
      new one; the same command then goes on. There must be room for both.
      """)

  @Argument(help: "The folder of the edition.")
  var folder: String

  @Argument(help: "The ZIP of the patch, which `sourcebook pack --patch-from` wrote.")
  var patch: String

  @Option(
    help: ArgumentHelp(
      "The publisher's key, the text that begins with RW or a file with it.",
      valueName: "key or file"))
  var publicKey: String?

  @Flag(help: "Say nothing when it is done.")
  var quiet = false

  @Option(help: "When to colour what is said.")
  var color = ColorChoice.auto

  func run() throws {
    let console = Console(choice: color)
    let key = try publicKey.map { given throws(WrongUsage) in try PublicKey(given: given) }
    if key == nil {
      console.note(
        console.paint("warning", .yellow)
          + ": without --public-key anybody may have made the patch; only wholeness is checked")
    }
    do {
      let outcome = try applyPatch(patch, to: folder, key: key)
      if !quiet { console.say(describe(outcome)) }
    } catch let refused as RefusedPatch {
      for reason in refused.reasons { console.complain(reason, help: nil) }
      console.note("  = help: \(folder) is as it was; take the whole edition instead")
      throw Ending(status: .contentHasErrors)
    }
  }

  private func describe(_ outcome: PatchOutcome) -> String {
    switch outcome {
    case .patched(let from, let to, let files):
      "edition \(from) is now edition \(to): \(files) files of the patch, the others as they were"
    case .alreadyThere(let number): "edition \(number) is there already; nothing was done"
    }
  }
}
