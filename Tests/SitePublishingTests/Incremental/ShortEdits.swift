import Foundation
import Testing

@testable import SitePublishing

/// Edits of a built site, and what a build made of them.
extension EditedSite {
  /// The steps of a build that exchanges files.
  static let short: [BuildStep] = [.compare, .write, .publish]

  /// A site that has been built.
  static func built() throws -> EditedSite {
    let site = try EditedSite()
    _ = try site.build()
    return site
  }

  /// Writes another text into a file, in place.
  func edit(_ file: String, _ change: (String) throws -> String) throws {
    let old = try String(contentsOf: place(file), encoding: .utf8)
    let new = try change(old)
    try #require(new != old, "the edit of \(file) changes nothing")
    try Data(new.utf8).write(to: place(file))
  }

  /// What the edit of a file has changed in the edition; the build must have gone the short way and be right.
  func shortEdit(_ file: String, _ change: (String) throws -> String) throws -> [String] {
    try edit(file, change)
    let before = try tree("public")
    let report = try #require(try build().report)
    #expect(report.steps.map(\.step) == Self.short)
    let after = try tree("public")
    let changed = after.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(report.written == changed.count && report.files == after.count)
    #expect(report.bytes == after.values.reduce(0) { $0 + $1.count })
    #expect(try isCurrent())
    return changed
  }
}
