import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct RowDigestTests {
  private static func digests(_ table: [UInt8]) -> [RowDigest] {
    var table = CSVTable<RegisterColumn>(table, in: testFile)
    var digests: [RowDigest] = []
    while table.next() { digests.append(RowDigest(table)) }
    return digests
  }

  private static func digests(_ table: String) -> [RowDigest] { digests(Array(table.utf8)) }

  @Test func `rows that say the same in other columns or quotes have one digest`() throws {
    let one = Self.digests("scheme,number,recorded,holder\na,N-1,2020-01-01,A firm\n")
    let other = Self.digests(
      "holder,number,note,recorded,scheme\n\"A firm\", N-1 ,,2020-01-01,\"a\"\n")
    #expect(one.count == 1 && one == other)
    #expect(one.map(\.mark) == other.map(\.mark) && one.map(\.hash) == other.map(\.hash))
  }

  @Test func `rows that differ in a byte, or have a cell in another column, are told apart`() {
    let header = "scheme,number,recorded,holder,issuer,note\n"
    var rows: [String] = []
    for length in 1...40 {
      let cell = (0..<length).map { "\(($0 * 7) % 10)" }
      for place in 0..<length {
        var changed = cell
        changed[place] = "x"
        rows.append("a,N,2020-01-01,\(changed.joined()),,")
        rows.append("a,N,2020-01-01,,\(changed.joined()),")
      }
      rows.append("a,N,2020-01-01,\(cell.joined()),,")
      rows.append("a,N,2020-01-01,,\(cell.joined()),")
      rows.append("a,N,2020-01-01,,\(cell.joined()),\(cell.joined())")
    }
    let digests = Self.digests(header + rows.joined(separator: "\n") + "\n")
    #expect(digests.count == rows.count)
    #expect(Set(digests).count == rows.count)
    #expect(Set(digests.map(\.mark)).count == rows.count)
    #expect(Set(digests.map(\.hash)).count == rows.count)
  }

  @Test func `no cell makes what stands before it count for nothing`() throws {
    // A cell whose last eight bytes are the number its column and length are mixed with.
    let marks = Set(",\"\n\r ".utf8)
    let found = try #require(
      (16...5_000).lazy.compactMap { count -> [UInt8]? in
        let salt =
          (UInt64(RegisterColumn.holder.rawValue + 1) << 32 | UInt64(count))
          &* 0xD6E8_FEB8_6659_FD93
        let end = (0..<8).map { UInt8(truncatingIfNeeded: salt >> UInt64($0 * 8)) }
        guard marks.isDisjoint(with: end) else { return nil }
        return Array(repeating: UInt8(ascii: "a"), count: count - 8) + end
      }.first)
    func row(_ number: String) -> [UInt8] { Array("a,\(number),2020-01-01,".utf8) + found + [10] }
    let digests = Self.digests(
      Array("scheme,number,recorded,holder\n".utf8) + row("N-1") + row("N-2222222222222222222"))
    #expect(digests.count == 2 && Set(digests).count == 2)
    #expect(Set(digests.map(\.mark)).count == 2 && Set(digests.map(\.hash)).count == 2)
  }
}
