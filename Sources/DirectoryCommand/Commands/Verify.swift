import ArgumentParser
import DirectoryModel
import Foundation
import RegistrationRules
import SitePublishing

/// Reads a number of a certificate, a firm or goods, and says what it can and cannot mean.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Take a number apart and say what it proves.",
    discussion: """
      TEXT is read as every kind of paper the site knows and as every identifier. Blanks, full-width \
      and small letters, traditional script, labels, remarks behind the number, and O for 0 are forgiven and said. The exit code \
      is 1 when the text fits nothing or contradicts itself. With --list every line of a file is read so.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "The number as it was found, in quotes where it has blanks.")
  var text: String?

  @Option(
    help: ArgumentHelp("Read the numbers of a file instead, one a line.", valueName: "file"))
  var list: String?

  @Option(help: "The language of the answer.")
  var language = ReadingLanguage.en

  @Option(help: "How to answer.")
  var format = Format.text

  @OptionGroup var options: SiteOptions

  func validate() throws {
    switch (text, list) {
    case (let text?, nil):
      if FoldedNumber(text).text.isEmpty { throw ValidationError("TEXT is blank; write a number") }
      if Self.isTooLong(text) { throw ValidationError("TEXT is longer than any number") }
    case (nil, _?): break
    case (nil, nil): throw ValidationError("write a number, or name a file of them with --list")
    case (_?, _?): throw ValidationError("write a number or name a file of them, not both")
    }
  }

  func run() throws {
    let verified = try verifyNumbers(texts(), options.request())
    let language = LanguageTag(language.rawValue)
    if let errors = verified.first?.errors, errors > 0 {
      options.console.note(
        "the content has \(errors) \(errors == 1 ? "error" : "errors"), so papers "
          + "and schemes may be missing here; see `sourcebook check`")
    }
    switch format {
    case .text:
      let answers = verified.map { printableLines(describe($0, in: language)) }
      options.console.say(answers.joined(separator: "\n\n\n"))
    case .json:
      let answers = verified.map { JSONValue($0, in: language) }
      options.console.write((list == nil ? answers.first : .list(answers))?.page ?? "")
    }
    if !verified.allSatisfy(\.inquiry.fits) { throw Ending(status: .contentHasErrors) }
  }

  /// The number, or those of the list without its blank lines.
  private func texts() throws -> [String] {
    guard let list else { return text.map { [$0] } ?? [] }
    guard let data = FileManager.default.contents(atPath: list) else {
      throw WrongUsage("\(list) cannot be read", help: "name a file with one number a line")
    }
    let lines = data.split(separator: 10, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if let place = lines.firstIndex(where: Self.isTooLong) {
      throw WrongUsage("line \(place + 1) of \(list) is longer than any number")
    }
    let texts = lines.filter { !FoldedNumber($0).text.isEmpty }
    guard !texts.isEmpty else {
      throw WrongUsage("\(list) has no number", help: "write one number a line")
    }
    return texts
  }

  private static func isTooLong(_ text: String) -> Bool { text.utf8.count > 400 }
}
