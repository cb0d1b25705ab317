import TestSupport
import Testing

struct DifferenceTests {
  @Test func `a difference names the lines and shows what stands around them`() {
    #expect(
      difference(from: "a\nb\nc\nd\n", to: "a\nx\nc\nd\n") == """
          1: a
        - 2: b
        + 2: x
          3: c
        """)
  }

  @Test func `a test site writes its files and removes them`() throws {
    var path = ""
    do {
      let site = try TestSite("--- content/a.txt ---\none\n--- content/b/c.txt ---\ntwo\n")
      path = site.path
      #expect(site.folder.read("content/a.txt") == "one\n")
      #expect(site.folder.read("content/b/c.txt") == "two\n")
      #expect(site.folder.read("content/site.yaml") == TestSite.settings)
    }
    #expect(readText(at: path + "/content/a.txt") == nil)
  }
}
