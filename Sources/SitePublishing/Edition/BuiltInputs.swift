package import ContentDigest
import ContentLoading
import DirectoryModel

/// Digests of the files an edition was made from, each over a list as `sha256sum` writes it.
package struct BuiltInputs: Sendable {
  package let content: Digest
  package let templates: Digest
  /// Of `content/rules/` alone.
  package let rules: Digest
}

/// Reads what the edition in the output was made from, which must still be what the site holds.
///
/// - Throws: `WrongUsage` when the build is not on record, or the content has changed since; `BrokenWorld` when a file
///   cannot be read.
package func readBuiltInputs(
  _ request: BuildRequest, of output: OutputFolder
) throws -> BuiltInputs {
  let last = LastBuild(of: output, request)
  guard let inputs = last.inputs, let sealed = last.output(Manifest.name)?.digest,
    sealed == Digest(of: try readPresent("\(output.path)/\(Manifest.name)") ?? [])
  else {
    // A record on a failing disk is something else than none.
    _ = try readPresent(LastBuild.path(of: output))
    throw WrongUsage(
      "no build of the edition in \(output.name) by this program is on record, so what it was made from "
        + "is not known",
      help: "run `sourcebook build` first; pack where you build")
  }
  var lines: [String: [String]] = [:]
  for path in inputs.tree.paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
    guard let bytes = try readPresent("\(request.site)/\(path)") else {
      throw WrongUsage.outdated("files have come or gone", output)
    }
    let line = Digest(of: bytes).text + "  \(path)\n"
    let part = path.hasPrefix("content/") ? "content" : "templates"
    lines[part, default: []].append(line)
    if path.hasPrefix("content/rules/") { lines["rules", default: []].append(line) }
  }
  // After reading, so that an edit meanwhile is seen.
  guard let changed = inputs.changes(of: request.site, jobs: request.jobs)?.files else {
    // What cannot be looked at has not come or gone.
    _ = try listInputs(of: request.site)
    for path in inputs.tree.paths { _ = try readPresent("\(request.site)/\(path)") }
    throw WrongUsage.outdated("files have come or gone", output)
  }
  if let first = changed.first {
    let path = inputs.tree.path(of: first)
    _ = try readPresent("\(request.site)/\(path)")
    throw WrongUsage.outdated("\(path) has changed", output)
  }
  func digest(_ part: String) -> Digest { Digest(of: (lines[part] ?? []).joined().utf8) }
  return BuiltInputs(
    content: digest("content"), templates: digest("templates"), rules: digest("rules"))
}

extension WrongUsage {
  fileprivate static func outdated(_ why: String, _ output: OutputFolder) -> WrongUsage {
    WrongUsage(
      "the edition in \(output.name) is older than the content: \(why) since it was built",
      help: "run `sourcebook build`, look at it, then pack it")
  }
}
