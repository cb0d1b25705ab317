import ContentDigest
import DirectoryModel
import Foundation
import Testing

@testable import SitePublishing

@Suite struct EditionStageTests {
  private func withOutput(_ body: (String, OutputFolder) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sourcebook-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/public"
    try body(path, try OutputFolder(path, site: folder.path))
  }

  private func publish(_ text: String, to output: OutputFolder) throws {
    let stage = try EditionStage(beside: output)
    try stage.makeFolders(for: ["a/b/x.html"])
    _ = try stage.write(Array(text.utf8), to: "a/b/x.html")
    _ = try stage.write(Array("{\"sourcebook-edition\":1,}".utf8), to: EditionMarker.name)
    try stage.publish()
  }

  @Test func `an edition replaces the one before and leaves nothing else`() throws {
    try withOutput { path, output in
      try publish("one", to: output)
      #expect(try String(contentsOfFile: path + "/a/b/x.html", encoding: .utf8) == "one")
      try publish("two", to: output)
      #expect(try String(contentsOfFile: path + "/a/b/x.html", encoding: .utf8) == "two")
      #expect(OutputFolder.entries(of: output.parent) == ["public"])
    }
  }

  @Test func `a discarded stage leaves the edition as it was`() throws {
    try withOutput { path, output in
      try publish("one", to: output)
      let stage = try EditionStage(beside: output)
      _ = try stage.write([1, 2, 3], to: "x")
      stage.discard()
      #expect(try String(contentsOfFile: path + "/a/b/x.html", encoding: .utf8) == "one")
      #expect(OutputFolder.entries(of: output.parent) == ["public"])
    }
  }

  @Test func `what a killed build left is removed by the next one`() throws {
    try withOutput { path, output in
      let left = output.parent + "/.public.staged-99999999/a"
      try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
      try publish("one", to: output)
      clearLeftovers(of: output)
      #expect(OutputFolder.entries(of: output.parent) == ["public"])
    }
  }

  @Test func `an edition set aside and never replaced is put back`() throws {
    try withOutput { path, output in
      try publish("one", to: output)
      try EditionMarker.opening.write(
        toFile: path + "/" + EditionMarker.name, atomically: false, encoding: .utf8)
      try FileManager.default.moveItem(atPath: path, toPath: output.parent + "/.public.old-7")
      clearLeftovers(of: output)
      #expect(OutputFolder.entries(of: output.parent) == ["public"])
      #expect(try String(contentsOfFile: path + "/a/b/x.html", encoding: .utf8) == "one")
    }
  }

  @Test func `what lies beside an output is left alone while another build holds its lock`() throws
  {
    try withOutput { _, output in
      let theirs = output.parent + "/.public.staged-8"
      try FileManager.default.createDirectory(atPath: theirs, withIntermediateDirectories: true)
      try withLock(of: output) {
        clearLeftovers(of: output)
        #expect(FileManager.default.fileExists(atPath: theirs))
      }
    }
  }

  @Test func `a second build finds the lock taken until the first has gone`() throws {
    try withOutput { _, output in
      _ = try withLock(of: output) {
        #expect(throws: BrokenWorld.self) { try withLock(of: output) {} }
      }
      try withLock(of: output) {}
      #expect(OutputFolder.entries(of: output.parent) == [])
    }
  }

  @Test func `the manifest is sorted by bytes and holds the digests sha256sum computes`() throws {
    let files = ["b", "a/z", "a"].map {
      WrittenFile(path: $0, size: 3, digest: Digest(of: Array("abc".utf8)), isShared: false)
    }
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      String(decoding: Manifest.bytes(of: files), as: UTF8.self)
        == "\(digest)  a\n\(digest)  a/z\n\(digest)  b\n")
  }
}
