import DirectoryModel

/// An edition as `sourcebook build` published it, whole and with names that every system can hold.
struct BuiltEdition: Sendable {
  let folder: String
  let label: EditionLabel
  let list: FileList

  /// - Throws: `WrongUsage` when the folder is no built edition or holds names that cannot be packed; `BrokenWorld` when
  ///   it is not as it was built.
  init(in folder: String) throws {
    let found = try readEditionFolder(folder)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    guard let label = found.label, let list = found.list else {
      throw WrongUsage(
        "\(name) is no edition of sourcebook", help: "run `sourcebook build`, or name its --output")
    }
    guard label.seal == nil, !found.paths.contains(FileList.signatureName) else {
      throw WrongUsage(
        "\(name) holds an edition that is packed already", help: "name the folder you build to")
    }
    let faults = found.faults + faultsOfFiles(found)
    guard faults.isEmpty else {
      throw BrokenWorld(
        "the edition in \(name) is not as it was built: \(listed(faults.map(\.sentence)))",
        help: "publish it again with `sourcebook build --fresh`")
    }
    try checkNames(list.paths)
    self.folder = folder
    self.label = label
    self.list = list
  }
}

/// The first few of many, and how many more there are.
func listed(_ sentences: [String]) -> String {
  let sorted = sortedByBytes(sentences)
  let shown = sorted.prefix(5).joined(separator: "; ")
  return sorted.count > 5 ? shown + "; and \(sorted.count - 5) more" : shown
}

/// - Throws: `WrongUsage` that names every file Windows could not unpack.
func checkNames(_ paths: [String]) throws(WrongUsage) {
  var seen: [String: String] = [:]
  var faults: [String] = []
  for path in paths {
    if path.utf8.count > longestPath {
      faults.append("\(path) has \(path.utf8.count) bytes, over \(longestPath)")
    }
    if !path.split(separator: "/").allSatisfy({ isPortable($0) }) {
      faults.append("\(path) is a name Windows cannot hold")
    }
    if let other = seen.updateValue(path, forKey: path.lowercased()) {
      faults.append("\(path) and \(other) are the same where case does not count")
    }
  }
  guard faults.isEmpty else {
    throw WrongUsage(
      "the edition cannot be unpacked everywhere: \(listed(faults))",
      help: "rename the records these pages are named after, and build again")
  }
}
