import DirectoryModel
import Testing

@testable import RegistrationRules

/// The credit codes are those of firms in Yunnan (53) and Fujian (35) from domain.md, section 9.
@Suite struct ProvinceFitsCreditCodeTests {
  private let yunnan = "91530100MA6PA3K51H"

  private func answer(
    _ number: String, code: String, roles: String = "manufacturer", offer: String = "",
    rows: [String] = []
  ) throws -> String {
    let signs = ChineseProvince.all.map { "\($0.sign): \($0.name)" }.joined(separator: ", ")
    let site = try RuleSite(
      """
      --- content/schemes/registration.yaml ---
      name: Registration
      kind: approval
      issued-by: Authorities
      proves: That it was registered.
      does-not-prove: Anything else.
      ends: never
      numbers:
        - name: Form
          segments: [{name: authority, choice: {国: national, \(signs)}}, {text: 械注准}, {name: serial, digits: 11}]

      """
        + RuleSite.rule("province-fits-credit-code")
        + RuleSite.supplier(offer: "certificates: [\(number)]\(offer)", roles: roles)
        .replacing("roles:", with: "identifiers: {uscc: \(code)}\nroles:")
        + RuleSite.supplier("maker", offer: "certificates: []")
        .replacing("roles:", with: "identifiers: {uscc: 91350100M000100Y43}\nroles:")
        + RuleSite.register(rows))
    #expect(site.mistakes == "")
    return try site.answer()
  }

  @Test(arguments: [
    ("滇械注准20202140047", "met"), ("湘械注准20202140047", "unmet province-differs"),
    ("闽械注准20202140047", "unmet province-differs"), ("国械注准20203140047", "not-applicable"),
    ("湘械注准2020214", "not-applicable"), ("G20202123", "not-applicable"),
  ])
  func `the sign of a number is held against the credit code of a maker`(
    number: String, expected: String
  ) throws {
    #expect(try answer(number, code: yunnan) == expected)
  }

  @Test func `a national code or one that does not fit says nothing of a province`() throws {
    #expect(try answer("湘械注准20202140047", code: "91530100MA6PA3K51J") == "not-applicable")
    // Made for this test: the code above with a national area, whose check character is computed.
    #expect(checkCreditCode("91100000MA6PA3K515") == .fits)
    #expect(try answer("湘械注准20202140047", code: "91100000MA6PA3K515") == "not-applicable")
  }

  @Test func `goods of another maker are held against the maker's code`() throws {
    let number = "闽械注准20202140047"
    #expect(try answer(number, code: yunnan, roles: "trader") == "not-applicable")
    #expect(try answer(number, code: yunnan, roles: "trader", offer: ", made-by: maker") == "met")
  }

  @Test func `a paper that another firm holds is left alone`() throws {
    let number = "闽械注准20202140047"
    let row = "registration,\(number),mask,,,,,,2020-02-01,,,"
    #expect(try answer(number, code: yunnan, rows: [row + "Somebody"]) == "not-applicable")
    #expect(try answer(number, code: yunnan, rows: [row + "ACME"]) == "unmet province-differs")
    #expect(try answer(number, code: yunnan, rows: [row + "Somebody,,,maker"]) == "met")
  }

  @Test func `both provinces are named`() throws {
    let site = ChineseProvince(areaCode: "530100")
    #expect(site?.name == "Yunnan" && site?.chineseName == "云南")
    #expect(ChineseProvince(areaCode: "100000") == nil)
    #expect(ChineseProvince(sign: "湘")?.code == "43")
    #expect(Set(ChineseProvince.all.map(\.sign)).count == 31)
  }
}
