import ContentDigest
package import DirectoryModel

/// The newest edition somebody has seen, which another must follow.
package struct KnownEdition: Sendable {
  let number: Int
  /// Of its `EDITION.json`; nil when only the number is known.
  let digest: Digest?

  /// Reads what was given on the command line: a number, or the path of an `EDITION.json`.
  ///
  /// - Throws: `WrongUsage` when it is neither.
  package init(given: String) throws(WrongUsage) {
    if let number = Int(given), number > 0 {
      self.number = number
      digest = nil
      return
    }
    guard let label = EditionLabel(at: given), let seal = label.seal else {
      throw WrongUsage(
        "`\(given)` is neither the number of an edition nor the \(EditionLabel.name) of a packed one",
        help: "write a number from 1 on, or keep the \(EditionLabel.name) of the last edition")
    }
    number = seal.number
    digest = Digest(of: label.bytes)
  }

  /// Why an edition does not follow the known one; nil when it does.
  func fault(of label: EditionLabel) -> EditionFault? {
    guard let seal = label.seal else { return .numberMissing }
    if seal.number < number { return .older(seal.number, known: number) }
    if seal.number == number {
      return digest == nil || digest == Digest(of: label.bytes)
        ? .sameAsKnown(number) : .otherOfNumber(number)
    }
    if let digest, let previous = seal.previous, previous.number == number,
      previous.digest != digest
    {
      return .otherAncestor(number)
    }
    return nil
  }
}
