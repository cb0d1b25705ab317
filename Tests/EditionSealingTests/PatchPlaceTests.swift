import TestSupport
import Testing

@testable import EditionSealing

@Suite struct PatchPlaceTests {
  @Test func `where folders cannot be exchanged two renames do it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "stick/page")
    try folder.write("new", to: ".stick.next/page")
    let place = try PatchPlace(folder.path + "/stick/")
    #expect(place.next == folder.path + "/.stick.next")
    try place.switchToNext { _, _ in -1 }
    #expect(folder.read("stick/page") == "new")
    #expect(folder.read(".stick.next/page") == nil && folder.read(".stick.old/page") == nil)
  }
}
