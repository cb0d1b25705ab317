import DirectoryModel

/// Makes drafts of records from the rows of all files; tables that are looked up are read before the others.
func mapRows(
  _ files: [RegistryRows], by map: ImportMap, spellings: Spellings
) -> Reported<MappedRows> {
  var around = StepSurroundings()
  var mapped = MappedRows()
  mapped.outcomes = files.map { _ in [] }
  for isLookup in [true, false] {
    for (place, file) in files.enumerated() {
      let table = map.tables[file.table]
      guard (table.lookup != nil) == isLookup else { continue }
      for row in file.rows {
        var mapping = RowMapping(row: row, table: table, spellings: spellings)
        mapped.outcomes[place].append(mapping.run(&around, &mapped))
      }
    }
  }
  if around.told > around.limit {
    around.diagnostics.append(
      Diagnostic(
        .importValue, "\(around.told - around.limit) more values are left out like this", at: nil,
        help: "put right the listed ones first", severity: .warning))
  }
  return Reported(mapped, around.diagnostics)
}

/// The way of one row through its table.
private struct RowMapping {
  let row: RegistryRow
  let table: TableMap
  let spellings: Spellings
  private var slots: [[Located<String>]]

  init(row: RegistryRow, table: TableMap, spellings: Spellings) {
    self.row = row
    self.table = table
    self.spellings = spellings
    slots = Array(repeating: [], count: table.slots.count)
  }

  mutating func run(_ around: inout StepSurroundings, _ mapped: inout MappedRows) -> RowOutcome {
    for (slot, field) in table.fields.enumerated() {
      var values: [Located<String>]
      switch field.origin {
      case .input(let input): values = row.cells[input]
      case .slot(let other): values = slots[other]
      case .firstOf(let others): values = others.map { slots[$0] }.first { !$0.isEmpty } ?? []
      }
      for step in field.steps where !values.isEmpty {
        values = step.apply(to: values, of: field.name, &around)
      }
      slots[slot] = values
    }
    if let rule = table.skips.first(where: { $0.condition.holds(slots) }) {
      return .skipped(reason: rule.reason)
    }
    if let lookup = table.lookup {
      guard let key = lookup.key.values(slots).first, let value = lookup.value.values(slots).first
      else { return .skipped(reason: "key or value of the table to look up in is empty") }
      around.lookups[lookup.name, default: [:]][key.value] = value.value
      return .lookedUp
    }
    return makeDrafts(&around, &mapped)
  }

  private mutating func makeDrafts(
    _ around: inout StepSurroundings, _ mapped: inout MappedRows
  ) -> RowOutcome {
    var made: [Int] = []
    var reasons: [String] = []
    for make in table.makes {
      if let condition = make.condition, !condition.holds(slots) {
        reasons.append(make.reason ?? "no \(make.name) by the map's conditions")
        continue
      }
      if let exception = make.exception, exception.holds(slots) {
        reasons.append(make.reason ?? "no \(make.name) by the map's conditions")
        continue
      }
      switch draft(make, &around) {
      case .success(let draft):
        made.append(mapped.drafts.count)
        slots[make.idSlot] = [Located(draft.id, at: row.range)]
        slots[make.nameSlot] = draft.name.map { [$0] } ?? []
        mapped.drafts.append(draft)
      case .failure(let lack): reasons.append(lack.reason)
      }
    }
    if made.isEmpty { return .skipped(reason: reasons.first ?? "the map makes nothing of it") }
    for reason in reasons { mapped.notMade[reason, default: 0] += 1 }
    return .drafts(made)
  }

  /// Why a record cannot be made.
  private struct Lack: Error { let reason: String }

  private func draft(_ make: RecordMap, _ around: inout StepSurroundings) -> Result<Draft, Lack> {
    guard case .mapping(var fields)? = value(of: make.tree, key: make.kind.rawValue, &around) else {
      return .failure(Lack(reason: "the row holds nothing for the \(make.kind.rawValue)"))
    }
    if !make.kind.isDocument { fields = fields.map(asCells) }
    for key in RecordShape.needed(in: make.kind) where fields[key]?.isEmpty ?? true {
      return .failure(Lack(reason: "no `\(key)` for the \(make.kind.rawValue)"))
    }
    var name: Located<String>?
    if make.kind == .supplier, case .mapping(let keys) = make.tree,
      case .value(let template, _)? = keys.first(where: { $0.key == "name" })?.tree
    {
      name = template.values(slots).first
    }
    guard let id = id(of: make, fields, name) else {
      return .failure(Lack(reason: "no id for the \(make.kind.rawValue)"))
    }
    let rank = make.preferences.firstIndex { $0.holds(slots) } ?? make.preferences.count
    return .success(
      Draft(
        kind: make.kind, id: id, merging: make.merging, rank: rank, fields: fields, name: name,
        range: name?.range ?? row.range))
  }

