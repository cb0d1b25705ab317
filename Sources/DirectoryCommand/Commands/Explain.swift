import ArgumentParser
import DirectoryModel
import Glibc
import SitePublishing

/// Prints the long text of a rule of the site, or of a diagnostic.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the long text of a rule or diagnostic.",
    discussion: "CODE is a rule's code (CN-101) or a diagnostic's (SB503).")

  @Argument(help: "The code, in any letter case.")
  var code: String

  @OptionGroup var options: SiteOptions

  func run() throws {
    let console = options.console
    let wanted = code.uppercased()
    if let diagnostic = DiagnosticCode(rawValue: wanted) {
      console.say("\(diagnostic.rawValue)\n\n\(diagnostic.explanation)")
      return
    }
    let rules = access(options.site + "/content", F_OK) == 0 ? try listRules(options.request()) : []
    if let rule = rules.first(where: { $0.code.uppercased() == wanted }) {
      console.say(try describe(rule))
      return
    }
    let known = rules.map(\.code) + DiagnosticCode.allCases.map(\.rawValue)
    throw WrongUsage(
      "there is no rule or diagnostic \(code)",
      help: nearestName(to: wanted, among: known).map { "ask for \($0)" }
        ?? "run `sourcebook check` to see the codes in use")
  }

  /// The rule's file as it stands, under its days in words.
  private func describe(_ rule: RuleText) throws -> String {
    let days = rule.periods.map { "  \($0)" }.joined(separator: "\n")
    return "\(rule.code): \(rule.title)\n\nin force\n\(days)\n\nfile \(rule.path)\n\n\(rule.text)"
  }
}
