import ContentDigest
import DirectoryModel

/// What a patch came to.
package struct WrittenPatchFile: Sendable {
  package let label: PatchLabel
  package let archive: String
  package let changed: Int
  package let bytes: Int
}

/// Writes what leads from an edition somebody has to the one just sealed.
///
/// - Throws: `WrongUsage` when the old edition is not a whole packed one of a lower number; `BrokenWorld` when files cannot
///   be read or written.
func writePatch(
  from old: String, to sealed: SealedFiles, built: BuiltEdition, key: SigningKey?, time: Int,
  comment: (String) -> String, in folder: inout PackingFolder
) throws -> WrittenPatchFile {
  let before = try readEdition(at: old)
  let faults = before.faults + faultsOfFiles(before)
  guard let list = before.list, let seal = before.label?.seal, faults.isEmpty else {
    let why = faults.isEmpty ? "it is no packed edition" : listed(faults.map(\.sentence))
    throw WrongUsage(
      "\(old) cannot be patched: \(why)", help: "name the ZIP of the edition your readers have")
  }
  guard seal.number < sealed.seal.number else {
    throw WrongUsage(
      "a patch from edition \(seal.number) to edition \(sealed.seal.number) would go back",
      help: "name an older edition with --patch-from")
  }
  let label = PatchLabel(
    from: .init(number: seal.number, list: Digest(of: before.papers[FileList.name] ?? [])),
    to: .init(number: sealed.seal.number, list: Digest(of: sealed.list.bytes)),
    removed: list.paths.filter { sealed.list.digests[$0] == nil })
  let changed = sealed.paths.filter { path in
    path == FileList.name || path == FileList.signatureName
      || sealed.list.digests[path] != list.digests[path]
  }
  let name = "patch-\(seal.number)-to-\(sealed.seal.number)"
  try folder.write("\(name).zip") { path in
    let writer = try ArchiveWriter(to: path, time: time)
    try writer.add("\(name)/\(PatchLabel.name)", label.bytes)
    if let key {
      let signature = key.sign(label.bytes, trustedComment: comment(PatchLabel.name))
      try writer.add("\(name)/\(PatchLabel.signatureName)", signature)
    }
    for file in changed {
      let place = "\(name)/\(PatchLabel.files)\(file)"
      if let bytes = sealed.written[file] {
        try writer.add(place, bytes)
      } else if let digest = sealed.list.digests[file] {
        try writer.add(place, from: "\(built.folder)/\(file)", digest)
      }
    }
    try writer.finish()
  }
  return WrittenPatchFile(
    label: label, archive: "\(name).zip", changed: changed.count,
    bytes: folder.size(of: "\(name).zip"))
}
