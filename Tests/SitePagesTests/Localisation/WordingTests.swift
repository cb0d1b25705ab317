import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `Wordings with places` {
  @Test(arguments: [
    ("{0} of {1}", ["3", "5"], "3 of 5"),
    ("第{1}项，共{0}项", ["5", "3"], "第3项，共5项"),
    ("{0}{0}", ["a"], "aa"),
    ("{1}", ["a"], "{1}"),
    ("no places", ["a"], "no places"),
    ("{ 0 } {x} {} {0", ["a"], "{ 0 } {x} {} {0"),
    ("{0}", ["{1}"], "{1}"),
    ("", ["a"], ""),
  ])
  func `are filled in one pass`(text: String, values: [String], expected: String) {
    #expect(Wording(text).filled(with: values) == expected)
  }

  @Test func `know their places`() {
    #expect(Wording("{2} {0} {2} {x}").places == [0, 2])
    #expect(Wording("plain").places.isEmpty)
  }
}
