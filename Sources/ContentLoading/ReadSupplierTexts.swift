package import ContentDigest
package import DirectoryModel

/// The profile texts of one supplier, and the digest of the front matter above them.
package struct SupplierTexts: Sendable {
  package let head: Digest
  package let versions: [LanguageTag: Prose]
}

/// Reads the texts of one supplier again, as `loadDirectory` reads them; the front matter is not decoded.
///
/// - Parameters:
///   - id: names the files, `content/suppliers/ID.md` and its translations.
///   - files: the files of the supplier by their paths in the site, the main file first.
///   - site: the site's folder.
///   - languages: the languages the site is published in.
/// - Returns: nil when they cannot be read as a supplier's; every mistake of the files is among the diagnostics.
/// - Throws: `BrokenWorld` when a file cannot be read.
package func readSupplierTexts(
  of id: String, in files: [String], of site: String, languages: [LanguageTag]
) throws -> Reported<SupplierTexts?> {
  var listing = SiteListing()
  let ending = RecordKind.suppliers.ending
  let names = files.map { path in
    let name = path.split(separator: "/").last ?? ""
    return (
      name: String(name.dropLast(ending.utf8.count)),
      listed: ListedFile(path: path, file: listing.files.add(path))
    )
  }
  let records = groupRecords(names, of: .suppliers)
  guard let record = records.value.first, record.id == id, records.value.count == 1 else {
    return Reported(nil, records.diagnostics)
  }
  let shelf = ContentShelf(folder: try ContentFolder(site), listing: listing, jobs: 1)
  let read = try readDocument(record, from: shelf, in: languages)
  return Reported(
    read.value.map { SupplierTexts(head: Digest(of: $0.head), versions: $0.texts) },
    records.diagnostics + read.diagnostics)
}
