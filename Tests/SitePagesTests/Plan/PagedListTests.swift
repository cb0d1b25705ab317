import Testing

@testable import SitePages

@Suite struct `A list cut into pages` {
  @Test func `has one empty page when it has no rows`() {
    let list = PagedList([Int](), limit: 2, first: 10, budget: 10) { $0 }
    #expect(list.parts == [0..<0])
    #expect(list.rows(ofPart: 0).isEmpty)
  }

  @Test func `is cut after the number of rows`() {
    let list = PagedList([1, 1, 1, 1, 1], limit: 2, first: 100, budget: 100) { $0 }
    #expect(list.parts == [0..<2, 2..<4, 4..<5])
  }

  @Test func `is cut earlier where rows are long, and on a first page that says more`() {
    let list = PagedList([3, 3, 3, 9, 3], limit: 10, first: 4, budget: 9) { $0 }
    #expect(list.parts == [0..<1, 1..<3, 3..<4, 4..<5])
  }

  @Test func `gives a row of its own page to what is longer than any page`() {
    let list = PagedList([50, 50], limit: 10, first: 4, budget: 9) { $0 }
    #expect(list.parts == [0..<1, 1..<2])
    #expect(list.rows(ofPart: 7).isEmpty)
  }

  @Test func `of which some rows are known has all its pages`() {
    let list = PagedList(of: 5, in: 3) { $0 == 1 ? ["a", "b"] : $0 == 2 ? ["c"] : [] }
    #expect(list.count == 5 && list.parts.count == 3)
    #expect((0..<3).map { Array(list.rows(ofPart: $0)) } == [[], ["a", "b"], ["c"]])
    #expect(list.map(\.utf8.count).rows(ofPart: 2) == [1])
  }
}
