import CCMark
import Glibc

/// libcmark's own HTML in safe mode; nil when it has no memory for it.
package func safeHTML(_ markdown: String) -> String? {
  guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else {
    return nil
  }
  defer { free(html) }
  return String(cString: html)
}

/// The rewriting docs/content-format.md describes, done on libcmark's HTML.
func rewrite(_ pieces: [HTMLPiece], toLanguage: String, toRoot: String) -> [HTMLPiece] {
  var openLinks: [Bool] = []
  return pieces.compactMap { piece in
    guard case .tag(let name, var attributes) = piece else { return piece }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6":
      let level = min(6, (Int(name.suffix(1)) ?? 0) + 1)
      return .tag(name: (name.hasPrefix("/") ? "/h" : "h") + "\(level)", attributes: [:])
    case "code":
      return .tag(name: name, attributes: [:])
    case "a":
      let address = attributes["href"] ?? ""
      openLinks.append(mayBeLinked(address))
      guard mayBeLinked(address) else { return nil }
      if address.hasPrefix("http") { attributes["rel"] = "external" }
      if isOfSite(address) { attributes["href"] = toLanguage + address }
      return .tag(name: name, attributes: attributes)
    case "/a":
      return openLinks.popLast() == true ? piece : nil
    case "img":
      let address = attributes["src"] ?? ""
      guard mayBeLinked(address), isOfSite(address) else { return .text(attributes["alt"] ?? "") }
      attributes["src"] = toRoot + address
      return .tag(name: name, attributes: attributes)
    default: return piece
    }
  }
}

/// Whether a page and libcmark say the same, after the rewriting.
///
/// Of an image that may not be shown the words stay as they are formatted; libcmark has them without, so then both are compared without.
package func says(
  _ page: [HTMLPiece], as safe: [HTMLPiece], toLanguage: String, toRoot: String
) -> Bool {
  let expected = settled(rewrite(safe, toLanguage: toLanguage, toRoot: toRoot))
  let written = settled(page.map(\.withoutAnchor))
  return written == expected
    || safe.contains(where: isRefusedImage) && settled(plain(written)) == settled(plain(expected))
}

private func isRefusedImage(_ piece: HTMLPiece) -> Bool {
  guard case .tag("img", let attributes) = piece else { return false }
  let address = attributes["src"] ?? ""
  return !mayBeLinked(address) || !isOfSite(address)
}

private func plain(_ pieces: [HTMLPiece]) -> [HTMLPiece] {
  pieces.filter {
    guard case .tag(let name, _) = $0 else { return true }
    return !["em", "/em", "strong", "/strong", "code", "/code", "a", "/a"].contains(name)
  }
}

/// Joins texts, and drops line ends at the edges of blocks, which say nothing.
func settled(_ pieces: [HTMLPiece]) -> [HTMLPiece] {
  var joined: [HTMLPiece] = []
  for piece in pieces {
    if case .text(let words) = piece, case .text(let before)? = joined.last {
      joined[joined.count - 1] = .text(before + words)
    } else {
      joined.append(piece)
    }
  }
  var isCode = false
  return joined.indices.compactMap { index in
    guard case .text(var words) = joined[index] else {
      if case .tag("pre", _) = joined[index] { isCode = true }
      if case .tag("/pre", _) = joined[index] { isCode = false }
      return joined[index]
    }
    guard !isCode else { return joined[index] }
    if index == 0 || joined[index - 1].isBlock { words = String(words.drop { $0 == "\n" }) }
    if index + 1 == joined.count || joined[index + 1].isBlock {
      while words.last == "\n" { words.removeLast() }
    }
    return words.isEmpty ? nil : .text(words)
  }
}

private func mayBeLinked(_ address: String) -> Bool {
  guard let first = address.first, first > " ", !address.contains("\\"),
    !address.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
  else { return false }
  if let scheme = scheme(of: address) {
    let rest = address.dropFirst(scheme.count + 1)
    return switch scheme.lowercased() {
    case "http", "https":
      rest.hasPrefix("//") && !rest.contains(" ")
        && rest.dropFirst(2).first.map { !"/?#:".contains($0) } ?? false
    case "mailto", "tel": !rest.isEmpty
    default: false
    }
  }
  return first != "/"
}

private func isOfSite(_ address: String) -> Bool {
  scheme(of: address) == nil && !address.hasPrefix("#")
}

private func scheme(of address: String) -> Substring? {
  guard let end = address.firstIndex(where: { ":/?#".contains($0) }), address[end] == ":" else {
    return nil
  }
  return address[..<end]
}
