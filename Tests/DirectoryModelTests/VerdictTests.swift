import Testing

@testable import DirectoryModel

@Suite struct VerdictTests {
  @Test func `a verdict holds what it was made of, up to its limits`() {
    for outcome in Outcome.allCases {
      for rule in [0, 1, 262_143] {
        for evidence in [nil, 0, 1, 134_217_726] {
          for waiver in [nil, 0, 1, 131_070] {
            let verdict = Verdict(rule: rule, outcome: outcome, evidence: evidence, waiver: waiver)
            #expect(verdict.rule == rule && verdict.outcome == outcome)
            #expect(verdict.evidence == evidence && verdict.waiver == waiver)
          }
        }
      }
    }
  }

  @Test func `a verdict takes two words`() {
    #expect(MemoryLayout<Verdict>.stride == 16)
  }
}
