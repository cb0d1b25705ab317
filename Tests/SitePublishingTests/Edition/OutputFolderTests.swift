import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import SitePublishing

@Suite struct OutputFolderTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sourcebook-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "site/content"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  @Test func `a missing folder and an empty one are taken`() throws {
    try withFolder { folder in
      _ = try OutputFolder(folder + "/public", site: folder + "/site")
      try FileManager.default.createDirectory(
        atPath: folder + "/empty", withIntermediateDirectories: false)
      _ = try OutputFolder(folder + "/empty/", site: folder + "/site")
    }
  }

  @Test func `a folder with foreign files is refused and untouched`() throws {
    try withFolder { folder in
      try write("thesis", to: folder + "/site/thesis.txt")
      #expect(throws: WrongUsage.self) {
        try OutputFolder(folder + "/site", site: folder + "/site")
      }
      #expect(try String(contentsOfFile: folder + "/site/thesis.txt", encoding: .utf8) == "thesis")
    }
  }

  @Test func `a marker that is not ours does not open a folder`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/other", withIntermediateDirectories: false)
      try write("{\"edition\":1}", to: folder + "/other/EDITION.json")
      #expect(throws: WrongUsage.self) {
        try OutputFolder(folder + "/other", site: folder + "/site")
      }
    }
  }

  @Test func `a file and a folder inside the content are refused`() throws {
    try withFolder { folder in
      try write("x", to: folder + "/file")
      #expect(throws: WrongUsage.self) {
        try OutputFolder(folder + "/file", site: folder + "/site")
      }
      #expect(throws: WrongUsage.self) {
        try OutputFolder(folder + "/site/content/public", site: folder + "/site")
      }
    }
  }

  @Test func `a folder below a missing one is a broken world`() throws {
    try withFolder { folder in
      #expect(throws: BrokenWorld.self) {
        try OutputFolder(folder + "/no/such/public", site: folder + "/site")
      }
    }
  }
}
