import CPlatform
import DirectoryModel
import Glibc

/// What packing came to.
package struct PackedEdition: Sendable {
  package let label: EditionLabel
  package let seal: EditionLabel.Seal
  package let files: Int
  /// Of the ZIP.
  package let bytes: Int
  package let archive: String
  /// Whether the same edition was packed before.
  package let isKnown: Bool
}

/// Packs a built edition: one ZIP, and beside it what is needed to check it and to pack the next one.
///
/// - Throws: `WrongUsage` when it must not be packed; `BrokenWorld` when files cannot be read or written.
package func packEdition(_ order: PackOrder) throws -> PackedEdition {
  let built = try BuiltEdition(in: order.edition)
  return try withPackingFolder(order.folder) { folder in
    let sealed = try sealEdition(built, order)
    try folder.checkNewest(sealed.seal.number)
    let archive = "\(sealed.name).zip"
    try folder.write(archive) { path in
      try writeArchive(of: sealed, from: built.folder, to: path, time: time(of: sealed, order))
    }
    for name in [FileList.name, FileList.signatureName, EditionLabel.name] {
      if let bytes = sealed.written[name] {
        try folder.write(bytes, to: name)
      } else {
        folder.remove(name)
      }
      // The label last: with it the edition counts as packed.
      if name == FileList.signatureName {
        try folder.write(verifyPage(key: order.key?.publicKey), to: "verify.html")
      }
    }
    return PackedEdition(
      label: sealed.label, seal: sealed.seal, files: sealed.paths.count,
      bytes: folder.size(of: archive), archive: archive, isKnown: sealed.isKnown)
  }
}

/// The time all files of a ZIP have: that of the environment, or noon of the as-of day.
private func time(of sealed: SealedFiles, _ order: PackOrder) -> Int {
  order.time ?? Int(sealed.label.asOf.number) * 86_400 + 43_200
}

private func writeArchive(
  of sealed: SealedFiles, from folder: String, to path: String, time: Int
) throws {
  let writer = try ArchiveWriter(to: path, time: time)
  for file in sealed.paths {
    let name = "\(sealed.name)/\(file)"
    if let bytes = sealed.written[file] {
      try writer.add(name, bytes)
    } else if let digest = sealed.list.digests[file] {
      try writer.add(name, from: "\(folder)/\(file)", digest)
    }
  }
  try writer.finish()
}
