import ArgumentParser
import DirectoryModel

/// Writes a new project, with one fault to find.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a new directory: settings, three made-up suppliers, rules and templates.",
    discussion: """
      One supplier is faulty on purpose, so that the first check shows how mistakes are told. \
      Nothing is overwritten: the folder must be new, or empty but for .git.
      """)

  @Argument(help: ArgumentHelp("The folder of the new project.", valueName: "dir"))
  var folder: String

  @Option(help: "The language of the new project.")
  var language = ReadingLanguage.en

  @Flag(help: "Say nothing but diagnostics.")
  var quiet = false

  @Option(help: "When to colour what is said.")
  var color = ColorChoice.auto

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the name of the folder is empty; name a folder") }
  }

  func run() throws {
    try writeNewProject(newProjectFiles(in: language), to: folder)
    guard !quiet else { return }
    Console(choice: color).say(
      """
      \(folder) holds a new directory, with one fault in it to find
      next: sourcebook check --site \(shellWord(folder))
      """)
  }
}

/// A word as it is typed into a shell.
private func shellWord(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "/"), 0x80...:
      true
    default: false
    }
  }
  return isPlain
    ? word
    : "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
}
