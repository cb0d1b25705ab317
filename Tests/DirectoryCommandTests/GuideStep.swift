/// What a block of a chapter asks the shell to do, and what must come of it.
struct GuideStep {
  /// Parts what is said on one stream from what is said on the other.
  static let mark = "\u{1D}"

  let name: String
  let script: String
  /// Of each stream that is looked at; nil where nothing is shown.
  let shown: [String?]

  /// Nil for a block that asks for nothing, and for one that is run in another way.
  init?(_ block: GuideChapter.Block) {
    guard !block.isServer else { return nil }
    let end = "\n" + String(repeating: "=", count: 9) + "\n"
    if let file = block.value("file") {
      name = file
      script = "cat > \(file) <<'\(end.dropFirst().dropLast())'\n\(block.text)\(end)"
      shown = []
    } else if let file = block.value("result") {
      name = file
      script = "cat \(file)"
      shown = [block.text]
    } else if block.kind == "console" {
      let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
      name = String(lines.first?.dropFirst(2) ?? "")
      script = "{ \(name)\n} 2>.complaints\nprintf '\\035'\ncat .complaints\nrm .complaints"
      shown = [lines.dropFirst().joined(separator: "\n"), block.shown]
    } else if block.kind == "sh" {
      name = block.text
      // Where nothing is shown every command must at least end well.
      script = block.shown == nil ? "set -e\n\(block.text)\nset +e" : block.text
      shown = [block.shown]
    } else {
      return nil
    }
  }
}
