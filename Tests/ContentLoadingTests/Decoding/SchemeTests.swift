import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct SchemeTests {
  private func scheme(_ more: String) -> String {
    """
    --- content/schemes/forms.yaml ---
    name: Forms
    kind: approval
    issued-by: An authority
    proves: Something
    does-not-prove: Anything else
    ends: dated
    \(more)

    """
  }

  @Test func `terms, short years, letters and check digits of a scheme are read`() throws {
    let loaded = try SmallSite.load(
      scheme(
        """
        lasts: Five years
        at-most: 5
        numbers:
          - name: Form
            segments:
              - {name: land, letters: "2-3"}
              - {name: year, year: {from: 1976, until: 2075, digits: 2}}
              - {name: check, check-digit: mod-97-10}
        contradictions:
          - when: {land: [XX, "YY"], year: [1980..1990, 2001]}
            unless: {check: ["01"]}
            says: it cannot be
            doubt: true
        """))
    #expect(loaded.diagnostics.isEmpty)
    let read = try #require(loaded.value.directory.scheme(CertificateScheme.ID("forms")))
    #expect(read.lasts?.fallback == "Five years" && read.atMost == 5)
    let contradiction = try #require(read.contradictions.first)
    #expect(contradiction.isDoubt && contradiction.says.fallback == "it cannot be")
    #expect(contradiction.when.map(\.segment) == ["land", "year"])
    #expect(contradiction.when.last?.values == [.numbers(1980...1990), .text("2001")])
    #expect(contradiction.unless.first?.values == [.text("01")])
  }

  @Test func `mistakes of segments are reported at their places`() throws {
    let remarks = try SmallSite.remarks(
      scheme(
        """
        at-most: 0
        numbers:
          - name: Form
            segments:
              - {name: a, check-digit: gs2}
              - {name: b, year: {from: 1900, until: 2000, digits: 2}}
              - {name: c, year: {digits: 3}}
              - {name: d, letters: x}
        """))
    let places = remarks.split(separator: "\n").filter { $0.hasPrefix("content/") }.map {
      $0.replacing("content/schemes/forms.yaml:", with: "")
    }
    #expect(places.contains { $0.hasPrefix("7:10: error[SB506]: `at-most` is `0`") })
    #expect(places.contains("11:32: error[SB504]: `check-digit` cannot be `gs2`"))
    #expect(
      places.contains("12:25: error[SB509]: two digits stand for several of the years 1900 to 2000")
    )
    #expect(
      places.contains("13:34: error[SB509]: years are written with two or four digits, not three"))
    #expect(places.contains("14:28: error[SB509]: `letters` is `x`, not a number of characters"))
  }

  @Test func `mistakes of contradictions are reported at their places`() throws {
    let remarks = try SmallSite.remarks(
      scheme(
        """
        numbers: [{name: Form, segments: [{name: class, choice: {A: first}}, {name: year, year: {from: 2000}}]}]
        contradictions:
          - {when: {klass: [A]}, says: no}
          - {when: {class: [B]}, says: no}
          - {when: {year: [2010..2000]}, says: no}
          - {when: {class: []}, says: no}
          - {when: {class: [A]}}
          - {says: no}
        """))
    let places = remarks.split(separator: "\n").map {
      $0.replacing("content/schemes/forms.yaml:", with: "")
    }
    #expect(places.contains { $0.hasPrefix("9:") && $0.hasSuffix("there is no segment `klass`") })
    #expect(places.contains("  help: write `class`, the nearest segment"))
    #expect(places.contains { $0.hasPrefix("10:") && $0.hasSuffix("`class` cannot be `B`") })
    #expect(
      places.contains {
        $0.hasPrefix("11:") && $0.hasSuffix("`year` is `2010..2000`, not a span of numbers")
      })
    #expect(places.contains { $0.hasPrefix("12:") && $0.hasSuffix("`class` lists nothing") })
    #expect(places.contains { $0.hasPrefix("13:") && $0.hasSuffix("`says` is missing") })
    #expect(places.contains { $0.hasPrefix("14:") && $0.hasSuffix("`when` is missing") })
  }
}
