/// A document as its editor holds it.
struct OpenDocument: Sendable {
  /// As the client writes it, who wants to read it so again.
  let uri: String
  /// Below the site's folder.
  let path: String
  private(set) var version: Int
  private(set) var lines: LineIndex

  init(uri: String, path: String, version: Int, text: String) {
    self.uri = uri
    self.path = path
    self.version = version
    lines = LineIndex(Array(text.utf8))
  }

  mutating func apply(_ changes: DidChangeParameters, _ encoding: PositionEncoding) {
    for change in changes.contentChanges {
      guard let range = change.range else {
        lines = LineIndex(Array(change.text.utf8))
        continue
      }
      let ends = [range.start, range.end].map { lines.offset(of: $0, encoding) }.sorted()
      var bytes = lines.bytes
      bytes.replaceSubrange(ends[0]..<ends[1], with: change.text.utf8)
      lines = LineIndex(bytes)
    }
    version = changes.textDocument.version ?? version &+ 1
  }
}
