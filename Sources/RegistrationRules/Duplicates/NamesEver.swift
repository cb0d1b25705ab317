package import DirectoryModel

/// The names a firm has and had, in all languages, and its country.
package struct NamesEver: Sendable, Equatable {
  private let country: String
  /// In the order of their bytes.
  private let names: [String]
  private let former: [String]

  package init(_ names: [String], former: [String] = [], in country: String) {
    self.country = country
    self.names = names.sorted(by: Self.isBefore)
    self.former = former.sorted(by: Self.isBefore)
  }

  package init(of supplier: Supplier) {
    self.init(
      [supplier.name.value] + supplier.names.values, former: supplier.formerNames,
      in: supplier.country.value)
  }

  func sketched(as supplier: Int) -> [NearNameSearch.Name] {
    let country = TextHash(country).value
    func sketched(_ names: [String], isFormer: Bool) -> [NearNameSearch.Name] {
      names.map { name in
        NearNameSearch.Name(
          supplier: Int32(supplier), country: country, isFormer: isFormer,
          sketch: NameSketch(name))
      }
    }
    return sketched(names, isFormer: false) + sketched(former, isFormer: true)
  }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension NamesEver {
  /// No text of content has this byte.
  private static let separator: UInt8 = 0
  /// Stands between names and former names.
  private static let formerly: UInt8 = 1

  /// The country, the names and the former names as bytes.
  var written: [UInt8] {
    var written = Array(country.utf8)
    for name in names { written += [Self.separator] + name.utf8 }
    for name in former { written += [Self.separator, Self.formerly] + name.utf8 }
    return written
  }

  init(written: ArraySlice<UInt8>) {
    var names: [String] = []
    var former: [String] = []
    let parts = written.split(separator: Self.separator, omittingEmptySubsequences: false)
    for part in parts.dropFirst() {
      if part.first == Self.formerly {
        former.append(String(decoding: part.dropFirst(), as: UTF8.self))
      } else {
        names.append(String(decoding: part, as: UTF8.self))
      }
    }
    self.init(names, former: former, in: String(decoding: parts.first ?? [], as: UTF8.self))
  }
}
