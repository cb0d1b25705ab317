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
  /// The name and size of the file that holds all pages, where one was asked for.
  package let oneFile: (name: String, bytes: Int)?
  /// Nil where none was asked for.
  package let patch: WrittenPatchFile?
}

/// Packs a built edition: one ZIP, and beside it what is needed to check it and to pack the next one.
///
/// - Throws: `WrongUsage` when it must not be packed; `BrokenWorld` when files cannot be read or written.
package func packEdition(_ order: PackOrder) throws -> PackedEdition {
  let built = try BuiltEdition(in: order.edition)
  return try withPackingFolder(order.folder) { folder in
    let sealed = try sealEdition(built, order)
    try folder.checkNewest(sealed.seal.number)
    // What can be refused is made before anything is put in its place.
    let oneFile = try order.oneFile.map { wanted in
      (
        name: name(of: wanted, in: sealed),
        bytes: try writeOneFile(wanted, of: built, number: sealed.seal.number)
      )
    }
    let time = time(of: sealed, order)
    let patch = try order.patchFrom.map { old in
      try writePatch(
        from: old, to: sealed, built: built, key: order.key, time: time,
        comment: { comment(on: sealed.label, sealed.seal, of: $0, order) }, in: &folder)
    }
    let archive = "\(sealed.name).zip"
    try folder.write(archive) { path in
      try writeArchive(of: sealed, from: built.folder, to: path, time: time)
    }
    if let oneFile { try write(oneFile.bytes, to: oneFile.name, of: sealed, order, in: &folder) }
    try folder.write(verifyPage(key: order.key?.publicKey), to: "verify.html")
    // The label last: with it the edition counts as packed.
    for name in [FileList.name, FileList.signatureName, EditionLabel.name] {
      if let bytes = sealed.written[name] {
        try folder.write(bytes, to: name)
      } else {
        folder.remove(name)
      }
    }
    return PackedEdition(
      label: sealed.label, seal: sealed.seal, files: sealed.paths.count,
      bytes: folder.size(of: archive), archive: archive, isKnown: sealed.isKnown,
      oneFile: oneFile.map { ($0.name, $0.bytes.count) }, patch: patch)
  }
}

/// Writes a file and its own signature beside it.
private func write(
  _ bytes: [UInt8], to name: String, of sealed: SealedFiles, _ order: PackOrder,
  in folder: inout PackingFolder
) throws {
  try folder.write(bytes, to: name)
  if let key = order.key {
    let comment = comment(on: sealed.label, sealed.seal, of: name, order)
    try folder.write(key.sign(bytes, trustedComment: comment), to: name + ".minisig")
  } else {
    folder.remove(name + ".minisig")
  }
}

private func name(of order: OneFileOrder, in sealed: SealedFiles) -> String {
  let main = sealed.label.languages.first
  let language = order.language.flatMap { $0 == main ? nil : "-\($0)" } ?? ""
  return sealed.name + (order.product.map { "-\($0)" } ?? "") + language + ".html"
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
