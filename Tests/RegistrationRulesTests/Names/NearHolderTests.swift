import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct NearHolderTests {
  private func site(_ holder: String) throws -> RuleSite {
    let site = try RuleSite(
      RuleSite.rule("holder-is-supplier")
        + RuleSite.supplier(offer: "certificates: [A1], made-by: maker")
        .replacing("name: acme", with: "name: Northlight Medical Co., Ltd.")
        .replacing("country: DE", with: "country: DE\nnames: {former: [Blue Harbour Textile]}")
        + RuleSite.supplier("maker", offer: "certificates: []")
        .replacing("name: maker", with: "name: Southfield Protective Products")
        + RuleSite.register([
          "approval,A1,mask,,2020-01-01,,valid,,2020-02-01,,register,\(holder)"
        ]))
    #expect(site.mistakes == "")
    return site
  }

  @Test(arguments: [
    ("NORTHLIGHT MEDICAL CO LTD", "met"), ("Northlihgt Medical", "unmet holder-nearly-supplier"),
    ("Northlight Medical (Changsha)", "unmet holder-nearly-supplier"),
    ("Northlight Medical Products", "unmet holder-nearly-supplier"),
    ("Medical Northlight", "unmet holder-nearly-supplier"),
    ("Blue Harbor Textile", "unmet holder-nearly-supplier"),
    ("Southfield Prot Products", "unmet holder-differs"),
    ("Southfeild Protective Prods.", "unmet holder-nearly-supplier"),
    ("Northbright Medical", "unmet holder-differs"),
  ])
  func `a near name is told and not accepted`(_ holder: String, _ expected: String) throws {
    #expect(try site(holder).answer() == expected)
  }

  @Test func `the near name is named, with the place of the holder`() throws {
    let findings = try site("Southfeild Protective Prods.").standings(of: "acme").first?
      .verdicts.first?.findings
    #expect(
      findings?.first?.values
        == ["A1", "Southfeild Protective Prods.", "Southfield Protective Products"])
    #expect(findings?.first?.message.contains("nearly") ?? false)
    #expect(findings?.first?.notes.count == 1)
  }
}
