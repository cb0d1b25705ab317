import ContentSchemas
import DirectoryModel
import RegistrationRules
import SitePublishing

/// Answers what an editor asks about a text it holds, from the site as it was checked last.
struct EditorAnswers {
  let desk: EditorDesk
  let checks: CheckLoop

  private func language(of site: DraftSite?) -> LanguageTag {
    if let locale = desk.locale?.lowercased() {
      return LanguageTag(locale.hasPrefix("zh") ? "zh" : "en")
    }
    let main = site?.directory.settings.mainLanguage.text
    return LanguageTag(main == "zh" ? "zh" : "en")
  }

  private func span(_ bytes: Range<Int>, in lines: LineIndex) -> TextSpan {
    TextSpan(
      start: lines.position(of: bytes.lowerBound, desk.encoding),
      end: lines.position(of: bytes.upperBound, desk.encoding))
  }

  private func place(at position: PlaceParameters) -> (place: ContentPlace, lines: LineIndex)? {
    guard let document = desk.document(position.textDocument.uri) else { return nil }
    let cursor = document.lines.offset(of: position.position, desk.encoding)
    return ContentPlace(in: document.lines, of: document.path, at: cursor, .any)
      .map { ($0, document.lines) }
  }

  /// What the value at a place names.
  private func reference(at place: ContentPlace) -> (kind: ReferenceKind, name: String)? {
    guard place.part != .key, !place.text.isEmpty else { return nil }
    for case .reference(let kind, _) in place.values { return (kind, place.text) }
    return nil
  }

  func hover(at position: PlaceParameters) -> Hover? {
    guard let document = desk.document(position.textDocument.uri) else { return nil }
    var parts: [String] = []
    var range: TextSpan?
    let latest = checks.latest
    let words = latest.map {
      HoverWords(site: $0.site, folder: $0.texts.site, language: language(of: $0.site))
    }
    if let (place, lines) = place(at: position) {
      let named = reference(at: place).flatMap { words?.text(of: $0.kind, $0.name) }
      if let text = named ?? place.says.map({ "`\(place.key ?? "")`: \($0)" }) {
        parts.append(text)
        range = span(place.bytes, in: lines)
      }
    } else if let (word, bytes) = numberInProse(of: document, at: position.position),
      let site = latest?.site, site.verify(word).inquiry.fits
    {
      parts.append(words?.number(word) ?? "")
      range = span(bytes, in: document.lines)
    }
    let here = TextSpan(start: position.position, end: position.position)
    var told: Set<String> = []
    for diagnostic in checks.shown(for: document.path)
    where diagnostic.range.touches(here) && told.insert(diagnostic.code).inserted {
      if let text = words?.code(diagnostic.code) { parts.append(text) }
    }
    guard !parts.isEmpty else { return nil }
    return Hover(
      contents: Hover.Contents(value: parts.joined(separator: "\n\n---\n\n")), range: range)
  }

  /// A word with digits around a place of the text below a front matter.
  private func numberInProse(
    of document: OpenDocument, at position: TextPosition
  ) -> (String, Range<Int>)? {
    let lines = document.lines
    let cursor = lines.offset(of: position, desk.encoding)
    let line = lines.bounds(of: position.line)
    // What stands around a number in prose and never inside of one.
    func isBreak(_ byte: UInt8) -> Bool { byte <= 32 || "\"'`,;<>|*[]".utf8.contains(byte) }
    var start = min(max(cursor, line.lowerBound), line.upperBound)
    var end = start
    while start > line.lowerBound, !isBreak(lines.bytes[start - 1]) { start -= 1 }
    while end < line.upperBound, !isBreak(lines.bytes[end]) { end += 1 }
    let bytes = lines.bytes[start..<end]
    guard bytes.count <= 400, bytes.count(where: { (48...57).contains($0) }) >= 4 else {
      return nil
    }
    return (String(decoding: bytes, as: UTF8.self), start..<end)
  }

  func completion(at position: PlaceParameters) -> CompletionList? {
    guard let (place, lines) = place(at: position) else { return nil }
    let site = checks.latest?.site
    let after = lines.bytes[place.bytes.upperBound...].first {
      $0 != 32 && $0 != UInt8(ascii: "\"")
    }
    return CompletionSearch(
      place: place, site: site, span: span(place.bytes, in: lines),
      hasColon: after == UInt8(ascii: ":"), language: language(of: site)
    ).list()
  }

  func definition(at position: PlaceParameters) -> [Location]? {
    guard let latest = checks.latest else { return nil }
    let search = DefinitionSearch(site: latest.site, texts: latest.texts)
    if let found = place(at: position), let (kind, name) = reference(at: found.place) {
      return search.places(of: kind, name)
    }
    guard let document = desk.document(position.textDocument.uri) else { return nil }
    let here = TextSpan(start: position.position, end: position.position)
    // Where a rule has found something, the rule is what stands behind it.
    let rules = checks.shown(for: document.path).filter { $0.range.touches(here) }
      .flatMap { search.places(of: .rule, $0.code) }
    return rules.isEmpty ? nil : rules
  }

  func references(at parameters: ReferenceParameters) -> [Location]? {
    let position = PlaceParameters(
      textDocument: parameters.textDocument, position: parameters.position)
    guard let latest = checks.latest, let found = place(at: position),
      let (kind, name) = reference(at: found.place)
    else { return nil }
    let search = DefinitionSearch(site: latest.site, texts: latest.texts)
    return ReferenceSearch(site: latest.site).ranges(of: kind, name).map(search.location)
  }

  func symbols(of parameters: DocumentParameters) -> [DocumentSymbol]? {
    desk.document(parameters.textDocument.uri).map {
      documentSymbols(of: $0.lines, path: $0.path, desk.encoding)
    }
  }

  func actions(for parameters: CodeActionParameters) -> [CodeAction]? {
    guard let document = desk.document(parameters.textDocument.uri) else { return nil }
    return codeActions(
      for: parameters.range, of: document.uri, among: checks.shown(for: document.path),
      language: language(of: checks.latest?.site).text)
  }
}
