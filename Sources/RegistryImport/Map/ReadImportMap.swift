import ContentLoading
package import DirectoryModel

/// Reads a mapping file; nil when it has mistakes, all of which are told with their place.
///
/// A day stands for the one the map says the registry was taken on.
package func readImportMap(
  _ bytes: [UInt8], in file: SourceFile.ID, id: String, takenOn day: CalendarDay?
) -> Reported<ImportMap?> {
  let read = checkText(bytes, in: file).then { text in
    text.map { readYAML($0[...], in: file) } ?? Reported(nil)
  }
  guard let value = read.value else { return Reported(nil, read.diagnostics) }
  var fields = FieldReader(value, of: "the map")
  fields.need("title", "source", "tables")
  let written = fields.text("id")
  if let written, !isSoundID(written.value) { fields.report(.unsoundID(written)) }
  let title = fields.text("title")
  let occupied = fields.choice("if-there", of: ImportMap.Occupied.self)
  let source = fields.value("source").flatMap { decodeSource($0, takenOn: day, &fields) }
  var diagnostics = read.diagnostics
  let items = fields.list("tables")
  var tables: [TableMap] = []
  if let source {
    let lookups = items.compactMap(lookupName)
    for item in items {
      let table = decodeTable(item, source: source, lookups: lookups)
      diagnostics += table.diagnostics
      if let table = table.value { tables.append(table) }
    }
  }
  diagnostics = fields.finish() + diagnostics
  if !isSoundID(written?.value ?? id), written == nil {
    diagnostics.append(.unsoundID(Located(id, at: .start(of: file))))
  }
  guard !diagnostics.contains(where: { $0.severity == .error }), let source, let title,
    tables.count == items.count
  else { return Reported(nil, diagnostics) }
  return Reported(
    ImportMap(
      id: written?.value ?? id, title: title.value, file: file, source: source,
      occupied: occupied?.value ?? .conflict, tables: tables), diagnostics)
}

private func decodeSource(
  _ value: ContentValue, takenOn day: CalendarDay?, _ outer: inout FieldReader
) -> RecordSource? {
  var fields = FieldReader(value, of: "source")
  fields.need("title", "date")
  let date = fields.day("date")
  let url = fields.text("url")
  if let url, !isWebAddress(url.value) { fields.report(.noAddress(url, of: "url")) }
  var title: RecordValue?
  switch fields.value("title") {
  case .scalar(let text, _)?: title = .text(text.value)
  case .mapping?:
    title = .mapping(
      fields.entries("title").compactMap { entry in
        guard case .scalar(let text, _) = entry.value else { return nil }
        return RecordField(entry.key.value, .text(text.value))
      })
  case .list?, nil: title = nil
  }
  outer.report(fields.finish())
  guard let title, let date else { return nil }
  return RecordSource(title: title, url: url?.value, date: day ?? date.value)
}

/// The name a table is looked up by, read before all tables, as one may come behind those that use it.
private func lookupName(_ table: ContentValue) -> String? {
  guard case .mapping(let entries, _) = table,
    case .mapping(let inner, _)? = entries.first(where: { $0.key.value == "lookup" })?.value,
    case .scalar(let name, _)? = inner.first(where: { $0.key.value == "name" })?.value
  else { return nil }
  return name.value
}

/// Whether a text is an address of the web that content may name.
func isWebAddress(_ text: String) -> Bool {
  (text.hasPrefix("https://") || text.hasPrefix("http://"))
    && text.utf8.count > 8 && !text.utf8.contains { $0 <= 0x20 || $0 == 0x22 || $0 == 0x3C }
}

extension Diagnostic {
  fileprivate static func unsoundID(_ id: Located<String>) -> Self {
    Diagnostic(
      .badFileName, "`\(id.value)` cannot be the id of a map", at: id.range,
      help: "write `id:` with lower-case letters a to z, digits and hyphens, at most 64")
  }

  static func noAddress(_ text: Located<String>, of key: String) -> Self {
    Diagnostic(
      .linkNotAllowed, "`\(key)` is `\(text.value)`, not a web address", at: text.range,
      help: "write an address that begins with https:// or http://")
  }
}
