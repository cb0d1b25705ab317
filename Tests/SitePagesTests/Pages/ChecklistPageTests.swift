import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `The checklist pages` {
  private static let more = """
    --- content/products/surgical-mask.md ---
    ---
    name: {en: Surgical mask, zh: 医用外科口罩}
    summary: {en: A mask for splashes., zh: 防飞溅的口罩。}
    not-for: {en: It does not seal., zh: 不密合。}
    group: mask
    use: either
    sampling: {level: II, critical: "0", major: "2.5", minor: "4.0"}
    evidence: [{market: EU, use: medical, papers: [nmpa-registration]}, {market: US, papers: [nmpa-registration]}]
    ---
    --- content/checklists/wards.md ---
    ---
    title: {en: Wards, zh: 病区}
    applies-to: {use: medical, markets: [EU]}
    order: 0
    ---
    ## Before the contract

    - [ ] Ask the ward
    """

  /// The lines of a page that are items.
  private func items(_ page: String, in sample: SampleContent) throws -> [Substring] {
    try #require(sample.text(page)).split(separator: "\n").filter {
      $0.hasPrefix("<li class=\"item\"")
    }
  }

  @Test func `stand for each product, market and use that can be`() throws {
    let paths = try SampleContent(Self.more).plan.pages.filter { $0.kind == .checklist }
      .map(\.route.file)
    #expect(
      Set(paths.filter { !$0.hasPrefix("zh/") }) == [
        "checklists/everyday-mask-eu-non-medical.html",
        "checklists/everyday-mask-us-non-medical.html",
        "checklists/surgical-mask-eu-medical.html", "checklists/surgical-mask-eu-non-medical.html",
        "checklists/surgical-mask-us-medical.html", "checklists/surgical-mask-us-non-medical.html",
      ])
    #expect(paths.count == 12)
  }

  @Test func `hold the items of files and rules that cover them, by stage`() throws {
    let sample = try SampleContent(Self.more)
    let text = try #require(sample.text("checklists/surgical-mask-eu-medical.html"))
    let stages = text.split(separator: "<h2 id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(stages == ["before-contract", "on-arrival", "plans"])
    let all = try items("checklists/surgical-mask-eu-medical.html", in: sample)
    #expect(all.count == 5)
    #expect(
      all[0].contains("<div class=\"says\" lang=\"en\">") == false
        && all[0].contains("Ask the ward"))
    #expect(all[1].contains("See the registration") && all[1].contains("data-item=\"rule-eu-1\""))
    #expect(
      all[1].contains("<b>must</b> · <a href=\"../rules/masks-are-registered.html\">EU-1</a>"))
    #expect(all[1].contains("<time datetime=\"2020-04-01\">"))
    #expect(all[2].contains("Count the boxes") && all[3].contains("Look for <em>damage</em>"))
    #expect(
      all[4].contains("level II; critical defects none allowed, major AQL 2.5, minor AQL 4.0"))
  }

  @Test func `leave out what is for another market or use`() throws {
    let sample = try SampleContent(Self.more)
    let other = try items("checklists/surgical-mask-us-non-medical.html", in: sample)
    #expect(!other.contains { $0.contains("Ask the ward") || $0.contains("rule-eu-1") })
    #expect(other.contains { $0.contains("Count the boxes") })
    let everyday = try items("checklists/everyday-mask-eu-non-medical.html", in: sample)
    #expect(everyday.count == 1 && everyday[0].contains("rule-eu-1"))
    let text = try #require(sample.text("checklists/everyday-mask-eu-non-medical.html"))
    #expect(text.contains("<strong>NOT FOR MEDICAL USE</strong>"))
  }

  @Test func `ask for a wanted paper once`() throws {
    let sample = try SampleContent(Self.more)
    let byRule = try items("checklists/surgical-mask-eu-medical.html", in: sample)
    #expect(!byRule.contains { $0.contains("See: Chinese registration.") })
    let byTable = try items("checklists/surgical-mask-us-medical.html", in: sample)
    #expect(byTable.count { $0.contains("See: Chinese registration.") } == 1)
    #expect(byTable.contains { $0.contains("../products/surgical-mask.html#wanted") })
  }

  @Test func `keep the ids of their items in every language`() throws {
    let sample = try SampleContent(Self.more)
    func ids(_ page: String) throws -> [String] {
      try items(page, in: sample).map { line in
        String(line.split(separator: "data-item=\"")[1].prefix { $0 != "\"" })
      }
    }
    let path = "checklists/surgical-mask-eu-medical.html"
    let english = try ids(path)
    #expect(english == (try ids("zh/" + path)))
    #expect(Set(english).count == english.count)
    let chinese = try items("zh/" + path, in: sample)
    #expect(chinese[0].contains("<div class=\"says\" lang=\"en\">Ask the ward</div>"))
    #expect(chinese[2].contains("<div class=\"says\">清点箱数</div>"))
  }

  @Test func `are reached from the product and from the list of all`() throws {
    let sample = try SampleContent(Self.more)
    let product = try #require(sample.text("products/surgical-mask.html"))
    #expect(product.contains("<h2 id=\"checklists\">"))
    for page in ["eu-medical", "eu-non-medical", "us-medical", "us-non-medical"] {
      #expect(product.contains("../checklists/surgical-mask-\(page).html"), "\(page)")
    }
    let index = try #require(sample.text("zh/checklists/index.html"))
    #expect(index.contains("<a href=\"everyday-mask-us-non-medical.html\">") == false)
    #expect(index.contains("checklists/everyday-mask-us-non-medical.html"))
  }
}
