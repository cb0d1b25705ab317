import Testing

@testable import DirectoryModel

struct RecordPositionsTests {
  private final class Record: Identified {
    let id: Identifier<Record>
    init(_ id: String) { self.id = Identifier(id) }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 100, 5_000])
  func `each record is found by its id, and no other id is`(count: Int) {
    // Ids of all lengths around the eight bytes that are hashed at once, many of them alike but for one byte.
    let ids = (0..<count).map { String(repeating: "a", count: $0 % 19) + "\($0)" }
    let positions = RecordPositions(ids.map(Record.init))
    for (position, id) in ids.enumerated() { #expect(positions[Identifier(id)] == position) }
    for id in ["", "a", "b", "aaaaaaaa", "\(count)x"] where !ids.contains(id) {
      #expect(positions[Identifier(id)] == nil)
    }
  }

  @Test func `of two records with the same id the first is found`() {
    let positions = RecordPositions(["a", "b", "a", "b"].map(Record.init))
    #expect(positions[Identifier("a")] == 0)
    #expect(positions[Identifier("b")] == 1)
  }

  @Test func `a table is taken over for records with the same ids in the same order only`() {
    let before = RecordPositions(["a", "b", "c"].map(Record.init))
    #expect(before.isOf(before.records))
    #expect(before.isOf(["a", "b", "c"].map(Record.init)))
    #expect(!before.isOf(["a", "c", "b"].map(Record.init)))
    #expect(!before.isOf(["a", "b"].map(Record.init)))
    let after = RecordPositions(["c", "b", "a"].map(Record.init), recalling: before)
    #expect(["a", "b", "c", "d"].map { after[Identifier($0)] } == [2, 1, 0, nil])
    let same = RecordPositions(["a", "b", "c"].map(Record.init), recalling: before)
    #expect(["a", "b", "c", "d"].map { same[Identifier($0)] } == [0, 1, 2, nil])
  }
}
