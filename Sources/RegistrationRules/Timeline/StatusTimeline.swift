import DirectoryModel

/// The statuses of offers on other days than the standpoint's, with the same facts known.
struct StatusTimeline: Sendable {
  private let directory: Directory
  private let standpoint: Standpoint
  private let agenda: RuleAgenda
  private let turns: FactTurns
  private let crossReferences: CrossReferences
  private let claimSearch: ClaimSearch

  init(
    _ directory: Directory, _ rules: [RegistrationRule], _ standpoint: Standpoint, jobs: Int
  ) {
    self.directory = directory
    self.standpoint = standpoint
    agenda = RuleAgenda(directory, rules, standpoint)
    turns = FactTurns(directory)
    crossReferences = CrossReferences.find(
      in: directory, for: rules, at: standpoint, jobs: jobs)
    claimSearch = ClaimSearch(for: rules)
  }

  /// The proofs of a supplier's standings, in their order.
  func proofs(of standings: [Judgement.Standing], _ position: Int) -> [StandingProof] {
    let firm = FirmFile(at: position, in: directory, crossReferences, claimSearch)
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
        asOf: standpoint.asOf, evidence: evidenceSlots(of: subject, standing))
    }
  }
}
