import DirectoryModel

/// Every number the directory holds anything about, by the file its entries stand in.
///
/// The file follows from the number alone, so a look-up opens one small file however large the directory is.
struct HeldNumbers: Sendable {
  enum Entry: Sendable {
    /// A position in `Directory.certificates`.
    case paper(Int32)
    /// A supplier that names the number in an offer.
    case named(Int32)
    /// A supplier whose own number or goods' number it is.
    case given(Int32, IdentifierKind)
  }

  /// A number and what is known of it; numbers stand in the order the directory first has them.
  struct Held: Sendable {
    let number: String
    var entries: [Entry]
  }

  /// What a supplier's own numbers are called; one of goods is no `IdentifierClaim`.
  enum IdentifierKind: String, Sendable {
    case uscc, lei, srn, gln, fei, duns, gtin
  }

  let shards: [[Held]]

  init(_ directory: Directory, _ suppliers: [Int32], at standpoint: Standpoint) {
    var entries: [(number: String, entry: Entry)] = []
    for (row, certificate) in directory.certificates.enumerated() {
      guard certificate.recorded <= standpoint.knownBy, let number = certificate.number else {
        continue
      }
      entries.append((FoldedNumber(number.value).withoutEnding.text, .paper(Int32(row))))
    }
    for position in suppliers {
      let supplier = directory.suppliers[Int(position)]
      for offer in supplier.offers {
        // A claim can name a kind of paper instead of a number.
        for claim in offer.claims
        where directory.scheme(CertificateScheme.ID(claim.text.value)) == nil {
          let number = FoldedNumber(claim.text.value).withoutEnding.text
          entries.append((number, .named(position)))
        }
        guard let gtin = offer.gtin else { continue }
        entries.append((FoldedNumber(gtin.value).text, .given(position, .gtin)))
      }
      for claim in supplier.identifiers {
        entries.append((Self.fold(claim), .given(position, IdentifierKind(claim.scheme))))
      }
    }
    var count = 1
    while count * Self.entriesAShard < entries.count { count *= 2 }
    var shards: [[Held]] = Array(repeating: [], count: count)
    var places: [String: Int] = [:]
    places.reserveCapacity(entries.count)
    for (number, entry) in entries {
      let shard = DataParts.shard(of: number, among: count)
      if let place = places[number] {
        shards[shard][place].entries.append(entry)
      } else {
        places[number] = shards[shard].count
        shards[shard].append(Held(number: number, entries: [entry]))
      }
    }
    self.shards = shards
  }

  /// Of D-U-N-S numbers the dashes do not count.
  private static func fold(_ claim: IdentifierClaim) -> String {
    let folded = FoldedNumber(claim.text.value).text
    return claim.scheme == .duns ? folded.filter { $0 != "-" } : folded
  }

  /// Of entries, about: a file of some tens of kilobytes, and some thousand files for a hundred thousand suppliers.
  private static let entriesAShard = 200
}

extension HeldNumbers.IdentifierKind {
  fileprivate init(_ scheme: IdentifierClaim.Scheme) {
    switch scheme {
    case .uscc: self = .uscc
    case .lei: self = .lei
    case .srn: self = .srn
    case .gln: self = .gln
    case .fei: self = .fei
    case .duns: self = .duns
    }
  }
}
