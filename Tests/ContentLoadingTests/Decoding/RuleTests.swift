import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct RuleTests {
  private func load(_ body: String) throws -> (rule: RuleDocument?, remarks: String) {
    let loaded = try SmallSite.load(
      "--- content/rules/a-rule.md ---\n---\ncode: X-1\ncheck: {a-check: {b: c}}\n---\n" + body)
    return (
      loaded.value.rules.first,
      describe(loaded.diagnostics, in: loaded.value.directory.files)
    )
  }

  @Test func `an example is a directory of its own with places in the rule file`() throws {
    let (found, remarks) = try load(
      """
      The reason.

      ```supplier refused on 2020-05-01
      name: Example
      country: DE
      roles: [trader]
      offers:
        - product: surgical-mask
          use: medical
          markets: [EU] # refused: holds no
          certificates: [E1, declaration]
      register:
        - {scheme: approval, number: e 1, product: surgical-mask, recorded: 2020-04-01}
        - {scheme: declaration, product: [surgical-mask], recorded: 2020-04-01, supplier: example}
      notices:
        - {title: N, publisher: P, kind: recall, published: 2020-04-01, covers: [{supplier: beside}]}
      profile: |
        One <b>word</b>
      beside:
        - {id: beside, name: Beside, country: FR, roles: [manufacturer]}
      ```

      More words.

      """)
    let rule = try #require(found)
    #expect(
      remarks.split(separator: "\n").filter { !$0.hasPrefix("  ") } == [
        "content/rules/a-rule.md:22:7: error[SB401]: raw HTML `<b>` in the text",
        "content/rules/a-rule.md:22:14: error[SB401]: raw HTML `</b>` in the text",
      ])
    #expect(dump(rule.frontMatter).contains("key \"a-check\""))
    let reason = try #require(rule.reason[LanguageTag("en")])
    #expect(
      dump(reason) == """
        5:1 paragraph
          5:1 text "The reason."
        27:1 paragraph
          27:1 text "More words."

        """)
    let example = try #require(rule.examples.first)
    #expect(example.outcome.value == .unmet)
    #expect(example.outcome.range.line == 7 && example.outcome.range.column == 13)
    #expect(example.day == CalendarDay("2020-05-01"))
    #expect(example.marks.map(\.line) == [14])
    #expect(example.marks.map(\.words) == ["holds no"])
    #expect(!example.text.contains("#"))
    #expect(example.text.contains("    markets: [EU]\n    certificates"))
    #expect(example.directory.suppliers.map(\.id.text) == ["beside", "example"])
    let subject = try #require(example.directory.supplier(Supplier.ID("example")))
    #expect(subject.name.range == SourceRange(file: rule.file, line: 8, column: 7, length: 7))
    #expect(subject.offers.first?.claims.map(\.certificates) == [[0], [1]])
    #expect(example.directory.certificates.map(\.range.line) == [17, 18])
    #expect(example.directory.notices.map(\.id.text) == ["example-1"])
    #expect(example.directory.products.map(\.id.text) == ["surgical-mask"])
    let profile = try #require(subject.profile[LanguageTag("en")])
    #expect(dump(profile).hasPrefix("22:3 paragraph\n  22:3 text \"One \"\n  22:10 text \"word\""))
  }

  @Test func `examples of each outcome are read in their order`() throws {
    let block = "name: A\ncountry: DE\nroles: [trader]\n```\n\n"
    let (rule, remarks) = try load(
      ["accepted", "refused", "unknown", "untouched"].map {
        "```supplier \($0) on 2020-05-01\n" + block
      }.joined())
    #expect(remarks.isEmpty)
    #expect(rule?.examples.map(\.outcome.value) == [.met, .unmet, .unknown, .notApplicable])
  }

  @Test func `a profile in quotes begins behind the quote`() throws {
    let (rule, _) = try load(
      """
      ```supplier refused on 2020-05-01
      name: A
      country: DE
      roles: [trader]
      profile: "Worn in hospitals" # refused: “hospitals”
      ```

      """)
    let profile = rule?.examples.first?.directory.suppliers.first?.profile[LanguageTag("en")]
    #expect(profile.map(dump) == "9:11 paragraph\n  9:11 text \"Worn in hospitals\"\n")
    #expect(rule?.examples.first?.marks.map(\.words) == ["“hospitals”"])
  }

  @Test func `examples that cannot be read are reported`() throws {
    let (rule, remarks) = try load(
      """
      ```supplier accepted
      name: A
      ```

      ```supplier acepted on 2020-02-30
      name: A
      country: DE
      roles: [trader]
      ```

      ```supplier refused on 2020-05-01
      - a
      ```

       ```supplier refused on 2020-05-01
       name: A
       ```

      ```supplier refused on 2020-05-01
      name: A
      country: DE
      roles: [trader]
      offers: [{product: surgical-maks, use: medical, markets: [EU], made-by: acme}]
      beside:
        - {id: example, name: B, country: DE, roles: [trader]}
        - {id: c, name: C, country: DE, roles: [trader]}
        - {id: c, name: C, country: DE, roles: [trader]}
      ```

      """)
    #expect(rule?.examples.count == 1)
    #expect(
      remarks.split(separator: "\n").filter { !$0.hasPrefix("  help") } == [
        "content/rules/a-rule.md:5:1: error[SB703]: example does not say its outcome and day",
        "content/rules/a-rule.md:6:1: error[SB502]: `country` is missing",
        "content/rules/a-rule.md:6:1: error[SB502]: `roles` is missing",
        "content/rules/a-rule.md:9:13: error[SB703]: `acepted` is no outcome of an example",
        "content/rules/a-rule.md:9:24: error[SB505]: `2020-02-30` is not a day of the calendar",
        "content/rules/a-rule.md:15:1: error[SB703]: example is not a mapping of keys to values",
        "content/rules/a-rule.md:19:2: error[SB703]: example does not begin in the first column",
        "content/rules/a-rule.md:27:20: error[SB603]: there is no product `surgical-maks`",
        "content/rules/a-rule.md:27:73: error[SB603]: there is no supplier of this example `acme`",
        "content/rules/a-rule.md:29:10: error[SB601]: supplier id `example` belongs to the example itself",
        "content/rules/a-rule.md:31:10: error[SB601]: supplier id `c` is used twice",
        "  note: content/rules/a-rule.md:30:10: first used here",
      ])
  }
}
