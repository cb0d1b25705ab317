import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct PaperDaysTests {
  private func answer(_ row: String) throws -> String {
    let site = try RuleSite(
      RuleSite.rule("paper-days-are-possible")
        + RuleSite.supplier(offer: "certificates: [A1]") + RuleSite.register([row]))
    #expect(site.mistakes == "")
    return try site.answer()
  }

  @Test(arguments: [
    ("2019-12-31", "unmet paper-issued-outside-scheme"), ("2020-01-01", "met"),
    ("2020-12-31", "met"), ("2021-01-01", "unmet paper-issued-outside-scheme"),
    ("", "not-applicable"),
  ])
  func `a paper is issued while its scheme is in force`(_ day: String, _ expected: String) throws {
    #expect(
      try answer("other-approval,A1,mask,,\(day),,valid,,2020-02-01,,register") == expected)
  }

  @Test func `a scheme without days and without a longest run is not asked about`() throws {
    #expect(
      try answer("approval,A1,mask,,1990-01-01,2090-01-01,valid,,2020-02-01,,register")
        == "not-applicable")
  }

  @Test(arguments: [
    ("2016-02-29", "2021-03-01", 0), ("2016-02-29", "2021-03-02", 1),
    ("2020-01-01", "2025-01-01", 0),
    ("2020-01-01", "2025-01-02", 1), ("2020-01-01", "2024-12-31", 0), ("2020-01-01", "", 0),
  ])
  func `a paper ends at the latest on the same day so many years later`(
    _ issued: String, _ expires: String, _ count: Int
  ) throws {
    let site = try RuleSite(
      RuleSite.rule("paper-days-are-possible")
        + RuleSite.supplier(offer: "certificates: [C1]")
          + """
          --- content/schemes/capped.yaml ---
          name: Capped
          kind: approval
          issued-by: An authority
          proves: That it was approved.
          does-not-prove: Anything else.
          ends: dated
          at-most: 5
          numbers: own-style

          """
        + RuleSite.register([
          "capped,C1,mask,,\(issued),\(expires),valid,,2020-02-01,,register"
        ]))
    #expect(site.mistakes == "")
    let findings = try site.standings(of: "acme").first?.verdicts.first?.findings ?? []
    #expect(findings.map(\.fact) == Array(repeating: .paperRunsTooLong, count: count))
    if let finding = findings.first {
      #expect(finding.values == ["C1", issued, expires, "5"])
      #expect(finding.message.contains("runs longer than"))
    }
  }
}
