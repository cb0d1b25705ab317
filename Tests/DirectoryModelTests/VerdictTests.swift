import Testing

@testable import DirectoryModel

@Suite struct VerdictTests {
  @Test func `a list holds the verdicts it was made of, up to their limits`() {
    var verdicts: [Verdict] = []
    for outcome in Outcome.allCases {
      for rule in [0, 1, 134_217_727] {
        for evidence in [nil, 0, 1, 4_294_967_295] {
          for waiver in [nil, 0, 1, 4_294_967_295] {
            for count in 0..<3 {
              verdicts.append(
                Verdict(
                  rule: rule, outcome: outcome, evidence: evidence,
                  findings: (0..<count).map { Self.finding("\(verdicts.count), \($0)") },
                  waiver: waiver))
            }
          }
        }
      }
    }
    let list = VerdictList(verdicts)
    #expect(list.map(Self.told) == verdicts.map(Self.told))
    #expect(list.indices.map { Self.told(list[$0]) } == verdicts.map(Self.told))
    #expect(list.count == verdicts.count)

    var bare: [String] = []
    list.forEachBare { bare.append(Self.told($0)) }
    #expect(bare == verdicts.map(Self.toldBare))
    var besides: [String] = []
    list.forEachWithFindings { verdict, findings in
      besides.append(Self.told(verdict) + findings.map(\.message).joined(separator: "/"))
    }
    #expect(
      besides
        == verdicts.map { Self.toldBare($0) + $0.findings.map(\.message).joined(separator: "/") })
    for outcome in Outcome.allCases {
      var some: [String] = []
      list.forEach(of: outcome) { some.append(Self.told($0)) }
      #expect(some == verdicts.filter { $0.outcome == outcome }.map(Self.told))
    }
    #expect(list.allFindings.map(\.message) == verdicts.flatMap(\.findings).map(\.message))
  }

  @Test func `a writer begins each list anew`() {
    var writer = VerdictList.Writer()
    writer.add(Verdict(rule: 1, outcome: .unmet, findings: [Self.finding("a")], waiver: 7))
    let first = writer.finish()
    writer.add(Verdict(rule: 2, outcome: .unknown, findings: [Self.finding("b")]))
    writer.add(Verdict(rule: 3, outcome: .met, evidence: 5))
    let second = writer.finish()
    #expect(first.map(Self.told) == ["1 unmet nil [\"a\"] Optional(7)"])
    #expect(
      second.map(Self.told) == ["2 unknown nil [\"b\"] nil", "3 met Optional(5) [] nil"])
    #expect(writer.finish().isEmpty)
  }

  private static func finding(_ message: String) -> Finding {
    Finding(.noPaper, [], message: message, at: .start(of: SourceFile.ID(index: 0)))
  }

  private static func told(_ verdict: Verdict) -> String {
    "\(verdict.rule) \(verdict.outcome) \(describe(verdict.evidence)) "
      + "\(verdict.findings.map(\.message)) \(describe(verdict.waiver))"
  }

  private static func told(_ verdict: BareVerdict) -> String {
    "\(verdict.rule) \(verdict.outcome) \(describe(verdict.evidence)) "
      + "\(describe(verdict.waiver))"
  }

  private static func toldBare(_ verdict: Verdict) -> String {
    "\(verdict.rule) \(verdict.outcome) \(describe(verdict.evidence)) "
      + "\(describe(verdict.waiver))"
  }

  private static func describe(_ index: Int?) -> String { String(describing: index) }
}
