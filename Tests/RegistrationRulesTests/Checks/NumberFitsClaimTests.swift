import DirectoryModel
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

  private func answer(ofShort number: String, issued: String = "") throws -> String {
    let site = try RuleSite(
      """
      --- content/schemes/short.yaml ---
      name: Short
      kind: approval
      issued-by: An authority
      proves: That it was approved.
      does-not-prove: Anything else.
      ends: never
      numbers:
        - name: Form
          segments:
            - {text: T}
            - {name: year, year: {from: 1976, until: 2075, digits: 2}}
            - {name: class, choice: {A: first, B: second}}
            - {name: mark, letters: "1-2"}
            - {name: check, check-digit: gb-32100}
      contradictions:
        - {when: {class: [B], year: [2000..2009]}, unless: {mark: [X, Q]}, says: no B before 2010}
        - {when: {mark: [W]}, says: W is rare, doubt: true}

      """
        + RuleSite.rule("number-fits-claim")
        + RuleSite.supplier(offer: "certificates: [\(number)]")
        + RuleSite.register(issued.isEmpty ? [] : ["short,\(number),mask,,\(issued),,,,2020-02-01"])
    )
    #expect(site.mistakes == "")
    return try site.answer()
  }

  @Test(arguments: [
    ("T05AW", "met"), ("T05BW", "unmet number-contradicts-itself"), ("T05BX", "met"),
    ("T15BW", "met"), ("T77BW", "met"), ("T15AWXY", "not-applicable"),
    ("T30AW", "unmet number-later-than-issue"),
  ])
  func `short years, letters, check characters and contradictions are read`(
    body: String, expected: String
  ) throws {
    let check = CheckDigitScheme.creditCode.characters(after: Array(body.utf8))
    let number = body + String(decoding: try #require(check), as: UTF8.self)
    #expect(try answer(ofShort: number) == expected)
  }

  @Test func `a short year is held against the day of issue`() throws {
    let check = CheckDigitScheme.creditCode.characters(after: Array("T15AW".utf8))
    let number = "T15AW" + String(decoding: try #require(check), as: UTF8.self)
    #expect(try answer(ofShort: number, issued: "2015-01-01") == "met")
    #expect(try answer(ofShort: number, issued: "2014-12-31") == "unmet number-later-than-issue")
    #expect(try answer(ofShort: "T15AW0", issued: "2015-01-01") == "unmet number-fits-no-form")
  }
}
