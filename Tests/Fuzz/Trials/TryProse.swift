import DirectoryModel
import TestSupport

@testable import ContentLoading
@testable import SitePages

/// Reads a text as Markdown and compares the page's HTML with libcmark's own in safe mode.
func tryProse(_ bytes: [UInt8]) throws {
  let file = SourceFile.ID(index: 0)
  guard let text = checkText(bytes, in: file).value else { return }
  let read = readProse(text[...], from: TextOrigin(file: file))
  try TextPlaces(text).check(read.diagnostics)
  let route = PageRoute(language: LanguageTag("zh"), folder: "zh/", path: "suppliers/a.html")
  let html = proseHTML(read.value, at: route, headingsBelow: 1, anchor: "text")
  let pieces = HTMLPiece.read(String(decoding: html.bytes, as: UTF8.self))
  for piece in pieces { try checkIsOurs(piece) }

  let limits = [DiagnosticCode.proseTooDeep.rawValue, DiagnosticCode.valueTooLong.rawValue]
  let isWhole =
    read.diagnostics.count < 100 && !read.diagnostics.contains { limits.contains($0.code) }
  let markdown = String(decoding: text, as: UTF8.self)
  guard isWhole, !hasOurOwnWays(markdown) else { return }
  guard let safe = safeHTML(markdown) else { return }
  let isSame = says(
    pieces, as: HTMLPiece.read(safe), toLanguage: route.toLanguage, toRoot: route.toRoot)
  guard isSame else {
    throw BrokenPromise(
      description: "the page says \(String(decoding: html.bytes, as: UTF8.self)), libcmark \(safe)")
  }
}

/// What is written otherwise on purpose, each with tests of its own: tasks, links to headings and sources, lines of Chinese.
private func hasOurOwnWays(_ markdown: String) -> Bool {
  markdown.contains("[ ]") || markdown.contains("#") && markdown.contains("](")
    || markdown.unicodeScalars.contains { $0.value >= 0x3000 }
}

private func checkIsOurs(_ piece: HTMLPiece) throws {
  guard case .tag(let name, let attributes) = piece else { return }
  let plain = name.hasPrefix("/") ? String(name.dropFirst()) : name
  let known = HTMLPiece.blocks.union(["a", "img", "em", "strong", "code", "br", "span"])
  let isKnown =
    known.contains(plain)
    && attributes.keys.allSatisfy {
      ["href", "src", "title", "alt", "rel", "class", "id", "start", "hidden"].contains($0)
    }
  let address = (attributes["href"] ?? attributes["src"] ?? "").lowercased()
  let isSafe = ["javascript:", "data:", "vbscript:", "file:"].allSatisfy { !address.hasPrefix($0) }
  guard isKnown, isSafe else {
    throw BrokenPromise(description: "a page would carry \(piece)")
  }
}
