import ContentSchemas

/// An entry of a document's outline.
struct DocumentSymbol: Encodable {
  /// As the protocol counts kinds of symbols.
  enum Kind: Int, Encodable {
    case field = 8
    case object = 19
  }

  let name: String
  let detail: String?
  let kind: Kind
  let range: TextSpan
  let selectionRange: TextSpan
  let children: [DocumentSymbol]
}

/// The outline of YAML or a front matter: keys at the left, and below each the items of its list of mappings.
func documentSymbols(
  of lines: LineIndex, path: String, _ encoding: PositionEncoding
) -> [DocumentSymbol] {
  let region = path.hasSuffix(".md") ? frontMatter(of: lines) : 0..<lines.bytes.count
  guard let region, RecordSchema(ofFile: path) != nil else { return [] }
  let scraps = ScrapScanner.scraps(of: lines.bytes[region])
  let keys = scraps.indices.filter { scraps[$0].part == .key && scraps[$0].path.isEmpty }

  func span(_ bytes: Range<Int>) -> TextSpan {
    TextSpan(
      start: lines.position(of: bytes.lowerBound, encoding),
      end: lines.position(of: bytes.upperBound, encoding))
  }

  return keys.enumerated().map { position, index in
    let key = scraps[index]
    let next = position + 1 < keys.count ? keys[position + 1] : scraps.count
    let inner = scraps[(index + 1)..<next]
    let end = inner.last?.bytes.upperBound ?? key.bytes.upperBound
    let value = inner.first.flatMap { $0.part != .key && $0.path == [key.text] ? $0.text : nil }
    var seen: Set<Int> = []
    let items = inner.filter {
      $0.part == .key && $0.path == [key.text] && seen.insert($0.mapping).inserted
    }
    let children = items.map { first in
      let own = inner.filter { $0.mapping == first.mapping }
      let values = inner.filter { scrap in
        scrap.part == .value && scrap.bytes.lowerBound > first.bytes.lowerBound
          && scrap.path.count == 2
      }
      let name = values.first?.text ?? first.text
      return DocumentSymbol(
        name: name.isEmpty ? first.text : name, detail: first.text, kind: .object,
        range: span(
          first.bytes.lowerBound..<(own.last?.bytes.upperBound ?? first.bytes.upperBound)),
        selectionRange: span(first.bytes), children: [])
    }
    return DocumentSymbol(
      name: key.text.isEmpty ? "(no key)" : key.text, detail: value, kind: .field,
      range: span(key.bytes.lowerBound..<max(end, key.bytes.upperBound)),
      selectionRange: span(key.bytes), children: children)
  }
}
