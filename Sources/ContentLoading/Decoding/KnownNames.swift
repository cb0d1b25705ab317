import DirectoryModel

/// The names a reference can mean, and the nearest one when it means none.
struct KnownNames: Sendable {
  let kind: String
  /// In their order, each once.
  private let names: NamePositions
  /// Whether a name that is not listed is a mistake; not so when records could not be read.
  private let isWhole: Bool

  /// From so many names on only neighbours in the alphabet are compared.
  private static let comparedAll = 500
  private static let neighbours = 40

  init(_ kind: String, _ names: some Sequence<String>, isWhole: Bool = true) {
    self.kind = kind
    // Most come in order, which is soon sorted; those of a set never do.
    var sorted: [String] = []
    for name in names.sorted() where name != sorted.last { sorted.append(name) }
    self.names = NamePositions(sorted)
    self.isWhole = isWhole
  }

  /// The name as it is stored already, so that thousands of references to it hold one text; another name as it is.
  func shared(_ name: String) -> String {
    // A short name is stored in itself.
    guard name.utf8.count > 15, let position = names[name] else { return name }
    return names.names[position]
  }

  func contains(_ name: String) -> Bool { names[name] != nil }

  var count: Int { names.names.count }

  /// The place of a name in the order of all.
  func position(of name: String) -> Int? { names[name] }

  func nearest(to name: String) -> String? {
    let sorted = names.names
    guard sorted.count > Self.comparedAll else { return nearestName(to: name, among: sorted) }
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < name { low = middle + 1 } else { high = middle }
    }
    let from = max(0, low - Self.neighbours)
    return nearestName(to: name, among: sorted[from..<min(sorted.count, low + Self.neighbours)])
  }

  /// What is to be said of a reference, nil when it is good.
  func complaint(about reference: Located<String>) -> Diagnostic? {
    guard isWhole, !contains(reference.value) else { return nil }
    return .unknownReference(
      reference, kind: kind, known: nearest(to: reference.value).map { [$0] } ?? [])
  }
}
