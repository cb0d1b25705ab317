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
/// - Returns: for each supplier the standing of its offers, with a verdict of each applicable rule.
package func judge(
  _ directory: Directory, by rules: [RegistrationRule], at standpoint: Standpoint, jobs: Int,
  timing clock: RuleClock? = nil
) -> Judgement {
  let bench = JudgingBench(
    directory, rules, standpoint,
    CrossReferences.find(in: directory, for: rules, at: standpoint, jobs: jobs),
    ClaimSearch(for: rules))
  let chunks = mapChunks(of: directory.suppliers.count, size: 256, jobs: jobs) { range in
    var answers = bench.noAnswers
    return range.map { position in
      guard let clock, position % RuleClock.every == 0 else {
        return bench.standings(of: position, &answers)
      }
      answers.startClock()
      defer { clock.add(answers.stopClock()) }
      return bench.standings(of: position, &answers)
    }
  }
  return Judgement(
    standpoint: standpoint, rules: rules.map(\.statement), standings: chunks.flatMap { $0 })
}
