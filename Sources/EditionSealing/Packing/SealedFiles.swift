import ContentDigest
import DirectoryModel

/// A built edition with its label, list and signature, before it is written.
struct SealedFiles: Sendable {
  let label: EditionLabel
  let seal: EditionLabel.Seal
  let list: FileList
  /// The files written anew; all others are taken from the built edition.
  let written: [String: [UInt8]]
  /// Whether it is the edition that was packed before.
  let isKnown: Bool

  /// The folder in the ZIP, and the ZIP's name.
  var name: String { "edition-\(seal.number)" }

  /// All paths, in the order of their bytes.
  var paths: [String] { sortedByBytes(Set(list.digests.keys).union(written.keys)) }
}

/// Gives a built edition its number, list and signature.
///
/// - Throws: `WrongUsage` when the number would not grow, or the edition is sealed already.
func sealEdition(_ built: BuiltEdition, _ order: PackOrder) throws(WrongUsage) -> SealedFiles {
  let previous = order.previous ?? EditionLabel(at: "\(order.folder)/\(EditionLabel.name)")
  let (seal, isKnown) = try number(built, after: previous, order)
  let bytes = built.label.sealed(seal)
  guard let label = EditionLabel(bytes) else {
    throw WrongUsage("\(EditionLabel.name) of the edition cannot be sealed")
  }
  let list = built.list.labelled(bytes)
  var written = [EditionLabel.name: bytes, FileList.name: list.bytes]
  if let key = order.key {
    written[FileList.signatureName] = key.sign(
      list.bytes, trustedComment: comment(on: label, seal, of: FileList.name, order))
  }
  return SealedFiles(label: label, seal: seal, list: list, written: written, isKnown: isKnown)
}

/// What the signature says beside the list; a clock only where the environment says what it shows.
func comment(
  on label: EditionLabel, _ seal: EditionLabel.Seal, of file: String, _ order: PackOrder
) -> String {
  let time = order.time.map { "timestamp:\($0)\t" } ?? ""
  return "\(time)file:\(file)\tedition:\(seal.number)\tas-of:\(label.asOf)\t"
    + "valid-until:\(label.validUntil)\thashed"
}

/// The seal of the next edition, or of the one before when nothing has changed.
private func number(
  _ built: BuiltEdition, after previous: EditionLabel?, _ order: PackOrder
) throws(WrongUsage) -> (EditionLabel.Seal, isKnown: Bool) {
  func seal(_ number: Int, _ previous: EditionLabel.Previous?) -> EditionLabel.Seal {
    EditionLabel.Seal(
      number: number, contents: built.list.contents, inputs: order.inputs, previous: previous)
  }
  guard let previous, let before = previous.seal else {
    if previous != nil {
      throw WrongUsage(
        "the edition before has no number: it was built and not packed",
        help: "give --previous the \(EditionLabel.name) of a packed edition")
    }
    return (seal(order.number ?? 1, nil), false)
  }
  let same = seal(before.number, before.previous)
  if order.previous == nil, order.number == nil || order.number == before.number,
    built.label.sealed(same) == previous.bytes
  {
    return (same, true)
  }
  let number = order.number ?? before.number + 1
  guard number > before.number else {
    throw WrongUsage(
      "number \(number) would go back: the edition before has number \(before.number)",
      help: "leave --number out, or choose one from \(before.number + 1) on")
  }
  guard built.label.asOf >= previous.asOf else {
    throw WrongUsage(
      "the edition would go back: it is as of \(built.label.asOf), the edition before as of "
        + "\(previous.asOf)",
      help: "pack an edition of an earlier day to a folder of its own")
  }
  return (seal(number, EditionLabel.Previous(of: previous, before)), false)
}

extension EditionLabel.Previous {
  fileprivate init(of label: EditionLabel, _ seal: EditionLabel.Seal) {
    self.init(number: seal.number, digest: Digest(of: label.bytes))
  }
}
