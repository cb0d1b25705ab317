/// A site in one string: each file begins with a line `--- path ---`.
///
/// A test names only the files it is about; a plain `content/site.yaml` and an empty `templates` are added.
package final class TestSite: Sendable {
  package let folder: TemporaryFolder

  package static let settings = """
    title: Test directory
    publisher: Test
    languages: [en, zh]
    markets: []

    """

  package init(_ text: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "content/site.yaml")
    folder.makeFolder("templates")
    var path: String?
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let next = Self.path(in: line) {
        try Self.write(lines, to: path, in: folder)
        path = next
        lines = []
      } else {
        lines.append(line)
      }
    }
    try Self.write(lines, to: path, in: folder)
  }

  package var path: String { folder.path }

  private static func path(in line: Substring) -> String? {
    guard line.hasPrefix("--- "), line.hasSuffix(" ---") else { return nil }
    let path = line.dropFirst(4).dropLast(4)
    return path.isEmpty || path.contains(" ") ? nil : String(path)
  }

  private static func write(_ lines: [Substring], to path: String?, in folder: TemporaryFolder)
    throws
  {
    guard let path else { return }
    let text = lines.joined(separator: "\n")
    try folder.write(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n", to: path)
  }
}
