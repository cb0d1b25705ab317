/// Puts what a template prints of nothing but one keyed row into groups, so that a run can write it once for each key.
///
/// A group is a stretch of operations with whole sections; groups of a part stand inside those of the row that holds it.
struct AlikeGroups {
  private let operations: [Operation]
  private let values: [RowValue]
  /// All owners, each once; of more than a mask has bits, those behind are left out.
  private var owners: [Owner] = []
  /// The owners of the value each operation reads, as a mask.
  private var masks: [UInt64] = []
  private var grouped: [Operation] = []
  /// The keys of the groups, in the order their operations count them.
  private(set) var keys: [RowKey] = []

  /// A key together with the depth of its row.
  private struct Owner: Equatable {
    let depth: Int32
    let key: RowKey

    static func == (left: Owner, right: Owner) -> Bool {
      left.depth == right.depth && left.key === right.key
    }
  }

  private init(_ operations: [Operation], _ values: [RowValue]) {
    self.operations = operations
    self.values = values
    masks = operations.map { operation in
      guard let slot = operation.slot else { return 0 }
      return values[Int(slot.value)].keys.reduce(0) { mask, key in
        mask | bit(of: Owner(depth: slot.depth, key: key))
      }
    }
  }

  private mutating func bit(of owner: Owner) -> UInt64 {
    let place = owners.firstIndex(of: owner) ?? owners.count
    guard place < UInt64.bitWidth else { return 0 }
    if place == owners.count { owners.append(owner) }
    return 1 << UInt64(place)
  }

  static func group(
    _ operations: [Operation], _ values: [RowValue]
  ) -> (operations: [Operation], keys: [RowKey]) {
    var groups = AlikeGroups(operations, values)
    groups.copy(operations.indices, depth: 0, besides: 0)
    return (groups.grouped, groups.keys)
  }

  private mutating func copy(_ range: Range<Int>, depth: Int32, besides known: UInt64) {
    var position = range.lowerBound
    while position < range.upperBound {
      if let (owner, end) = group(at: position, upTo: range.upperBound, depth, besides: known) {
        let start = grouped.count
        grouped.append(.literal(0, 0))
        keys.append(owners[owner].key)
        let key = Int32(keys.count - 1)
        copy(position..<end, depth: depth, besides: known | 1 << UInt64(owner))
        grouped[start] = .alike(
          depth: owners[owner].depth, key: key, to: Int32(grouped.count))
        position = end
      } else {
        copyStep(at: position, depth, besides: known)
        position = end(at: position)
      }
    }
  }

  private mutating func copyStep(at position: Int, _ depth: Int32, besides known: UInt64) {
    let start = grouped.count
    let body = position + 1..<end(at: position)
    grouped.append(operations[position])
    switch operations[position] {
    case .literal, .print, .mention, .alike: break
    case .skipIfEmpty(let slot, _):
      copy(body, depth: depth, besides: known)
      grouped[start] = .skipIfEmpty(slot, to: Int32(grouped.count))
    case .skipIfFilled(let slot, _):
      copy(body, depth: depth, besides: known)
      grouped[start] = .skipIfFilled(slot, to: Int32(grouped.count))
    case .rows(let slot, _), .listed(let slot, _):
      copy(body, depth: depth + 1, besides: known)
      grouped[start] = .rows(slot, to: Int32(grouped.count))
    }
  }

  /// Where the section that begins at a place ends.
  private func end(at position: Int) -> Int {
    switch operations[position] {
    case .literal, .print, .mention, .alike: position + 1
    case .skipIfEmpty(_, let end), .skipIfFilled(_, let end), .rows(_, let end),
      .listed(_, let end):
      Int(end)
    }
  }

  /// The longest group that begins at a place; a single value is printed as fast as it is looked up.
  private func group(
    at start: Int, upTo limit: Int, _ depth: Int32, besides known: UInt64
  ) -> (owner: Int, end: Int)? {
    guard var left = owners(from: start, to: end(at: start), depth) else { return nil }
    left &= ~known
    var best: (owner: Int, end: Int)?
    while left != 0 {
      let owner = left.trailingZeroBitCount
      left &= left - 1
      var last = end(at: start)
      while last < limit {
        let next = end(at: last)
        let others = owners(from: last, to: next, depth)
        guard others.map({ $0 >> UInt64(owner) & 1 == 1 }) ?? true else { break }
        last = next
      }
      let prints = operations[start..<last].count { if case .literal = $0 { false } else { true } }
      if prints > 1, best.map({ $0.end < last }) ?? true { best = (owner, last) }
    }
    return best
  }

  /// The rows that all values of a stretch belong to, as a mask; nil when it prints no value.
  private func owners(from start: Int, to end: Int, _ depth: Int32) -> UInt64? {
    var common: UInt64?
    for place in start..<end {
      guard let slot = operations[place].slot, slot.depth <= depth else { continue }
      common = (common ?? .max) & masks[place]
    }
    return common
  }
}

extension Operation {
  /// The value an operation reads.
  fileprivate var slot: Slot? {
    switch self {
    case .literal, .alike: nil
    case .print(let slot), .mention(let slot, _), .skipIfEmpty(let slot, _),
      .skipIfFilled(let slot, _), .rows(let slot, _), .listed(let slot, _):
      slot
    }
  }
}

extension [Operation] {
  /// The same, with values that say which edition a page belongs to told from others.
  func markingMentions(_ values: [RowValue]) -> [Operation] {
    map { operation in
      guard case .print(let slot) = operation, let part = values[Int(slot.value)].mention else {
        return operation
      }
      return .mention(slot, part)
    }
  }

  /// The same, with the rows a list page is made for told from others where they print nothing but themselves.
  func markingListed(_ values: [RowValue]) -> [Operation] {
    enumerated().map { place, operation in
      guard case .rows(let slot, let end) = operation, slot.depth == 0,
        values[Int(slot.value)].isListed,
        self[(place + 1)..<Int(end)].allSatisfy({ $0.row.map { $0 > 0 } ?? true })
      else { return operation }
      return .listed(slot, to: end)
    }
  }
}

extension Operation {
  /// The depth of the row an operation reads.
  fileprivate var row: Int32? {
    if case .alike(let depth, _, _) = self { return depth }
    return slot?.depth
  }
}
