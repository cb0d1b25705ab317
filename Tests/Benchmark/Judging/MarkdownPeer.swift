import CCMark
import Glibc

/// What the machine is worth: libcmark on 2,700 bytes of profiles, parsed and rendered by one thread.
struct MarkdownPeer {
  private let text: [CChar]

  /// Nil when the site has too little text.
  init?(site: String) {
    let folder = site + "/content/suppliers"
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var text: [CChar] = []
    while text.count < 2_700, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".md") { text += Self.body(of: folder + "/" + name) }
    }
    guard text.count >= 2_700 else { return nil }
    self.text = Array(text.prefix(2_700))
  }

  /// Seconds for one text, the median of some runs of a thousand.
  func time(runs: Int) -> Double {
    let each = median(of: runs) {
      for _ in 0..<1_000 { free(cmark_markdown_to_html(text, text.count, 0)) }
    }
    return each.wall / 1_000
  }

  /// What stands below the front matter.
  private static func body(of path: String) -> [CChar] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [CChar](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    let lines = bytes[..<count].split(separator: 10, omittingEmptySubsequences: false)
    let fence = Array("---".utf8CString.dropLast())[...]
    let end = lines.indices.dropFirst().first { lines[$0] == fence }
    guard let end else { return [] }
    return lines[(end + 1)...].flatMap { Array($0) + [10] }
  }
}
