import DirectoryModel

/// The statuses of offers on other days than the standpoint's, with the same facts known.
struct StatusTimeline: Sendable {
  private let directory: Directory
  private let standpoint: Standpoint
  private let agenda: RuleAgenda
  private let turns: FactTurns
  private let crossReferences: CrossReferences
  private let claimSearch: ClaimSearch
  private let wanted: WantedPapers

  init(_ judged: JudgedDirectory) {
    directory = judged.directory
    standpoint = judged.judgement.standpoint
    agenda = RuleAgenda(directory, judged.rules, standpoint)
    turns = FactTurns(directory)
    crossReferences = judged.crossReferences
    claimSearch = ClaimSearch(for: judged.rules)
    wanted = WantedPapers(directory, on: standpoint.asOf)
  }

  func firm(at position: Int) -> FirmFile {
    FirmFile(at: position, in: directory, crossReferences, claimSearch)
  }

  /// The proofs of a supplier's standings, in their order.
  func proofs(of standings: [Judgement.Standing], _ firm: FirmFile) -> [StandingProof] {
    var offer: (index: Int, file: OfferFile, history: OfferHistory)?
    return standings.map { standing in
      if offer?.index != standing.offer {
        offer = firm.file(of: standing.offer, at: standpoint).map {
          (standing.offer, $0, OfferHistory(of: $0, agenda, turns))
        }
      }
      guard let place = directory.position(of: standing.market), let file = offer?.file else {
        return StandingProof(
          first: standing.status, turns: [], asOf: standpoint.asOf, evidence: [])
      }
      let subject = RuleSubject(file, in: standing.market, at: place)
      let statuses = offer?.history.statuses(of: standing, subject)
      return StandingProof(
        first: statuses?.first ?? standing.status, turns: statuses?.turns ?? [],
        asOf: standpoint.asOf, evidence: wanted.slots(of: subject, standing))
    }
  }
}
