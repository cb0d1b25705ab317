import ContentLoading
import DirectoryModel
import TestSupport
import Testing
import WorkSharing

@testable import RegistrationRules

@Suite struct FindingDiagnosticsTests {
  private static func finding(_ message: String, line: Int?, help: String? = nil) -> Diagnostic {
    Diagnostic(
      code: "ASKED", severity: .error, message: message,
      range: line.map {
        SourceRange(file: SourceFile.ID(index: 0), line: $0, column: 1, length: 1)
      },
      help: help, notes: [], isFinding: true)
  }

  @Test(arguments: [1, 2])
  func `findings of many suppliers stand in the order of their files and lines`(_ jobs: Int) throws
  {
    let firms = (100..<700).map { "firm-\($0)" }
    let site = try RuleSite(
      RuleSite.rule("{holds-certificate: {schemes: [approval]}}", id: "holds")
        + RuleSite.rule("{names-standard: {standards: [EN 1]}}", id: "names", applies: "{}")
        + firms.reversed().map {
          RuleSite.supplier($0, offer: "standards: [X], certificates: [\($0)]")
        }.joined()
        + RuleSite.register(firms.map { "quality,\($0),mask,,,,valid,,2020-02-01,,register" }))
    #expect(site.mistakes == "")
    let told = findingDiagnostics(of: site.judgement, jobs: jobs)
    #expect(told == told.sorted())
    #expect(told.count == 2 * firms.count)
    #expect(Set(told).count == told.count)
    let files = site.loaded.value.directory.files
    #expect(
      told.compactMap { $0.range.map { files.path(of: $0.file) } }
        == firms.flatMap { Array(repeating: "content/suppliers/\($0).md", count: 2) })
  }

  @Test(arguments: [1, 2, 5], [0, 1, 7, 100])
  func `what is found beside comes with all results in their order`(_ jobs: Int, _ count: Int) {
    let (results, beside) = mapChunks(of: count, size: 3, jobs: jobs, beside: { "beside" }) {
      Array($0)
    }
    #expect(beside == "beside")
    #expect(results.flatMap { $0 } == Array(0..<count))
    #expect(results.count == (count + 2) / 3)
  }

  @Test func `of findings at one place the same one is told once`() {
    let once = [
      Self.finding("a", line: 1), Self.finding("a", line: 2),
      Self.finding("a", line: 2, help: "other"), Self.finding("b", line: 2),
      Self.finding("a", line: nil),
    ]
    #expect(once.withoutRepeats() == once)
    let twice = [once[0], once[0], once[1], once[2], once[1], once[2], once[3], once[4], once[4]]
    #expect(twice.withoutRepeats() == once)
    #expect([Diagnostic]().withoutRepeats().isEmpty)
  }

  @Test func `what stands in order stays as it is`() {
    let messages = ["c", "b", "a"].map { Self.finding($0, line: 3) } + [Self.finding("z", line: 1)]
    #expect(messages.inOrder() == messages.sorted())
    #expect(messages.sorted().inOrder() == messages.sorted())
    #expect([Diagnostic]().inOrder().isEmpty)
  }
}
