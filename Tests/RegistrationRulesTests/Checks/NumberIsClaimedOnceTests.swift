import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct NumberIsClaimedOnceTests {
  private static let rule = RuleSite.rule("number-is-claimed-once")

  private func answer(_ files: String, to supplier: String = "acme") throws -> String {
    let site = try RuleSite(Self.rule + files)
    #expect(site.mistakes == "")
    return try site.answer(to: supplier)
  }

  private static let row = RuleSite.register([
    "approval,A1,mask,,2020-01-01,2021-01-01,valid,,2020-02-01,,register"
  ])

  @Test(arguments: ["", row])
  func `a number two firms claim is told to both`(register: String) throws {
    let files =
      register + RuleSite.supplier(offer: "certificates: [A1]")
      + RuleSite.supplier("other", offer: "certificates: [\" a 1 \"]")
    #expect(try answer(files) == "unmet number-claimed-twice")
    #expect(try answer(files, to: "other") == "unmet number-claimed-twice")
  }

  @Test(arguments: ["", row])
  func `who says that the other makes the goods may claim its number`(register: String) throws {
    let files =
      register + RuleSite.supplier(offer: "certificates: [A1]")
      + RuleSite.supplier("label", offer: "certificates: [A1], made-by: acme")
      + RuleSite.supplier("second-label", offer: "certificates: [A1], made-by: acme")
    for supplier in ["acme", "label", "second-label"] {
      #expect(try answer(files, to: supplier) == "met", "\(supplier)")
    }
    let stranger = RuleSite.supplier("stranger", offer: "certificates: [A1]")
    #expect(try answer(files + stranger, to: "label") == "unmet number-claimed-twice")
    #expect(
      try answer(files + stranger, to: "stranger")
        == "unmet number-claimed-twice number-claimed-twice number-claimed-twice")
  }

  @Test func `firms that name each other as maker are no relation`() throws {
    let files =
      RuleSite.supplier(offer: "certificates: [A1], made-by: other")
      + RuleSite.supplier("other", offer: "certificates: [A1], made-by: acme")
    #expect(try answer(files) == "unmet number-claimed-twice")
  }

  @Test func `two offers of one firm may share a number`() throws {
    let files =
      RuleSite.supplier(offer: "certificates: [A1]").replacing(
        "]}]", with: "]}, {product: gown, use: medical, markets: [EU], certificates: [A1]}]")
    #expect(try answer(files) == "met")
    #expect(try answer(RuleSite.supplier(offer: "certificates: []")) == "not-applicable")
  }

  @Test func `a rival recorded later is not known yet`() throws {
    let files =
      RuleSite.supplier(offer: "certificates: [A1]")
      + RuleSite.supplier("late", offer: "certificates: [A1]")
      .replacing("country:", with: "recorded: 2020-06-02\ncountry:")
    #expect(try answer(files) == "met")
  }

  @Test func `of hundreds who claim a number ten are named`() throws {
    let rivals = (1...30).map { RuleSite.supplier("rival-\($0)", offer: "certificates: [A1]") }
    let site = try RuleSite(
      Self.rule + RuleSite.supplier(offer: "certificates: [A1]") + rivals.joined())
    #expect(try site.standings(of: "acme").first?.verdicts.first?.findings.count == 10)
  }
}
