import DirectoryModel
import Glibc

/// Builds the site beside the output, taking nothing over, and compares every byte.
///
/// The output stays locked meanwhile: no other build changes it, or clears the clean edition away as left by a killed one.
///
/// - Returns: paths of files that differ, are missing or should not be there, sorted; none when the edition is right.
/// - Throws: `BrokenWorld` when files cannot be read or written, or another build is at work.
package func verifyEdition(_ request: BuildRequest, in output: OutputFolder) throws -> [String] {
  try withLock(of: output) {
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
    return differences(between: output.path, and: place)
  }
}

private func differences(between published: String, and clean: String) -> [String] {
  let found = Set(files(below: published))
  let wanted = Set(files(below: clean))
  let differing = found.intersection(wanted).filter {
    readWhole("\(published)/\($0)") != readWhole("\(clean)/\($0)")
  }
  return (found.symmetricDifference(wanted).union(differing)).sorted {
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
