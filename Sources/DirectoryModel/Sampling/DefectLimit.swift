/// What a buyer puts up with in one class of defects: nothing, or what an AQL lets pass.
package enum DefectLimit: Sendable, Equatable, CaseIterable, RawRepresentable {
  case none
  case limit(QualityLimit)

  package static let allCases = [DefectLimit.none] + QualityLimit.allCases.map(DefectLimit.limit)

  /// `0`, or the limit as the standard writes it.
  package init?(rawValue: String) {
    if rawValue == "0" {
      self = .none
    } else if let limit = QualityLimit(rawValue: rawValue) {
      self = .limit(limit)
    } else {
      return nil
    }
  }

  package var rawValue: String {
    switch self {
    case .none: "0"
    case .limit(let limit): limit.rawValue
    }
  }
}

/// The plans of one lot size for the three classes of defects.
package struct ClassPlans: Sendable, Equatable {
  package let critical: TabledPlan
  package let major: TabledPlan
  package let minor: TabledPlan

  /// A class that allows nothing looks at every piece drawn for the others, and accepts on zero.
  package init(
    _ letter: CodeLetter, critical: DefectLimit, major: DefectLimit, minor: DefectLimit
  ) {
    let limits = [critical, major, minor].compactMap { limit -> QualityLimit? in
      guard case .limit(let limit) = limit else { return nil }
      return limit
    }
    let drawn = limits.map { TabledPlan(letter, at: $0).letter }
    let largest = drawn.max { $0.sampleSize < $1.sampleSize } ?? letter
    func plan(_ limit: DefectLimit) -> TabledPlan {
      switch limit {
      case .none: TabledPlan(letter: largest, accept: 0)
      case .limit(let limit): TabledPlan(letter, at: limit)
      }
    }
    self.critical = plan(critical)
    self.major = plan(major)
    self.minor = plan(minor)
  }
}