  private func id(
    of make: RecordMap, _ fields: [RecordField], _ name: Located<String>?
  ) -> String? {
    guard make.kind.isDocument else { return tableKey(of: make.kind, fields) }
    if make.merging == .spellings, let name, let chosen = spellings.id(of: name.value) {
      return chosen
    }
    for template in make.ids {
      if let text = template.values(slots).first, let id = recordID(from: text.value) { return id }
    }
    return nil
  }

  /// The value a tree becomes for this row; nil when nothing of it has a value.
  private func value(
    of tree: RecordTree, key: String, _ around: inout StepSurroundings
  ) -> RecordValue? {
    switch tree {
    case .value(let template, let kind):
      let texts = texts(of: template, kind, key: key, &around)
      let text = texts.joined(separator: ", ").trimmingLines()
      return text.isEmpty ? nil : .text(text)
    case .list(let items):
      var values: [RecordValue] = []
      for item in items {
        if case .value(let template, let kind) = item {
          values += texts(of: template, kind, key: key, &around).map { .text($0) }
        } else if case .each(let slot, let inner) = item {
          for one in slots[slot] {
            var single = self
            single.slots[slot] = [one]
            if let value = single.value(of: inner, key: key, &around) { values.append(value) }
          }
        } else if let value = value(of: item, key: key, &around) {
          values.append(value)
        }
      }
      let known = values.unrepeated()
      return known.isEmpty ? nil : .list(known)
    case .each(_, let inner): return value(of: inner, key: key, &around)
    case .mapping(let entries):
      let fields = entries.compactMap { entry in
        value(of: entry.tree, key: entry.key, &around).map { RecordField(entry.key, $0) }
      }
      return fields.isEmpty ? nil : .mapping(fields)
    }
  }

  private func texts(
    of template: ValueTemplate, _ kind: ValueKind, key: String, _ around: inout StepSurroundings
  ) -> [String] {
    if let literal = template.literal { return literal.isEmpty ? [] : [literal] }
    if case .markdown = kind {
      let escaped = slots.map { $0.map { Located(plainMarkdown($0.value), at: $0.range) } }
      let text = template.values(escaped).map(\.value).joined(separator: "\n\n")
      return text.isEmpty ? [] : [text]
    }
    return template.values(slots).compactMap { value in
      if let complaint = kind.complaint(about: value, of: key) {
        around.tell(.leftOut(complaint))
        return nil
      }
      return value.value.replacing("\n", with: " ")
    }
  }
}

/// A field as a table holds it: a semicolon parts the values of a cell, so none stands inside one.
private func asCells(_ field: RecordField) -> RecordField {
  guard case .list(let items) = field.value else { return field }
  return RecordField(
    field.key, .list(items.flatMap(\.texts).map { .text($0.replacing(";", with: ",")) }))
}

/// What a row of a table is told from others by.
func tableKey(of kind: RecordKind, _ fields: [RecordField]) -> String {
  func text(_ key: String) -> String { fields[key]?.texts.joined(separator: ";") ?? "" }
  if kind == .issuer { return [text("id"), text("schemes"), text("from")].joined(separator: "|") }
  let number = text("number")
  let owner = text("supplier")
  return [
    text("scheme"), number, owner.isEmpty ? text("holder") : owner,
    number.isEmpty ? text("models") : "",
  ].joined(separator: "|")
}

extension Array where Element: Hashable {
  /// The elements in their order, each once.
  func unrepeated() -> [Element] {
    if count < 2 { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Diagnostic {
  /// A value of a row the content could not hold: the same words, but no mistake of the map.
  fileprivate static func leftOut(_ complaint: Diagnostic) -> Self {
    Diagnostic(
      .importValue, complaint.message + ", and is left out", at: complaint.range,
      help: complaint.help, severity: .warning)
  }
}
