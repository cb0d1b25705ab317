import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct OtherRecordsTests {
  @Test func `the settings of the site are read`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/site.yaml ---
      title: {en: Title, zh: 标题}
      publisher: Us
      base-url: https://site.example/
      languages: [zh, en]
      as-of: 2020-11-30
      known-by: 2020-11-29
      valid-for: 30
      markets: [US, EU]
      page-size: 50
      notice: 注意
      regions: {Hunan: {en: Hunan, zh: 湖南}}

      """)
    #expect(loaded.diagnostics.isEmpty)
    let settings = loaded.value.directory.settings
    #expect(settings.mainLanguage == LanguageTag("zh"))
    #expect(settings.title[LanguageTag("en")] == "Title")
    #expect(settings.asOf == CalendarDay("2020-11-30"))
    #expect(settings.knownBy == CalendarDay("2020-11-29"))
    #expect(settings.validFor == 30 && settings.pageSize == 50)
    #expect(settings.markets.map(\.value.text) == ["US", "EU"])
    #expect(settings.regions["Hunan"]?[LanguageTag("zh")] == "湖南")
  }

  @Test func `mistakes of the settings are reported together`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/site.yaml ---
      title: {en: "", zh: 标题}
      base-url: https://site.example
      languages: [en, zh, en, English]
      valid-for: 0
      markets: [UE]
      page-size: many

      """)
    #expect(
      remarks == """
        content/site.yaml:1:1: error[SB502]: `publisher` is missing
          help: add `publisher: …`
        content/site.yaml:1:8: error[SB507]: `title` is written but empty
          help: write the text, or leave the key out
        content/site.yaml:2:11: error[SB504]: `base-url` is `https://site.example`, which does not end in `/`
          help: add the `/` at the end
        content/site.yaml:3:21: error[SB611]: language `en` is listed twice
          help: remove one of the two
        content/site.yaml:3:25: error[SB508]: `English` is no language tag
          help: write a tag such as `en`, `zh` or `pt-br`
        content/site.yaml:4:12: error[SB506]: `valid-for` is `0`, not a whole number from 1 to 3660
          help: write a number between the two
        content/site.yaml:5:11: error[SB603]: there is no market `UE`
          help: write `EU`, the nearest market
        content/site.yaml:6:12: error[SB506]: `page-size` is `many`, not a whole number from 1 to 10000
          help: write a number between the two

        """)
  }

  @Test func `a market code used twice is reported at both places`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/markets/europe.yaml ---
      code: EU
      name: Europe

      """)
    #expect(
      remarks == """
        content/markets/europe.yaml:1:7: error[SB601]: market code `EU` is used twice
          help: choose another one
          note: content/markets/eu.yaml:1:7: first used here

        """)
  }

  @Test func `number forms of a scheme are read segment by segment`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/schemes/forms.yaml ---
      name: Forms
      kind: approval
      issued-by: x
      proves: x
      does-not-prove: x
      ends: dated
      in-force: [{from: 2020-04-01, until: 2020-04-25, source: Text}]
      numbers:
        - name: National
          segments:
            - {name: authority, choice: {国: national, 湘: Hunan}}
            - {text: 械注准}
            - {name: year, label: year, year: {from: 2014, until: 2099}}
            - {name: class, digits: 1}
            - {name: place, han: "0-3"}
            - {text: 号, optional: true}
      register: {name: Register, url: "https://register.example/{number}"}
      pitfalls: [One, Two]

      """)
    #expect(loaded.diagnostics.isEmpty)
    let scheme = try #require(loaded.value.directory.scheme(CertificateScheme.ID("forms")))
    guard case .forms(let forms) = scheme.numbers, let form = forms.first else {
      Issue.record("no forms")
      return
    }
    let parts = try #require(form.parts(of: FoldedNumber("湘 械注准 2020 2 甲乙丙号")))
    #expect(parts.map(\.text) == ["湘", "械注准", "2020", "2", "甲乙丙", "号"])
    #expect(scheme.counts(on: try #require(CalendarDay("2020-04-25"))))
    #expect(!scheme.counts(on: try #require(CalendarDay("2020-04-26"))))
    #expect(scheme.register?.url == "https://register.example/{number}")
    #expect(scheme.pitfalls.count == 2)
  }

  @Test func `segments that cannot be read are reported`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/schemes/forms.yaml ---
      name: Forms
      kind: approval
      issued-by: x
      proves: x
      does-not-prove: x
      ends: soon
      in-force: [{from: 2020-04-25, until: 2020-04-01}]
      numbers:
        - name: National
          segments:
            - {name: a, digits: "5-4"}
            - {name: b}
            - {name: c, digits: 4, text: x}
            - {digits: 4}
            - {name: d, year: {from: 2020, until: 2019}}

      """)
    #expect(
      remarks == """
        content/schemes/forms.yaml:6:7: error[SB504]: `ends` cannot be `soon`
          help: write one of `dated`, `never`
        content/schemes/forms.yaml:7:38: error[SB609]: `until` 2020-04-01 lies before `from` 2020-04-25
          help: correct one of the two days
          note: content/schemes/forms.yaml:7:19: `from` stands here
        content/schemes/forms.yaml:11:9: error[SB509]: segment does not say what it holds
          help: write one of `text`, `choice`, `digits`, `year`, `han`, `letters` and `check-digit`
        content/schemes/forms.yaml:11:27: error[SB509]: `digits` is `5-4`, not a number of characters
          help: write a number up to 40, or two such as `4-5`
        content/schemes/forms.yaml:12:9: error[SB509]: segment does not say what it holds
          help: write one of `text`, `choice`, `digits`, `year`, `han`, `letters` and `check-digit`
        content/schemes/forms.yaml:13:9: error[SB509]: segment says in 2 ways what it holds
          help: write one of `text`, `choice`, `digits`, `year`, `han`, `letters` and `check-digit`
        content/schemes/forms.yaml:14:9: error[SB502]: `name` is missing
          help: add `name: …`
        content/schemes/forms.yaml:15:9: error[SB509]: segment does not say what it holds
          help: write one of `text`, `choice`, `digits`, `year`, `han`, `letters` and `check-digit`
        content/schemes/forms.yaml:15:25: error[SB509]: years 2020 to 2019 hold no year
          help: write the earlier year as `from`

        """)
  }

  @Test func `a product demands segments of a scheme's numbers`() throws {
    let files = """
      --- content/schemes/forms.yaml ---
      name: Forms
      kind: approval
      issued-by: x
      proves: x
      does-not-prove: x
      ends: dated
      numbers: [{name: One, segments: [{name: class, digits: 1}]}]
      --- content/products/gown.md ---
      ---
      name: Gown
      summary: x
      not-for: x
      group: clothing
      use: either
      numbers: {forms: {class: [2, "3"], clas: [1]}, declaration: none, approvl: none}
      standards: [{market: EU, name: EN 13795, note: x}]
      customs-codes: [{market: EX, code: "6210"}]
      sampling: {level: II, critical: "0", major: "2.5", minor: "4.0"}
      ---

      """
    let loaded = try SmallSite.load(files)
    let gown = try #require(loaded.value.directory.product(Product.ID("gown")))
    guard case .segments(let demands)? = gown.numbers[CertificateScheme.ID("forms")] else {
      Issue.record("no segments")
      return
    }
    #expect(demands.map(\.name) == ["class"])
    #expect(demands.map(\.values) == [["2", "3"]])
    #expect(gown.sampling?.level == .general2 && gown.sampling?.critical == DefectLimit.none)
    #expect(gown.sampling?.major == .limit(.p2p5))
    #expect(
      describe(loaded.diagnostics) == """
        7:36: error[SB501]: there is no key `clas` here
          help: write `class`, the nearest known key
        7:67: error[SB603]: there is no scheme `approvl`
          help: write `approval`, the nearest scheme
        9:26: error[SB603]: there is no market `EX`
          help: write `EU`, the nearest market

        """)
  }

  @Test func `a sampling plan names the standard's levels and limits`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/products/gown.md ---
      ---
      name: Gown
      summary: x
      not-for: x
      group: clothing
      use: either
      sampling: {level: IV, critical: "0", major: "4", minor: "4.0"}
      ---

      """)
    #expect(
      describe(loaded.diagnostics) == """
        7:19: error[SB504]: `level` cannot be `IV`
          help: write `I`
        7:45: error[SB504]: `major` cannot be `4`
          help: write one of `0`, `0.065`, `0.10`, `0.15`, `0.25`, `0.40`, `0.65`, `1.0`, `1.5`, `2.5`, `4.0`, `6.5`

        """)
  }

  @Test func `rows of one issuer are its scopes`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/issuers/bodies.csv ---
      id,name,name-zh,number,country,kind,schemes,products,from,until,source,checked,note
      nb-1,Body,机构,0123,NL,notified-body,approval;declaration,surgical-mask,,2020-12-31,words,2020-11-01,x
      nb-1,Body,机构,0123,NL,notified-body,,,2021-01-01,,,,

      """)
    #expect(loaded.diagnostics.isEmpty)
    let issuer = try #require(loaded.value.directory.issuer(Issuer.ID("nb-1")))
    #expect(issuer.name(in: LanguageTag("zh")) == "机构")
    #expect(issuer.scopes.map(\.schemes.count) == [2, 0])
    #expect(issuer.scopes.first?.window.until == CalendarDay("2020-12-31"))
  }

  @Test func `mistakes of issuers are reported at their fields`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/issuers/bodies.csv ---
      id,name,number,country,kind,schemes,products,from,until
      nb-1,Body,123,XX,notified-boddy,aproval,surgical-maks,2021-01-01,2020-01-01
      nb-2,Body,,,authority,,,,
      nb-2,Other body,,,authority,,,,
      NB,Body,,,authority,,,,

      """)
    #expect(
      remarks.split(separator: "\n").filter { !$0.hasPrefix("  help") } == [
        "content/issuers/bodies.csv:2:11: error[SB506]: `number` is `123`, not the four digits of a notified body",
        "content/issuers/bodies.csv:2:15: error[SB504]: `XX` is no country code of ISO 3166-1",
        "content/issuers/bodies.csv:2:18: error[SB504]: `kind` cannot be `notified-boddy`",
        "content/issuers/bodies.csv:2:33: error[SB603]: there is no scheme `aproval`",
        "content/issuers/bodies.csv:2:41: error[SB603]: there is no product `surgical-maks`",
        "content/issuers/bodies.csv:2:66: error[SB609]: `until` 2020-01-01 lies before `from` 2021-01-01",
        "  note: content/issuers/bodies.csv:2:55: `from` stands here",
        "content/issuers/bodies.csv:4:1: error[SB601]: issuer id `nb-2` of another body is used twice",
        "  note: content/issuers/bodies.csv:3:1: first used here",
        "content/issuers/bodies.csv:5:1: error[SB105]: `NB` cannot be an id",
      ])
  }

  @Test func `notices, checklists, pages and waivers are read`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/notices/recall.md ---
      ---
      title: Recall
      publisher: Authority
      kind: recall
      published: 2020-05-07
      ended: 2020-06-01
      source: "https://authority.example/"
      covers: [{supplier: acme, product: surgical-mask, models: M1, lots: [L1, L2], markets: [EU]}]
      ---
      --- content/checklists/masks.md ---
      ---
      title: Masks
      applies-to: {groups: [mask], use: medical, markets: EU}
      order: 3
      ---
      ## Before

      - [ ] Look.
      --- content/pages/about.md ---
      ---
      title: About
      order: 1
      ---
      --- content/waivers.yaml ---
      - rule: X-1
        supplier: acme
        product: surgical-mask
        market: EU
        owner: Editors
        reason: Asked.
        until: 2020-12-31

      """)
    #expect(loaded.diagnostics.isEmpty)
    let directory = loaded.value.directory
    let cover = try #require(directory.notices.first?.covers.first)
    #expect(cover.supplier.value == Supplier.ID("acme"))
    #expect(cover.models == ["M1"])
    guard case .listed(let spans) = cover.lots else {
      Issue.record("lots are \(cover.lots)")
      return
    }
    #expect(spans.map(\.from) == ["L1", "L2"])
    let checklist = try #require(directory.checklists.first)
    #expect(checklist.applies.groups == [.mask] && checklist.applies.uses == [.medical])
    #expect(directory.pages.map(\.order) == [1])
    let waiver = try #require(directory.waivers.first)
    #expect(waiver.until.value == CalendarDay("2020-12-31"))
    #expect(waiver.range.line == 1)
  }

  @Test(arguments: ["content/site.yaml", "content/markets/asia.yaml", "content/waivers.yaml"])
  func `a file that is one text is reported once`(path: String) throws {
    let remarks = try SmallSite.remarks("--- \(path) ---\nwords\n")
    #expect(remarks.hasPrefix("\(path):1:1: error[SB503]: `\(path)` is one text, not a "))
    #expect(remarks.split(separator: "\n").count == 2)
  }

  @Test func `mistakes of notices and waivers are reported`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/notices/recall.md ---
      ---
      title: Recall
      kind: recal
      published: 2020-05-07
      ended: 2020-05-01
      source: "javascript:x"
      covers: [{product: surgical-mask}]
      ---
      --- content/waivers.yaml ---
      - {rule: X-1, supplier: acmee, owner: x, reason: y}
      - words

      """)
    #expect(
      remarks.split(separator: "\n").filter { !$0.hasPrefix("  ") } == [
        "content/notices/recall.md:2:1: error[SB502]: `publisher` is missing",
        "content/notices/recall.md:3:7: error[SB504]: `kind` cannot be `recal`",
        "content/notices/recall.md:5:8: error[SB609]: `ended` 2020-05-01 lies before `published` 2020-05-07",
        "content/notices/recall.md:6:9: error[SB402]: `source` is `javascript:x`, not a web address",
        "content/notices/recall.md:7:10: error[SB502]: `supplier` is missing",
        "content/waivers.yaml:1:3: error[SB502]: `until` is missing",
        "content/waivers.yaml:1:25: error[SB603]: there is no supplier `acmee`",
        "content/waivers.yaml:2:3: error[SB503]: `waivers` is one text, not a mapping of keys to values",
      ])
  }
}
