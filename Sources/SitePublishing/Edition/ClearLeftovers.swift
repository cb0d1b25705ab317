import DirectoryModel
import Glibc

/// Removes what killed builds left beside an output, and puts an edition back that was set aside and not replaced.
///
/// While another build publishes to the output nothing is touched: what lies there may be its own.
func clearLeftovers(of output: OutputFolder) {
  guard !leftovers(of: output).isEmpty else { return }
  do {
    try withLock(of: output) {
      // Listed again: the build that held the lock may have cleared its own just now.
      let found = leftovers(of: output)
      if let aside = found.last(where: { $0.hasPrefix(".\(output.name).old-") }) {
        restore("\(output.parent)/\(aside)", as: output)
      }
      for name in found { removeFolder("\(output.parent)/\(name)") }
    }
  } catch {
    // Another build is at work, or nothing can be written here: whoever writes next says so.
  }
}

/// On file systems that cannot exchange two folders a killed build may leave no edition in its place.
private func restore(_ aside: String, as output: OutputFolder) {
  var found = stat()
  guard lstat(output.path, &found) != 0, EditionMarker.isPresent(in: aside) else { return }
  _ = rename(aside, output.path)
}

private func leftovers(of output: OutputFolder) -> [String] {
  OutputFolder.entries(of: output.parent).filter { name in
    ["staged-", "old-", "record.new-", "names.new-", "verify"].contains {
      name.hasPrefix(".\(output.name).\($0)")
    }
  }
}
