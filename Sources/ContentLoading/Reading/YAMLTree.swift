import DirectoryModel

/// Puts the parts of a YAML document together and keeps the limits on nesting and aliases.
struct YAMLTree {
  /// A finished value with what it weighs.
  struct Branch {
    let value: ContentValue
    let nodes: Int
    let height: Int
  }

  private struct Frame {
    let isMapping: Bool
    let start: SourceRange
    let anchor: String?
    var items: [ContentValue] = []
    var entries: [ContentValue.Entry] = []
    var key: Located<String>?
    var keyIsTaken = false
    /// Where keys stand, once there are too many to compare one by one.
    var places: [String: Int] = [:]
    var nodes = 1
    var height = 0
  }

  static let deepest = 32
  static let aliasNodes = 10_000

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var root: ContentValue?
  private var frames: [Frame] = []
  private var anchors: [String: Branch] = [:]
  private var expanded = 0

  /// Opens a list or mapping; false when it is nested too deep.
  mutating func open(mapping isMapping: Bool, anchor: String?, at start: SourceRange) -> Bool {
    guard frames.count < Self.deepest else {
      diagnostics.append(.tooDeep(at: start))
      return false
    }
    frames.append(Frame(isMapping: isMapping, start: start, anchor: anchor))
    return true
  }

  /// Closes the innermost list or mapping; `end` is given for flow style only.
  mutating func close(at end: SourceRange?) {
    guard let frame = frames.popLast() else { return }
    let last = end ?? (frame.isMapping ? frame.entries.last?.value : frame.items.last)?.range
    let range = SourceRange(
      file: frame.start.file, line: Int(frame.start.line), column: Int(frame.start.column),
      endLine: Int(last?.endLine ?? frame.start.endLine),
      endColumn: Int(last?.endColumn ?? frame.start.endColumn))
    let value: ContentValue =
      frame.isMapping ? .mapping(frame.entries, at: range) : .list(frame.items, at: range)
    add(Branch(value: value, nodes: frame.nodes, height: frame.height + 1), anchor: frame.anchor)
  }

  mutating func add(_ branch: Branch, anchor: String?) {
    if let anchor { anchors[anchor] = branch }
    guard let top = frames.indices.last else {
      root = root ?? branch.value
      return
    }
    frames[top].nodes += branch.nodes
    frames[top].height = max(frames[top].height, branch.height)
    if !frames[top].isMapping {
      frames[top].items.append(branch.value)
    } else if let key = frames[top].key {
      if !frames[top].keyIsTaken {
        frames[top].entries.append(ContentValue.Entry(key: key, value: branch.value))
      }
      frames[top].key = nil
    } else {
      takeKey(branch.value, in: top)
    }
  }

  /// Puts in what an alias stands for; false when the document would grow beyond its limits.
  mutating func addAlias(_ name: String, at range: SourceRange) -> Bool {
    guard let branch = anchors[name] else {
      diagnostics.append(.unknownAnchor(name, at: range))
      return false
    }
    expanded += branch.nodes
    guard expanded <= Self.aliasNodes else {
      diagnostics.append(.aliasBomb(at: range))
      return false
    }
    guard frames.count + branch.height <= Self.deepest else {
      diagnostics.append(.tooDeep(at: range))
      return false
    }
    add(branch, anchor: nil)
    return true
  }

  private mutating func takeKey(_ value: ContentValue, in top: Int) {
    guard case .scalar(let key, _) = value else {
      diagnostics.append(.keyNotText(value))
      frames[top].key = Located("", at: value.range)
      frames[top].keyIsTaken = true
      return
    }
    let first = placeOfKey(key.value, in: top)
    if let first {
      diagnostics.append(.duplicateKey(key, first: frames[top].entries[first].key.range))
    }
    frames[top].key = key
    frames[top].keyIsTaken = first != nil
  }

  private mutating func placeOfKey(_ key: String, in top: Int) -> Int? {
    let entries = frames[top].entries
    guard entries.count > 24 else { return entries.firstIndex { $0.key.value == key } }
    for index in frames[top].places.count..<entries.count {
      frames[top].places[entries[index].key.value] = index
    }
    return frames[top].places[key]
  }
}

extension Diagnostic {
  fileprivate static func tooDeep(at range: SourceRange) -> Self {
    Diagnostic(
      .tooDeep, "more than \(YAMLTree.deepest) lists and mappings inside each other", at: range,
      help: "write it with less nesting")
  }

  fileprivate static func aliasBomb(at range: SourceRange) -> Self {
    Diagnostic(
      .aliasBomb, "aliases of this file stand for more than 10,000 values", at: range,
      help: "write the values out, or use fewer aliases")
  }

  fileprivate static func unknownAnchor(_ name: String, at range: SourceRange) -> Self {
    Diagnostic(
      .yamlSyntax, "alias `*\(name)` has no finished anchor `&\(name)` before it", at: range,
      help: "write the value out, or put it in quotes when the `*` belongs to it")
  }

  fileprivate static func keyNotText(_ value: ContentValue) -> Self {
    Diagnostic(
      .yamlSyntax, "a list or mapping stands where a key is expected", at: value.range,
      help: "write a text as the key, in quotes when it begins with `[` or `{`")
  }

  fileprivate static func duplicateKey(_ key: Located<String>, first: SourceRange) -> Self {
    Diagnostic(
      .duplicateKey, "`\(key.value)` is written twice", at: key.range,
      help: "keep one of the two", notes: [Note("first written here", at: first)])
  }
}
