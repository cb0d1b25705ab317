import DirectoryModel
import SitePublishing

/// What a SARIF report says of the rules behind its results: those of the site, and the diagnostics that occur.
struct SARIFRules {
  /// The command with its rules in the order of their codes.
  let driver: JSONValue
  private let indices: [String: Int]

  init(_ report: CheckReport) {
    let occurring = Set(report.diagnostics.map(\.code))
    let diagnostics = DiagnosticCode.allCases.filter { occurring.contains($0.rawValue) }
    let described =
      report.checked.rules.map { ($0.code, Self.describe($0)) }
      + diagnostics.map { ($0.rawValue, Self.describe($0)) }
    let sorted = described.sorted { $0.0 < $1.0 }
    indices = Dictionary(
      sorted.enumerated().map { ($1.0, $0) }, uniquingKeysWith: { first, _ in first })
    driver = .object([
      "name": .text("sourcebook"),
      "semanticVersion": .text(Sourcebook.version),
      "rules": .list(sorted.map(\.1)),
    ])
  }

  func index(of code: String) -> Int? { indices[code] }

  private static func describe(_ rule: RuleText) -> JSONValue {
    .object([
      "id": .text(rule.code),
      "shortDescription": words(rule.title),
      "fullDescription": words(
        rule.title + rule.periods.map { "\n\($0.days): \($0.source)" }.joined()),
      "help": words("\(rule.help)\nMore: sourcebook explain \(rule.code), or \(rule.path)"),
      "helpUri": rule.page.map { .text($0) },
      "defaultConfiguration": .object(["level": .text(rule.severity.rawValue)]),
      "properties": .object(["tags": .texts(["offer"])]),
    ])
  }

  private static func describe(_ code: DiagnosticCode) -> JSONValue {
    .object([
      "id": .text(code.rawValue),
      "shortDescription": words(code.explanation.prefix { $0 != "." } + "."),
      "fullDescription": words(code.explanation),
      "help": words(
        "\(code.explanation)\nMore: sourcebook explain \(code.rawValue), or \(code.reading)"),
      "properties": .object(["tags": .texts(["content"])]),
    ])
  }

  private static func words(_ text: some StringProtocol) -> JSONValue {
    .object(["text": .text(String(text))])
  }
}
