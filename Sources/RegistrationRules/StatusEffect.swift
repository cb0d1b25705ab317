import DirectoryModel

/// What answers of deciding rules do to a status; those of several rules are united.
struct StatusEffect: OptionSet {
  let rawValue: UInt8

  static let unmet = StatusEffect(rawValue: 1)
  /// Something is unmet for another reason than evidence that has ended.
  static let notOnlyEnded = StatusEffect(rawValue: 2)
  static let withdrawn = StatusEffect(rawValue: 4)
  static let unknown = StatusEffect(rawValue: 8)
  /// A rule made for the market had something to ask; one that has not proves nothing of the offer.
  static let covered = StatusEffect(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of outcome: Outcome, _ findings: [Finding], isForMarkets: Bool) {
    var effect: StatusEffect = []
    switch outcome {
    case .unmet:
      effect = .unmet
      // By their places: a finding handed out by the loop would be copied with all it holds.
      for place in findings.indices {
        let fact = findings[place].fact
        if fact.isWithdrawal { effect.formUnion(.withdrawn) }
        if !fact.isEnded { effect.formUnion(.notOnlyEnded) }
      }
    case .unknown: effect = .unknown
    case .met, .notApplicable: break
    }
    if isForMarkets, outcome != .notApplicable { effect.formUnion(.covered) }
    self = effect
  }

  /// The status all of them together come to.
  var status: Status {
    if contains(.withdrawn) { return .withdrawn }
    let isOpen = contains(.unknown) || !contains(.covered)
    if contains(.unmet) { return contains(.notOnlyEnded) || isOpen ? .notCleared : .lapsed }
    return isOpen ? .unproven : .cleared
  }
}
