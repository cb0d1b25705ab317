import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import SitePublishing

/// The edition of a later day is made of the one before where nothing but few suppliers turns meanwhile, and is the one a clean
/// build gives.
@Suite struct MovedDayTests {
  private static let register = "content/certificates/all.csv"
  private static let settings = "content/site.yaml"

  /// A site with papers of every kind of day, all within the days that the tests move over.
  private func siteOfManyDays() throws -> EditedSite {
    let site = try EditedSite()
    let rows = [
      "paper,P-3,,,mask,,,medical,2020-06-12,2021-06-11,valid,2020-04-03,,declared,https://example.org/3,east",
      "paper,P-4,,,mask,,,medical,2020-03-12,2021-06-11,withdrawn,2020-04-03,2020-06-20,register,https://example.org/4,east",
      "paper,P-5,,,mask,,,medical,2020-03-12,2020-06-30,valid,2020-04-03,2020-06-15,register,https://example.org/5,hill",
      "paper,P-6,,,mask,,,medical,,2020-07-09,valid,2020-04-03,,document,https://example.org/6,hill",
    ]
    try site.edit(Self.register) { text in
      let lines = (text + rows.map { $0 + "\n" }.joined()).split(separator: "\n")
      return lines.enumerated().map { number, line in
        "\(line)\(number == 0 ? ",since" : number == 4 ? ",2020-06-25" : ",")\n"
      }.joined()
    }
    for (name, papers, chain) in [
      ("east", "P-3, P-4", ""),
      ("hill", "P-5, P-6", ", hand-overs: [{by: maker, use: medical, who: A, date: 2020-06-18}]"),
    ] {
      let offer = "product: mask, use: medical, markets: [EU], certificates: [\(papers)]\(chain)"
      let profile = """
        ---
        name: '\(name.capitalized) "2020-06-03", 4 June 2020'
        country: CN
        roles: [trader]
        offers: [{\(offer)}]
        ---
        Words of \(name), edition 2020-06-05-known-2020-12-31.

        """
      try Data(profile.utf8).write(to: site.place("content/suppliers/\(name).md"))
    }
    let built = try site.buildReporting()
    try #require(built.value.report != nil, "\(built.diagnostics.map(\.message))")
    return site
  }

  /// Moves the day and builds; the steps of the build.
  private func move(_ site: EditedSite, by days: Int = 1) throws -> [BuildStep] {
    site.asOf = site.asOf.adding(days: days)
    let before = try site.tree("public")
    let report = try #require(try site.build().report)
    let after = try site.tree("public")
    #expect(report.edition == "\(site.asOf)-known-2020-12-31")
    #expect(report.written == after.keys.count { before[$0] != after[$0] }, "\(site.asOf)")
    #expect(report.files == after.count && report.found == after.count)
    #expect(report.bytes == after.values.reduce(0) { $0 + $1.count }, "\(site.asOf)")
    #expect(try site.isCurrent(), "\(site.asOf)")
    return report.steps.map(\.step)
  }

