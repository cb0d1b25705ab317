/// Two results that do not need each other, found by two threads where there are two.
///
/// Work that is shared among threads itself is done by one of them in here.
///
/// - Returns: the results; they do not depend on the number of jobs.
package func together<One: Sendable, Other: Sendable>(
  jobs: Int, _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
  let found = mapChunks(of: 2, size: 1, jobs: jobs) { part -> Either<One, Other> in
    part.lowerBound == 0 ? .one(one()) : .other(other())
  }
  guard case .one(let first) = found[0], case .other(let second) = found[1] else {
    preconditionFailure("results keep the order of their parts")
  }
  return (first, second)
}

/// The same as `mapChunks` with something else beside, which one thread finds first while the others begin.
///
/// - Returns: the results in their order, and what was found beside.
package func mapChunks<Result: Sendable, Other: Sendable>(
  of count: Int, size: Int, jobs: Int, beside other: @Sendable () -> Other,
  _ work: @Sendable (Range<Int>) -> Result
) -> ([Result], Other) {
  let chunks = (count + size - 1) / max(size, 1)
  var found = mapChunks(of: chunks + 1, size: 1, jobs: jobs) { part -> Either<Other, Result> in
    guard let chunk = part.first, chunk > 0 else { return .one(other()) }
    return .other(work((chunk - 1) * size..<min(chunk * size, count)))
  }[...]
  guard case .one(let beside)? = found.popFirst() else {
    preconditionFailure("results keep the order of their parts")
  }
  let results = found.compactMap { if case .other(let result) = $0 { result } else { nil } }
  return (results, beside)
}

private enum Either<One: Sendable, Other: Sendable>: Sendable {
  case one(One)
  case other(Other)
}
