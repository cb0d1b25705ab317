import Synchronization

/// How likely a lot passes when this share of it is bad: the binomial sum from zero to `accept` of `sample` pieces.
///
/// Only products and sums, which give the same bits on every machine and in every browser.
package func passingChance(defectShare: Double, sample: Int, accept: Int) -> Double {
  guard defectShare > 0, accept < sample else { return 1 }
  guard defectShare < 1, accept >= 0 else { return 0 }
  let good = 1 - defectShare
  let odds = defectShare / good
  var term = 1.0
  var sum = 1.0
  // The factors good^sample are owed and paid in bit by bit, so that nothing grows or shrinks out of reach.
  var owed = sample
  for bad in 0..<accept {
    term *= odds * Double(sample - bad) / Double(bad + 1)
    sum += term
    while sum > 1, owed > 0 {
      sum *= good
      term *= good
      owed -= 1
    }
  }
  while owed > 0, sum > 0 {
    sum *= good
    owed -= 1
  }
  return min(sum, 1)
}

/// The share of bad pieces at which a lot still passes with this chance.
package func defectShare(passingWith chance: Double, sample: Int, accept: Int) -> Double {
  guard chance > 0, accept < sample else { return 1 }
  var low = 0.0
  var high = 1.0
  while true {
    let middle = (low + high) / 2
    guard low < middle, middle < high else { return middle }
    if passingChance(defectShare: middle, sample: sample, accept: accept) > chance {
      low = middle
    } else {
      high = middle
    }
  }
}

extension TabledPlan {
  /// The share of bad pieces with which a lot still passes one time in ten; searched for once for each plan.
  package var oneInTen: Double {
    if let share = sharesOfOneInTen.withLock({ $0[self] }) { return share }
    let share = defectShare(passingWith: 0.1, sample: sampleSize, accept: accept)
    sharesOfOneInTen.withLock { $0[self] = share }
    return share
  }

  /// How likely a lot that is exactly as bad as the limit allows is refused.
  package func producersRisk(at limit: QualityLimit) -> Double {
    1 - passingChance(defectShare: limit.share, sample: sampleSize, accept: accept)
  }
}

private let sharesOfOneInTen = Mutex<[TabledPlan: Double]>([:])
