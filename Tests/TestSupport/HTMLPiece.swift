/// A tag or a text of HTML, read so that two ways of writing the same thing are equal.
package enum HTMLPiece: Equatable {
  case tag(name: String, attributes: [String: String])
  case text(String)

  package static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "hr",
  ]

  package var isBlock: Bool {
    guard case .tag(let name, _) = self else { return false }
    return Self.blocks.contains(name.hasPrefix("/") ? String(name.dropFirst()) : name)
  }

  /// Headings without their anchors, which libcmark does not write.
  package var withoutAnchor: HTMLPiece {
    guard case .tag(let name, let attributes) = self, name.wholeMatch(of: /h[1-6]/) != nil,
      attributes["id"]?.hasPrefix("text") == true
    else { return self }
    return .tag(name: name, attributes: [:])
  }

  /// Reads HTML as libcmark and this product write it: every attribute in double quotes, nothing left open.
  package static func read(_ html: String) -> [HTMLPiece] {
    var pieces: [HTMLPiece] = []
    var rest = html.utf8[...]
    while let first = rest.first {
      if rest.starts(with: omitted.utf8) {
        rest.removeFirst(omitted.utf8.count)
      } else if first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        pieces.append(tag(Substring(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        let text = rest[..<end]
        rest = rest[text.endIndex...]
        pieces.append(.text(decoded(Substring(text))))
      }
    }
    return pieces
  }

  /// What stands in the place of HTML in libcmark's safe mode.
  private static let omitted = "<!-- raw HTML omitted -->"

  private static func tag(_ inside: Substring) -> HTMLPiece {
    var attributes: [String: String] = [:]
    for found in inside.matches(of: /([a-z]+)="([^"]*)"/) {
      let isAddress = found.1 == "href" || found.1 == "src"
      let value = decoded(found.2)
      attributes[String(found.1)] = isAddress ? unescaped(value) : value
    }
    return .tag(name: String(inside.prefix { $0 != " " }), attributes: attributes)
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    return [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&amp;", "&"),
    ]
    .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }

  /// An address without its percent signs, which both writers may set differently.
  private static func unescaped(_ address: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
