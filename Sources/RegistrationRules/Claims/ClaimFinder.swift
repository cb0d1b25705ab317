package import ContentDigest
package import DirectoryModel
import WorkSharing

/// Tells whether rules read the same claims in other texts of a profile; kept from build to build by its phrases.
package struct ClaimFinder: Sendable {
  /// The phrases each vocabulary claims with, folded.
  package let phrases: [[[UInt8]]]
  private let finder: ProseFinder

  package init(phrases: [[[UInt8]]]) {
    self.phrases = phrases
    finder = ProseFinder(phrases)
  }

  package init(for rules: [RegistrationRule]) {
    self.init(phrases: ClaimSearch.vocabularies(of: rules).map(\.claiming))
  }

  /// The digest of the blocks in which a claim may stand, with their places; nil when there are none.
  ///
  /// Blocks are read one by one, so texts with the same of them make the same claims at the same places.
  package func claiming(_ texts: [LanguageTag: Prose]) -> Digest? {
    var bytes: [UInt8] = []
    for (language, prose) in texts.sorted(by: { $0.key < $1.key }) {
      let places = finder.places(in: prose)
      guard !places.isEmpty else { continue }
      let nodes = prose.nodes
      for place in places {
        bytes += language.text.utf8
        bytes.append(0)
        for node in nodes[place.nodes] {
          let numbers = [
            Int32(node.kind.rawValue), node.value, node.line, node.column,
            Int32(node.text.count), Int32(node.title.count),
            node.end - Int32(place.nodes.lowerBound),
          ]
          numbers.withUnsafeBytes { bytes += $0 }
          for range in [node.text, node.title] {
            bytes += prose.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
          }
        }
      }
    }
    return bytes.isEmpty ? nil : Digest(of: bytes)
  }

  /// Of each supplier's profile, in the order of the suppliers; those are not looked through again in which judging by the same
  /// rules has found that no claim may stand.
  package func claiming(_ judged: JudgedDirectory, jobs: Int) -> [Digest?] {
    let suppliers = judged.directory.suppliers
    return mapChunks(of: suppliers.count, size: 512, jobs: jobs) { range in
      range.map { judged.isSilent[$0] ? nil : claiming(suppliers[$0].profile) }
    }.flatMap { $0 }
  }
}
