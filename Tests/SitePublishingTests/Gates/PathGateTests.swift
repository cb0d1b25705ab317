import DirectoryModel
import Testing

@testable import SitePublishing

@Suite struct PathGateTests {
  @Test(arguments: [
    "aux.html", "a/con/x.html", "lpt1.html", "a./x.html", "x .html/ ", "ä.html", "a:b.html",
    String(repeating: "a", count: 121),
  ])
  func `a name that some system cannot hold is an error`(path: String) {
    #expect(checkPaths([path]).count == 1)
  }

  @Test func `a path too long for a folder deep in Windows has its own code`() {
    let path = String(repeating: "a/", count: 61)
    #expect(checkPaths([path + "x.html"]).map(\.code) == ["SB903"])
  }

  @Test func `names alike but for case clash`() {
    #expect(checkPaths(["a/X.html", "a/x.html"]).map(\.code) == ["SB904"])
  }

  @Test func `our own names pass`() {
    #expect(checkPaths(["index.html", "suppliers/no/northlight-medical.html", "com10.html"]) == [])
  }
}
