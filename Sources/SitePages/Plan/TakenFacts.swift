package import ContentDigest
import DirectoryModel

/// All that is taken of a supplier by others than its own pages and its lines of open data.
///
/// Others are lists, search, counts, and the pages of who has to do with it. The days on which its statuses turn are kept apart,
/// as `StandingTurns`. Nothing in it depends on which other suppliers the directory lists.
package struct TakenFacts {
  /// What decides where the supplier stands in which lists, and who has to do with it.
  package let places: Digest
  /// What the supplier is called.
  package let names: Digest
  /// Which papers are the supplier's; these decide who has to do with it, too.
  package let papers: Digest
  /// What its rows in lists and search, and counts, say beside.
  package let words: Digest

  /// - Parameters:
  ///   - position: of the supplier.
  ///   - content: where it is listed, with its papers.
  ///   - added: register rows that are left out of its papers.
  package init(
    ofSupplierAt position: Int, in content: SiteContent, leavingOut added: Set<Int> = []
  ) {
    let supplier = content.directory.suppliers[position]
    let rows = content.lists.records.papers(ofSupplierAt: position)
      .filter { !added.contains(Int($0)) }
    let standings = content.judgement.standings[position]
    var places = FactBytes()
    var names = FactBytes()
    var papers = FactBytes()
    var words = FactBytes()
    places.put(supplier)
    names.put(namesOf: supplier)
    places.put(supplier.offers.count)
    for offer in supplier.offers {
      places.put(offer)
      words.put(offer.models.map(\.value))
      words.put(offer.claims.map(\.text.value))
    }
    papers.put(rows.count)
    for row in rows {
      let paper = content.directory.certificates[Int(row)]
      papers.put(paper)
      words.put(paper.checked)
      words.put(paper.evidence?.rawValue)
      words.put(paper.expires == nil ? 0 : 1)
    }
    places.put(standings.count)
    for standing in standings {
      places.put(standing.offer)
      places.put(standing.market.text)
      words.put(standing, in: content)
    }
    self.places = Digest(of: places.bytes)
    self.names = Digest(of: names.bytes)
    self.papers = Digest(of: papers.bytes)
    self.words = Digest(of: words.bytes)
  }
}

private struct FactBytes: ~Copyable {
  private var buffer = ByteBuffer(capacity: 2_048)

  var bytes: UnsafeBufferPointer<UInt8> { buffer.bytes }

  mutating func put(_ supplier: Supplier) {
    put(supplier.id.text)
    put(supplier.country.value)
    put(supplier.region)
    put(supplier.city)
    put(supplier.roles.map(\.value.rawValue))
    put(supplier.identifiers.flatMap { [$0.scheme.rawValue, $0.text.value] })
    put(supplier.recorded)
    put(supplier.isFictional ? 1 : 0)
  }

  mutating func put(namesOf supplier: Supplier) {
    put(supplier.name.value)
    put(supplier.names.keys.sorted().flatMap { [$0.text, supplier.names[$0] ?? ""] })
    put(supplier.formerNames)
  }

  mutating func put(_ offer: Offer) {
    put(offer.product.value.text)
    put(offer.use.value.rawValue)
    put(offer.markets.map(\.value.text))
    put(offer.gtin?.value)
    put(offer.madeBy?.value.text)
  }

  mutating func put(_ paper: Certificate) {
    put(paper.scheme.value.text)
    put(paper.number?.value)
    put(paper.supplier?.value.text)
    put(paper.recorded)
  }

  mutating func put(_ standing: Judgement.Standing, in content: SiteContent) {
    put(standing.status.rawValue)
    put(standing.isCovered ? 1 : 0)
    put(EvidenceLevel(of: standing, in: content).rawValue)
    put(standing.verdicts.count)
    standing.verdicts.forEachBare { verdict in
      put(((verdict.rule << 2 | verdict.outcome.number) << 32) + (verdict.waiver ?? -1))
    }
  }

  mutating func put(_ text: String?) {
    guard let text else { return put(-1) }
    put(text.utf8.count)
    buffer.append(text)
  }

  mutating func put(_ texts: [String]) {
    put(texts.count)
    for text in texts { put(text) }
  }

  mutating func put(_ day: CalendarDay?) { put(day.map { Int($0.number) } ?? Int.min) }

  mutating func put(_ number: Int) {
    withUnsafePointer(to: number) { number in
      number.withMemoryRebound(to: UInt8.self, capacity: 8) { buffer.append($0, 8) }
    }
  }
}
