import DirectoryModel
import TestSupport
import Testing

@testable import SitePublishing

@Suite struct WaiverTests {
  private static let site = """
    --- content/markets/eu.yaml ---
    code: EU
    name: European Union
    --- content/products/mask.md ---
    ---
    name: Mask
    summary: It keeps droplets off the patient.
    not-for: It does not protect the wearer.
    group: mask
    use: either
    ---
    --- content/suppliers/acme.md ---
    ---
    name: Acme
    country: DE
    roles: [manufacturer]
    offers: [{product: mask, use: medical, markets: [EU]}]
    ---
    --- content/rules/asked.md ---
    ---
    code: EU-1
    title: A demand
    severity: error
    check: {names-standard: {standards: [EN 1]}}
    in-force: [{source: A text}]
    help: Do what is asked
    ---
    The reason.

    """

  /// What is said of one waiver on a site that stands on 2020-06-01.
  private func remarks(
    _ waiver: String, site: String = site, asOf: String = "2020-06-01"
  ) throws -> [String] {
    let folder = try TestSite(
      site + """
        --- content/site.yaml ---
        title: Title
        publisher: Publisher
        languages: [en]
        markets: [EU]
        as-of: 2020-06-01
        --- content/waivers.yaml ---
        - {supplier: acme, owner: Somebody, reason: A reason, \(waiver)}

        """)
    let request = BuildRequest(
      site: folder.path, asOf: CalendarDay(asOf), knownBy: nil, today: CalendarDay(number: 0),
      jobs: 1, generator: "test")
    var clock = StepClock()
    let judged = try judgeSite(request, timing: &clock)
    return judged.diagnostics.filter { $0.code.hasPrefix("SB6") }.map(\.code)
  }

  @Test(arguments: [
    ("rule: EU-1, until: 2020-06-01", []), ("rule: EU-1, until: 2020-05-31", ["SB606"]),
    ("rule: EU-1, until: 2021-06-02", []), ("rule: EU-1, until: 2021-06-03", ["SB607"]),
    ("rule: EU-1, until: 2020-07-01, market: EU, product: mask", []),
    ("rule: EU-2, until: 2020-07-01", ["SB603"]),
  ])
  func `a waiver runs for a year at most and names a rule`(
    _ waiver: String, _ expected: [String]
  ) throws {
    #expect(try remarks(waiver) == expected)
  }

  @Test(arguments: ["2020-01-01", "2021-06-01"])
  func `seen from another day no length or end is a mistake`(_ day: String) throws {
    #expect(try remarks("rule: EU-1, until: 2020-07-01", asOf: day) == [])
    #expect(try remarks("rule: EU-1, until: 2020-05-31", asOf: day) == [])
  }

  @Test func `a waiver that excuses nothing is told`() throws {
    let met = Self.site.replacing("markets: [EU]}", with: "markets: [EU], standards: [EN 1]}")
    #expect(try remarks("rule: EU-1, until: 2020-07-01", site: met) == ["SB608"])
  }

  @Test func `of a rule that cannot be read no waiver is told`() throws {
    let broken = Self.site.replacing("severity: error", with: "severity: fatal")
    #expect(try remarks("rule: EU-1, until: 2020-07-01", site: broken) == [])
  }
}
