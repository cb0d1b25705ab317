import ContentDigest

/// What was found in a folder or ZIP that is said to be an edition.
struct FoundEdition: Sendable {
  /// From the edition's root.
  var paths: Set<String> = []
  /// Of those that were read.
  var digests: [String: Digest] = [:]
  /// The bytes of the three files that say what an edition is.
  var papers: [String: [UInt8]] = [:]
  /// What may not be in an edition at all.
  var faults: [EditionFault] = []

  /// How many bytes each of the three may have at most.
  static let paperLimits = [
    FileList.name: FileList.longest, FileList.signatureName: 8_192,
    EditionLabel.name: EditionLabel.longest,
  ]

  var list: FileList? { papers[FileList.name].flatMap { FileList($0) } }
  var label: EditionLabel? { papers[EditionLabel.name].flatMap { EditionLabel($0) } }
}
