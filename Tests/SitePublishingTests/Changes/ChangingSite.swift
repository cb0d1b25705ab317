import DirectoryModel
import Glibc
import TestSupport

@testable import SitePublishing

/// A copy of the small directory that a test changes and compares.
struct ChangingSite {
  let site: TestSite

  init() throws { site = try TestSite(SmallDirectory.text) }

  func write(_ text: String, to path: String) throws { try site.folder.write(text, to: path) }

  /// Exchanges words of a file.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    guard let text = site.folder.read(path), text.contains(old) else {
      throw TestTrouble("\(path) does not say \(old)")
    }
    try write(text.replacing(old, with: new), to: path)
  }

  func remove(_ path: String) { unlink("\(site.path)/\(path)") }

  func source(on day: String, knownBy: String? = nil) -> EditionSource {
    .site(request(on: day, knownBy: knownBy), name: nil)
  }

  func request(on day: String, knownBy: String? = nil) -> BuildRequest {
    BuildRequest(
      site: site.path, asOf: CalendarDay(day), knownBy: CalendarDay(knownBy ?? "2021-12-31"),
      today: CalendarDay(number: 18_000), jobs: 2, generator: "test")
  }
}

/// What differs between two sites, in lines.
func changes(
  _ old: EditionSource, _ new: EditionSource
) throws -> EditionChanges {
  guard case .changes(let changes) = try diffEditions(old, new, jobs: 2) else {
    throw TestTrouble("a site has errors")
  }
  return changes
}

extension EditionChanges {
  /// `changed supplier alder: city`.
  var recordLines: [String] {
    records.map { record in
      let fields = record.fields.map { "\($0.name) \($0.old ?? "?")>\($0.new ?? "?")" }
      return "\(record.change.rawValue) \(record.subject.rawValue) \(record.key)"
        + (fields.isEmpty ? "" : ": " + fields.joined(separator: ", "))
    }
  }

  /// `alder EU cleared>lapsed clock(certificate approval A-100 ends 2020-07-01)`.
  var statusLines: [String] {
    statuses.map { status in
      let causes = status.causes.map { cause in
        let facts = cause.facts.map { fact in
          ["\(fact.subject.rawValue)", fact.key, fact.event.rawValue, fact.day?.description ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
        }
        return cause.kind.rawValue + (cause.isCertain ? "" : "?")
          + "(\(facts.joined(separator: ", ")))"
      }
      return "\(status.supplier) \(status.market) \(status.old.rawValue)>\(status.new.rawValue) "
        + causes.joined(separator: " ")
    }
  }
}
