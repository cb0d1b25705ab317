/// An edition that is asked for its files one at a time.
protocol ServedEdition: Sendable {
  /// Paths of all files from the edition's root, in no order.
  var paths: [String] { get }

  func holds(_ path: String) -> Bool

  /// The bytes of a file; nil when there is none at the path.
  func bytes(of path: String) -> [UInt8]?
}
