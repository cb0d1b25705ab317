package import DirectoryModel

/// One reason not to trust an edition.
package enum EditionFault: Hashable, Sendable {
  case damagedArchive(String)
  case unpacksTooLarge(limit: Int)
  case noList
  case unreadableList
  case signature(SignatureFault)
  case noLabel
  case labelOfOtherFiles
  case changed(String)
  case missing(String)
  case added(String)
  case twice(String)
  case notPlain(String)
  case unsafeName(String)
  case older(Int, known: Int)
  case sameAsKnown(Int)
  case otherOfNumber(Int)
  case otherAncestor(Int)
  case numberMissing
  case ended(CalendarDay, at: CalendarDay)

  /// What is wrong, in one sentence without a full stop.
  package var sentence: String {
    switch self {
    case .damagedArchive(let reason): "the ZIP is damaged or cut short: \(reason)"
    case .unpacksTooLarge(let limit):
      "the ZIP unpacks to more than \(limit >> 20) MiB, which no edition of its size does"
    case .noList: "there is no \(FileList.name), the list of its files"
    case .unreadableList: "\(FileList.name) is no list of files"
    case .signature(let fault): fault.sentence
    case .noLabel: "there is no \(EditionLabel.name) that can be read"
    case .labelOfOtherFiles: "\(EditionLabel.name) speaks of other files than are listed"
    case .changed(let path): "\(path) is not as it was sealed"
    case .missing(let path): "\(path) is missing"
    case .added(let path): "\(path) does not belong to it"
    case .twice(let path): "\(path) is there twice"
    case .notPlain(let path): "\(path) is a link or device, not a file"
    case .unsafeName(let path): "`\(path)` is a name no edition has"
    case .older(let number, let known):
      "it is edition \(number), older than edition \(known) that is known already"
    case .sameAsKnown(let number): "it is edition \(number), which is known already, and no newer"
    case .otherOfNumber(let number):
      "it is another edition \(number) than the one known: two have the same number"
    case .otherAncestor(let number): "it follows another edition \(number) than the one known"
    case .numberMissing: "it has no number, so it may be older than what is known"
    case .ended(let day, let today): "it was valid until \(day); the day is \(today)"
    }
  }

  /// Whether it is about a file, of which there can be many, and not about the edition.
  package var isOfFile: Bool {
    switch self {
    case .changed, .missing, .added, .twice, .notPlain, .unsafeName: true
    case .damagedArchive, .unpacksTooLarge, .noList, .unreadableList, .signature, .noLabel,
      .labelOfOtherFiles, .older, .sameAsKnown, .otherOfNumber, .otherAncestor, .numberMissing,
      .ended:
      false
    }
  }
}

extension SignatureFault {
  var sentence: String {
    switch self {
    case .missing: "it is not signed: there is no \(FileList.signatureName)"
    case .unreadable: "\(FileList.signatureName) is no signature of minisign"
    case .otherKey(let id, let wanted): "it is signed by key \(id), not by yours, \(wanted)"
    case .notTrue: "\(FileList.name) is not the list that was signed"
    case .otherComment: "the comment of the signature is not the one that was signed"
    }
  }
}
