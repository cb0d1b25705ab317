/// What a detector made of the labelled set, counted by part and language.
struct ClaimFigures {
  /// Sentences the detector judges otherwise than the label, in the order of the set.
  let wrong: [ClaimSentence]
  private let sentences: [ClaimSentence]

  /// - Parameters:
  ///   - sentences: the labelled set.
  ///   - found: for each sentence whether the detector took it for a claim.
  init(_ sentences: [ClaimSentence], found: [Bool]) {
    self.sentences = sentences
    wrong = zip(sentences, found).filter { $0.isClaim != $1 }.map(\.0)
  }

  /// The table as the documentation shows it.
  var table: String {
    let rows = ClaimSentence.Part.allCases.flatMap { part in
      [("English", "en"), ("Chinese", "zh")].map { name, language in
        row("\(part.rawValue), \(name)") { $0.part == part && $0.language == language }
      }
    }
    let head = [
      "| part and language | sentences | with a claim | false positives | misses |",
      "|---|---:|---:|---:|---:|",
    ]
    return (head + rows + [row("all") { _ in true }]).joined(separator: "\n")
  }

  /// The sentences judged wrongly, as the documentation lists them.
  var list: String {
    wrong.map { sentence in
      "- \(sentence.isClaim ? "missed" : "false positive"), \(sentence.reason)"
        + " (\(sentence.part.rawValue)): `\(sentence.text)`"
    }.joined(separator: "\n")
  }

  private func row(_ name: String, _ belongs: (ClaimSentence) -> Bool) -> String {
    let members = sentences.filter(belongs)
    let errors = wrong.filter(belongs)
    let claims = members.filter(\.isClaim)
    let misses = errors.filter(\.isClaim)
    return "| \(name) | \(members.count) | \(claims.count) | \(errors.count - misses.count) "
      + "| \(misses.count) |"
  }
}
