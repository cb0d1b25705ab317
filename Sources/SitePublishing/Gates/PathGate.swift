import DirectoryModel

/// Names hold on every system a stick may meet: lower case or known, short, not reserved, no two alike but for case.
func checkPaths(_ paths: some Sequence<String>) -> [Diagnostic] {
  var seen: [String: String] = [:]
  seen.reserveCapacity(paths.underestimatedCount)
  var diagnostics: [Diagnostic] = []
  for path in paths {
    if path.utf8.count > longestPath { diagnostics.append(.tooLong(path)) }
    let names = path.utf8.split(separator: UInt8(ascii: "/")).lazy.map(Substring.init)
    if let reserved = names.first(where: { !isPortable($0) }) {
      diagnostics.append(.reserved(String(reserved), in: path))
    }
    // Most paths are as they would be folded.
    let isFolded = path.utf8.allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
    let folded = isFolded ? path : path.lowercased()
    if let other = seen.updateValue(path, forKey: folded) {
      diagnostics.append(.clash(path, other))
    }
  }
  return diagnostics
}

extension Diagnostic {
  fileprivate static func tooLong(_ path: String) -> Diagnostic {
    Diagnostic(
      .pathTooLong, "\(path): path has \(path.utf8.count) bytes, over 120", at: nil,
      help: "shorten the id the page is named after")
  }

  fileprivate static func reserved(_ name: String, in path: String) -> Diagnostic {
    Diagnostic(
      .pathClash, "\(path): Windows cannot hold a file named `\(name)`", at: nil,
      help: "rename the record the page is named after")
  }

  fileprivate static func clash(_ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      .pathClash, "\(path): the same path as \(other) where case does not count", at: nil,
      help: "rename one of the records the pages are named after")
  }
}
