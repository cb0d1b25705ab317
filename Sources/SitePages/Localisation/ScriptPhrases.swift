package import DirectoryModel

/// The phrases the scripts of `templates/assets` name: `SB.word("find.none")`, or all below `SB.word("status." + …)`.
package struct ScriptPhrases: Sendable {
  /// Whole keys, each once, sorted.
  package let keys: [String]
  /// What keys begin with, up to their dot, each once, sorted.
  package let prefixes: [String]

  package init(in assets: [TemplateSources.Asset]) {
    var keys: Set<String> = []
    var prefixes: Set<String> = []
    for asset in assets where asset.path.hasSuffix(".js") {
      for name in Self.names(in: asset.bytes) {
        if name.hasSuffix(".") { prefixes.insert(name) } else { keys.insert(name) }
      }
    }
    self.keys = keys.sorted()
    self.prefixes = prefixes.sorted()
  }

  package static let none = ScriptPhrases(in: [])

  /// Whether a script can print the phrase.
  package func use(_ key: String) -> Bool {
    keys.contains(key) || prefixes.contains { key.hasPrefix($0) }
  }

  /// What stands between the quotation marks behind each `word(`.
  private static func names(in bytes: [UInt8]) -> [String] {
    let call = Array("word(".utf8)
    let quote = ByteSearch.word(of: UInt8(ascii: "\""))
    return bytes.withUnsafeBufferPointer { bytes in
      var names: [String] = []
      var place = 0
      while true {
        let start = ByteSearch.first(in: bytes, from: place) { ByteSearch.zeroes($0 ^ quote) } + 1
        guard start < bytes.count else { return names }
        place = start
        guard bytes[..<(start - 1)].suffix(call.count).elementsEqual(call) else { continue }
        place = ByteSearch.first(in: bytes, from: start) { ByteSearch.zeroes($0 ^ quote) }
        names.append(String(decoding: bytes[start..<place], as: UTF8.self))
      }
    }
  }
}
