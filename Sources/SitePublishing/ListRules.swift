import ContentLoading
package import DirectoryModel
import Glibc
import RegistrationRules

/// A rule in one language, as reports and `explain` show it.
package struct RuleText: Sendable {
  /// Days in which the rule is in force, and the text it rests on.
  package struct Period: Sendable {
    package let window: DayWindow
    package let source: String
    package let url: String?
    package let reference: String?

    /// `2020-04-01 to 2020-04-25`.
    package var days: String {
      "\(window.from?.description ?? "always") to \(window.until?.description ?? "now")"
    }
  }

  package let code: String
  package let id: String
  package let title: String
  package let severity: Diagnostic.Severity
  package let help: String
  package let periods: [Period]
  /// The rule's file in the language, or the main one where that language has none.
  package let path: String
  /// The address of the rule's page; nil where site.yaml names no address of the site.
  package let page: String?

  init(_ statement: RuleStatement, in language: LanguageTag, of directory: Directory) {
    code = statement.code
    id = statement.id.text
    title = statement.title[language]
    severity = statement.severity
    help = statement.help[language]
    periods = statement.periods.map {
      Period(
        window: $0.window, source: $0.source[language], url: $0.url,
        reference: $0.reference?[language])
    }
    let settings = directory.settings
    let file = statement.reason[language]?.file ?? statement.file
    path = directory.files.path(of: file)
    let isPublished = settings.languages.contains(language)
    let folder =
      isPublished && language != settings.mainLanguage ? "\(language.text)/" : ""
    page = settings.baseURL.map { "\($0)\(folder)rules/\(statement.id.text).html" }
  }
}

/// The rules of a site, read without judging anything.
package struct RuleList: Sendable {
  /// The main language of the site, or the one asked for.
  package let language: LanguageTag
  package let rules: [RuleText]
}

/// - Throws: `BrokenWorld` when files cannot be read.
package func listRules(_ request: BuildRequest, in language: LanguageTag?) throws -> RuleList {
  let loaded = try loadDirectory(from: request.site, jobs: request.jobs).value
  let shown = language ?? loaded.directory.settings.mainLanguage
  let rules = decodeRules(loaded.rules, in: loaded.directory).value.map { rule in
    RuleText(rule.statement, in: shown, of: loaded.directory)
  }
  return RuleList(language: shown, rules: rules)
}

/// The text of a Markdown file below its front matter, as written; a file without front matter as a whole.
package func textBelowFrontMatter(of path: String) -> String {
  guard let stream = fopen(path, "rb") else { return "" }
  defer { fclose(stream) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, stream)
  let lines = bytes[..<count].split(separator: 10, omittingEmptySubsequences: false)
  let rule = Array("---".utf8)[...]
  var text = lines[...]
  if lines.first == rule, let end = lines.dropFirst().firstIndex(of: rule) {
    text = lines[(end + 1)...]
  }
  return String(decoding: Array(text.drop { $0.isEmpty }.joined(separator: [10])), as: UTF8.self)
}
