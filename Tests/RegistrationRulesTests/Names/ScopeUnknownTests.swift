import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct ScopeUnknownTests {
  private static let issuers = """
    --- content/issuers/bodies.csv ---
    id,name,kind,schemes,products,from,until
    open,Open,notified-body,approval,?,2020-01-01,2020-03-31
    both,Both,notified-body,approval,?,,
    both,Both,notified-body,approval,mask,2020-01-01,
    gowns,Gowns,notified-body,approval,?,,2020-03-31
    gowns,Gowns,notified-body,approval,gown,,

    """

  private func site(by issuer: String, issued: String, issuers: String = issuers) throws -> RuleSite
  {
    try RuleSite(
      RuleSite.rule("{issuer-is-recognised: {schemes: [approval]}}") + issuers
        + RuleSite.supplier(offer: "certificates: [A1]")
        + RuleSite.register([
          "approval,A1,mask,,\(issued),2021-01-01,valid,,2020-02-01,,register,,\(issuer),,"
        ]))
  }

  @Test(arguments: [
    ("open", "2020-02-01", "unknown issuer-scope-unknown"),
    ("open", "2020-04-01", "unmet issuer-outside-scope"),
    ("open", "", "unknown issuer-scope-unknown"),
    ("both", "2020-02-01", "met"), ("both", "2019-02-01", "unknown issuer-scope-unknown"),
    ("both", "", "unknown issuer-scope-unknown"),
    ("gowns", "2020-02-01", "unknown issuer-scope-unknown"),
    ("gowns", "2020-04-01", "unmet issuer-outside-scope"),
  ])
  func `a scope of unknown products leaves the answer open on its days`(
    _ issuer: String, _ issued: String, _ expected: String
  ) throws {
    let site = try site(by: issuer, issued: issued)
    #expect(site.mistakes == "")
    #expect(try site.answer() == expected)
  }

  @Test func `the finding names paper and body and shows the scope`() throws {
    let finding = try site(by: "open", issued: "2020-02-01").standings(of: "acme").first?
      .verdicts.first?.findings.first
    #expect(finding?.values == ["A1", "open"])
    #expect(finding?.notes.first?.range?.line == 2)
  }

  @Test func `a row names products or says that they are unknown, not both`() throws {
    let mixed = Self.issuers.replacing("approval,?,2020", with: "approval,mask;?,2020")
    let site = try site(by: "open", issued: "2020-02-01", issuers: mixed)
    #expect(site.mistakes.contains("`products` names products and `?` in one row"))
  }
}
