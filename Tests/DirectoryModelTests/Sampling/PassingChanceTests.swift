import DirectoryModel
import Testing

@Suite struct `The chance that a lot passes` {
  @Test func `with 9 per cent bad is one in ten for 125 pieces at AQL 2.5`() {
    let plan = TabledPlan(.k, at: .p2p5)
    #expect(plan.sampleSize == 125 && plan.accept == 7)
    let chance = passingChance(defectShare: 0.09, sample: 125, accept: 7)
    #expect(abs(chance - 0.1) < 0.02)
    #expect(abs(plan.oneInTen - 0.092) < 0.0005)
  }

  /// Limit, chance at the limit, and the shares that pass one time in two and in ten, in per cent.
  @Test(arguments: [
    (80, 5, 2.5, 98.5, 7.1, 11.3), (125, 7, 2.5, 98.6, 6.1, 9.2), (200, 10, 2.5, 98.7, 5.3, 7.6),
    (315, 14, 2.5, 98.6, 4.7, 6.3), (500, 21, 2.5, 99.1, 4.3, 5.6), (13, 0, 1.0, 87.8, 5.2, 16.2),
    (50, 1, 1.0, 91.1, 3.3, 7.6),
  ]) func `agrees with figures worked out elsewhere`(
    sample: Int, accept: Int, limit: Double, atLimit: Double, half: Double, tenth: Double
  ) {
    func percent(_ value: Double) -> Double { (value * 1000).rounded() / 10 }
    #expect(
      percent(passingChance(defectShare: limit / 100, sample: sample, accept: accept)) == atLimit)
    #expect(percent(defectShare(passingWith: 0.5, sample: sample, accept: accept)) == half)
    #expect(percent(defectShare(passingWith: 0.1, sample: sample, accept: accept)) == tenth)
  }

  @Test func `is exact where it can be counted by hand`() {
    // Half of a lot is bad: of three pieces none is bad in 1 of 8 cases, at most one in 4 of 8.
    #expect(passingChance(defectShare: 0.5, sample: 3, accept: 0) == 0.125)
    #expect(passingChance(defectShare: 0.5, sample: 3, accept: 1) == 0.5)
    #expect(passingChance(defectShare: 0.5, sample: 3, accept: 2) == 0.875)
    #expect(passingChance(defectShare: 0.3, sample: 3, accept: 3) == 1)
    #expect(passingChance(defectShare: 0, sample: 125, accept: 0) == 1)
    #expect(passingChance(defectShare: 1, sample: 125, accept: 7) == 0)
  }

  @Test(arguments: [2_000, 100_000]) func `neither grows nor shrinks out of reach`(sample: Int) {
    var last = 1.0
    for step in 0...40 {
      let share = Double(step) / 40
      let chance = passingChance(defectShare: share, sample: sample, accept: sample / 2)
      #expect((0...1).contains(chance) && chance <= last + 1e-9, "\(share)")
      last = chance
    }
    let middle = passingChance(defectShare: 0.5, sample: sample, accept: sample / 2)
    #expect(middle > 0.5 && middle < 0.51)
    #expect(passingChance(defectShare: 0.999, sample: sample, accept: sample / 2) < 1e-300)
  }

  @Test func `and the share it belongs to lead back to each other`() {
    for letter in CodeLetter.allCases {
      for limit in QualityLimit.allCases {
        let plan = TabledPlan(letter, at: limit)
        let share = plan.oneInTen
        let chance = passingChance(
          defectShare: share, sample: plan.sampleSize, accept: plan.accept)
        #expect(abs(chance - 0.1) < 1e-9, "\(letter) \(limit)")
        #expect(share > limit.share)
        let risk = plan.producersRisk(at: limit)
        #expect(risk > 0 && risk < 0.2, "\(letter) \(limit): \(risk)")
      }
    }
  }
}
