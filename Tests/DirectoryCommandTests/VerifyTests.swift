import Foundation
import Testing

/// `sourcebook verify` on the sample; what a number means is tested beside the rules.
@Suite struct VerifyTests {
  @Test func `a number is taken apart and what was forgiven is said`() throws {
    let site = try SiteCopy()
    let run = try sourcebook("verify", "湘械注准 2O20 2140123", "--site", site.path)
    #expect(run.status == 0)
    #expect(run.complaints == "")
    for line in [
      "湘械注准20202140123  Chinese medical device registration certificate (nmpa-registration)",
      "  left out 2 blanks", "  read O as 0 at character 6", "    湘  authority: Hunan",
      "    2020  year of first registration", "    2  class: class II",
    ] {
      #expect(run.output.contains(line + "\n"), "\(line)")
    }
    #expect(run.output.contains("  could cover: "))
    #expect(run.output.contains("  does not prove: "))
  }

  @Test func `a number that contradicts itself ends with one, in the language asked for`() throws {
    let site = try SiteCopy()
    let run = try sourcebook(
      "verify", "湘械注准20203140123", "--language", "zh", "--site", site.path)
    #expect(run.status == 1)
    #expect(run.output.contains("  自相矛盾："))
    #expect(run.output.contains("    3  管理类别：第三类\n"))
  }

  @Test func `a year after the day asked about is a contradiction`() throws {
    let site = try SiteCopy()
    let before = try sourcebook(
      "verify", "湘械注准20202140123", "--as-of", "2019-12-31", "--site", site.path)
    #expect(before.status == 1)
    #expect(before.output.contains("contradicts itself: the year 2020 lies after 2019-12-31\n"))
  }

  @Test func `a text that fits nothing names the nearest form and the place`() throws {
    let site = try SiteCopy()
    let run = try sourcebook("verify", "K20123", "--site", site.path)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("K20123 fits no form of this directory; the nearest are:\n"))
    #expect(run.output.contains("    K20123, character 7: expected a digit, found the end\n"))
  }

  @Test func `an answer for programs is JSON with codes and words`() throws {
    let site = try SiteCopy()
    let run = try sourcebook("verify", "k202354", "--format", "json", "--site", site.path)
    #expect(run.status == 0)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["fits"] as? Bool == true)
    let readings = try #require(answer["readings"] as? [[String: Any]])
    #expect(readings.first?["scheme"] as? String == "fda-510k")
    #expect(readings.first?["forgiven"] as? [String] == ["read small letters as capitals"])
    let address = try #require(readings.first?["register"] as? String)
    #expect(address.hasSuffix("=K202354"))
    let segments = try #require(readings.first?["segments"] as? [[String: Any]])
    #expect(segments.compactMap { $0["year"] as? Int } == [2020])
  }

  @Test func `nothing to read, or no site, is wrong usage`() throws {
    let site = try SiteCopy()
    #expect(try sourcebook("verify", " ", "--site", site.path).status == 2)
    #expect(try sourcebook("verify", "K202354", "--site", "/nowhere").status == 2)
    #expect(try sourcebook("verify").status == 2)
  }
}
