import ContentDigest
import DirectoryModel
import Foundation
import Glibc
import TestSupport
import Testing

@testable import SitePublishing

/// A large file comes in pieces, and is a file like any other.
@Suite struct StagedPiecesTests {
  private let whole = Array("first piece, second piece, the rest".utf8)

  private func write(_ pieces: [Range<Int>], to file: String, of stage: EditionStage) throws
    -> WrittenFile
  {
    let staged = StagedPieces(of: file, in: stage)
    return try whole.withUnsafeBufferPointer { bytes in
      for piece in pieces.dropLast() {
        staged.take(UnsafeBufferPointer(rebasing: bytes[piece]))
      }
      return try staged.finish(with: UnsafeBufferPointer(rebasing: bytes[pieces[pieces.count - 1]]))
    }
  }

  @Test func `pieces make the file they make whole`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path + "/public", site: folder.path)
    let stage = try EditionStage(beside: output)
    for (file, pieces) in [
      ("one", [0..<whole.count]), ("two", [0..<11, 11..<whole.count]),
      ("three", [0..<11, 11..<25, 25..<whole.count]), ("none left", [0..<whole.count, 0..<0]),
    ] {
      let written = try write(pieces, to: file, of: stage)
      #expect(written.size == whole.count && written.digest == Digest(of: whole))
      #expect(!written.isShared && written.path == file)
      #expect(stage.read(file) == whole)
    }
    stage.discard()
  }

  @Test(arguments: [false, true])
  func `the edition before shares a file that came in pieces`(isInSpareTree: Bool) throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path + "/public", site: folder.path)
    let first = try EditionStage(beside: output)
    _ = try write([0..<11, 11..<whole.count], to: "data", of: first)
    _ = try first.write(Array("{\"sourcebook-edition\":1,}".utf8), to: EditionMarker.name)
    try first.publish()
    let paths = [EditionMarker.name, "data"]
    if isInSpareTree {
      // The edition before the last had the same file, and shares it with the last one.
      let spare = SpareTree(of: output).path
      try FileManager.default.createDirectory(atPath: spare, withIntermediateDirectories: true)
      for file in paths {
        try FileManager.default.linkItem(
          atPath: "\(output.path)/\(file)", toPath: "\(spare)/\(file)")
      }
    }
    let second = try EditionStage(
      beside: output, sharing: try before(output, paths),
      reusing: isInSpareTree ? ReusedTrees(hasSpare: true, keepsBefore: true) : .none)
    #expect(try write([0..<3, 3..<whole.count], to: "data", of: second).isShared)
    let listed = isInSpareTree ? paths.sorted() : ["data"]
    #expect(
      FileStamp(of: "\(second.path)/data", in: AT_FDCWD).inode
        == FileStamp(of: "\(output.path)/data", in: AT_FDCWD).inode)
    #expect(try FileManager.default.contentsOfDirectory(atPath: second.path).sorted() == listed)
    second.discard()
  }

  private func before(_ output: OutputFolder, _ paths: [String]) throws -> EditionOnDisk {
    let found = StampedTree(of: output.path, files: paths, jobs: 1)
    return try #require(
      EditionOnDisk(
        at: output.path, found,
        found.paths.map { Digest(of: readWhole("\(output.path)/\($0)")) }))
  }

  @Test func `a piece that cannot be written is told when the file is finished`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path + "/public", site: folder.path)
    let stage = try EditionStage(beside: output)
    defer { stage.discard() }
    #expect(throws: BrokenWorld.self) {
      try write([0..<11, 11..<whole.count], to: "no/such/folder", of: stage)
    }
  }

  @Test func `a file of the spare tree makes room, and its copies elsewhere stay`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path + "/public", site: folder.path)
    let spare = SpareTree(of: output).path
    try FileManager.default.createDirectory(atPath: spare, withIntermediateDirectories: true)
    try Data(repeating: 65, count: 100_000).write(to: URL(filePath: spare + "/data"))
    let copy = URL(filePath: folder.path + "/copy")
    try FileManager.default.linkItem(at: URL(filePath: spare + "/data"), to: copy)
    let stage = try EditionStage(
      beside: output, reusing: ReusedTrees(hasSpare: true, keepsBefore: true))
    _ = try write([0..<11, 11..<whole.count], to: "data", of: stage)
    #expect(stage.read("data") == whole)
    #expect(try FileManager.default.contentsOfDirectory(atPath: stage.path) == ["data"])
    #expect(try Data(contentsOf: copy).count == 100_000)
    stage.discard()
  }
}
