import ContentDigest
import DirectoryModel
import Testing

@testable import SitePages
@testable import SitePublishing

/// What is on record of suppliers is exchanged for some, and still found for all others.
@Suite struct SupplierRecordTests {
  @Test(arguments: [[0], [3], [1, 2], [0, 1, 3], [0, 1, 2, 3]])
  func `turns of any length take the place of others`(profiles: [Int]) throws {
    let before = (0..<4).map { standings(turning: $0) }
    let changed = Dictionary(
      uniqueKeysWithValues: profiles.map { ($0, standings(turning: 5 - 2 * ($0 % 2))) })
    let record = record(of: before).exchanging(
      marks: [1: 7], turns: changed, taken: [:])
    for profile in 0..<4 {
      #expect(record.turns(of: profile) == changed[profile] ?? before[profile], "\(profile)")
    }
    #expect(record.marks == [0, 7, 0])
    #expect(record.turnEnds.last.map { Int($0) } == record.turns.count)
  }

  @Test func `rows are found by whose page alone shows them`() {
    let record = record(of: (0..<4).map { standings(turning: $0) })
    #expect(record.rows(of: [2]) == [0, 2] && record.rows(of: [1]) == [])
    // Profile 3 is related: the row that several pages show may be shown by its page.
    #expect(record.rows(of: [3]) == [1] && record.rows(of: [2, 3]) == [0, 1, 2])
    #expect(record.rows(ofFile: 9).map { [$0.first, $0.count] } == [1, 2])
    #expect(record.rows(ofFile: 4) == nil)
  }

  private func standings(turning times: Int) -> [StandingTurns] {
    let days: [Int32] = [18_000, 18_030, 18_060, 18_090, 18_120]
    let turns = days.prefix(times).map { number in
      StandingProof.Turn(day: CalendarDay(number: number), status: .lapsed)
    }
    return [
      StandingTurns(product: 4_000, market: 200, use: .medical, first: .cleared, turns: turns),
      StandingTurns(product: 0, market: 1, use: .nonMedical, first: .notCleared, turns: []),
    ]
  }

  private func record(of standings: [[StandingTurns]]) -> SupplierRecord {
    let numbers = standings.map(StandingTurns.numbers)
    var end: Int32 = 0
    return SupplierRecord(
      taken: standings.indices.map { profile in
        profile == 3 ? .related : SupplierRecord.Taken(places: Digest(of: [UInt8(profile)]))
      }, turns: numbers.flatMap { $0 },
      turnEnds: numbers.map { own in
        end += Int32(own.count)
        return end
      },
      places: [0, 1, 2, 3],
      registers: [
        SupplierRecord.Register(file: 5, rows: 1), SupplierRecord.Register(file: 9, rows: 2),
      ],
      marks: [0, 0, 0], owners: [2, -2, 2])
  }
}
