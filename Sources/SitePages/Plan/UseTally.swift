package import DirectoryModel

/// How many offers have each status, apart by intended use: medical and other goods are never added up.
package struct UseTally: Sendable, Equatable {
  private var medical = StatusTally()
  private var nonMedical = StatusTally()

  package init() {}

  init(from tape: inout NumberTape) throws(NumberTape.Torn) {
    medical = try StatusTally(from: &tape)
    nonMedical = try StatusTally(from: &tape)
  }

  func put(on tape: inout NumberTape) {
    medical.put(on: &tape)
    nonMedical.put(on: &tape)
  }

  package subscript(_ use: IntendedUse) -> StatusTally {
    switch use {
    case .medical: medical
    case .nonMedical: nonMedical
    }
  }

  package var total: StatusTally {
    var total = medical
    total.add(nonMedical)
    return total
  }

  mutating func add(
    _ status: Status, turning later: some Sequence<StandingProof.Turn>, for use: IntendedUse,
    times: Int = 1
  ) {
    switch use {
    case .medical: medical.add(status, turning: later, times: times)
    case .nonMedical: nonMedical.add(status, turning: later, times: times)
    }
  }
}
