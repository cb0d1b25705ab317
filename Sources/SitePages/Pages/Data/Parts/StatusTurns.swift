import DirectoryModel

/// How many standings of each market and use have each status before all turns, and how many turn on each day.
struct StatusTurns {
  private struct Cell: Hashable, Comparable {
    let market: Int
    let use: Int

    static func < (left: Cell, right: Cell) -> Bool {
      (left.market, left.use) < (right.market, right.use)
    }
  }

  private struct Change: Hashable {
    let day: CalendarDay
    let cell: Cell
    let from: Int
    let to: Int
  }

  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  func write(into buffer: inout ByteBuffer) {
    var first: [Cell: [Int]] = [:]
    var changes: [Change: Int] = [:]
    for position in content.lists.suppliers.map({ Int($0) }) {
      let supplier = content.directory.suppliers[position]
      for (standing, proof) in zip(content.judgement.standings[position], content.proofs[position])
      {
        guard let market = content.directory.position(of: standing.market) else { continue }
        let use = supplier.offers[standing.offer].use.value
        let cell = Cell(market: market, use: IntendedUse.allCases.firstIndex(of: use) ?? 0)
        var last = number(of: proof.first)
        first[cell, default: Array(repeating: 0, count: Status.allCases.count)][last] += 1
        for turn in proof.turns {
          let next = number(of: turn.status)
          changes[Change(day: turn.day, cell: cell, from: last, to: next), default: 0] += 1
          last = next
        }
      }
    }
    let order = changes.keys.sorted {
      ($0.day, $0.cell, $0.from, $0.to) < ($1.day, $1.cell, $1.from, $1.to)
    }
    PartText.write("turns", into: &buffer) { json in
      json.texts("statuses", Status.allCases.map(\.rawValue))
      json.list("first") { json in
        for cell in first.keys.sorted() {
          json.list(nil) { json in
            for value in [cell.market, cell.use] + (first[cell] ?? []) { json.number(nil, value) }
          }
        }
      }
      json.list("turns") { json in
        for change in order {
          json.newLine()
          json.list(nil) { json in
            let place = [Int(change.day.number), change.cell.market, change.cell.use]
            for value in place + [change.from, change.to, changes[change] ?? 0] {
              json.number(nil, value)
            }
          }
        }
      }
    }
  }

  private func number(of status: Status) -> Int { Status.allCases.firstIndex(of: status) ?? 0 }
}
