/// Puts what a template prints of nothing but one keyed row into groups, so that a run can write it once for each key.
///
/// A group is a stretch of operations with whole sections; groups of a part stand inside those of the row that holds it.
struct AlikeGroups {
  private let operations: [Operation]
  private let values: [RowValue]
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
  }

  static func group(
    _ operations: [Operation], _ values: [RowValue]
  ) -> (operations: [Operation], keys: [RowKey]) {
    var groups = AlikeGroups(operations, values)
    groups.copy(operations.indices, depth: 0, besides: [])
    return (groups.grouped, groups.keys)
  }

  private mutating func copy(_ range: Range<Int>, depth: Int32, besides known: [Owner]) {
    var position = range.lowerBound
    while position < range.upperBound {
      if let (owner, end) = group(at: position, upTo: range.upperBound, depth, besides: known) {
        let start = grouped.count
        grouped.append(.literal(0, 0))
        keys.append(owner.key)
        let key = Int32(keys.count - 1)
        copy(position..<end, depth: depth, besides: known + [owner])
        grouped[start] = .alike(depth: owner.depth, key: key, to: Int32(grouped.count))
        position = end
      } else {
        copyStep(at: position, depth, besides: known)
        position = end(at: position)
      }
    }
  }

  private mutating func copyStep(at position: Int, _ depth: Int32, besides known: [Owner]) {
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
    at start: Int, upTo limit: Int, _ depth: Int32, besides known: [Owner]
  ) -> (owner: Owner, end: Int)? {
    guard case let owners? = owners(from: start, to: end(at: start), depth) else { return nil }
    var best: (owner: Owner, end: Int)?
    for owner in owners where !known.contains(owner) {
      var last = end(at: start)
      while last < limit {
        let next = end(at: last)
        let others = self.owners(from: last, to: next, depth)
        guard others?.contains(owner) ?? true else { break }
        last = next
      }
      let prints = operations[start..<last].count { if case .literal = $0 { false } else { true } }
      if prints > 1, best.map({ $0.end < last }) ?? true { best = (owner, last) }
    }
    return best
  }

  /// The rows that all values of a stretch belong to; nil when it prints no value.
  private func owners(from start: Int, to end: Int, _ depth: Int32) -> [Owner]? {
    var common: [Owner]?
    for operation in operations[start..<end] {
      guard let slot = operation.slot, slot.depth <= depth else { continue }
      let owners = values[Int(slot.value)].keys.map { Owner(depth: slot.depth, key: $0) }
      common = common?.filter(owners.contains) ?? owners
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
