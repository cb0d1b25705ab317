package import DirectoryModel

/// The waivers that excuse each finding; a finding counts as excused when all verdicts that rest on it are.
package struct WaivedFindings: Sendable {
  private struct Key: Hashable, Sendable {
    let code: String
    let message: String
    let range: SourceRange
  }

  private let waivers: [Key: [Waiver]]

  package var isEmpty: Bool { waivers.isEmpty }

  init(of judgement: Judgement, in directory: Directory) {
    guard !directory.waivers.isEmpty else {
      waivers = [:]
      return
    }
    var excused: [Key: Set<Int>] = [:]
    var unexcused: Set<Key> = []
    let rulesWithWaivers = Set(directory.waivers.map(\.rule.value))
    for verdict in judgement.standings.lazy.joined().flatMap(\.verdicts)
    where verdict.outcome == .unmet {
      let code = judgement.rules[verdict.rule].code
      guard rulesWithWaivers.contains(code) else { continue }
      for finding in verdict.findings {
        let key = Key(code: code, message: finding.message, range: finding.range)
        if let waiver = verdict.waiver {
          excused[key, default: []].insert(waiver)
        } else {
          unexcused.insert(key)
        }
      }
    }
    waivers = excused.filter { !unexcused.contains($0.key) }
      .mapValues { $0.sorted().map { directory.waivers[$0] } }
  }

  /// The waivers of a finding in the order of their file; none when it stands unexcused in any market.
  package subscript(_ diagnostic: Diagnostic) -> [Waiver] {
    guard !isEmpty, diagnostic.isFinding, let range = diagnostic.range else { return [] }
    return waivers[Key(code: diagnostic.code, message: diagnostic.message, range: range)] ?? []
  }
}
