package import DirectoryModel

/// The files reading a site looks at, and the folders it looks for them in; paths from the site's folder.
///
/// - Throws: `BrokenWorld` when a folder cannot be read.
package func listInputs(
  of site: String
) throws(BrokenWorld) -> (folders: [String], files: [String]) {
  let folder = try ContentFolder(site)
  let files = try listSite(folder).value.files.files.map(\.path)
  var folders: [String] = []
  for part in ["content", "templates"] { try addFolders(part, in: folder, to: &folders) }
  return (folders, files)
}

private func addFolders(
  _ path: String, in folder: ContentFolder, to folders: inout [String]
) throws(BrokenWorld) {
  guard let entries = try folder.list(path) else { return }
  folders.append(path)
  // As deep as templates are looked for; a link to a folder above would lead round for ever.
  guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 20 else { return }
  for entry in entries where entry.kind == .folder {
    try addFolders(path + "/" + entry.name, in: folder, to: &folders)
  }
}
