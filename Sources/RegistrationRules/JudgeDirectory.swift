package import DirectoryModel
import WorkSharing

/// Judges every offer in every market it names, by every rule in force that applies to it.
///
/// - Parameters:
///   - directory: what is offered and which papers are on record.
///   - rules: the demands, in the order of their codes.
///   - standpoint: the day rules and papers must run on, and the day facts must have been recorded by.
///   - jobs: how many threads share the suppliers; the result does not depend on it.
///   - clock: measures what the questions of each rule take.
///   - before: an earlier judgement by the same rules at the same standpoint, of a directory that differs in nothing but its
///     suppliers; what it says of those no change touches is taken over.
/// - Returns: for each supplier the standing of its offers, with a verdict of each applicable rule.
package func judge(
  _ directory: Directory, by rules: [RegistrationRule], at standpoint: Standpoint, jobs: Int,
  timing clock: RuleClock? = nil, recalling before: JudgedDirectory? = nil
) -> JudgedDirectory {
  judge(
    directory, by: rules, at: standpoint, jobs: jobs, claims: ClaimSearch(for: rules),
    timing: clock, recalling: before)
}

/// The same with a search for the claims of these rules that is there already.
func judge(
  _ directory: Directory, by rules: [RegistrationRule], at standpoint: Standpoint, jobs: Int,
  claims: ClaimSearch, timing clock: RuleClock? = nil, recalling before: JudgedDirectory? = nil
) -> JudgedDirectory {
  let changes = before.flatMap { SupplierChanges(from: $0.directory, to: directory) }
  let crossReferences = CrossReferences.find(
    in: directory, for: rules, at: standpoint, jobs: jobs,
    recalling: before.flatMap { before in changes.map { (before.crossReferences, $0) } })
  let bench = JudgingBench(directory, rules, standpoint, crossReferences, claims)
  let isKept =
    before.flatMap { before in
      changes.map { before.unchanged(in: directory, $0, crossReferences) }
    } ?? []
  let chunks = mapChunks(of: directory.suppliers.count, size: 64, jobs: jobs) { range in
    var answers = bench.noAnswers
    var othersRead = OthersRead()
    var isSilent: [Bool] = []
    isSilent.reserveCapacity(range.count)
    let standings = range.map { position in
      if let before, !isKept.isEmpty, isKept[position] {
        othersRead.set(before.othersRead.ofSupplier(at: position), forSupplierAt: position)
        isSilent.append(before.isSilent[position])
        return before.judgement.standings[position]
      }
      if position + 2 < range.upperBound { bench.prefetchRows(ofSupplierAt: position + 2) }
      if position + 1 < range.upperBound { bench.prefetchTexts(ofSupplierAt: position + 1) }
      let firm = bench.firm(at: position)
      defer {
        othersRead.note(firm)
        isSilent.append(firm.isSilent)
      }
      guard let clock, position % RuleClock.every == 0 else {
        return bench.standings(of: firm, &answers)
      }
      answers.startClock()
      defer { clock.add(answers.stopClock()) }
      return bench.standings(of: firm, &answers)
    }
    return (standings: standings, othersRead: othersRead, isSilent: isSilent)
  }
  let judgement = Judgement(
    standpoint: standpoint, rules: rules.map(\.statement),
    standings: chunks.flatMap(\.standings))
  return JudgedDirectory(
    directory: directory, rules: rules, judgement: judgement, crossReferences: crossReferences,
    othersRead: chunks.reduce(into: OthersRead()) { $0.add($1.othersRead) },
    isSilent: chunks.flatMap(\.isSilent), isKept: isKept)
}
