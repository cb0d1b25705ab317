import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct SupplierIsListedOnceTests {
  private func firm(
    _ id: String, _ name: String, country: String = "DE", more: String = "", made: String = "x"
  ) -> String {
    RuleSite.supplier(id, offer: made == "x" ? "certificates: []" : "made-by: \(made)")
      .replacing("name: \(id)", with: "name: \(name)")
      .replacing("country: DE", with: "country: \(country)" + (more.isEmpty ? "" : "\n\(more)"))
  }

  private func site(_ firms: String...) throws -> RuleSite {
    let site = try RuleSite(RuleSite.rule("supplier-is-listed-once") + firms.joined())
    #expect(site.mistakes == "")
    return site
  }

  @Test(arguments: [
    "Northlight Medical GmbH", "Northlihgt Medical", "Medical Northlight",
    "Northlight Medical China",
    "Northlight Med. Products", "North Light Medical", "Northligt Medical",
  ])
  func `a near name in one country is told to both`(_ other: String) throws {
    let site = try site(firm("acme", "Northlight Medical"), firm("other", other))
    #expect(try site.answer() == "unmet supplier-listed-twice")
    #expect(try site.answer(to: "other") == "unmet supplier-listed-twice")
    let finding = try site.standings(of: "acme").first?.verdicts.first?.findings.first
    #expect(finding?.values == [other])
    #expect(finding?.message.contains("nearly the same name") ?? false)
  }

  @Test func `other countries, other figures and other firms are not near`() throws {
    let site = try site(
      firm("acme", "Northlight Medical"), firm("a", "Northlight Medical", country: "FR"),
      firm("b", "Northlight 2 Medical"), firm("c", "Southlight Medical"))
    #expect(try site.answer() == "met")
  }

  @Test func `a stated maker is no excuse`() throws {
    let site = try site(
      firm("acme", "Northlight Medical"), firm("other", "Northlight Medical Ltd", made: "acme"))
    #expect(try site.answer(to: "other") == "unmet supplier-listed-twice")
  }

  @Test func `a former name that is another firm's name is near, two former names are not`() throws
  {
    let renamed = "names: {former: [Northlight Medical Ltd]}"
    let site = try site(
      firm("acme", "Northlight Medical"), firm("other", "Blue Harbour", more: renamed),
      firm("third", "Red Barn", more: renamed))
    #expect(try site.answer() == "unmet supplier-listed-twice supplier-listed-twice")
    #expect(try site.answer(to: "third") == "unmet supplier-listed-twice")
  }

  @Test func `one identifier of two firms is told to both, whatever their countries`() throws {
    let site = try site(
      firm("acme", "Northlight", more: "identifiers: {duns: \"12-345-6789\", fei: \"1\"}"),
      firm("other", "Blue Harbour", country: "FR", more: "identifiers: {duns: \"123456789\"}"),
      firm("third", "Red Barn", more: "identifiers: {lei: \"123456789\"}"))
    #expect(try site.answer() == "unmet identifier-shared")
    #expect(try site.answer(to: "third") == "met")
    let finding = try site.standings(of: "other").first?.verdicts.first?.findings.first
    #expect(finding?.values == ["duns", "123456789", "Northlight"])
    #expect(finding?.message.contains("the same identifier") ?? false)
    #expect(finding?.notes.first?.range?.file != finding?.range.file)
  }

  @Test func `a firm recorded later is not known yet`() throws {
    let site = try site(
      firm("acme", "Northlight Medical"),
      firm("late", "Northlight Medical Ltd", more: "recorded: 2020-06-02"))
    #expect(try site.answer() == "met")
  }
}
