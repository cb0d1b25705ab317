/// A row of the standard's table of code letters: lots of nearly one size, and their letter at each level.
package struct LotRange: Sendable {
  package let first: Int
  /// Nil for the largest lots.
  package let last: Int?
  private let letters: String

  private init(_ first: Int, _ last: Int?, _ letters: String) {
    self.first = first
    self.last = last
    self.letters = letters
  }

  package func letter(at level: InspectionLevel) -> CodeLetter {
    let pairs = zip(InspectionLevel.allCases, letters)
    return pairs.first { $0.0 == level }.flatMap { CodeLetter(rawValue: String($0.1)) } ?? .r
  }

  /// ISO 2859-1:1999, table 1; the letters stand in the order of the levels.
  package static let all = [
    LotRange(2, 8, "AAAAAAB"),
    LotRange(9, 15, "AAAAABC"),
    LotRange(16, 25, "AABBBCD"),
    LotRange(26, 50, "ABBCCDE"),
    LotRange(51, 90, "BBCCCEF"),
    LotRange(91, 150, "BBCDDFG"),
    LotRange(151, 280, "BCDEEGH"),
    LotRange(281, 500, "BCDEFHJ"),
    LotRange(501, 1200, "CCEFGJK"),
    LotRange(1201, 3200, "CDEGHKL"),
    LotRange(3201, 10_000, "CDFGJLM"),
    LotRange(10_001, 35_000, "CDFHKMN"),
    LotRange(35_001, 150_000, "DEGJLNP"),
    LotRange(150_001, 500_000, "DEGJMPQ"),
    LotRange(500_001, nil, "DEHKNQR"),
  ]

  /// The row of a lot; a single piece stands with the smallest lots, whose samples are never less than it.
  package static func holding(_ lot: Int) -> LotRange? {
    lot < 1 ? nil : all.first { range in range.last.map { lot <= $0 } ?? true }
  }
}