  @Test func `each of many days is made of the one before`() throws {
    let site = try siteOfManyDays()
    // Over the starts, ends and checks of papers, days with one digit more, and the days an edition is valid to.
    for _ in 0..<45 { #expect(try move(site) == EditedSite.short, "\(site.asOf)") }
    for days in [2, 9, 30] { #expect(try move(site, by: days) == EditedSite.short, "\(site.asOf)") }
    #expect(try site.verify().isEmpty)
  }

  @Test func `a report tells the statuses and turns of the new day`() throws {
    let site = try siteOfManyDays()
    for _ in 0..<30 {
      site.asOf = site.asOf.adding(days: 1)
      let report = try #require(try site.build().report)
      let clean = try #require(
        try buildSite(site.request(isFresh: true), to: site.output("clean")).value.report)
      #expect(report.steps.map(\.step) == EditedSite.short)
      #expect(report.statuses.map(\.count) == clean.statuses.map(\.count), "\(site.asOf)")
      #expect(report.nextTurn == clean.nextTurn, "\(site.asOf)")
    }
  }

  @Test func `edits go short ways before, with and after another day`() throws {
    let site = try siteOfManyDays()
    for step in 0..<12 {
      // Places of texts and rows have moved with the length of the day's name.
      _ = try site.shortEdit("content/suppliers/hill.md") { $0 + "\nStep \(step).\n" }
      _ = try site.shortEdit(Self.register) {
        $0.replacing(/example.org\/5[^,]*/, with: "example.org/5-\(step)")
      }
      try site.edit("content/suppliers/east.md") {
        $0.replacing(/country: CN(\naddress: .*)?/, with: "country: CN\naddress: Road \(step)")
      }
      try site.edit(Self.register) {
        $0.replacing(
          /(paper,P-2.*2020-03-21),[0-9-]*/, with: { "\($0.output.1),2020-08-1\(step % 10)" })
      }
      #expect(try move(site) == EditedSite.short, "\(site.asOf)")
    }
    #expect(try site.build().report?.steps.isEmpty == true)
    // The end that was given to a paper meanwhile.
    while site.asOf < day("2020-08-20") { #expect(try move(site, by: 6) == EditedSite.short) }
  }

  @Test func `the day may stand in the settings, and nothing else of them may change`() throws {
    let site = try siteOfManyDays()
    func build() throws -> [BuildStep] {
      let steps = try #require(try site.build().report).steps.map(\.step)
      #expect(try site.isCurrent())
      return steps
    }
    site.setsDay = false
    try site.edit(Self.settings) { $0 + "as-of: 2020-06-01\nknown-by: 2020-12-31\n" }
    _ = try build()
    try site.edit(Self.settings) { $0.replacing("2020-06-01", with: "2020-06-03") }
    #expect(try build() == EditedSite.short)
    #expect(try build().isEmpty)
    try site.edit(Self.settings) { $0.replacing("2020-12-31", with: "2021-01-31") }
    #expect(try build().count > 3, "known by another day, on the same day")
    try site.edit(Self.settings) {
      $0.replacing("2020-06-03", with: "2020-06-04").replacing("2021-01-31", with: "2021-02-01")
    }
    #expect(try build() == EditedSite.short)
    try site.edit(Self.settings) {
      $0.replacing("2020-06-04", with: "2020-06-05").replacing("Test directory", with: "Another")
    }
    #expect(try build().count > 3)
    try site.edit(Self.settings) {
      $0.replacing("2020-06-05", with: "2020-06-06") + "valid-for: 30\n"
    }
    #expect(try build().count > 3)
    try site.edit(Self.settings) { $0.replacing("as-of: 2020-06-06", with: "as-of: x") }
    #expect(try site.build().report == nil)
  }

  @Test(arguments: [
    ("an earlier day", "2020-05-20", "", ""),
    ("a rule that ends", "2020-06-10", "from: 2020-03-01", "from: 2020-03-01, until: 2020-06-05"),
    (
      "a rule that ends while an edition is valid", "2020-06-02", "from: 2020-03-01",
      "from: 2020-03-01, until: 2020-08-30"
    ),
    ("another year", "2021-01-01", "", ""),
    ("another year of the day an edition is valid to", "2020-10-04", "", ""),
  ])
  func `what turns for many is built from the beginning`(
    name: String, to: String, old: String, new: String
  ) throws {
    let site = try siteOfManyDays()
    if name.hasPrefix("another year of") { site.asOf = day("2020-10-02") }
    if !old.isEmpty {
      try site.edit("content/rules/paper.md") { $0.replacing(old, with: new) }
    }
    _ = try site.build()
    site.asOf = day(to)
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `a paper recorded meanwhile is known from that day on`() throws {
    let site = try siteOfManyDays()
    site.knownBy = day("2020-04-02")
    _ = try site.build()
    for known in ["2020-04-03", "2020-04-04"] {
      site.knownBy = day(known)
      site.asOf = site.asOf.adding(days: 1)
      let steps = try #require(try site.build().report).steps.map(\.step)
      #expect((steps == EditedSite.short) == (known == "2020-04-04"), "\(known)")
      #expect(try site.isCurrent(), "\(known)")
    }
  }

  @Test func `suppliers who have to do with others are judged with them`() throws {
    let site = try siteOfManyDays()
    try site.edit("content/suppliers/west.md") {
      $0.replacing(
        "use: non-medical, markets: [EU]", with: "use: medical, markets: [EU], certificates: [P-5]")
    }
    _ = try site.build()
    // P-5 is checked on 15 June and ends on the 30th.
    for _ in 0..<32 { #expect(try move(site) == EditedSite.short, "\(site.asOf)") }
    // Who makes the goods, and whose papers these are.
    try site.edit("content/suppliers/west.md") {
      $0.replacing("certificates: [P-5]", with: "certificates: [P-2], made-by: south")
    }
    _ = try site.build()
    for _ in 0..<9 { #expect(try move(site, by: 5) == EditedSite.short, "\(site.asOf)") }
  }

  @Test func `waivers stand until they end, and keep those they are for from being judged alone`()
    throws
  {
    let site = try siteOfManyDays()
    let waiver = "rule: EU-1, supplier: south, owner: Somebody, reason: A reason"
    // South's paper has ended, so that the waiver excuses something.
    try site.edit(Self.register) { $0.replacing("2021-09-19", with: "2020-05-19") }
    try Data("- {\(waiver), until: 2020-06-20}\n".utf8).write(
      to: site.place("content/waivers.yaml"))
    site.setsDay = false
    try site.edit(Self.settings) { $0 + "as-of: 2020-06-01\nknown-by: 2020-12-31\n" }
    let built = try site.buildReporting()
    #expect(built.diagnostics.isEmpty, "\(built.diagnostics.map(\.message))")
    func build(on day: String) throws -> [BuildStep]? {
      try site.edit(Self.settings) { $0.replacing(/(?m)^as-of: .*$/, with: "as-of: \(day)") }
      return try site.build().report?.steps.map(\.step)
    }
    for day in ["2020-06-02", "2020-06-16", "2020-06-20"] {
      #expect(try build(on: day) == EditedSite.short, "\(day)")
      #expect(try site.isCurrent(), "\(day)")
    }
    #expect(try build(on: "2020-06-21") == nil, "an ended waiver is a mistake")
    try Data("- {\(waiver.replacing("south", with: "hill")), until: 2020-07-20}\n".utf8)
      .write(to: site.place("content/waivers.yaml"))
    #expect(try build(on: "2020-07-02")?.count ?? 0 > 3)
    #expect(try site.isCurrent())
    // The paper of Hill ends on the 9th.
    #expect(try build(on: "2020-07-05") == EditedSite.short)
    #expect(try build(on: "2020-07-11")?.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `an edition that somebody has touched is built from the beginning`() throws {
    let site = try siteOfManyDays()
    let page = site.place("public/suppliers/no/north.html")
    try Data((try Data(contentsOf: page)) + Data("<!-- mine -->".utf8)).write(to: page)
    #expect(try move(site).count > 3)
    #expect(try move(site) == EditedSite.short)
    try Data("mine".utf8).write(to: site.place("public/data/mine.txt"))
    #expect(try move(site).count > 3)
  }

  @Test func `templates may say the edition as they like`() throws {
    let site = try siteOfManyDays()
    try site.edit("templates/layouts/page.mustache") {
      $0.replacing(
        "</footer>",
        with: "</footer>\n<p>{{#knownBy}}{{iso}}{{/knownBy}}{{#asOf}}{{day}}{{/asOf}}</p>"
      )
      .replacing("<title>", with: "<title>{{#validUntil}}{{day}}{{/validUntil}} ")
    }
    _ = try site.build()
    for _ in 0..<12 {
      #expect(try move(site) == EditedSite.short, "\(site.asOf)")
      _ = try site.shortEdit("content/suppliers/hill.md") { $0 + "\nOn \(site.asOf).\n" }
    }
  }
}
