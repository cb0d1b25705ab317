import DirectoryModel

/// Adds up the answers of deciding rules to one of the five statuses.
struct StatusTally {
  private var isWithdrawn = false
  private var hasUnmet = false
  private var isOnlyEnded = true
  private var hasUnknown = false

  mutating func add(_ answer: Answer) {
    switch answer.outcome {
    case .unmet:
      hasUnmet = true
      for finding in answer.findings {
        if finding.fact.isWithdrawal { isWithdrawn = true }
        if !finding.fact.isEnded { isOnlyEnded = false }
      }
    case .unknown: hasUnknown = true
    case .met, .notApplicable: break
    }
  }

  /// The status, given whether a rule made for the market had something to ask.
  func status(isCovered: Bool) -> Status {
    if isWithdrawn { return .withdrawn }
    if hasUnmet { return isOnlyEnded && !hasUnknown && isCovered ? .lapsed : .notCleared }
    return hasUnknown || !isCovered ? .unproven : .cleared
  }
}
