import ContentLoading
import DirectoryModel
import Foundation
import Testing

@testable import SitePublishing

/// The sample content judged on other days: what the law and the records say, written out.
@Suite struct StandpointTests {
  private static let site = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Statuses by "supplier #offer product market".
  private func statuses(
    asOf: String, knownBy: String? = nil
  ) throws -> [String: String] {
    let request = BuildRequest(
      site: Self.site, asOf: CalendarDay(asOf), knownBy: knownBy.flatMap { CalendarDay($0) },
      today: CalendarDay(number: 0), jobs: 2, generator: "test")
    var clock = StepClock()
    let judged = try judgeSite(request, timing: &clock)
    #expect(judged.diagnostics.filter { $0.severity == .error } == [])
    let directory = judged.value.loaded.directory
    var statuses: [String: String] = [:]
    for (supplier, standings) in zip(directory.suppliers, judged.value.judgement.standings) {
      for standing in standings {
        let product = supplier.offers[standing.offer].product.value
        let key = "\(supplier.id) #\(standing.offer + 1) \(product) \(standing.market)"
        statuses[key] = standing.status.rawValue
      }
    }
    return statuses
  }

  /// Columns: 2020-03-31, the day before Announcement 5; 2020-04-02, the day after it began; 2020-04-27, the day
  /// after Announcement 12 began and with the FDA's list of 3 April in force; 2020-05-08, the day after the FDA's removals.
  private static let table = """
    northlight-medical #1 surgical-mask CN-EXPORT         unproven     cleared      cleared      cleared
    ridgeway-thermometers #1 infrared-thermometer CN-EXPORT unproven   not-cleared  cleared      cleared
    willow-street-masks #1 kn95-mask CN-EXPORT            unproven     unproven     not-cleared  cleared
    yunhe-yunnan #1 disposable-medical-mask CN-EXPORT     unproven     not-cleared  not-cleared  cleared
    yangfen-yunnan #1 disposable-medical-mask CN-EXPORT   unproven     not-cleared  not-cleared  cleared
    boji-yunnan #1 surgical-mask CN-EXPORT                unproven     not-cleared  not-cleared  not-cleared
    hengming-sichuan #1 disposable-medical-mask CN-EXPORT unproven     not-cleared  not-cleared  not-cleared
    zhijiang-shanghai #1 nucleic-acid-kit CN-EXPORT       unproven     unproven     unproven     unproven
    aab-china #1 medical-respirator US                    not-cleared  not-cleared  unproven     withdrawn
    winner-medical #1 medical-respirator US               not-cleared  not-cleared  unproven     unproven
    winner-medical #2 medical-respirator US               not-cleared  not-cleared  unproven     withdrawn
    guangzhou-powecom #1 medical-respirator US            not-cleared  not-cleared  unproven     unproven
    clearmask #1 surgical-mask US                         not-cleared  not-cleared  cleared      cleared
    prestige-ameritech #1 surgical-mask US                cleared      cleared      cleared      cleared
    outdoor-research #1 surgical-mask US                  not-cleared  not-cleared  not-cleared  not-cleared
    canal-view-trading #1 kn95-mask EU                    not-cleared  not-cleared  not-cleared  not-cleared
    """

  @Test func `the four standpoints differ as law and records say`() throws {
    let days = ["2020-03-31", "2020-04-02", "2020-04-27", "2020-05-08"]
    let judged = try days.map { try statuses(asOf: $0) }
    for row in Self.table.split(separator: "\n") {
      let words = row.split(separator: " ").map(String.init)
      let key = words.dropLast(4).joined(separator: " ")
      #expect(judged.map { $0[key] ?? "missing" } == Array(words.suffix(4)), "\(key)")
    }
  }

  /// The whole sample on the four days and on the sample's own; the file was read row by row against the records.
  @Test func `every offer of the sample has its expected status on five days`() throws {
    let days = ["2020-03-31", "2020-04-02", "2020-04-27", "2020-05-08", "2020-11-30"]
    let judged = try days.map { try statuses(asOf: $0) }
    let keys = Set(judged.flatMap(\.keys)).sorted()
    let lines = keys.map { key in
      ([key] + judged.map { $0[key] ?? "-" }).joined(separator: " | ")
    }
    let table =
      (["offer | " + days.joined(separator: " | ")] + lines).joined(separator: "\n") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Expected/standpoints.txt")
    if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "write" {
      try table.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let found = table.split(separator: "\n")
    #expect(found.filter { !expected.contains($0) } == [])
    #expect(expected.filter { !found.contains($0) } == [])
  }

  @Test func `the emergency authorization counts until 5 July 2021 and no day longer`() throws {
    let key = "allmed-medical-products #1 medical-respirator US"
    #expect(try statuses(asOf: "2021-07-05")[key] == "cleared")
    #expect(try statuses(asOf: "2021-07-06")[key] == "lapsed")
  }

  @Test func `after the announcements were repealed no rule clears an export`() throws {
    let key = "stillwater-ventilators #1 ventilator CN-EXPORT"
    #expect(try statuses(asOf: "2023-08-27")[key] == "cleared")
    #expect(try statuses(asOf: "2023-08-28")[key] == "unproven")
  }

  @Test func `what was recorded later is not known earlier`() throws {
    let removed = "aab-china #1 medical-respirator US"
    #expect(try statuses(asOf: "2020-05-08", knownBy: "2020-11-30")[removed] == "withdrawn")
    #expect(try statuses(asOf: "2020-05-08", knownBy: "2020-05-08")[removed] == nil)
    let mask = "northlight-medical #1 surgical-mask CN-EXPORT"
    #expect(try statuses(asOf: "2020-04-02", knownBy: "2020-03-28")[mask] == "cleared")
    #expect(try statuses(asOf: "2020-04-02", knownBy: "2020-03-01")[mask] == nil)
  }
}
