import TestSupport

/// One sentence a firm could write about a non-medical mask, and whether it claims a medical use.
struct ClaimSentence {
  /// What a sentence is for: to improve the detector, or only to measure it.
  enum Part: String, CaseIterable {
    /// The odd lines of the labelled set.
    case development
    /// The even lines of the labelled set.
    case heldOut = "held out"
    /// A second set, written when the detector was finished.
    case afterwards
    /// A third set, written to improve the detector a second time.
    case practice
    /// A fourth set, written when that was done, only to measure.
    case unseen
  }

  let part: Part
  let isClaim: Bool
  /// Why the sentence is in the set: `negation-before`, `standard`, `firm-name`.
  let reason: String
  let language: String
  let text: String

  /// The labelled sets beside this file, in their order.
  static func all() throws -> [ClaimSentence] {
    let first = try sentences(in: "sentences.tsv") { $0 % 2 == 1 ? .development : .heldOut }
    return try first + sentences(in: "afterwards.tsv") { _ in .afterwards }
      + sentences(in: "practice.tsv") { _ in .practice }
      + sentences(in: "unseen.tsv") { _ in .unseen }
  }

  private static func sentences(
    in name: String, file: String = #filePath, part: (Int) -> Part
  ) throws -> [ClaimSentence] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard let text = readText(at: folder.joined(separator: "/") + "/" + name) else {
      throw TestTrouble("\(name) is missing")
    }
    return try text.split(separator: "\n").enumerated().map { index, line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, ["claim", "none"].contains(fields[0]),
        ["en", "zh"].contains(fields[2])
      else {
        throw TestTrouble("\(name):\(index + 1) is not label, reason, language and sentence")
      }
      return ClaimSentence(
        part: part(index + 1), isClaim: fields[0] == "claim", reason: fields[1],
        language: fields[2], text: fields[3])
    }
  }
}
