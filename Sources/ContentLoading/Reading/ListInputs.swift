package import DirectoryModel

/// The files reading a site looks at, and the folders it looks for them in; paths from the site's folder.
package struct SiteInputs: Sendable {
  package let folders: [String]
  let listing: Reported<SiteListing>

  package var files: [String] { listing.value.files.files.map(\.path) }
}

/// Looks for what reading a site looks at.
///
/// - Throws: `BrokenWorld` when a folder cannot be read.
package func listInputs(of site: String) throws(BrokenWorld) -> SiteInputs {
  let folder = try ContentFolder(site)
  let (listing, entries) = try listSite(folder)
  var folders: [String] = []
  for part in ["content", "templates"] {
    try addFolders(part, in: folder, knowing: entries, to: &folders)
  }
  return SiteInputs(folders: folders, listing: listing)
}

private func addFolders(
  _ path: String, in folder: ContentFolder, knowing listed: ListedEntries,
  to folders: inout [String]
) throws(BrokenWorld) {
  var known = listed[path]
  if known == nil { known = try folder.list(path) }
  guard let entries = known else { return }
  folders.append(path)
  // As deep as templates are looked for; a link to a folder above would lead round for ever.
  guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 20 else { return }
  for entry in entries where entry.kind == .folder {
    try addFolders(path + "/" + entry.name, in: folder, knowing: listed, to: &folders)
  }
}
