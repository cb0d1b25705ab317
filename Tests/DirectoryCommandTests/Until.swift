import Glibc

/// Waits for something that is to come.
///
/// - Throws: when it has not come after a minute.
func until(_ what: String, _ holds: () throws -> Bool) throws {
  for _ in 0..<3_000 {
    if try holds() { return }
    usleep(20_000)
  }
  throw NotThere(what: what)
}

struct NotThere: Error {
  let what: String
}
