import DirectoryModel
import Testing

@Suite struct `A sampling plan` {
  @Test(arguments: [
    (3_000, InspectionLevel.general2, QualityLimit.p2p5, "K K 125 7/8"),
    (3_000, .general2, .p4, "K K 125 10/11"),
    (50_000, .general2, .p2p5, "N N 500 21/22"),
    (50_000, .general2, .p4, "N M 315 21/22"),
    (1_000, .general1, .p1p5, "G G 32 1/2"),
    (20_000, .general2, .p2p5, "M M 315 14/15"),
    (500, .special1, .p2p5, "B C 5 0/1"),
  ]) func `is worked out from lot size, level and limit`(
    lot: Int, level: InspectionLevel, limit: QualityLimit, wanted: String
  ) throws {
    let plan = try #require(samplingPlan(lot: lot, level: level, limit: limit))
    let table = plan.table
    let text =
      "\(plan.lotLetter.rawValue) \(table.letter.rawValue) \(table.sampleSize) "
      + "\(table.accept)/\(table.reject)"
    #expect(text == wanted)
    #expect(plan.isMoved == (plan.lotLetter != table.letter))
    #expect(!plan.takesAll && plan.pieces == table.sampleSize)
  }

  @Test func `takes every piece when the sample would be the lot or more`() throws {
    let moved = try #require(samplingPlan(lot: 8, level: .general3, limit: .p065))
    #expect(moved.lotLetter == .b && moved.table.letter == .f && moved.isMoved)
    #expect(moved.takesAll && moved.pieces == 8)
    let exact = try #require(samplingPlan(lot: 5, level: .general2, limit: .p2p5))
    #expect(exact.takesAll && exact.pieces == 5)
    let larger = try #require(samplingPlan(lot: 6, level: .general2, limit: .p2p5))
    #expect(!larger.takesAll && larger.pieces == 5)
    let one = try #require(samplingPlan(lot: 1, level: .special1, limit: .p6p5))
    #expect(one.takesAll && one.pieces == 1)
  }

  @Test(arguments: [0, -1, .min]) func `needs a lot`(lot: Int) {
    #expect(samplingPlan(lot: lot, level: .general2, limit: .p2p5) == nil)
  }

  @Test func `allows no bad piece wherever it takes them all`() throws {
    for range in LotRange.all {
      for level in InspectionLevel.allCases {
        for limit in QualityLimit.allCases {
          // The smallest lot of a row is the first to be smaller than its sample.
          let plan = try #require(samplingPlan(lot: range.first, level: level, limit: limit))
          if plan.takesAll { #expect(plan.table.accept == 0, "\(range.first) \(level) \(limit)") }
        }
      }
    }
  }
}

@Suite struct `The plans of a product` {
  @Test func `look at every piece drawn for critical defects, and accept on zero`() {
    let plans = ClassPlans(.n, critical: .none, major: .limit(.p2p5), minor: .limit(.p4))
    #expect(plans.major == TabledPlan(letter: .n, accept: 21))
    #expect(plans.minor == TabledPlan(letter: .m, accept: 21))
    #expect(plans.critical == TabledPlan(letter: .n, accept: 0))
    let strict = ClassPlans(.e, critical: .none, major: .none, minor: .none)
    #expect(strict.major == TabledPlan(letter: .e, accept: 0))
  }

  @Test func `name limits as the standard writes them`() {
    #expect(DefectLimit.allCases.map(\.rawValue).first == "0")
    for limit in DefectLimit.allCases { #expect(DefectLimit(rawValue: limit.rawValue) == limit) }
    #expect(DefectLimit(rawValue: "4") == nil && DefectLimit(rawValue: "") == nil)
  }
}
