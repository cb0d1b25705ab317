import TestSupport

/// One sentence a firm could write about a non-medical mask, and whether it claims a medical use.
struct ClaimSentence {
  /// What a sentence is for: to improve the detector, or only to measure it.
  enum Part: String, CaseIterable {
    /// Written before the first detector.
    case sentences
    /// Written after the first detector, to be hard.
    case afterwards
    /// Written to improve the second detector, as are those above by now.
    case practice
    /// Written when the second detector was finished, only to measure it.
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
    try Part.allCases.flatMap { try sentences(of: $0) }
  }

  private static func sentences(of part: Part, file: String = #filePath) throws -> [ClaimSentence] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let name = part.rawValue + ".tsv"
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
        part: part, isClaim: fields[0] == "claim", reason: fields[1],
        language: fields[2], text: fields[3])
    }
  }
}
