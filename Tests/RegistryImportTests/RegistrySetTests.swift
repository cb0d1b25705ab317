import DirectoryModel
import TestSupport
import Testing

@testable import RegistryImport

/// The figures were held against `count_registries.py` beside this file, which reads the sets without any of this code.
@Suite struct RegistrySetTests {
  @Test(
    .enabled(if: RegistrySet.areThere, "the public records are not beside the repository"),
    arguments: RegistrySet.all)
  func `every row of a set is accounted for, and a second import changes nothing`(
    set: RegistrySet
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Test\n", to: "content/site.yaml")
    func plan() throws -> (plan: Reported<ImportPlan?>, files: SourceFiles) {
      try planImport(
        ImportRequest(
          site: folder.path, map: set.map, files: set.paths, takenOn: nil, rule: .report,
          skipsBrokenRows: false))
    }
    let first = try plan()
    #expect(!first.plan.hasErrors)
    let made = try #require(first.plan.value)
    for account in made.account {
      let path = made.files.path(of: account.file)
      let name = String(path.split(separator: "/").last ?? "")
      #expect(
        set.files[name]
          == RegistrySet.Account(
            rows: account.rows, taken: account.taken, merged: account.merged,
            lookedUp: account.lookedUp, skipped: account.skipped), "\(name)")
      #expect(account.sum == account.rows)
    }
    try applyImport(made, to: folder.path)
    let again = try #require(try plan().plan.value)
    #expect(again.writes.map(\.path) == [])
    #expect(again.records.allSatisfy { $0.action == .unchanged })
    #expect(again.records.count == made.records.count)
  }
}
