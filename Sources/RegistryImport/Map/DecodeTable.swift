import DirectoryModel

/// Reads one entry of `tables`; nil when it cannot be used.
func decodeTable(
  _ value: ContentValue, source: RecordSource, lookups: [String]
) -> Reported<TableMap?> {
  var fields = FieldReader(value, of: "tables")
  fields.need("file")
  let pattern = fields.text("file")
  let written = fields.choice("format", of: TableMap.Format.self)
  let format = written?.value ?? pattern.map { formatByName($0.value) } ?? .csv
  let encoding = fields.choice("encoding", of: TextEncoding.self)
  let separator = fields.text("separator").flatMap { text -> UInt8? in
    let known = ["comma": ",", "semicolon": ";", "tab": "\t"]
    if let sign = known[text.value]?.utf8.first { return sign }
    fields.report(.unknownValue(text, of: "separator", known: known.keys.sorted()))
    return nil
  }
  let headerRow = fields.wholeNumber("header-row", in: 0...1000)
  let columns = fields.texts("columns")
  let rows = fields.text("rows").map(readPath) ?? Reported(ValuePath.whole)
  fields.report(rows.diagnostics)

  var inputs: [Located<String>] = []
  let derived = decodeFields(&fields, inputs: &inputs, lookups: lookups)
  var slots = derived.map(\.name)
  let constants = [
    "source.date": source.date.description, "source.url": source.url ?? "",
  ]
  let skips = decodeSkips(&fields, naming: slots)
  let makes = decodeMakes(&fields, slots: &slots, constants: constants, source: source)
  let lookup = fields.value("lookup").flatMap { value -> TableMap.Lookup? in
    decodeLookup(value, naming: slots, &fields)
  }
  if makes.isEmpty, lookup == nil, skips.isEmpty { fields.report(.makesNothing(at: fields.range)) }
  if format != .csv {
    for input in inputs { fields.report(readPath(input).diagnostics) }
  }
  let diagnostics = fields.finish()
  guard let pattern else { return Reported(nil, diagnostics) }
  return Reported(
    TableMap(
      pattern: pattern, format: format, encoding: encoding?.value ?? .auto,
      separator: separator ?? UInt8(ascii: ","),
      headerRow: headerRow?.value ?? (columns.isEmpty ? 1 : 0), columns: columns,
      rows: rows.value, inputs: inputs, fields: derived, skips: skips, makes: makes,
      lookup: lookup, slots: slots), diagnostics)
}

private func formatByName(_ pattern: String) -> TableMap.Format {
  if pattern.hasSuffix(".json") { return .json }
  return pattern.hasSuffix(".jsonl") || pattern.hasSuffix(".ndjson") ? .jsonLines : .csv
}

private func decodeFields(
  _ outer: inout FieldReader, inputs: inout [Located<String>], lookups: [String]
) -> [FieldMap] {
  var known: [FieldMap] = []
  for entry in outer.entries("fields") {
    let names = known.map(\.name)
    if case .scalar(let column, _) = entry.value {
      let origin = FieldMap.Origin.input(input(column, among: &inputs))
      known.append(FieldMap(name: entry.key.value, origin: origin, steps: []))
      continue
    }
    var fields = FieldReader(entry.value, of: entry.key.value)
    var origin: FieldMap.Origin?
    if let column = fields.text("column") {
      origin = .input(input(column, among: &inputs))
    }
    if let field = fields.text("field") {
      let slot = names.firstIndex(of: field.value)
      if slot == nil { fields.report(.unknownField(field.value, at: field.range, known: names)) }
      origin = slot.map { .slot($0) } ?? origin
    }
    let others = fields.texts("first-of")
    if !others.isEmpty {
      origin = .firstOf(
        others.compactMap { field in
          let slot = names.firstIndex(of: field.value)
          if slot == nil {
            fields.report(.unknownField(field.value, at: field.range, known: names))
          }
          return slot
        })
    }
    let steps = fields.list("do").compactMap { decodeStep($0, lookups: lookups, &fields) }
    if origin == nil, fields.finish().isEmpty {
      fields.report(.missing("column", at: entry.key.range))
    }
    outer.report(fields.finish())
    known.append(
      FieldMap(name: entry.key.value, origin: origin ?? .input(0), steps: steps))
  }
  return known
}

private func input(_ column: Located<String>, among inputs: inout [Located<String>]) -> Int {
  if let place = inputs.firstIndex(where: { $0.value == column.value }) { return place }
  inputs.append(column)
  return inputs.count - 1
}

private func decodeSkips(_ outer: inout FieldReader, naming slots: [String]) -> [SkipRule] {
  outer.list("skip").compactMap { item in
    var fields = FieldReader(item, of: "skip")
    fields.need("because")
    let reason = fields.text("because")
    // Without a condition every row is skipped.
    let condition = fields.value("when").map { decodeCondition($0, naming: slots, &fields) }
    outer.report(fields.finish())
    return reason.map {
      SkipRule(condition: condition ?? RowCondition(parts: []), reason: $0.value)
    }
  }
}

private func decodeLookup(
  _ value: ContentValue, naming slots: [String], _ outer: inout FieldReader
) -> TableMap.Lookup? {
  var fields = FieldReader(value, of: "lookup")
  fields.need("name", "key", "value")
  let name = fields.text("name")
  let templates = [fields.text("key"), fields.text("value")].compactMap { text in
    text.map { text -> ValueTemplate in
      let read = readTemplate(text, naming: slots)
      fields.report(read.diagnostics)
      return read.value
    }
  }
  outer.report(fields.finish())
  guard let name, templates.count == 2 else { return nil }
  return TableMap.Lookup(name: name.value, key: templates[0], value: templates[1])
}

extension Diagnostic {
  fileprivate static func makesNothing(at range: SourceRange) -> Self {
    Diagnostic(
      .importMap, "this table makes nothing", at: range,
      help: "add `make:` with the records a row becomes, or `skip:` with the reason")
  }
}
