import DirectoryModel

/// One row of the evidence grid: the papers wanted of an offer in a market, and what is there.
struct EvidenceRow: Sendable {
  /// A wanted paper, or one shown in its place that proves something else.
  struct Cell: Sendable {
    enum State: String {
      case present, open, failing, missing
      /// A paper of a kind that approves no product.
      case wrong
    }

    let state: State
    let word: String
    let name: [TextRun]
    let paper: [NamedLink]
    let reason: String

    static let shape = Shape<Cell>([
      .text("key") { $0.state.rawValue },
      .text("word") { $0.word },
      .flag("isPresent") { $0.state == .present },
      .flag("isOpen") { $0.state == .open },
      .flag("isFailing") { $0.state == .failing },
      .flag("isMissing") { $0.state == .missing },
      .flag("isWrong") { $0.state == .wrong },
      .runs("paperKind") { $0.name },
      .links("paper") { $0.paper },
      .text("why") { $0.reason },
    ])
  }

  let market: NamedLink
  let cells: [Cell]
  let notes: [RunRow]

  static let shape = Shape<EvidenceRow>([
    .link("market") { $0.market },
    .rows("cells", Cell.shape) { $0.cells },
    .rows("notes", RunRow.shape) { $0.notes },
  ])

  /// Nil when nobody has said which papers are wanted of such goods there.
  init?(
    _ offer: Offer, in market: Market, _ proof: StandingProof, _ words: PageWords,
    anchors: PaperAnchors
  ) {
    guard !proof.evidence.isEmpty else { return nil }
    let wanted = words.directory.product(offer.product.value)?.evidence ?? []
    let isWhole = proof.evidence.indices.allSatisfy { proof.evidence[$0].standing == .present }
    self.market = words.link(to: market.id)
    cells =
      proof.evidence.map { Cell($0, words, anchors: anchors) }
      + (isWhole ? [] : words.substitutes(in: offer, besides: proof.evidence, anchors: anchors))
    notes = wanted.indices
      .filter { wanted[$0].hasNote && wanted[$0].isFor(market.id, offer.use.value) }
      .map { RunRow(words.words(wanted[$0].note)) }
  }
}

extension EvidenceRow.Cell {
  fileprivate init(_ slot: EvidenceSlot, _ words: PageWords, anchors: PaperAnchors) {
    let names = slot.schemes.map { words.scheme($0).plainName }
    name = [TextRun(words.alternatives(names))]
    paper = slot.paper.map { [words.paper($0, anchors: anchors)] } ?? []
    switch slot.standing {
    case .present: (state, reason) = (.present, "")
    case .open(let fact): (state, reason) = (.open, words.reason(fact))
    case .failing(let fact): (state, reason) = (.failing, words.reason(fact))
    case .missing: (state, reason) = (.missing, "")
    }
    word = words.text(state.phrase)
  }
}

extension EvidenceRow.Cell.State {
  fileprivate var phrase: Phrase {
    switch self {
    case .present: .evidencePresent
    case .open: .evidenceOpen
    case .failing: .evidenceFailing
    case .missing: .evidenceMissing
    case .wrong: .evidenceWrong
    }
  }
}

/// The phrase that says why a paper does not count, by the fact.
private let reasons = CaseTable { (fact: Fact) in Phrase(rawValue: "reason.\(fact.rawValue)") }

extension PageWords {
  /// One of several names: the last after “or”.
  func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return text(.listOr, list(names.dropLast()), last)
  }

  /// A register row by its number, or by its kind where it has none; a link to its card on the page.
  fileprivate func paper(_ row: Int, anchors: PaperAnchors) -> NamedLink {
    let certificate = directory.certificates[row]
    let label = certificate.number.map { [TextRun($0.value)] } ?? scheme(ofCertificate: row).name
    return NamedLink(label, page: anchors[Int32(row)].map { "#" + $0 } ?? "")
  }

  /// Papers an offer names that approve no product and that nobody asked for.
  fileprivate func substitutes(
    in offer: Offer, besides slots: [EvidenceSlot], anchors: PaperAnchors
  ) -> [EvidenceRow.Cell] {
    offer.claims.flatMap(\.certificates).compactMap { row in
      guard anchors[Int32(row)] != nil, let position = directory.scheme(ofCertificate: row) else {
        return nil
      }
      let scheme = directory.schemes[position]
      guard
        !slots.contains(where: { $0.schemes.contains(scheme.id) }), scheme.kind.isSubstitute
      else { return nil }
      return EvidenceRow.Cell(
        state: .wrong, word: text(.evidenceWrong), name: words(scheme.name),
        paper: [paper(row, anchors: anchors)], reason: text(scheme.kind.phrase))
    }
  }

  /// Why a paper does not count, without its number.
  fileprivate func reason(_ fact: Fact) -> String {
    reasons[fact].map { text($0) } ?? ""
  }
}

extension CertificateScheme.Kind {
  /// Whether papers of the kind are often shown where an approval is wanted.
  fileprivate var isSubstitute: Bool {
    switch self {
    case .managementSystem, .voluntary, .firmRegistration, .testReport: true
    case .approval, .listing, .declaration, .licence: false
    }
  }
}
