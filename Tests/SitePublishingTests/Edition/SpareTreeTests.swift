import DirectoryModel
import Foundation
import Glibc
import TestSupport
import Testing

@testable import SitePublishing

/// The edition before the last is written over by the next one, and by nothing that is not of its own.
@Suite struct SpareTreeTests {
  private static let page = "suppliers/no/north.html"

  /// Moves the as-of day, which all pages name, and builds.
  private func buildNextDay(_ site: EditedSite) throws {
    site.asOf = CalendarDay(number: site.asOf.number + 1)
    _ = try site.build()
    #expect(try site.isCurrent())
  }

  private func inode(_ file: String, of site: EditedSite) -> UInt64 {
    FileStamp(of: site.place(file).path, in: AT_FDCWD).inode
  }

  private func hasSpare(_ site: EditedSite) -> Bool {
    FileManager.default.fileExists(atPath: site.place(".public.spare").path)
  }

  @Test func `an edition is written over the files of the one before the last`() throws {
    let site = try EditedSite.built()
    let file = "public/\(Self.page)"
    let first = inode(file, of: site)
    #expect(!hasSpare(site))
    try buildNextDay(site)
    let second = inode(file, of: site)
    #expect(hasSpare(site) && second != first)
    try buildNextDay(site)
    #expect(inode(file, of: site) == first)
    // Words of one page go the short way in between.
    _ = try site.shortEdit("content/suppliers/north.md") { $0 + "\nMore words.\n" }
    try buildNextDay(site)
    #expect(inode(file, of: site) == second)
  }

  @Test func `a file that another folder shares is not written over`() throws {
    let site = try EditedSite.built()
    let kept = site.place("kept.html")
    try FileManager.default.linkItem(at: site.place("public/\(Self.page)"), to: kept)
    let bytes = try Data(contentsOf: kept)
    for _ in 0..<3 { try buildNextDay(site) }
    #expect(try Data(contentsOf: kept) == bytes)
  }

  @Test func `what somebody adds to a tree comes into no edition`() throws {
    let site = try EditedSite.built()
    for tree in ["public/data", ".public.spare", ".public.spare/suppliers/no"] {
      try buildNextDay(site)
      try buildNextDay(site)
      #expect(hasSpare(site))
      try Data("mine".utf8).write(to: site.place("\(tree)/mine.txt"))
      try buildNextDay(site)
      try buildNextDay(site)
    }
  }

  @Test func `whatever became of a spare file, the next edition is right`() throws {
    let site = try EditedSite.built()
    try buildNextDay(site)
    let page = site.place(".public.spare/\(Self.page)")
    try Data(repeating: 65, count: 1_000_000).write(to: page)
    try buildNextDay(site)
    try buildNextDay(site)
    try FileManager.default.removeItem(at: page)
    try buildNextDay(site)
    try FileManager.default.removeItem(at: site.place(".public.spare"))
    try buildNextDay(site)
    #expect(hasSpare(site))
  }

  @Test func `an edition with other files is made from the beginning`() throws {
    let site = try EditedSite.built()
    try buildNextDay(site)
    let north = try String(contentsOf: site.place("content/suppliers/north.md"), encoding: .utf8)
    try Data(north.replacing("North", with: "East").replacing("P-1", with: "P-7").utf8)
      .write(to: site.place("content/suppliers/east.md"))
    try buildNextDay(site)
    #expect(!hasSpare(site))
    try buildNextDay(site)
    #expect(hasSpare(site))
    LastBuild.forget(try OutputFolder(site.place("public").path, site: site.folder.path))
    #expect(!hasSpare(site))
  }

  @Test(arguments: ["mine.txt", "a/mine.txt"])
  func `a file that comes while the next edition is made is noticed in the moved tree`(
    file: String
  ) throws {
    let site = try EditedSite()
    for own in ["tree/x.html", "tree/a/y.html"] {
      let place = site.place(own)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(own.utf8).write(to: place)
    }
    let tree = StampedTree(of: site.place("tree").path, files: ["x.html", "a/y.html"], jobs: 1)
    let moved = site.place("moved").path
    try FileManager.default.moveItem(atPath: site.place("tree").path, toPath: moved)
    #expect(tree.foldersAreSame(inMoved: moved))
    try Data("mine".utf8).write(to: URL(filePath: "\(moved)/\(file)"))
    #expect(!tree.foldersAreSame(inMoved: moved))
  }

  @Test func `only a file of its own is written over`() throws {
    let site = try EditedSite()
    let folder = site.place("trial").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let open = open(folder, O_RDONLY | O_DIRECTORY)
    defer { close(open) }
    try Data("outside".utf8).write(to: site.place("outside"))
    #expect(symlink(site.place("outside").path, folder + "/link") == 0)
    #expect(mkfifo(folder + "/pipe", 0o644) == 0)
    #expect(link(site.place("outside").path, folder + "/shared") == 0)
    try Data("longer than what comes".utf8).write(to: URL(filePath: folder + "/own"))
    for name in ["link", "pipe", "shared", "own", "new"] {
      let isWritten = Array("words".utf8).withUnsafeBufferPointer { writeOver(name, $0, in: open) }
      #expect(isWritten)
      #expect(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")) == Data("words".utf8))
    }
    #expect(try Data(contentsOf: site.place("outside")) == Data("outside".utf8))
    try FileManager.default.createDirectory(
      atPath: folder + "/full", withIntermediateDirectories: true)
    #expect(!Array("words".utf8).withUnsafeBufferPointer { writeOver("full", $0, in: open) })
  }
}
