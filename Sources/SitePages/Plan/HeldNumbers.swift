import DirectoryModel
import WorkSharing

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

  private typealias Numbered = (number: String, hash: UInt32, entry: Entry)

  init(_ directory: Directory, _ suppliers: [Int32], at standpoint: Standpoint, jobs: Int) {
    let papers = mapChunks(of: directory.certificates.count, size: 4_096, jobs: jobs) { rows in
      rows.compactMap { Self.entry(ofRow: $0, in: directory, standpoint) }
    }
    let given = mapChunks(of: suppliers.count, size: 1_024, jobs: jobs) { range in
      suppliers[range].flatMap { Self.entries(ofSupplierAt: $0, in: directory) }
    }
    let entries = papers + given
    let total = entries.reduce(0) { $0 + $1.count }
    var count = 1
    while count * Self.entriesAShard < total { count *= 2 }
    var sorted: [[Numbered]] = Array(repeating: [], count: count)
    for entry in entries.joined() {
      sorted[DataParts.shard(ofHash: entry.hash, among: count)].append(entry)
    }
    shards = mapChunks(of: count, size: 16, jobs: jobs) { [sorted] range in
      sorted[range].map(Self.grouped)
    }.flatMap { $0 }
  }

  private static func entry(
    ofRow row: Int, in directory: Directory, _ standpoint: Standpoint
  ) -> Numbered? {
    let certificate = directory.certificates[row]
    guard certificate.recorded <= standpoint.knownBy, let number = certificate.number else {
      return nil
    }
    return numbered(FoldedNumber(number.value).withoutEnding.text, .paper(Int32(row)))
  }

  private static func entries(
    ofSupplierAt position: Int32, in directory: Directory
  ) -> [Numbered] {
    let supplier = directory.suppliers[Int(position)]
    var entries: [Numbered] = []
    for offer in supplier.offers {
      // A claim can name a kind of paper instead of a number.
      for claim in offer.claims
      where directory.scheme(CertificateScheme.ID(claim.text.value)) == nil {
        entries.append(
          numbered(FoldedNumber(claim.text.value).withoutEnding.text, .named(position)))
      }
      guard let gtin = offer.gtin else { continue }
      entries.append(numbered(FoldedNumber(gtin.value).text, .given(position, .gtin)))
    }
    for claim in supplier.identifiers {
      entries.append(numbered(fold(claim), .given(position, IdentifierKind(claim.scheme))))
    }
    return entries
  }

  private static func numbered(_ number: String, _ entry: Entry) -> Numbered {
    (number, DataParts.hash(of: number), entry)
  }

  private static func grouped(_ entries: [Numbered]) -> [Held] {
    var held: [Held] = []
    var places: [String: Int] = [:]
    places.reserveCapacity(entries.count)
    for (number, _, entry) in entries {
      if let place = places[number] {
        held[place].entries.append(entry)
      } else {
        places[number] = held.count
        held.append(Held(number: number, entries: [entry]))
      }
    }
    return held
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
