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

  @Test func `only forms that have most of a text are called near`() throws {
    let site = try SiteCopy()
    let run = try sourcebook("verify", "84A_0001", "--site", site.path)
    #expect(run.output.contains("84A_0001, character 4: expected -, found _\n"))
    #expect(run.output.split(separator: "\n").count { $0.contains(", character ") } == 1)
    let name = try sourcebook("verify", "ISO 13485", "--site", site.path)
    #expect(name.output.hasPrefix("ISO 13485 fits no form of this directory\n"))
  }

  @Test(arguments: ["\u{1B}[31mK202354\u{1B}[0m?", "\u{202E}K\u{9B}20\n2354", "K\u{2066}!\u{7}"])
  func `text of others cannot steer the terminal or turn the reading direction`(text: String) throws
  {
    let site = try SiteCopy()
    for format in ["text", "json"] {
      for language in ["en", "zh"] {
        let run = try sourcebook(
          "verify", text, "--format", format, "--language", language, "--site", site.path)
        let steering = run.output.unicodeScalars.filter {
          $0 != "\n" && $0.properties.generalCategory == .control
            || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
        #expect(steering.isEmpty, "\(format) \(language)")
      }
    }
    let unknown = try sourcebook("explain", text, "--site", site.path)
    #expect(unknown.status == 2 && !unknown.complaints.contains("\u{1B}"))
    #expect(try !sourcebook("schema", text).complaints.contains("\u{1B}"))
  }

  @Test func `errors of the content are told beside the answer`() throws {
    let site = try SiteCopy()
    try site.write("{naem: x}\n", to: "content/schemes/fda-510k.yaml")
    let run = try sourcebook("verify", "K202354", "--site", site.path)
    #expect(run.status == 1)
    #expect(run.complaints.contains("papers and schemes may be missing here"))
  }

  @Test func `an answer that cannot be written ends with three`() throws {
    let site = try SiteCopy()
    for arguments in [
      ["verify", "K202354"], ["check", "--format", "json"], ["explain", "SB503"],
    ] {
      let process = try command(arguments + ["--site", site.path])
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 3, "\(arguments)")
    }
  }

  @Test func `nothing to read, or no site, is wrong usage`() throws {
    let site = try SiteCopy()
    #expect(try sourcebook("verify", " ", "--site", site.path).status == 2)
    #expect(try sourcebook("verify", "K202354", "--site", "/nowhere").status == 2)
    #expect(try sourcebook("verify").status == 2)
    #expect(try sourcebook("verify", "K202354", "--list", "/nowhere").status == 2)
    #expect(try sourcebook("verify", "--list", "/nowhere", "--site", site.path).status == 2)
  }

  @Test func `every line of a list is read, and one that does not fit ends with one`() throws {
    let site = try SiteCopy()
    try site.write("K202354\r\n\n湘械注准20203140123\n", to: "delivery.txt")
    let list = site.path + "/delivery.txt"
    let run = try sourcebook("verify", "--list", list, "--format", "json", "--site", site.path)
    #expect(run.status == 1)
    let answers = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(answers.compactMap { $0["fits"] as? Bool } == [true, false])
    let text = try sourcebook("verify", "--list", list, "--site", site.path)
    #expect(text.output.contains("\n\n\n湘械注准20203140123  "))
    try site.write(" \n", to: "delivery.txt")
    #expect(try sourcebook("verify", "--list", list, "--site", site.path).status == 2)
  }
}
