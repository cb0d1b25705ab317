import DirectoryModel

/// What a supplier offers: the goods, their use in words, and their standing in each market.
///
/// A class, so that handing it on costs one count.
final class OfferCard: Sendable {
  let number: String
  let anchor: String
  let product: NamedLink
  let models: String
  let use: [UseLabel]
  let standards: String
  let gtin: String
  let maker: [NamedLink]
  let papers: [NamedLink]
  let standings: [StandingCard]
  let chain: [UseStep]
  let evidence: [EvidenceRow]
  let lots: String
  let desk: String

  static let shape = Shape<OfferCard>([
    .text("number") { $0.number },
    .text("anchor") { $0.anchor },
    .page("anchorLink") { "#" + $0.anchor },
    .link("product") { $0.product },
    .text("models") { $0.models },
    .rows("use", UseLabel.shape) { $0.use },
    .text("standards") { $0.standards },
    .text("gtin") { $0.gtin },
    .links("maker") { $0.maker },
    .links("papers") { $0.papers },
    .rows("standings", StandingCard.shape) { $0.standings },
    .flag("hasChain") { !$0.chain.isEmpty },
    .rows("chain", UseStep.shape) { $0.chain },
    .flag("hasEvidence") { !$0.evidence.isEmpty },
    .rows("evidence", EvidenceRow.shape) { $0.evidence },
    .text("lots") { $0.lots },
    .page("deskLink") { $0.desk },
  ])

  init(
    _ index: Int, of supplier: Supplier, at position: Int, _ words: PageWords,
    anchors: PaperAnchors
  ) {
    let offer = supplier.offers[index]
    number = String(index + 1)
    anchor = "offer-\(index + 1)"
    desk = PagePath.desk(adding: supplier.id, offer: index)
    product = words.link(to: offer.product.value)
    models = words.list(offer.models.map(\.value))
    use = words.use(offer.use.value)
    standards = words.list(offer.standards.map(\.value))
    gtin = offer.gtin?.value ?? ""
    maker = offer.madeBy.map { [words.link(to: $0.value)] } ?? []
    papers = offer.claims.map { claim in
      let row = claim.certificates.first { anchors[Int32($0)] != nil }
      let anchor = row.flatMap { anchors[Int32($0)] }
      let id = CertificateScheme.ID(claim.text.value)
      let label =
        words.directory.scheme(id) == nil
        ? words.foreign(claim.text.value) : words.name(of: id)
      return NamedLink(label, page: anchor.map { "#" + $0 } ?? "")
    }
    lots = words.list(offer.lots)
    chain = UseStep.chain(of: offer, by: supplier, words)
    let all = words.judgement.standings[position]
    let proofs = words.content.proofs[position]
    var standings: [StandingCard] = []
    var evidence: [EvidenceRow] = []
    let own = all.places(ofOffer: index)
    for market in words.markets {
      for place in own where all[place].market == market.id {
        standings.append(StandingCard(all[place], proofs[place], words, anchors: anchors))
        if let row = EvidenceRow(offer, in: market, proofs[place], words, anchors: anchors) {
          evidence.append(row)
        }
      }
    }
    self.standings = standings
    self.evidence = evidence
  }
}
