import ArgumentParser
import DirectoryModel
import Glibc
import SitePublishing

/// Prints the long text of a rule of the site, or of a diagnostic.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print the long text of a rule or diagnostic.",
    discussion: "CODE is a rule's code (CN-101) or a diagnostic's (SB503).")

  @Argument(help: "The code, in any letter case.")
  var code: String

  @Option(help: "The language of the text. Default: the main language of the site, else en.")
  var language: ReadingLanguage?

  @OptionGroup var options: SiteOptions

  func run() throws {
    let hasSite = access(options.site + "/content", F_OK) == 0
    let list =
      hasSite
      ? try listRules(options.request(), in: language.map { LanguageTag($0.rawValue) }) : nil
    let shown = language ?? list.flatMap { ReadingLanguage(rawValue: $0.language.text) } ?? .en
    let wanted = code.uppercased()
    if let diagnostic = DiagnosticCode(rawValue: wanted) {
      options.console.say(explain(diagnostic, in: shown))
    } else if let rule = list?.rules.first(where: { $0.code.uppercased() == wanted }) {
      let text = textBelowFrontMatter(of: "\(options.site)/\(rule.path)")
      options.console.say(explain(rule, text: text, in: shown))
    } else {
      let known = (list?.rules ?? []).map(\.code) + DiagnosticCode.allCases.map(\.rawValue)
      throw WrongUsage(
        "there is no rule or diagnostic \(code)",
        help: nearestName(to: wanted, among: known).map { "ask for \($0)" }
          ?? "run `sourcebook check` to see the codes in use")
    }
  }
}
