import ArgumentParser
import DirectoryModel
import RegistrationRules
import SitePublishing

/// Reads a number of a certificate, a firm or goods, and says what it can and cannot mean.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a number apart and say what it proves.",
    discussion: """
      TEXT is read as every kind of paper the site knows and as every identifier. Blanks, full-width \
      and small letters, traditional script, labels, remarks behind the number, and O for 0 are forgiven and said. The exit code \
      is 1 when the text fits nothing or contradicts itself.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "The number as it was found, in quotes where it has blanks.")
  var text: String

  @Option(help: "The language of the answer.")
  var language = ReadingLanguage.en

  @Option(help: "How to answer.")
  var format = Format.text

  @OptionGroup var options: SiteOptions

  func validate() throws {
    if FoldedNumber(text).text.isEmpty { throw ValidationError("TEXT is blank; write a number") }
    if text.utf8.count > 400 { throw ValidationError("TEXT is longer than any number") }
  }

  func run() throws {
    let verified = try verifyNumber(text, options.request())
    let language = LanguageTag(language.rawValue)
    if verified.errors > 0 {
      options.console.note(
        "the content has \(verified.errors) \(verified.errors == 1 ? "error" : "errors"), so papers "
          + "and schemes may be missing here; see `sourcebook check`")
    }
    switch format {
    case .text: options.console.say(printableLines(describe(verified, in: language)))
    case .json: options.console.write(JSONValue(verified, in: language).page)
    }
    if !verified.inquiry.fits { throw Ending(status: .contentHasErrors) }
  }
}
