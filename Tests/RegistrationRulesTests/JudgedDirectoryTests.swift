import ContentLoading
import DirectoryModel
import TestSupport
import Testing

@testable import RegistrationRules

/// Judging again after one profile was edited: what is taken over, and that it is what judging everything gives.
@Suite struct JudgedDirectoryTests {
  private static let rules =
    RuleSite.rule("number-is-claimed-once", id: "once")
    + RuleSite.rule("supplier-is-listed-once", id: "listed")
    + RuleSite.rule("holder-is-supplier", id: "holder")
    + RuleSite.rule("{holds-certificate: {schemes: [approval]}}", id: "holds")
  private static let register = RuleSite.register([
    "approval,A1,mask,,2020-01-01,2020-09-01,valid,,2020-02-01,,register,Beta Works",
    "approval,B1,mask,,2020-01-01,2020-10-01,valid,,2020-02-01,,register,other",
  ])

  private static func supplier(
    _ id: String, name: String, offer: String, identifiers: String = "{}"
  ) -> String {
    """
    --- content/suppliers/\(id).md ---
    ---
    name: \(name)
    country: DE
    roles: [manufacturer]
    identifiers: \(identifiers)
    offers: [{product: mask, use: medical, markets: [EU], \(offer)}]
    ---
    Words of \(id).

    """
  }

  private static let acme = supplier(
    "acme", name: "Acme Masks", offer: "certificates: [A1], made-by: beta",
    identifiers: "{fei: \"3000000000\"}")
  private static let far = supplier("far", name: "Far Away", offer: "certificates: [B1]")

  private static func beta(
    name: String = "Beta Works", papers: String = "", fei: String = "3000000001"
  ) -> String {
    supplier(
      "beta", name: name, offer: "certificates: [\(papers)]", identifiers: "{fei: \"\(fei)\"}")
  }

  @Test(arguments: [
    (beta(name: "Bravo Works"), ["acme", "beta"]),
    (beta(name: "Acme Mask"), ["acme", "beta"]),
    (beta(papers: "B1"), ["acme", "beta", "far"]),
    (beta(fei: "3000000000"), ["acme", "beta"]),
  ])
  func `an edited supplier is judged again with those whose verdicts looked at it`(
    _ edited: String, _ again: [String]
  ) throws {
    for (before, after) in [(Self.beta(), edited), (edited, Self.beta())] {
      let site = try TestSite(
        RuleSite.base + Self.rules + Self.register + Self.acme + Self.far + before)
      var memory = SiteMemory()
      let first = try judged(site, &memory)
      let traced = traceProofs(of: first, jobs: 1)
      #expect(first.isKept.isEmpty)

      let file = "content/suppliers/beta.md"
      let words = try #require(after.split(separator: "\n", maxSplits: 1).last)
      try site.folder.write(String(words), to: file)
      memory.forget(changed: [file])
      let next = try judged(site, &memory, recalling: first)
      let anew = try judged(site, &memory)
      #expect(told(next.judgement) == told(anew.judgement))
      #expect(told(first.judgement) != told(anew.judgement))
      let retraced = traceProofs(of: next, jobs: 1, recalling: traced)
      #expect(told(retraced) == told(traceProofs(of: anew, jobs: 1)))
      let judgedAgain = zip(next.directory.suppliers, next.isKept).filter { !$0.1 }
      #expect(judgedAgain.map(\.0.id.text) == again)
      // Whoever was judged again is counted again, too.
      #expect(zip(next.isKept, retraced.isKept).allSatisfy { $0 || !$1 })
      #expect(retraced.isKept.contains(true) || again.count == 3)
    }
  }

  private func judged(
    _ site: TestSite, _ memory: inout SiteMemory, recalling before: JudgedDirectory? = nil
  ) throws -> JudgedDirectory {
    let loaded = try loadDirectory(from: site.path, jobs: 1, recalling: &memory)
    #expect(!loaded.hasErrors)
    let rules = decodeRules(loaded.value.rules, in: loaded.value.directory)
    #expect(!rules.hasErrors)
    let day = try #require(CalendarDay("2020-06-01"))
    return judge(
      loaded.value.directory, by: rules.value, at: Standpoint(asOf: day, knownBy: day), jobs: 1,
      recalling: before)
  }

  private func told(_ judgement: Judgement) -> [String] {
    judgement.standings.joined().map { standing in
      "\(standing.offer) \(standing.market) \(standing.status) "
        + standing.verdicts.map { verdict in
          "\(verdict.rule) \(verdict.outcome) \(verdict.evidence ?? -1) "
            + verdict.findings.map { "\($0.message) at \($0.range)" }.joined(separator: ", ")
        }.joined(separator: "; ")
    }
  }

  private func told(_ traced: TracedDirectory) -> [String] {
    traced.proofs.joined().map { "\($0.first) \($0.turns) \($0.evidence)" }
  }
}
