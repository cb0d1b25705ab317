import Foundation
import TestSupport
import Testing

/// The reports for other programs: each says the same, in the form its readers check.
@Suite struct FormatTests {
  /// The finding of Acme stands at its offer, which begins in column 5.
  private func sarifRun(_ site: ReportedSite, _ arguments: String...) throws -> [String: Any] {
    let process = try command(
      ["check", "--format", "sarif", "--site", site.path] + arguments)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let log = try #require(JSONSerialization.jsonObject(with: said) as? [String: Any])
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(of run: [String: Any]) throws -> [[String: Any]] {
    try #require(run["results"] as? [[String: Any]])
  }

  private func region(of result: [String: Any]) throws -> [String: Int] {
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    return try #require(place["region"] as? [String: Int])
  }

  @Test(
    .enabled(
      if: published("sarif-schema-2.1.0.json") != nil, "`make test` fetches the published schema"),
    arguments: [true, false])
  func `a SARIF report is what the published schema asks for`(hasMistakes: Bool) throws {
    let site = try ReportedSite()
    if hasMistakes {
      try site.folder.write("---\nname: [x\n---\n", to: "content/suppliers/Bröken name.md")
      try site.folder.write("---\nnaem: x\n---\n", to: "content/suppliers/broken.md")
    }
    let report = try sourcebook("check", "--format", "sarif", "--site", site.path)
    #expect(report.status == (hasMistakes ? 1 : 0))
    let schema = try #require(published("sarif-schema-2.1.0.json"))
    let judged = try run(
      "/usr/bin/python3",
      [
        "-c",
        """
        import json, jsonschema, sys
        validator = jsonschema.Draft7Validator(json.load(open(sys.argv[1])))
        report = json.load(sys.stdin)
        for error in validator.iter_errors(report): print(list(error.path), error.message[:200])
        print(len(report["runs"][0]["results"]), "results")
        """, schema,
      ], input: report.output)
    #expect(judged.status == 0, "\(judged.complaints)")
    #expect(judged.output.split(separator: "\n").count == 1, "\(judged.output)")
    #expect(judged.output != "0 results\n")
  }

  @Test func `SARIF columns count UTF-16 units and its addresses are relative`() throws {
    let site = try ReportedSite()
    try site.folder.write(
      ReportedSite.supplier.replacing("use: medical", with: "use: medicla"),
      to: "content/suppliers/acme.md")
    let run = try sarifRun(site)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let mistake = try #require(try results(of: run).first { $0["ruleId"] as? String == "SB504" })
    // `  - {product: mask, model: "𝒳 型", use: ` is 39 characters, one of them a pair of units.
    #expect(
      try region(of: mistake) == [
        "startLine": 6, "endLine": 6, "startColumn": 41, "endColumn": 48,
      ])
    let artifacts = try #require(run["artifacts"] as? [[String: Any]])
    let places = artifacts.compactMap { $0["location"] as? [String: String] }
    #expect(places.contains { $0["uri"] == "content/suppliers/acme.md" })
    #expect(places.allSatisfy { $0["uriBaseId"] == "SITE" })
    #expect(!String(describing: run).contains(site.path))
  }

  @Test func `a fingerprint stays when the lines above move, and differs between facts`() throws {
    let site = try ReportedSite()
    func prints() throws -> [String] {
      try results(of: try sarifRun(site)).compactMap {
        ($0["partialFingerprints"] as? [String: String])?["sourcebookMessage/v1"]
      }
    }
    let before = try prints()
    try site.folder.write(
      ReportedSite.supplier.replacing("roles:", with: "city: Ulm\nregion: Bavaria\nroles:"),
      to: "content/suppliers/acme.md")
    #expect(try prints() == before)
    #expect(before.count == 2 && Set(before).count == 2)
  }

  @Test func `what is excused is suppressed with its reason, and rules carry their page`() throws {
    let site = try ReportedSite()
    let run = try sarifRun(site)
    let suppressed = try results(of: run).compactMap { $0["suppressions"] as? [[String: Any]] }
    #expect(suppressed.map(\.count) == [0, 1])
    let suppression = try #require(suppressed.last?.first)
    #expect(suppression["kind"] as? String == "external")
    #expect(
      suppression["justification"] as? String
        == "The firm was asked (The editors, until 2020-12-31)")
    let tool = try #require(run["tool"] as? [String: [String: Any]])
    let rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
    let rule = try #require(rules.first { $0["id"] as? String == "EU-1" })
    #expect(rule["helpUri"] as? String == "https://reports.example/rules/asked.html")
    for result in try results(of: run) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test(.enabled(if: published("junit-10.xsd") != nil, "`make test` fetches the published schema"))
  func `a JUnit report is what the published schema asks for`() throws {
    let site = try ReportedSite()
    try site.folder.write(
      "---\nname: \"a\\u0007b <&> ]]>\"\nnaem: x\n---\n", to: "content/suppliers/broken.md")
    let report = try sourcebook("check", "--format", "junit", "--site", site.path)
    try site.folder.write(report.output, to: "report.xml")
    let schema = try #require(published("junit-10.xsd"))
    let judged = try run(
      "/usr/bin/xmllint", ["--noout", "--schema", schema, site.path + "/report.xml"])
    #expect(judged.status == 0, "\(judged.complaints)")
  }

  @Test func `JUnit failures are what ends the check with one, and a silent check has a case`()
    throws
  {
    let site = try ReportedSite()
    let calm = try sourcebook("check", "--format", "junit", "--site", site.path)
    #expect(calm.status == 0)
    #expect(calm.output.contains(#"<testsuites name="sourcebook check" tests="2" failures="0""#))
    #expect(calm.output.contains("excused by The editors until 2020-12-31"))
    #expect(!calm.output.contains("<failure"))
    let silent = try sourcebook(
      "check", "--format", "junit", "--mistakes-only", "--site", site.path)
    #expect(silent.output.contains(#"tests="1" failures="0""#))
    try site.folder.write("---\nnaem: x\n---\n", to: "content/suppliers/broken.md")
    let broken = try sourcebook("check", "--format", "junit", "--site", site.path)
    #expect(broken.status == 1)
    #expect(broken.output.contains(#"<failure type="SB501""#))
  }

  @Test func `GitHub commands escape what would end them`() throws {
    let site = try ReportedSite()
    try site.folder.write(
      "---\nname: x\n\"a%,b: c\": 1\n---\n", to: "content/suppliers/broken.md")
    let report = try sourcebook("check", "--format", "github", "--site", site.path)
    let lines = report.output.split(separator: "\n")
    let key = try #require(lines.first { $0.contains("title=SB501") })
    #expect(
      key.hasPrefix(
        "::error file=content/suppliers/broken.md,line=3,endLine=3,col=1,"))
    #expect(key.contains("::there is no key `a%25,b: c` here%0Ahelp: "))
    #expect(lines.contains { $0.hasPrefix("::warning file=content/suppliers/acme.md,line=6") })
    #expect(!report.output.contains("bolt.md"), "what is excused is left out")
  }

  @Test func `JSON lines say who answers for a finding`() throws {
    let site = try ReportedSite()
    let report = try sourcebook("check", "--format", "json", "--site", site.path)
    let lines = try report.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { ($0["fingerprint"] as? String)?.utf8.count == 32 })
    #expect(lines.allSatisfy { $0["isNew"] == nil })
    #expect(lines.first?["waiver"] == nil)
    #expect((lines.last?["waiver"] as? [String: String])?["until"] == "2020-12-31")
  }
}
