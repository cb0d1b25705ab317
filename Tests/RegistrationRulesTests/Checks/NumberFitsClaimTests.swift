import Testing

@testable import RegistrationRules

@Suite struct NumberFitsClaimTests {
  private func answer(
    _ claims: String, _ rows: String..., product: String = "mask", knownBy: String? = nil
  ) throws -> String {
    let site = try RuleSite(
      RuleSite.rule("number-fits-claim")
        + RuleSite.supplier(offer: "certificates: [\(claims)]")
        .replacing("product: mask", with: "product: \(product)")
        + RuleSite.register(rows), knownBy: knownBy)
    #expect(site.mistakes == "")
    return try site.answer()
  }

  @Test(arguments: [
    ("G20202123", "met"), ("ｇ2020 2123", "met"), ("G20203123", "unmet segment-not-for-product"),
    ("G20212123", "unmet number-later-than-issue"), ("L1234", "unmet number-not-for-product"),
    ("Q1", "not-applicable"), ("", "not-applicable"),
    ("G20213123", "unmet segment-not-for-product number-later-than-issue"),
  ])
  func `a number without a row is read in the form it has`(
    _ number: String, _ expected: String
  ) throws {
    #expect(try answer(number) == expected)
  }

  @Test func `a product without demands may have any segment`() throws {
    #expect(try answer("G20203123", product: "gown") == "met")
    #expect(try answer("L1234", product: "gown") == "met")
  }

  @Test func `a row says which scheme the number belongs to, once for all its rows`() throws {
    let row = "grammar,X1,mask,,2020-01-01,,valid,,2020-02-01,,register"
    #expect(try answer("X1", row) == "unmet number-fits-no-form")
    let other = row.replacing("2020-01-01", with: "2020-01-02")
    #expect(try answer("X1", row, other) == "unmet number-fits-no-form")
  }

  @Test func `the year is held against the day of issue`() throws {
    let row = "grammar,G20202123,mask,,2019-12-31,,valid,,2020-02-01,,register"
    #expect(try answer("G20202123", row) == "unmet number-later-than-issue")
    #expect(
      try answer("G20202123", row.replacing("2019-12-31", with: "2020-01-01")) == "met")
    #expect(try answer("G20202123", row, knownBy: "2020-01-31") == "met")
  }
}
