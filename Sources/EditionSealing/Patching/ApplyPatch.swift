import CPlatform
import ContentDigest
import DirectoryModel
import Glibc

/// What applying a patch came to.
package enum PatchOutcome: Sendable {
  case patched(from: Int, to: Int, files: Int)
  /// The folder held the new edition already; leftovers of an earlier run are gone.
  case alreadyThere(Int)
}

/// Brings the edition in a folder to the next one, in one step.
///
/// The new edition is made whole beside the old one and checked there; then the two change places. Killed at any moment, the
/// folder holds the old edition or the new one, and the same command goes on from there.
///
/// - Returns: what was done.
/// - Throws: `RefusedPatch` when folder or patch are not what they should be; `WrongUsage`; `BrokenWorld` when files cannot
///   be read or written.
package func applyPatch(
  _ patchPath: String, to folder: String, key: PublicKey?
) throws -> PatchOutcome {
  let patch = try Patch(at: patchPath, key: key)
  let place = try PatchPlace(folder)
  try place.finishSwitch(to: patch.label.to.list)
  return try place.whileLocked {
    let found = try readEditionFolder(place.path)
    let faults = found.faults + faultsOfFiles(found)
    let present = Digest(of: found.papers[FileList.name] ?? [])
    guard faults.isEmpty, found.list != nil else {
      throw RefusedPatch(
        ["the edition in \(place.name) is not whole, so it is not patched"]
          + faults.map(\.sentence).sorted().prefix(20))
    }
    if present == patch.label.to.list {
      place.removeLeftovers()
      return .alreadyThere(patch.label.to.number)
    }
    guard present == patch.label.from.list else {
      let number = found.label?.seal.map { "edition \($0.number)" } ?? "an edition without number"
      throw RefusedPatch(
        "the patch leads from edition \(patch.label.from.number) to \(patch.label.to.number), "
          + "and \(place.name) holds \(number == "edition \(patch.label.from.number)" ? "another " : "")\(number)"
      )
    }
    if let key { try checkBase(found, by: key) }
    do {
      try makeNext(of: patch, beside: place)
      try checkNext(of: patch, beside: place, key)
    } catch {
      // A full stick must not stay full of half an edition.
      platform_remove_tree(place.next)
      throw error
    }
    try place.switchToNext { platform_exchange($0, $1) }
    return .patched(
      from: patch.label.from.number, to: patch.label.to.number, files: patch.brings.count)
  }
}

private func checkBase(_ found: FoundEdition, by key: PublicKey) throws(RefusedPatch) {
  let signature = found.papers[FileList.signatureName].flatMap { Signature($0) }
  guard let signature, signature.fault(of: found.papers[FileList.name] ?? [], by: key) == nil else {
    throw RefusedPatch("the edition to be patched is not signed by your key")
  }
}

/// Makes the new edition; what an interrupted run has made already is kept when it is right.
private func makeNext(of patch: Patch, beside place: PatchPlace) throws {
  guard mkdir(place.next, 0o755) == 0 || errno == EEXIST else {
    throw BrokenWorld.packing(place.next)
  }
  let wanted = patch.list.digests
  let made = try readEditionFolder(place.next)
  let leftover = made.faults.isEmpty ? [] : [place.next]
  for path in leftover { platform_remove_tree(path) }
  if !leftover.isEmpty, mkdir(place.next, 0o755) != 0 { throw BrokenWorld.packing(place.next) }
  for path in made.paths where wanted[path] == nil { unlink("\(place.next)/\(path)") }
  var folders = Set<String>()
  for path in patch.list.paths {
    try makeFolders(of: path, in: place.next, &folders)
    guard !patch.brings.contains(path) else { continue }
    let target = "\(place.next)/\(path)"
    if access(target, F_OK) == 0, let digest = wanted[path],
      try EditionSealing.digest(ofFile: target) == digest
    {
      continue
    }
    unlink(target)
    // A stick's file system may have no second names.
    if link("\(place.path)/\(path)", target) != 0 {
      try copyFile("\(place.path)/\(path)", to: target)
    }
  }
  do throws(ArchiveTrouble) {
    try readArchive(patch.path) { archive, name, _ throws(ArchiveTrouble) in
      let start = patch.root + PatchLabel.files
      guard name.hasPrefix(start) else { return }
      let target = "\(place.next)/\(name.dropFirst(start.utf8.count))"
      unlink(target)
      let opened = platform_openat(AT_FDCWD, target, O_CREAT | O_WRONLY | O_EXCL, 0o644)
      guard opened >= 0 else { throw .unwritable(target, errno) }
      defer { close(opened) }
      try readData(of: archive) { piece throws(ArchiveTrouble) in
        guard writeAll(Array(piece), to: opened) else { throw .unwritable(target, errno) }
      }
    }
  } catch {
    switch error {
    case .damaged(let reason):
      throw RefusedPatch("the patch was changed while it was read: \(reason)")
    case .tooLarge: throw RefusedPatch("the patch was changed while it was read")
    case .unreadable(let number): throw BrokenWorld.reading(patch.path, number)
    case .unwritable(let path, let number):
      errno = number
      throw BrokenWorld.packing(path)
    }
  }
}

/// Checks the new edition as if it had come from somebody else, and waits until it is on the disk.
private func checkNext(of patch: Patch, beside place: PatchPlace, _ key: PublicKey?) throws {
  let next = try readEditionFolder(place.next)
  let faults = next.faults + faultsOfFiles(next)
  let isListed = Digest(of: next.papers[FileList.name] ?? []) == patch.label.to.list
  guard faults.isEmpty, isListed, next.papers[FileList.signatureName] == patch.signature else {
    throw RefusedPatch(
      ["the patched edition would not be whole"] + faults.map(\.sentence).sorted().prefix(20))
  }
  guard platform_sync(place.next) == 0 else { throw BrokenWorld.packing(place.next) }
}

private func makeFolders(
  of path: String, in root: String, _ made: inout Set<String>
) throws(BrokenWorld) {
  var folder = ""
  for part in path.split(separator: "/").dropLast() {
    folder += "/" + part
    guard made.insert(folder).inserted else { continue }
    guard mkdir(root + folder, 0o755) == 0 || errno == EEXIST else {
      throw .packing(root + folder)
    }
  }
}

private func copyFile(_ source: String, to target: String) throws {
  let input = platform_openat(AT_FDCWD, source, O_RDONLY | O_NOFOLLOW, 0)
  guard input >= 0 else { throw BrokenWorld.reading(source) }
  defer { close(input) }
  let output = platform_openat(AT_FDCWD, target, O_CREAT | O_WRONLY | O_EXCL, 0o644)
  guard output >= 0 else { throw BrokenWorld.packing(target) }
  defer { close(output) }
  let isRead = try readPieces(of: input) { piece in
    guard writeAll(Array(piece), to: output) else { throw BrokenWorld.packing(target) }
  }
  guard isRead else { throw BrokenWorld.reading(source) }
}
