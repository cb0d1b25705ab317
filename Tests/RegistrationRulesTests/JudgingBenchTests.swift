import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct JudgingBenchTests {
  private static let holds = RuleSite.rule(
    "{holds-certificate: {schemes: [approval]}}", id: "holds")
  private static let notice = RuleSite.rule(
    "no-notice-is-open", id: "notice", applies: "{}")

  private static let rows: [String: String] = [
    "running": "2020-01-01,2021-01-01,valid,,2020-02-01,,register",
    "ended": "2020-01-01,2020-05-01,valid,,2020-02-01,,register",
    "withdrawn": "2020-01-01,2021-01-01,withdrawn,,2020-02-01,,register",
    "declared": "2020-01-01,2021-01-01,valid,,2020-02-01,,declared",
  ]

  private func status(
    _ row: String?, rules: String = holds + notice, more: String = "", on day: String = "2020-06-01"
  ) throws -> Status? {
    let rows = row.flatMap { Self.rows[$0] }.map { ["approval,A1,mask,," + $0] }
    let site = try RuleSite(
      rules + RuleSite.supplier(offer: "certificates: [\(row == nil ? "" : "A1")]")
        + RuleSite.register(rows ?? []) + more, on: day)
    #expect(site.mistakes == "")
    return try site.standings(of: "acme").first?.status
  }

  @Test func `the five statuses`() throws {
    #expect(try status("running") == .cleared)
    #expect(try status("declared") == .unproven)
    #expect(try status("ended") == .lapsed)
    #expect(try status(nil) == .notCleared)
    #expect(try status("withdrawn") == .withdrawn)
  }

  @Test func `an open notice outweighs every paper`() throws {
    let recall = """
      --- content/notices/recall.md ---
      ---
      title: Recall
      publisher: An authority
      kind: recall
      published: 2020-05-01
      ended: 2020-07-01
      covers: [{supplier: acme}]
      ---

      """
    for row in ["running", "declared", "ended", nil] {
      #expect(try status(row, more: recall) == .withdrawn)
    }
    #expect(try status("running", more: recall, on: "2020-04-30") == .cleared)
    #expect(try status("running", more: recall, on: "2020-07-01") == .cleared)
  }

  @Test func `what is unmet outweighs what is unknown, and unknown outweighs what has ended`()
    throws
  {
    let unmet = RuleSite.rule("{names-standard: {standards: [EN 1]}}", id: "standard")
    #expect(try status("declared", rules: Self.holds + unmet) == .notCleared)
    #expect(try status("ended", rules: Self.holds + unmet) == .notCleared)
    let unknown = RuleSite.rule("{issuer-is-recognised: {schemes: [approval]}}", id: "issuer")
    #expect(try status("ended", rules: Self.holds + unknown) == .notCleared)
    #expect(try status("running", rules: Self.holds + unknown) == .unproven)
  }

  @Test(arguments: ["warning", "note"])
  func `only errors decide`(_ severity: String) throws {
    let unmet = RuleSite.rule(
      "{names-standard: {standards: [EN 1]}}", id: "standard", severity: severity)
    #expect(try status("running", rules: Self.holds + unmet) == .cleared)
    #expect(try status(nil, rules: unmet) == .unproven)
  }

  @Test func `without a rule made for the market in force nothing is cleared`() throws {
    #expect(try status("running", rules: Self.notice) == .unproven)
    #expect(try status("running", rules: "") == .unproven)
    let period = "[{from: 2020-06-01, until: 2020-06-30, source: A text}]"
    let dated = RuleSite.rule("{holds-certificate: {schemes: [approval]}}", inForce: period)
    #expect(try status("running", rules: dated) == .cleared)
    #expect(try status("running", rules: dated, on: "2020-06-30") == .cleared)
    #expect(try status("running", rules: dated, on: "2020-05-31") == .unproven)
    #expect(try status("running", rules: dated, on: "2020-07-01") == .unproven)
    let general = RuleSite.rule("{holds-certificate: {schemes: [approval]}}", applies: "{}")
    #expect(try status("running", rules: general) == .unproven)
    #expect(try status("ended", rules: general) == .notCleared)
  }

  @Test func `a rule of the market that has nothing to ask proves nothing`() throws {
    let untouched = RuleSite.rule("number-fits-claim", id: "numbers")
    #expect(try status("running", rules: untouched) == .unproven)
  }

  @Test func `rules ask only of the goods, uses, roles and markets they are for`() throws {
    for applies in [
      "{products: [gown], markets: [EU]}", "{groups: [clothing], markets: [EU]}",
      "{use: non-medical, markets: [EU]}", "{roles: [trader], markets: [EU]}", "{markets: [US]}",
    ] {
      let rule = RuleSite.rule("{holds-certificate: {schemes: [approval]}}", applies: applies)
      #expect(try status(nil, rules: rule) == .unproven, "\(applies)")
    }
    let all = "{products: mask, groups: mask, use: medical, roles: manufacturer, markets: EU}"
    let rule = RuleSite.rule("{holds-certificate: {schemes: [approval]}}", applies: all)
    #expect(try status(nil, rules: rule) == .notCleared)
  }

  @Test func `a waiver is attached to its verdict and never changes it`() throws {
    let waiver = """
      --- content/waivers.yaml ---
      - {rule: HOLDS, supplier: acme, owner: Somebody, reason: A reason, until: 2020-06-30}

      """
    for (row, expected) in [(nil, Status.notCleared), ("ended", .lapsed), ("declared", .unproven)] {
      #expect(try status(row, more: waiver) == expected)
    }
    let files = Self.holds + RuleSite.supplier(offer: "certificates: []") + waiver
    let during = try RuleSite(files)
    #expect(try during.standings(of: "acme").first?.verdicts.first?.waiver == 0)
    let later = try RuleSite(files, on: "2020-07-01")
    #expect(try later.standings(of: "acme").first?.verdicts.first?.waiver == nil)
  }

  @Test func `a waiver of another rule, product or market is attached to nothing`() throws {
    for what in ["rule: OTHER", "rule: HOLDS, product: gown", "rule: HOLDS, market: US"] {
      let site = try RuleSite(
        Self.holds + RuleSite.supplier(offer: "certificates: []") + """
          --- content/waivers.yaml ---
          - {\(what), supplier: acme, owner: Somebody, reason: A reason, until: 2020-06-30}

          """)
      #expect(try site.standings(of: "acme").first?.verdicts.first?.waiver == nil, "\(what)")
    }
  }

  @Test func `a firm recorded later has no standing`() throws {
    let site = try RuleSite(
      Self.holds + """
        --- content/suppliers/late.md ---
        ---
        name: Late
        country: DE
        roles: [trader]
        recorded: 2020-06-02
        offers: [{product: mask, use: medical, markets: [EU]}]
        ---

        """)
    #expect(try site.standings(of: "late").isEmpty)
  }

  @Test func `findings are told once however many markets they hit`() throws {
    let site = try RuleSite(
      RuleSite.rule("{names-standard: {standards: [EN 1]}}", applies: "{}")
        + RuleSite.supplier(offer: "standards: [X]").replacing("[EU]", with: "[EU, US]"))
    #expect(try site.standings(of: "acme").count == 2)
    let told = findingDiagnostics(of: site.judgement, jobs: 1)
    #expect(told.map(\.message) == ["mask is offered without one of the standards EN 1"])
    #expect(told.map(\.code) == ["ASKED"])
    #expect(told.map(\.isFinding) == [true])
  }

  @Test func `what is unknown is no finding against the offer`() throws {
    let site = try RuleSite(
      Self.holds + RuleSite.supplier(offer: "certificates: [A9]"))
    #expect(try site.answer() == "unknown paper-not-recorded")
    #expect(findingDiagnostics(of: site.judgement, jobs: 1).isEmpty)
  }
}
