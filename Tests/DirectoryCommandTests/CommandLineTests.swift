import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func `help names every command and the exit codes`() throws {
    let run = try sourcebook("--help")
    #expect(run.status == 0)
    for word in ["build", "check", "explain", "Exit codes", "Exit codes"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }

  @Test(arguments: ["build", "check", "explain"])
  func `each command has help of its own`(name: String) throws {
    let run = try sourcebook(name, "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("--as-of") && run.output.contains("--site"))
  }

  @Test func `memory comes from the allocator that was chosen`() throws {
    let run = try sourcebook("--version", environment: ["MIMALLOC_VERBOSE": "1"])
    #expect(run.status == 0 && run.complaints.contains("mimalloc: process init"))
  }

  @Test func `a misspelt option names the nearest and is wrong usage`() throws {
    let run = try sourcebook("build", "--outptu", "x")
    #expect(run.status == 2)
    #expect(run.complaints.contains("--output"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ["build", "--as-of", "2020-02-30"], ["build", "--jobs", "0"], ["build", "--color", "maybe"],
    ["explain"], ["explain", "NO-999"], ["check", "--format", "xml"],
    ["build", "--site", "/no/such/folder"],
  ])
  func `wrong usage ends with two`(arguments: [String]) throws {
    let process = try command(arguments)
    process.standardError = nil
    process.standardOutput = nil
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test func `a clock that is no number is wrong usage`() throws {
    let site = try SiteCopy()
    let run = try sourcebook(
      "check", "--site", site.path, environment: ["SOURCE_DATE_EPOCH": "yesterday"])
    #expect(run.status == 2)
    #expect(run.complaints.contains("SOURCE_DATE_EPOCH is `yesterday`"))
  }

  @Test func `explain prints a rule with its days and a diagnostic`() throws {
    let site = try SiteCopy()
    let rule = try sourcebook("explain", "cn-101", "--site", site.path)
    #expect(rule.status == 0)
    #expect(rule.output.contains("2020-04-01 to 2020-04-25"))
    #expect(rule.output.contains("supplier accepted on"))
    let mistake = try sourcebook("explain", "SB503")
    #expect(mistake.output.hasPrefix("SB503"))
    let near = try sourcebook("explain", "CN-10l", "--site", site.path)
    #expect(near.status == 2)
    #expect(near.complaints.contains("ask for CN-101"))
  }
}
