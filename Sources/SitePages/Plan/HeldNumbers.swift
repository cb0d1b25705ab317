import DirectoryModel
import Synchronization
import WorkSharing

/// Every number the directory holds anything about, by the file its entries stand in.
///
/// The file follows from the number alone, so a look-up opens one small file however large the directory is. How many files
/// there are is known at once; whose numbers stand in which is found when the first is asked for, and the numbers themselves are
/// put together for each file when it is asked for.
final class HeldNumbers: Sendable {
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

  /// How many files there are: a power of two.
  let count: Int
  private let directory: Directory
  private let suppliers: [Int32]
  private let standpoint: Standpoint
  private let jobs: Int
  /// How many entries there are.
  let total: Int
  private let found = Mutex<[[Origin]]?>(nil)

  /// Where a number is written: in a row of the register, or by a supplier.
  private struct Origin {
    /// Of the row or the supplier.
    let position: Int32
    /// -1 for a supplier's own numbers.
    var offer: Int32 = -1
    /// Among the claims of the offer, behind which its goods' number stands, or among the supplier's own; -1 for a row.
    var place: Int32 = -1
  }

  private typealias Numbered = (number: String, entry: Entry)

  convenience init(
    _ directory: Directory, _ suppliers: [Int32], at standpoint: Standpoint, jobs: Int
  ) {
    let rows = directory.certificates.lazy.count { Self.isKnown($0, at: standpoint) }
    let given = suppliers.lazy.map { Self.numbers(of: directory.suppliers[Int($0)], in: directory) }
    self.init(
      directory, suppliers, at: standpoint, jobs: jobs, total: given.reduce(rows, +))
  }

  private init(
    _ directory: Directory, _ suppliers: [Int32], at standpoint: Standpoint, jobs: Int, total: Int
  ) {
    self.directory = directory
    self.suppliers = suppliers
    self.standpoint = standpoint
    self.jobs = jobs
    self.total = total
    count = Self.shards(of: total)
  }

  /// How many files hold so many entries.
  static func shards(of total: Int) -> Int {
    var count = 1
    while count * entriesAShard < total { count *= 2 }
    return count
  }

  /// The same of a directory in which some suppliers have changed, and nothing else.
  func corrected(
    in directory: Directory, _ suppliers: [Int32], by changes: SupplierChanges
  ) -> HeldNumbers {
    func numbers(of supplier: Supplier) -> Int {
      supplier.isKnown(at: standpoint) ? Self.numbers(of: supplier, in: directory) : 0
    }
    let total = changes.all.reduce(total) { $0 - numbers(of: $1.old) + numbers(of: $1.new) }
    return HeldNumbers(directory, suppliers, at: standpoint, jobs: jobs, total: total)
  }

  /// What stands in one of the files.
  func shard(_ part: Int) -> [Held] {
    let origins = found.withLock { found in
      let shards = found ?? find()
      found = shards
      return shards[part]
    }
    return Self.grouped(origins.compactMap(entry))
  }

  /// The number of a register row; nil for a row without one, or not known at the standpoint.
  func number(ofPaper row: Int) -> String? { entry(ofRow: row)?.number }

  /// The numbers a supplier names or gives.
  func numbers(ofSupplierAt position: Int) -> [String] {
    origins(ofSupplierAt: Int32(position)).compactMap { entry(of: $0)?.number }
  }

  /// What is held about a number.
  func held(_ number: String) -> Held? {
    shard(DataParts.shard(of: number, among: count)).first { $0.number == number }
  }

  /// For each file where its numbers are written: rows first, then suppliers, each in their order.
  private func find() -> [[Origin]] {
    let rows = mapChunks(of: directory.certificates.count, size: 4_096, jobs: jobs) { rows in
      rows.compactMap { self.sharded(Origin(position: Int32($0))) }
    }
    let given = mapChunks(of: suppliers.count, size: 1_024, jobs: jobs) { range in
      self.suppliers[range].flatMap {
        self.origins(ofSupplierAt: $0).compactMap(self.sharded)
      }
    }
    let all = Array((rows + given).joined())
    var sizes = Array(repeating: 0, count: count)
    for (shard, _) in all { sizes[shard] += 1 }
    var sorted: [[Origin]] = sizes.map { size in
      var origins: [Origin] = []
      origins.reserveCapacity(size)
      return origins
    }
    for (shard, origin) in all { sorted[shard].append(origin) }
    return sorted
  }

  private func sharded(_ origin: Origin) -> (shard: Int, origin: Origin)? {
    entry(of: origin).map { (DataParts.shard(of: $0.number, among: count), origin) }
  }

  /// The number written there, and what it is; nil where none is known.
  private func entry(of origin: Origin) -> Numbered? {
    guard origin.place >= 0 else { return entry(ofRow: Int(origin.position)) }
    let supplier = directory.suppliers[Int(origin.position)]
    let place = Int(origin.place)
    guard origin.offer >= 0 else {
      let claim = supplier.identifiers[place]
      return (Self.fold(claim), .given(origin.position, IdentifierKind(claim.scheme)))
    }
    let offer = supplier.offers[Int(origin.offer)]
    guard place < offer.claims.count else {
      return offer.gtin.map { (FoldedNumber($0.value).text, .given(origin.position, .gtin)) }
    }
    let claim = offer.claims[place]
    guard Self.isNumber(claim, in: directory) else { return nil }
    return (FoldedNumber(claim.text.value).withoutEnding.text, .named(origin.position))
  }

  private static func isKnown(_ row: Certificate, at standpoint: Standpoint) -> Bool {
    row.number != nil && row.recorded <= standpoint.knownBy
  }

  /// A claim can name a kind of paper instead of a number.
  private static func isNumber(_ claim: CertificateClaim, in directory: Directory) -> Bool {
    directory.scheme(CertificateScheme.ID(claim.text.value)) == nil
  }

  /// How many numbers a supplier gives.
  private static func numbers(of supplier: Supplier, in directory: Directory) -> Int {
    supplier.offers.reduce(supplier.identifiers.count) { sum, offer in
      sum + offer.claims.count { isNumber($0, in: directory) } + (offer.gtin == nil ? 0 : 1)
    }
  }

  private func entry(ofRow row: Int) -> Numbered? {
    let certificate = directory.certificates[row]
    guard Self.isKnown(certificate, at: standpoint), let number = certificate.number else {
      return nil
    }
    return (FoldedNumber(number.value).withoutEnding.text, .paper(Int32(row)))
  }

  /// Everywhere a supplier may write a number, offer by offer and its own behind them.
  private func origins(ofSupplierAt position: Int32) -> [Origin] {
    let supplier = directory.suppliers[Int(position)]
    let offered = supplier.offers.indices.flatMap { index in
      (0...supplier.offers[index].claims.count).map {
        Origin(position: position, offer: Int32(index), place: Int32($0))
      }
    }
    return offered
      + supplier.identifiers.indices.map { Origin(position: position, place: Int32($0)) }
  }

  private static func grouped(_ entries: [Numbered]) -> [Held] {
    var held: [Held] = []
    var places: [String: Int] = [:]
    places.reserveCapacity(entries.count)
    for (number, entry) in entries {
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
