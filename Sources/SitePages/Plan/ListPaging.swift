import DirectoryModel

/// Cuts lists into pages that stay small enough to open from a stick on an old machine.
struct ListPaging {
  private let directory: Directory
  private let judgement: Judgement

  /// Bytes of rows on a page of a list, and on a first page that says more than the list.
  static let budget = 80_000
  static let shared = 55_000

  init(_ directory: Directory, _ judgement: Judgement) {
    self.directory = directory
    self.judgement = judgement
  }

  func suppliers(_ positions: [Int32]) -> PagedList<Int32> {
    PagedList(
      positions, limit: directory.settings.pageSize, first: Self.shared, budget: Self.budget
    ) { weight(of: $0) }
  }

  func offers(_ places: [DirectoryLists.OfferPlace]) -> PagedList<DirectoryLists.OfferPlace> {
    PagedList(
      places, limit: directory.settings.pageSize, first: Self.shared, budget: Self.budget
    ) { weight(ofOffer: $0) }
  }

  /// How long a supplier's row is taken for.
  func weight(of position: Int32) -> Int {
    name(position) + 130 * groups(judgement.standings[Int(position)])
  }

  /// How long the row of an offer is taken for.
  func weight(ofOffer place: DirectoryLists.OfferPlace) -> Int {
    let supplier = directory.suppliers[Int(place.supplier)]
    return name(place.supplier) + 130 * supplier.offers[Int(place.offer)].markets.count
  }

  private func name(_ position: Int32) -> Int {
    let supplier = directory.suppliers[Int(position)]
    return 400 + supplier.name.value.utf8.count
      + (supplier.names.values.map(\.utf8.count).max() ?? 0)
  }

  /// How many badges a supplier's row shows: one for each use, market and status.
  private func groups(_ standings: [Judgement.Standing]) -> Int { min(standings.count, 12) }
}
