import ContentLoading
import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct RuleDecodingTests {
  private func codes(of rule: String) throws -> [String] {
    let site = try RuleSite(rule)
    #expect(site.rules.value.isEmpty)
    return site.rules.diagnostics.map(\.code)
  }

  @Test(arguments: [
    ("{holds-certifcate: {schemes: [approval]}}", ["SB701"]), ("[]", ["SB502", "SB702"]),
    ("[names-standard]", ["SB702"]), ("{use-fits-product: {}, no-notice-is-open: {}}", ["SB702"]),
    ("{holds-certificate: {schemes: [aproval]}}", ["SB603"]), ("holds-certificate", ["SB502"]),
    ("{holds-certificate: {schemes: []}}", ["SB502"]),
    ("{holds-certificate: {schemes: [approval], kinds: [x]}}", ["SB501"]),
    ("{papers-prove-approval: {kinds: [aproval]}}", ["SB504"]),
    ("{names-standard: {standards: [\"\", EN 1]}}", ["SB702"]),
    ("{makes-no-claim: {words: {en: [\" \", [x]], zh: x}}}", ["SB702", "SB503", "SB503"]),
  ])
  func `a mistake in a check leaves the rule out`(_ check: String, _ expected: [String]) throws {
    #expect(try codes(of: RuleSite.rule(check)) == expected)
  }

  @Test(arguments: [
    ("[]", ["SB502"]), ("[{from: 2020-01-01}]", ["SB502"]),
    ("[{from: 2020-01-02, until: 2020-01-01, source: a}]", ["SB609"]),
    ("[{until: 2020-01-01, source: a}, {from: 2020-01-01, source: b}]", ["SB705"]),
    ("[{source: a}, {source: b}]", ["SB705"]), ("[{from: 2020-02-30, source: a}]", ["SB505"]),
  ])
  func `periods have a source and share no day`(_ periods: String, _ expected: [String]) throws {
    #expect(try codes(of: RuleSite.rule("use-fits-product", inForce: periods)) == expected)
  }

  @Test(arguments: [
    ("", "before-contract A demand"), ("checklist: none", "nothing"),
    ("checklist: {stage: before-use}", "before-use A demand"),
    ("checklist: {stage: when-wrong, item: Look}", "when-wrong Look"),
    ("checklist: {item: Look}", "before-contract Look"),
  ])
  func `a rule says what a buyer checks`(_ key: String, _ expected: String) throws {
    let text = RuleSite.rule("use-fits-product").replacing("check:", with: key + "\ncheck:")
    let site = try RuleSite(text)
    #expect(site.mistakes == "")
    let check = try #require(site.rules.value.first).statement.buyerCheck
    let said = check.map { "\($0.stage.rawValue) \($0.item[LanguageTag("en")])" } ?? "nothing"
    #expect(said == expected)
  }

  @Test(arguments: [
    ("checklist: nothing", ["SB504"]), ("checklist: {stage: before-contrct}", ["SB504"]),
    ("checklist: [none]", ["SB503"]), ("checklist: {items: Look}", ["SB501"]),
  ])
  func `a mistake in what a buyer checks leaves the rule out`(
    _ key: String, _ expected: [String]
  ) throws {
    let text = RuleSite.rule("use-fits-product").replacing("check:", with: key + "\ncheck:")
    #expect(try codes(of: text) == expected)
  }

  @Test func `a period may ask for other things of other goods, but no other question`() throws {
    let periods = """
      [{until: 2020-05-31, source: a, check: {holds-certificate: {schemes: [list]}}}, \
      {from: 2020-06-01, source: b, applies-to: {products: [gown]}}]
      """
    let site = try RuleSite(
      RuleSite.rule("{holds-certificate: {schemes: [approval]}}", inForce: periods)
        + RuleSite.supplier(offer: "certificates: [list]")
        + RuleSite.register(["list,,mask,,2020-01-01,,valid,,2020-02-01,,register,,,,acme"]),
      on: "2020-05-31")
    #expect(site.mistakes == "")
    #expect(try site.answer() == "met")
    let rule = try #require(site.rules.value.first)
    #expect(
      rule.statement.periods.map(\.parameters) == [
        [RuleStatement.Parameter(name: "schemes", values: ["list"])],
        [RuleStatement.Parameter(name: "schemes", values: ["approval"])],
      ])
    #expect(rule.statement.periods.map(\.applies.products.count) == [0, 1])
    let later = judge(
      site.loaded.value.directory, by: [rule],
      at: Standpoint(
        asOf: try #require(CalendarDay("2020-06-01")),
        knownBy: try #require(CalendarDay("2020-06-01"))), jobs: 1
    ).judgement
    #expect(later.standings.joined().flatMap(\.verdicts).isEmpty)
    let other = "[{source: a, check: {names-standard: {standards: [EN 1]}}}]"
    #expect(try codes(of: RuleSite.rule("use-fits-product", inForce: other)) == ["SB702"])
  }

  @Test func `a rule applies to what there is`() throws {
    let rule = RuleSite.rule(
      "use-fits-product", applies: "{products: [maks], groups: [x], markets: [UE], use: x, to: x}")
    #expect(
      try codes(of: rule).sorted() == ["SB501", "SB504", "SB504", "SB603", "SB603"])
  }

  @Test(arguments: ["eu-1", "EU 1", "SB101", "A-CODE-TOO-LONG-TO-SAY", "\"\""])
  func `a code is short and none of a diagnostic`(_ code: String) throws {
    let rule = RuleSite.rule("use-fits-product").replacing("code: ASKED", with: "code: \(code)")
    #expect(try codes(of: rule) == ["SB504"])
  }

  @Test func `of two rules with one code the second is told`() throws {
    let rule = RuleSite.rule("use-fits-product")
    let site = try RuleSite(rule + rule.replacing("asked.md", with: "other.md"))
    #expect(site.rules.value.map(\.statement.id.text) == ["asked"])
    #expect(site.rules.diagnostics.map(\.code) == ["SB601"])
  }

  @Test func `more phrases than can be looked for are refused`() throws {
    let words = (0..<3000).map { "phrase-\($0)" }.joined(separator: ", ")
    let rule = RuleSite.rule("{makes-no-claim: {words: {en: [\(words)]}}}")
    #expect(try codes(of: rule) == ["SB702"])
  }

  @Test func `a rule without an accepted or refused example is told`() throws {
    let site = try RuleSite(RuleSite.rule("use-fits-product"))
    let told = checkExamples(of: site.loaded.value.rules, with: site.rules.value, jobs: 2)
    #expect(
      told.map(\.message) == ["ASKED has no accepted example", "ASKED has no refused example"])
    #expect(told.map(\.code) == ["SB706", "SB706"])
  }
}
