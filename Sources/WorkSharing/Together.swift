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

private enum Either<One: Sendable, Other: Sendable>: Sendable {
  case one(One)
  case other(Other)
}
