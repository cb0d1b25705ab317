import Testing

@testable import DirectoryModel

struct StatusTests {
  @Test func `numbers count the statuses and outcomes in their order`() {
    // Records of builds and the data of pages hold them.
    #expect(Status.allCases.map(\.number) == [0, 1, 2, 3, 4])
    #expect(Outcome.allCases.map(\.number) == [0, 1, 2, 3])
  }
}
