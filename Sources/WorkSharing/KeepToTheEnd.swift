/// Keeps values alive until the process ends, which gives its memory back at once instead of object by object.
///
/// Only for what a command has made when nothing but its end is left.
package func keepToTheEnd(_ values: some Sendable) {
  _ = Unmanaged.passRetained(Keeper(values))
}

private final class Keeper: Sendable {
  private let values: any Sendable

  init(_ values: any Sendable) { self.values = values }
}
