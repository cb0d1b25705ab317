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

  private var first: [Cell: [Int]] = [:]
  private var changes: [Change: Int] = [:]

  init(_ content: SiteContent) {
    for position in content.lists.suppliers.map({ Int($0) }) {
      let supplier = content.directory.suppliers[position]
      for (standing, proof) in zip(content.judgement.standings[position], content.proofs[position])
      {
        guard let market = content.directory.position(of: standing.market) else { continue }
        let use = supplier.offers[standing.offer].use.value
        count(proof.first, turning: proof.turns, in: market, for: use)
      }
    }
  }

  /// The counts a file has; nil when it is none of these.
  init?(written bytes: [UInt8]) {
    guard let first = Self.lists(behind: "\"first\":[", in: bytes),
      let turns = Self.lists(behind: "\"turns\":[", in: bytes)
    else { return nil }
    for list in first {
      guard list.count == Status.allCases.count + 2 else { return nil }
      self.first[Cell(market: list[0], use: list[1])] = Array(list[2...])
    }
    for list in turns {
      guard list.count == 6, let day = Int32(exactly: list[0]) else { return nil }
      let change = Change(
        day: CalendarDay(number: day), cell: Cell(market: list[1], use: list[2]), from: list[3],
        to: list[4])
      changes[change] = list[5]
    }
  }

  /// Counts other turns of some standings.
  mutating func exchange(_ changes: TurnChanges) {
    for (standings, times) in [(changes.old, -1), (changes.new, 1)] {
      for standing in standings {
        count(
          standing.first, turning: standing.turns, in: standing.market, for: standing.use,
          times: times)
      }
    }
  }

  private mutating func count(
    _ status: Status, turning turns: [StandingProof.Turn], in market: Int, for use: IntendedUse,
    times: Int = 1
  ) {
    let cell = Cell(market: market, use: IntendedUse.allCases.firstIndex(of: use) ?? 0)
    var last = status.number
    first[cell, default: Array(repeating: 0, count: Status.allCases.count)][last] += times
    for turn in turns {
      let next = turn.status.number
      let change = Change(day: turn.day, cell: cell, from: last, to: next)
      changes[change, default: 0] += times
      if changes[change] == 0 { changes[change] = nil }
      last = next
    }
  }

  func write(into buffer: inout ByteBuffer) {
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

  /// The lists of numbers in the list behind some bytes.
  private static func lists(behind name: String, in bytes: [UInt8]) -> [[Int]]? {
    let name = Array(name.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: name) }) else {
      return nil
    }
    var lists: [[Int]] = []
    var number: Int?
    var isNegative = false
    for byte in bytes[(start + name.count)...] {
      switch byte {
      case UInt8(ascii: "["):
        lists.append([])
        number = nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = (number ?? 0) * 10 + Int(byte) - 48
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: ","), UInt8(ascii: "]"):
        // The closing bracket of the outer list follows that of the last inner one.
        guard let read = number else {
          if byte == UInt8(ascii: "]") { return lists }
          continue
        }
        guard !lists.isEmpty else { return nil }
        lists[lists.count - 1].append(isNegative ? -read : read)
        (number, isNegative) = (nil, false)
      case 10: continue
      default: return nil
      }
    }
    return nil
  }
}
