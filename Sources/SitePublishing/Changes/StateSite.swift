import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages
import WorkSharing

/// A judged site in the terms editions are compared by, with every field's text.
func stateEdition(_ site: JudgedSite, _ proofs: [[StandingProof]], jobs: Int) -> EditionState {
  let directory = site.loaded.directory
  let standpoint = site.judgement.standpoint
  let languages = directory.settings.languages
  let suppliers = mapChunks(of: directory.suppliers.count, size: 256, jobs: jobs) { range in
    range.lazy.filter { directory.suppliers[$0].isKnown(at: standpoint) }.map { position in
      let supplier = directory.suppliers[position]
      return StatedSupplier(
        record: StatedRecord(
          key: supplier.id.text, title: supplier.name.value,
          fields: .fields { state(supplier, in: languages, to: &$0) }),
        offers: supplier.offers.indices.map { index in
          let offer = supplier.offers[index]
          return StatedOffer(
            name: OfferName(offer),
            record: StatedRecord(
              key: OfferName(offer).text, title: OfferName(offer).text,
              fields: .fields { state(offer, to: &$0) }),
            papers: papers(of: offer, in: directory),
            standings: standings(
              ofOffer: index, site.judgement, at: position, proofs[position]))
        })
    }
  }
  return EditionState(
    suppliers: suppliers.flatMap { $0 },
    certificates: directory.certificates.filter { $0.recorded <= standpoint.knownBy }.map {
      certificate in
      StatedRecord(
        key: certificate.key, title: certificate.key,
        fields: .fields { state(certificate, to: &$0) })
    },
    rules: site.judgement.rules.map { rule in
      StatedRecord(
        key: rule.code, title: rule.title[directory.settings.mainLanguage],
        fields: .fields { state(rule, in: languages, to: &$0) })
    },
    notices: directory.notices.filter { $0.isKnown(at: standpoint) }.map { notice in
      StatedRecord(
        key: notice.id.text, title: notice.title[directory.settings.mainLanguage],
        fields: .fields { state(notice, in: languages, to: &$0) })
    },
    products: directory.products.map { product in
      StatedRecord(
        key: product.id.text, title: product.name[directory.settings.mainLanguage],
        fields: .fields { state(product, in: languages, to: &$0) })
    })
}

/// Digests of the keys of the certificates that are meant by what an offer names.
func papers(of offer: Offer, in directory: Directory) -> [TextDigest] {
  var digests: [TextDigest] = []
  for claim in offer.claims {
    for row in claim.certificates {
      let digest = TextDigest(of: directory.certificates[row].key)
      if !digests.contains(digest) { digests.append(digest) }
    }
  }
  return digests
}

/// The statuses of one offer, as far as another edition needs them.
func standings(
  ofOffer index: Int, _ judgement: Judgement, at position: Int, _ proofs: [StandingProof]
) -> [StatedStanding] {
  zip(judgement.standings[position], proofs).filter { $0.0.offer == index }.map {
    standing, proof in
    StatedStanding(
      market: standing.market.text, status: standing.status, since: proof.since,
      turns: proof.turns.filter { judgement.standpoint.asOf < $0.day },
      open: standing.verdicts.compactMap { verdict in
        let rule = judgement.rules[verdict.rule]
        guard rule.severity == .error else { return nil }
        return switch verdict.outcome {
        case .unmet: rule.code
        case .unknown: rule.code + "?"
        case .met, .notApplicable: nil
        }
      })
  }
}

extension Certificate {
  /// What it is known by among editions.
  var key: String {
    StatedRecord.key(ofScheme: scheme.value.text, number?.value ?? "", holder?.value ?? "")
  }
}

extension OfferName {
  init(_ offer: Offer) {
    self.init(
      product: offer.product.value.text, use: offer.use.value.rawValue,
      models: offer.models.map(\.value).joined(separator: "; "))
  }
}
