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
    // A debug build takes a minute for the largest; the command's own tests import a part of it twice.
    guard made.records.count < 10_000 else { return }
    try applyImport(made, to: folder.path)
    let again = try #require(try plan().plan.value)
    #expect(again.writes.map(\.path) == [])
    #expect(again.records.allSatisfy { $0.action == .unchanged })
    #expect(again.records.count == made.records.count)
  }

  /// Between the two days seven permits are new and none is gone, as a comparison of their numbers shows.
  @Test(.enabled(if: RegistrySet.areThere, "the public records are not beside the repository"))
  func `a registry of a later day updates what one of an earlier day made`() throws {
    let set = try #require(RegistrySet.all.first { $0.name == "taiwan-device-permits" })
    let folder = try TemporaryFolder()
    try folder.write("title: Test\n", to: "content/site.yaml")
    func run(_ file: String, _ day: String) throws -> ImportPlan {
      let planned = try planImport(
        ImportRequest(
          site: folder.path, map: set.map, files: [file], takenOn: CalendarDay(day), rule: .report,
          skipsBrokenRows: false))
      let plan = try #require(planned.plan.value)
      try applyImport(plan, to: folder.path)
      return plan
    }
    let later = try #require(set.paths.first)
    let earlier = later.replacing("2026-07-01", with: "2024-12-23")
    let first = try run(earlier, "2024-12-23")
    #expect(first.count(.create, in: "certificates") == 310)
    let second = try run(later, "2026-07-01")
    #expect(second.count(.create, in: "certificates") == 7)
    #expect(second.records.allSatisfy { $0.action != .vanished && $0.action != .conflict })
    let changed = second.records.filter { $0.action == .update }.flatMap(\.changes).map(\.key)
    #expect(changed.contains("status") && changed.contains("expires"))
  }
}
