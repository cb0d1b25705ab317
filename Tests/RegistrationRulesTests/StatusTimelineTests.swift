import ContentLoading
import DirectoryModel
import Foundation
import Testing

@testable import RegistrationRules

@Suite struct StatusTimelineTests {
  /// The repository, whose content is the sample: papers of every state, notices, hand-overs and rules that come and go.
  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test func `on any day the sample's statuses are those that judging on that day gives`() throws {
    let loaded = try loadDirectory(from: Self.sample, jobs: 2).value
    let directory = loaded.directory
    let rules = decodeRules(loaded.rules, in: directory).value
    let known = try #require(CalendarDay("2020-11-30"))
    func judged(on day: CalendarDay) -> JudgedDirectory {
      judge(directory, by: rules, at: Standpoint(asOf: day, knownBy: known), jobs: 2)
    }
    let proofs = traceProofs(of: judged(on: known), jobs: 2).proofs

    for text in ["2019-02-01", "2020-04-01", "2021-05-26"] {
      let day = try #require(CalendarDay(text))
      for (position, standings) in judged(on: day).judgement.standings.enumerated() {
        for (standing, proof) in zip(standings, proofs[position]) {
          #expect(
            proof.status(on: day) == standing.status,
            "\(directory.suppliers[position].id), offer \(standing.offer), \(standing.market), \(day)"
          )
        }
      }
    }
  }
}
