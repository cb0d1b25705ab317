import DirectoryModel

/// Names hold on every system a stick may meet: lower case or known, short, not reserved, no two alike but for case.
func checkPaths(_ paths: some Sequence<String>) -> [Diagnostic] {
  var seen: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
  for path in paths {
    if path.utf8.count > 120 { diagnostics.append(.tooLong(path)) }
    if let reserved = path.split(separator: "/").first(where: isReserved) {
      diagnostics.append(.reserved(String(reserved), in: path))
    }
    let folded = path.lowercased()
    if let other = seen.updateValue(path, forKey: folded) {
      diagnostics.append(.clash(path, other))
    }
  }
  return diagnostics
}

/// Whether Windows keeps the name for a device, or cannot hold it.
private func isReserved(_ component: Substring) -> Bool {
  let stem = component.prefix { $0 != "." }.lowercased()
  let devices = ["con", "prn", "aux", "nul"]
  let isNumbered =
    stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
    && stem.utf8.last.map { (49...57).contains($0) } ?? false
  return devices.contains(stem) || isNumbered || component.hasSuffix(".")
    || component.hasSuffix(" ")
    || component.utf8.contains { $0 < 33 || $0 > 126 || "<>:\"|?*\\".utf8.contains($0) }
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
