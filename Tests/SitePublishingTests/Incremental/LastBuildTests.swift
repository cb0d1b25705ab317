import ContentDigest
import DirectoryModel
import Foundation
import Glibc
import TestSupport
import Testing

@testable import SitePublishing

/// When a build may do nothing, and what it may not trust.
@Suite struct LastBuildTests {
  @Test func `a second build does nothing and says what the first one said`() throws {
    let site = try EditedSite()
    let first = try #require(try site.build().report)
    let stamp = try inode("public/index.html", of: site)
    let second = try #require(try site.build().report)
    #expect(second.steps.isEmpty && !first.steps.isEmpty)
    #expect(second.files == first.files && second.edition == first.edition)
    #expect(second.statuses.map(\.count) == first.statuses.map(\.count))
    #expect(second.nextTurn == first.nextTurn && first.nextTurn == day("2020-09-20"))
    #expect(try inode("public/index.html", of: site) == stamp)
  }

  @Test func `a report names the templates and rules that took longest, and the files on disk`()
    throws
  {
    let site = try EditedSite()
    let report = try #require(try site.build().report)
    #expect(report.found == report.files)
    #expect(try site.tree("public").count == report.found)
    let slowest = report.slow.templates
    #expect(slowest.count == 3 && slowest.allSatisfy { $0.name.hasPrefix("pages/") })
    #expect(slowest.allSatisfy { $0.pages > 0 && $0.duration > .zero })
    #expect(slowest.map(\.duration) == slowest.map(\.duration).sorted(by: >))
    #expect(report.slow.rules.map(\.name) == ["EU-1"])
  }

  @Test func `the list of files takes other digests by its sorted paths`() {
    let paths = ["a.html", "a/b.html", "a/c.html", "b.html", "z"]
    let files = paths.map {
      WrittenFile(path: $0, size: 1, digest: Digest(of: Array($0.utf8)), isShared: false)
    }
    let list = Manifest.bytes(of: files)
    for (place, path) in paths.enumerated() {
      var other = files
      other[place] = WrittenFile(
        path: path, size: 2, digest: Digest(of: [1, 2]), isShared: false)
      let exchanged = Manifest.exchanging([(path, Digest(of: [1, 2]))], in: list)
      #expect(exchanged == Manifest.bytes(of: other), "\(path)")
    }
    #expect(Manifest.exchanging([("a/d.html", Digest(of: []))], in: list) == nil)
    #expect(Manifest.exchanging([("a", Digest(of: []))], in: []) == nil)
  }

  @Test func `an edit that keeps size and time of writing is seen`() throws {
    let site = try EditedSite()
    _ = try site.build()
    let path = site.place("content/suppliers/north.md").path
    var times = stat()
    #expect(stat(path, &times) == 0)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("Makes masks", with: "Takes masks").write(
      toFile: path, atomically: false, encoding: .utf8)
    var restored = [times.st_atim, times.st_mtim]
    #expect(utimensat(AT_FDCWD, path, &restored, 0) == 0)
    #expect(try site.build().report?.written ?? 0 > 0)
    #expect(try site.isCurrent())
  }

  @Test func `a young file with the same stamp is read again`() throws {
    let site = try EditedSite()
    let path = site.folder.path
    let inputs = try InputSnapshot(of: path, jobs: 1)
    #expect(!inputs.contents.isEmpty, "all files were written just now")
    #expect(inputs.isCurrent(of: path, jobs: 1))
    let other = InputSnapshot(
      tree: inputs.tree, begun: inputs.begun,
      contents: [inputs.contents[1], inputs.contents[0]] + inputs.contents.dropFirst(2))
    #expect(!other.isCurrent(of: path, jobs: 1), "stamps are the same, contents are not")
    let old = InputSnapshot(tree: inputs.tree, begun: inputs.begun + 3_000_000_000, contents: [])
    #expect(old.isCurrent(of: path, jobs: 1), "long after the last write a stamp is enough")
  }

  @Test func `an edit while the site is built is in the next edition`() throws {
    let site = try EditedSite()
    let path = site.place("content/suppliers/north.md").path
    let isDone = DispatchSemaphore(value: 0)
    let writer = Thread {
      for step in 0..<400 {
        let profile =
          "---\nname: North\ncountry: CN\nroles: [trader]\n---\nStep \(step).\n"
        try? profile.write(toFile: path, atomically: step % 2 == 0, encoding: .utf8)
        usleep(1_000)
      }
      isDone.signal()
    }
    writer.start()
    for _ in 0..<3 { _ = try? site.build() }
    isDone.wait()
    _ = try site.build()
    #expect(try site.isCurrent())
  }

  @Test func `a folder or file that comes or goes is seen`() throws {
    let site = try EditedSite()
    _ = try site.build()
    try Data("[".utf8).write(to: site.place("content/waivers.yaml"))
    #expect(try site.build().report == nil, "a broken file has come")
    try FileManager.default.removeItem(at: site.place("content/waivers.yaml"))
    #expect(try site.build().report != nil)
    #expect(try site.isCurrent())
  }

  @Test func `files the content does not know change nothing`() throws {
    let site = try EditedSite()
    _ = try site.build()
    try Data("x".utf8).write(to: site.place("content/suppliers/.north.md.swp"))
    #expect(try site.build().report?.steps.isEmpty == true)
  }

  @Test func `an edition is not verified while another build may change it`() throws {
    let site = try EditedSite()
    _ = try site.build()
    _ = try withLock(of: try site.output("public")) {
      #expect(throws: BrokenWorld.self) { try site.verify() }
    }
    #expect(try site.verify() == [])
  }

  @Test func `verifying names every file that is not the one of a clean build`() throws {
    let site = try EditedSite()
    _ = try site.build()
    #expect(try site.verify() == [])
    try Data("mine".utf8).write(to: site.place("public/index.html"))
    try Data("mine".utf8).write(to: site.place("public/zh/mine.html"))
    try FileManager.default.removeItem(at: site.place("public/robots.txt"))
    #expect(try site.verify() == ["index.html", "robots.txt", "zh/mine.html"])
  }

  @Test func `a record is read as it was written, and not when any byte differs`() throws {
    let site = try EditedSite()
    _ = try site.build()
    let path = site.place(".public.record").path
    let record = try #require(RecordFile.read(path))
    let bytes = try Data(contentsOf: URL(filePath: path))
    RecordFile.write(record, to: path)
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    for place in stride(from: 0, to: bytes.count, by: 977) {
      var damaged = bytes
      damaged[place] ^= 0x40
      try damaged.write(to: URL(filePath: path))
      #expect(RecordFile.read(path) == nil, "byte \(place)")
    }
    #expect(RecordFile.read(path + "-none") == nil)
  }

  private func inode(_ file: String, of site: EditedSite) throws -> UInt64 {
    FileStamp(of: site.place(file).path, in: AT_FDCWD).inode
  }
}
