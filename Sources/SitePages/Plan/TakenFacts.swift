package import ContentDigest
import DirectoryModel

/// All that is taken of a supplier by others than its own pages and its lines of open data.
///
/// Others are lists, search, counts, and the pages of who has to do with it. The days on which its statuses turn are kept apart,
/// as `StandingTurns`. Nothing in it depends on which other suppliers the directory lists.
package struct TakenFacts {
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - position: of the supplier.
  ///   - content: where it is listed, with its papers.
  package init(ofSupplierAt position: Int, in content: SiteContent) {
    let supplier = content.directory.suppliers[position]
    bytes.reserveCapacity(1_024)
    put(supplier.id.text)
    put(supplier.name.value)
    put(supplier.names.keys.sorted().flatMap { [$0.text, supplier.names[$0] ?? ""] })
    put(supplier.formerNames)
    put(supplier.country.value)
    put(supplier.region)
    put(supplier.city)
    put(supplier.roles.map(\.value.rawValue))
    put(supplier.identifiers.flatMap { [$0.scheme.rawValue, $0.text.value] })
    put(supplier.recorded)
    put(supplier.isFictional ? 1 : 0)
    let papers = content.lists.records.papers(ofSupplierAt: position)
    put(supplier.offers.count)
    for offer in supplier.offers { put(offer, naming: papers) }
    put(papers.count)
    for row in papers { put(content.directory.certificates[Int(row)]) }
    let standings = content.judgement.standings[position]
    put(standings.count)
    for standing in standings { put(standing, in: content) }
  }

  package var digest: Digest { Digest(of: bytes) }

  private mutating func put(_ offer: Offer, naming papers: ArraySlice<Int32>) {
    put(offer.product.value.text)
    put(offer.models.map(\.value))
    put(offer.use.value.rawValue)
    put(offer.markets.map(\.value.text))
    put(offer.gtin?.value)
    put(offer.madeBy?.value.text)
    put(offer.claims.count)
    for claim in offer.claims {
      put(claim.text.value)
      put(claim.certificates.count)
      // By their places among the supplier's papers, which other rows of the register do not move.
      for row in claim.certificates {
        put((papers.firstIndex(of: Int32(row)) ?? papers.endIndex) - papers.startIndex)
      }
    }
  }

  private mutating func put(_ paper: Certificate) {
    put(paper.scheme.value.text)
    put(paper.number?.value)
    put(paper.supplier?.value.text)
    put(paper.recorded)
    put(paper.checked)
    put(paper.evidence?.rawValue)
    put(paper.expires == nil ? 0 : 1)
  }

  private mutating func put(_ standing: Judgement.Standing, in content: SiteContent) {
    put(standing.offer)
    put(standing.market.text)
    put(standing.status.rawValue)
    put(standing.isCovered ? 1 : 0)
    put(EvidenceLevel(of: standing, in: content).rawValue)
    put(standing.verdicts.count)
    for verdict in standing.verdicts {
      put(verdict.rule)
      put(verdict.outcome.rawValue)
      put(verdict.waiver ?? -1)
    }
  }

  private mutating func put(_ text: String?) {
    guard let text else { return put(-1) }
    put(text.utf8.count)
    bytes += text.utf8
  }

  private mutating func put(_ texts: [String]) {
    put(texts.count)
    for text in texts { put(text) }
  }

  private mutating func put(_ day: CalendarDay?) { put(day.map { Int($0.number) } ?? Int.min) }

  private mutating func put(_ number: Int) {
    withUnsafeBytes(of: number) { bytes += $0 }
  }
}
