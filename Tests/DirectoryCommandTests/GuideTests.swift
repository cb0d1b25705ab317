import Foundation
import TestSupport
import Testing

/// The guide tells what happens: its commands are run, and what they say is what it shows.
@Suite struct GuideTests {
  @Test(arguments: ["maintainers.md"])
  func `every command of a chapter that begins with nothing says what is shown`(
    name: String
  ) throws {
    let folder = try TemporaryFolder()
    try GuideChapter(name).follow(in: folder.path)
  }

  @Test func `the commands of the chapter for buyers run in an edition`() throws {
    let site = try SiteCopy()
    #expect(try sourcebook("build", "--site", site.path, "--quiet").status == 0)
    try GuideChapter("buyers.md").follow(in: site.path + "/public")
  }

  /// A chapter is run by the test named here; a new one fails until somebody says which.
  @Test func `every chapter is run by a test`() throws {
    let runBy = [
      "changes.md": "DiffTests", "serve.md": "ServeTests", "README.md": "has no commands",
      "buyers.md": "GuideTests",
      "maintainers.md": "GuideTests",
      "import.md": "ImportGuideTests", "editions.md": "TamperedEditionTests",
      "first-site.md": "FirstSiteGuideTests",
      "editors.md": "FirstSiteGuideTests",
    ]
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/guide").standardized
    let chapters = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }
    #expect(Set(chapters) == Set(runBy.keys))
    #expect(try GuideChapter("README.md").blocks.isEmpty)
  }

  @Test func `the chapters the index names are there`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/guide").standardized
    let index = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    let named = index.matches(of: /\]\(([^)]+)\)/).map { String($0.1) }
    #expect(named.count >= 8)
    for chapter in named {
      let path = folder.appending(path: chapter).standardized.path
      #expect(FileManager.default.fileExists(atPath: path), "\(chapter)")
    }
  }
}
