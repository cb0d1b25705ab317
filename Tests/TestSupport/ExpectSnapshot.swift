import Glibc
package import Testing

/// Compares a text with the file `Snapshots/<name>` beside the test.
///
/// The file is written only when the environment says `SNAPSHOTS=write`.
package func expectSnapshot(
  _ text: String, named name: String, testFile: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let test = testFile.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  let folder =
    test.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/Snapshots"
  if getenv("SNAPSHOTS").map({ String(cString: $0) }) == "write" {
    mkdir(folder, 0o755)
    guard let file = fopen(folder + "/" + name, "w") else {
      throw TestTrouble("cannot write snapshot \(name): \(errno)")
    }
    defer { fclose(file) }
    fputs(text, file)
    return
  }
  guard let expected = readText(at: folder + "/" + name) else {
    Issue.record(
      "snapshot \(name) is missing; run with SNAPSHOTS=write\n\(text)",
      sourceLocation: sourceLocation)
    return
  }
  if text != expected {
    Issue.record(
      "snapshot \(name) differs\n\(difference(from: expected, to: text))",
      sourceLocation: sourceLocation)
  }
}

/// The lines that differ, `-` for expected and `+` for found, with a line of both around them.
package func difference(from expected: String, to found: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in new.difference(from: old) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var lines: [String] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    if removed.contains(left) {
      lines.append("- \(left + 1): \(old[left])")
      left += 1
    } else if inserted.contains(right) {
      lines.append("+ \(right + 1): \(new[right])")
      right += 1
    } else {
      let isNear =
        removed.contains(left + 1) || inserted.contains(right + 1)
        || (left > 0 && removed.contains(left - 1)) || (right > 0 && inserted.contains(right - 1))
      if isNear, left < old.count { lines.append("  \(left + 1): \(old[left])") }
      left += 1
      right += 1
    }
  }
  return lines.joined(separator: "\n")
}
