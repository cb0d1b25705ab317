package import DirectoryModel
import Glibc

/// What became known of an edition.
package struct EditionCheck: Sendable {
  /// Who signed it, as far as it was asked.
  package enum Signer: Hashable, Sendable {
    /// Without a public key nothing is known of the maker.
    case notAsked(hasSignature: Bool)
    case proven(KeyID, comment: String)
    case notProven
  }

  package let label: EditionLabel?
  package let files: Int
  package let signer: Signer
  /// What is wrong with the edition first, then with its files in the order of their paths.
  package let faults: [EditionFault]
}

/// Checks a sealed edition in a folder or ZIP.
///
/// - Parameters:
///   - path: of the folder or ZIP.
///   - key: the maker's; without it only completeness is checked.
///   - day: the day it must be valid on.
///   - known: the edition it must be newer than.
/// - Returns: what became known; it is good when there are no faults.
/// - Throws: `WrongUsage` when there is neither folder nor ZIP; `BrokenWorld` when it cannot be read.
package func checkEdition(
  at path: String, key: PublicKey?, on day: CalendarDay, newerThan known: KnownEdition?
) throws -> EditionCheck {
  let found = try readEdition(at: path)
  var faults = found.faults.filter { !$0.isOfFile }
  let (signer, signatureFault) = sign(of: found, key)
  faults += signatureFault.map { [.signature($0)] } ?? []
  faults += faultsOfLabel(found, on: day, newerThan: known)
  let ofFiles = (found.faults.filter(\.isOfFile) + faultsOfFiles(found)).sorted {
    $0.sentence.utf8.lexicographicallyPrecedes($1.sentence.utf8)
  }
  return EditionCheck(
    label: found.label, files: found.paths.count, signer: signer, faults: faults + ofFiles)
}

/// Reads an edition wherever it is.
func readEdition(at path: String) throws -> FoundEdition {
  var status = stat()
  guard stat(path, &status) == 0 else {
    guard errno == ENOENT || errno == ENOTDIR else { throw BrokenWorld.reading(path) }
    throw WrongUsage("there is no \(path)", help: "name the folder or ZIP of an edition")
  }
  switch status.st_mode & S_IFMT {
  case S_IFDIR: return try readEditionFolder(path)
  case S_IFREG:
    guard access(path, R_OK) == 0 else { throw BrokenWorld.reading(path) }
    return try readEditionArchive(path, size: Int(status.st_size))
  default:
    throw WrongUsage(
      "\(path) is neither a folder nor a file", help: "name the folder or ZIP of an edition")
  }
}

private func sign(
  of found: FoundEdition, _ key: PublicKey?
) -> (EditionCheck.Signer, SignatureFault?) {
  let bytes = found.papers[FileList.signatureName]
  guard let key else { return (.notAsked(hasSignature: bytes != nil), nil) }
  guard let bytes else { return (.notProven, .missing) }
  guard let signature = Signature(bytes) else { return (.notProven, .unreadable) }
  if let fault = signature.fault(of: found.papers[FileList.name] ?? [], by: key) {
    return (.notProven, fault)
  }
  return (.proven(key.id, comment: signature.trustedComment), nil)
}

private func faultsOfLabel(
  _ found: FoundEdition, on day: CalendarDay, newerThan known: KnownEdition?
) -> [EditionFault] {
  var faults: [EditionFault] = []
  if found.papers[FileList.name] == nil {
    faults.append(.noList)
  } else if found.list == nil {
    faults.append(.unreadableList)
  }
  guard let label = found.label else { return faults + [.noLabel] }
  if let list = found.list, let seal = label.seal, list.contents != seal.contents {
    faults.append(.labelOfOtherFiles)
  }
  faults += known?.fault(of: label).map { [$0] } ?? []
  if label.validUntil < day { faults.append(.ended(label.validUntil, at: day)) }
  return faults
}

func faultsOfFiles(_ found: FoundEdition) -> [EditionFault] {
  guard let list = found.list else { return [] }
  var faults: [EditionFault] = []
  for (path, digest) in list.digests {
    if !path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({ isPortable($0) })
    {
      faults.append(.unsafeName(path))
    } else if !found.paths.contains(path) {
      if !found.faults.contains(.notPlain(path)) { faults.append(.missing(path)) }
    } else if found.digests[path] != digest {
      faults.append(.changed(path))
    }
  }
  for path in found.paths
  where list.digests[path] == nil && path != FileList.name && path != FileList.signatureName {
    faults.append(.added(path))
  }
  return faults
}
