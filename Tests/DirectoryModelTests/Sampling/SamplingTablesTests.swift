import DirectoryModel
import Testing

/// Every cell of the standard's two tables.
@Suite(.enabled(if: SamplingTables.areThere, "no tables of ISO 2859-1 beside the repository"))
struct SamplingTablesTests {
  private let tables: SamplingTables

  init() throws { tables = try SamplingTables() }

  @Test func `every lot size and level has the letter of the standard`() throws {
    #expect(tables.letters.count == 15)
    for row in tables.letters {
      let first = try #require(row["lot_min"].flatMap(Int.init))
      let last = row["lot_max"].flatMap(Int.init)
      for level in InspectionLevel.allCases {
        let wanted = try #require(row[level.rawValue].flatMap(CodeLetter.init))
        for lot in [first, (first + (last ?? 4_000_000)) / 2, last ?? 9_000_000] {
          let range = try #require(LotRange.holding(lot))
          #expect(range.letter(at: level) == wanted, "\(lot) at \(level.rawValue)")
          #expect(range.first == first && range.last == last)
        }
      }
    }
  }

  @Test func `every letter and limit has the plan or the arrow of the standard`() throws {
    #expect(tables.plans.count == CodeLetter.allCases.count * QualityLimit.allCases.count)
    for row in tables.plans {
      let letter = try #require(row["code_letter"].flatMap(CodeLetter.init))
      let limit = try #require(row["aql"].flatMap(QualityLimit.init))
      let plan = TabledPlan(letter, at: limit)
      let place = "\(letter.rawValue) at \(limit.rawValue)"
      #expect(letter.sampleSize == row["letter_sample_size"].flatMap(Int.init), "\(place)")
      #expect(plan.letter.rawValue == row["use_letter"], "\(place)")
      #expect(plan.sampleSize == row["sample_size"].flatMap(Int.init), "\(place)")
      #expect(plan.accept == row["ac"].flatMap(Int.init), "\(place)")
      #expect(plan.reject == row["re"].flatMap(Int.init), "\(place)")
      let arrow =
        plan.letter == letter ? "plan" : plan.sampleSize > letter.sampleSize ? "down" : "up"
      #expect(arrow == row["cell"], "\(place)")
    }
  }
}
