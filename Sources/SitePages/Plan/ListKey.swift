import DirectoryModel

/// The key suppliers are listed by: the folded name, then the id.
struct ListKey: Comparable, Sendable {
  let name: String
  let id: String

  init(_ supplier: Supplier) { self.init(name: supplier.name.value, id: supplier.id.text) }

  init(name: String, id: String) {
    self.name = Self.fold(name)
    self.id = id
  }

  static func < (left: Self, right: Self) -> Bool {
    left.name == right.name ? left.id < right.id : left.name < right.name
  }

  /// `a` to `z`, or `other` for digits and other scripts.
  var letter: String {
    guard let first = name.utf8.first, (97...122).contains(first) else { return "other" }
    return String(Character(Unicode.Scalar(first)))
  }

  /// Letters and digits in lower case; names outside ASCII take the slower way of `FoldedName`.
  private static func fold(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case 48...57, 97...122: bytes.append(byte)
      case 65...90: bytes.append(byte + 32)
      case 128...: return FoldedName(name).text
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
