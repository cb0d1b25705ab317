import ContentLoading
import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import SitePublishing

/// Whatever is typed, saved or given up between two checks of a site being written on, the last one says what a first check of
/// the same texts says; what is said of open files before is part of it.
@Suite struct DraftMemoryTests {
  /// What is typed somewhere into a file: most of it is a mistake, or makes one elsewhere.
  private static let typed = ["x", "\n", "#", ": ", "P-1", "mask", "]", "\n<b>x</b>\n", "  ", ","]

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `a check that remembers says what a first one says`(seed: UInt64) throws {
    let site = try EditedSite()
    let files = try site.files(in: "content").filter { !$0.contains("/imports/") }
    var numbers = SeededNumbers(state: seed)
    var memory = DraftMemory()
    var reading = PlaceMemory()
    var open: [String: [UInt8]] = [:]
    for step in 0..<25 {
      let file = files.randomElement(using: &numbers) ?? ""
      let bytes = try open[file] ?? Array(Data(contentsOf: site.place(file)))
      switch Int.random(in: 0..<8, using: &numbers) {
      case 0: try Data(typing(into: bytes, &numbers)).write(to: site.place(file))
      case 1: open[file] = nil
      case 2: open["content/suppliers/unsaved-\(step % 3).md"] = bytes
      default: open[file] = typing(into: bytes, &numbers)
      }
      var request = site.request(isFresh: false)
      request.unsaved = UnsavedTexts(open)
      if Bool.random(using: &numbers) {
        // Given up between any two of its steps.
        var left = Int.random(in: 0..<4, using: &numbers)
        _ = try checkDraft(request, recalling: &memory) {
          left -= 1
          return left >= 0
        }
      }
      let checked = try #require(try checkDraft(request, recalling: &memory) { true })
      var nothing = DraftMemory()
      let first = try #require(try checkDraft(request, recalling: &nothing) { true })
      #expect(checked.diagnostics == first.diagnostics, "seed \(seed), step \(step): \(file)")

      // Of a file on disk that has changed either an editor tells, or the whole check takes note.
      if Bool.random(using: &numbers) {
        reading.goOn(from: memory.reading, memory.unsaved)
      } else {
        reading.forget(changed: [file])
      }
      let own = try loadPlaces(
        Set(open.keys), from: request.site, unsaved: request.unsaved, recalling: &reading)
      for diagnostic in own.diagnostics {
        #expect(
          first.diagnostics.contains(diagnostic), "seed \(seed), step \(step): \(diagnostic)")
      }
    }
  }

  private func typing(into bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0...bytes.count, using: &numbers)
    let text = Self.typed.randomElement(using: &numbers) ?? ""
    let end = min(bytes.count, place + Int.random(in: 0..<3, using: &numbers))
    bytes.replaceSubrange(place..<end, with: text.utf8)
    return bytes
  }
}
