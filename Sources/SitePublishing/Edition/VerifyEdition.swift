import DirectoryModel
import Glibc

/// Builds the site beside the output, taking nothing over, and compares every byte.
///
/// - Returns: paths of files that differ, are missing or should not be there, sorted; none when the edition is right.
/// - Throws: `BrokenWorld` when files cannot be read or written.
package func verifyEdition(_ request: BuildRequest, in output: OutputFolder) throws -> [String] {
  let place = "\(output.parent)/.\(output.name).verify"
  removeFolder(place)
  let clean = try OutputFolder(place, site: request.site)
  defer {
    removeFolder(place)
    LastBuild.forget(clean)
  }
  guard try buildSite(request.afresh, to: clean).value.report != nil else {
    throw BrokenWorld(
      "the site has changed while its edition was verified", help: "build and verify again")
  }
  let published = Set(files(below: output.path))
  let wanted = Set(files(below: place))
  let differing = published.intersection(wanted).filter {
    readWhole("\(output.path)/\($0)") != readWhole("\(place)/\($0)")
  }
  return (published.symmetricDifference(wanted).union(differing)).sorted {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }
}

/// Paths from the root of everything that is no folder.
private func files(below root: String, in folder: String = "") -> [String] {
  OutputFolder.entries(of: root + "/" + folder).flatMap { name -> [String] in
    let path = folder.isEmpty ? name : folder + "/" + name
    var found = stat()
    guard lstat(root + "/" + path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
      return [path]
    }
    return files(below: root, in: path)
  }
}
