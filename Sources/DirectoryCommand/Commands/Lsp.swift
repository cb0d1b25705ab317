import ArgumentParser
import DirectoryModel
import Glibc
import LanguageServer

/// Helps an editor while content is written.
struct Lsp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Help an editor: mistakes as you type, decoded numbers, completion of keys and ids.",
    discussion: """
      A language server: an editor starts it and speaks the Language Server Protocol with it over \
      standard input and output. docs/guide/editors.md tells how to set editors up.
      """)

  @Option(help: "The folder that holds content/. Default: the folder the editor works in.")
  var site: String?

  @Flag(help: "Speak over standard input and output, as is done anyway; many editors pass it.")
  var stdio = false

  func validate() throws {
    if let site { _ = try SiteOptions.parse(["--site", site]).request() }
  }

  func run() throws {
    // A client that is gone is noticed where it is written to.
    signal(SIGPIPE, SIG_IGN)
    var session = EditorSession(
      from: STDIN_FILENO, to: STDOUT_FILENO, site: site, version: Sourcebook.version
    ) { folder in
      try SiteOptions.parse(["--site", folder]).request()
    }
    let isEndedWell = session.run()
    // A check of the site may still go on.
    (isEndedWell ? ExitStatus.done : .contentHasErrors).leave()
  }
}
