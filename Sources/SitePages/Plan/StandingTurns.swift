package import DirectoryModel

/// The days on which the status of one standing turns, with where it is counted.
package struct StandingTurns: Sendable, Equatable {
  /// Positions in the directory.
  let product: Int
  let market: Int
  let use: IntendedUse
  /// What the status was before the first of the turns.
  let first: Status
  /// In the order of days.
  let turns: [StandingProof.Turn]

  /// Of all standings of a supplier; nil when one does not fit into numbers.
  package static func all(ofSupplierAt position: Int, in content: SiteContent) -> [StandingTurns]? {
    let directory = content.directory
    let offers = directory.suppliers[position].offers
    var all: [StandingTurns] = []
    for (standing, proof) in zip(content.judgement.standings[position], content.proofs[position]) {
      let offer = offers[standing.offer]
      guard let product = directory.position(of: offer.product.value), product < 1 << 12,
        let market = directory.position(of: standing.market), market < 1 << 8,
        proof.turns.count < 1 << 8,
        proof.turns.allSatisfy({ abs(Int($0.day.number)) < 1 << 24 })
      else { return nil }
      all.append(
        StandingTurns(
          product: product, market: market, use: offer.use.value, first: proof.first,
          turns: proof.turns))
    }
    return all
  }

  /// Standings as numbers behind one another.
  package static func numbers(of standings: [StandingTurns]) -> [Int32] {
    standings.flatMap { standing -> [Int32] in
      let head =
        UInt32(standing.turns.count) | UInt32(standing.first.number) << 8
        | (standing.use == .medical ? 1 << 11 : 0) | UInt32(standing.product) << 12
        | UInt32(standing.market) << 24
      return [Int32(bitPattern: head)]
        + standing.turns.map { $0.day.number << 3 | Int32($0.status.number) }
    }
  }

  /// Standings out of numbers; nil when these are none.
  package static func standings(of numbers: ArraySlice<Int32>) -> [StandingTurns]? {
    var standings: [StandingTurns] = []
    var place = numbers.startIndex
    while place < numbers.endIndex {
      let head = UInt32(bitPattern: numbers[place])
      let turns = numbers[(place + 1)...].prefix(Int(head & 0xFF))
      guard turns.count == Int(head & 0xFF), let first = status(of: Int(head >> 8 & 7)) else {
        return nil
      }
      let read = turns.compactMap { turn in
        status(of: Int(turn & 7)).map {
          StandingProof.Turn(day: CalendarDay(number: turn >> 3), status: $0)
        }
      }
      guard read.count == turns.count else { return nil }
      standings.append(
        StandingTurns(
          product: Int(head >> 12 & 0xFFF), market: Int(head >> 24),
          use: head >> 11 & 1 == 1 ? .medical : .nonMedical, first: first, turns: read))
      place = turns.endIndex
    }
    return standings
  }

  /// The days on which the status turns, in their order.
  package var days: [CalendarDay] { turns.map(\.day) }

  /// The turns after a day, up to another one where it is given.
  func turns(after day: CalendarDay, until last: CalendarDay? = nil) -> [StandingProof.Turn] {
    turns.filter { turn in day < turn.day && last.map { turn.day <= $0 } ?? true }
  }

  /// The status on a day.
  func status(on day: CalendarDay) -> Status { turns.last { $0.day <= day }?.status ?? first }

  private static func status(of number: Int) -> Status? {
    Status.allCases.indices.contains(number) ? Status.allCases[number] : nil
  }
}

/// How the turns of some standings were and are, where all else about them is the same.
package struct TurnChanges: Sendable {
  let old: [StandingTurns]
  let new: [StandingTurns]

  package init(from old: [StandingTurns], to new: [StandingTurns]) {
    let changed = zip(old, new).filter { $0 != $1 }
    self.old = changed.map(\.0)
    self.new = changed.map(\.1)
  }

  package var isEmpty: Bool { old.isEmpty }

  /// Whether pages that list the standings or count them show the changes: those of days up to the edition's last one.
  package func areShown(in edition: EditionFacts) -> Bool {
    let asOf = edition.standpoint.asOf
    return zip(old, new).contains { old, new in
      old.turns(after: asOf, until: edition.validUntil)
        != new.turns(after: asOf, until: edition.validUntil)
    }
  }
}
