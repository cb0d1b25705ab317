import DirectoryModel
import Testing

@testable import ContentLoading

@Suite struct KnownNamesTests {
  @Test func `names come in any order and more than once`() {
    let names = (0..<700).map { "name-\(100 + $0 * 37 % 700)" }
    let known = KnownNames("thing", names + names.prefix(90))
    for name in names {
      #expect(known.contains(name))
      #expect(known.nearest(to: name + "x") == name)
    }
    #expect(!known.contains("name-800"))
    #expect(known.nearest(to: "nothing like it") == nil)
  }
}
