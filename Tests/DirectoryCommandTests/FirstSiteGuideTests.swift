import Foundation
import TestSupport
import Testing

/// The chapter on the first directory tells a newcomer what really happens.
@Suite struct FirstSiteGuideTests {
  @Test func `what is shown is told from what is not`() {
    #expect(GuideChapter.matches("a\nb\nc\n", "a\n...\nc"))
    #expect(GuideChapter.matches("a 1 b", "a ... b"))
    for (said, shown) in [("a\nb\nc", "a\n...\nd"), ("a\nb", "a"), ("xa", "a"), ("a", "a\nb")] {
      #expect(!GuideChapter.matches(said, shown))
    }
  }

  @Test func `the folders a new project is said to hold are those it holds`() throws {
    let folder = try TemporaryFolder()
    #expect(try sourcebook("init", folder.path + "/new").status == 0)
    let made = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new/content")
      .map { $0.contains(".") ? "content/\($0)" : "content/\($0)/" }
    let told = try GuideChapter("first-site.md").text.split(separator: "\n")
      .filter { $0.hasPrefix("content/") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(told) == Set(made))
  }
}
