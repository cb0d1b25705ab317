import Testing

@testable import RegistrationRules

@Suite struct IssuerIsRecognisedTests {
  private static let issuers = """
    --- content/issuers/bodies.csv ---
    id,name,kind,schemes,products,from,until
    always,Always,authority,approval,,,
    dated,Dated,notified-body,approval,mask,2020-01-01,2020-03-31
    ended,Ended,notified-body,approval,mask,,2020-03-31
    gowns,Gowns,notified-body,approval,gown,,
    nothing,Nothing,certification-body,,,,

    """

  private func answer(
    _ rows: String..., claims: String = "A1", models: String = ""
  ) throws -> String {
    let offer = (models.isEmpty ? "" : "models: [\(models)], ") + "certificates: [\(claims)]"
    let site = try RuleSite(
      RuleSite.rule("{issuer-is-recognised: {schemes: [approval]}}") + Self.issuers
        + RuleSite.supplier(offer: offer) + RuleSite.register(rows))
    #expect(site.mistakes == "")
    return try site.answer()
  }

  /// A register row of a mask: its number, days of issue and end, day of check, and issuer.
  private func row(
    _ number: String = "A1", issued: String, expires: String = "2021-01-01", checked: String = "",
    by issuer: String, models: String = ""
  ) -> String {
    "approval,\(number),mask,\(models),\(issued),\(expires),valid,,2020-02-01,\(checked),"
      + "register,,\(issuer),,"
  }

  @Test(arguments: [
    ("2020-01-01", "met"), ("2020-03-31", "met"), ("2019-12-31", "unmet issuer-outside-scope"),
    ("2020-04-01", "unmet issuer-outside-scope"), ("", "unknown paper-start-unknown"),
  ])
  func `an issuer is asked about the day of issue`(_ day: String, _ expected: String) throws {
    #expect(try answer(row(issued: day, checked: "2020-02-01", by: "dated")) == expected)
  }

  @Test func `without a day of issue a scope must hold every day until the paper was seen`() throws
  {
    #expect(try answer(row(issued: "", checked: "2020-02-01", by: "ended")) == "met")
    #expect(
      try answer(row(issued: "", checked: "2020-05-01", by: "ended"))
        == "unknown paper-start-unknown")
    #expect(try answer(row(issued: "", by: "always")) == "met")
    #expect(try answer(row(issued: "", by: "gowns")) == "unmet issuer-outside-scope")
  }

  @Test func `a body of other goods, of nothing, or not listed is not recognised`() throws {
    #expect(try answer(row(issued: "2020-01-01", by: "gowns")) == "unmet issuer-outside-scope")
    #expect(try answer(row(issued: "2020-01-01", by: "nothing")) == "unmet issuer-outside-scope")
    #expect(try answer(row(issued: "2020-01-01", by: "stranger")) == "unknown issuer-not-listed")
    #expect(try answer(row(issued: "2020-01-01", by: "")) == "unknown issuer-unknown")
  }

  @Test func `papers of other schemes are left alone`() throws {
    let quality = "quality,Q1,mask,,2020-01-01,,valid,,2020-02-01,,register,,nothing,,"
    #expect(try answer(quality, claims: "Q1") == "not-applicable")
  }

  @Test func `a paper that has ended lends its issuer to none that runs`() throws {
    let running = row("A1", issued: "2020-01-01", by: "nothing")
    let ended = row("A2", issued: "2020-01-01", expires: "2020-05-01", by: "dated")
    #expect(try answer(running, ended, claims: "A1, A2") == "unmet issuer-outside-scope")
    #expect(try answer(ended, claims: "A2") == "met")
    let both = row("A2", issued: "2020-01-01", by: "dated")
    #expect(try answer(running, both, claims: "A1, A2") == "met")
  }

  @Test func `recognised papers must cover every model themselves`() throws {
    let first = row("A1", issued: "2020-01-01", by: "nothing", models: "M1")
    let second = row("A2", issued: "2020-01-01", by: "dated", models: "M2")
    #expect(
      try answer(first, second, claims: "A1, A2", models: "M1, M2")
        == "unmet issuer-outside-scope")
    #expect(try answer(first, second, claims: "A1, A2", models: "M2") == "met")
  }
}
