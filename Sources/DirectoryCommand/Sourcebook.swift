import ArgumentParser
// Memory of the whole program comes from it, which takes a tenth off the time of a build.
import CMimalloc

/// The command itself: its name, what it is, and the commands below it.
@main
struct Sourcebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sourcebook",
    abstract: "A compiler for supplier directories.",
    discussion: """
      Reads supplier profiles and certificate data, judges every offer against dated registration \
      rules, and publishes a static directory that opens from a folder.

      Exit codes: 0 done, 1 the content has errors, 2 wrong usage, 3 the world is broken \
      (unreadable folder, full disk).
      """,
    version: Self.version,
    subcommands: [
      Init.self, Build.self, Check.self, Diff.self, Explain.self, Import.self, Lsp.self, Pack.self,
      PatchCommand.self, Record.self, Schema.self, Serve.self, Verify.self, VerifyEdition.self,
      Why.self,
    ])

  static let version = "0.1.0"

  /// From now on memory that is freed stays with the program, for a command that is done in a moment: what is given back
  /// to the system has to be asked for, and cleared, once more.
  static func keepFreedMemory() { mi_option_disable(mi_option_allow_decommit) }

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(reporting: error)
    }
  }
}
