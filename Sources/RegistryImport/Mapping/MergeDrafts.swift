import DirectoryModel

/// Puts the drafts of one record together, in the order of their rank and then of the rows.
func mergeDrafts(_ drafts: [Draft]) -> Reported<MergedRecords> {
  var merging = DraftMerging()
  let order = drafts.indices.sorted {
    (drafts[$0].rank, $0) < (drafts[$1].rank, $1)
  }
  for number in order { merging.add(drafts[number], number: number) }
  return Reported(merging.finish(), merging.diagnostics)
}

private struct DraftMerging {
  private var merged = MergedRecords()
  private var places: [String: Int] = [:]
  private var names: [Int: [(name: String, rows: Int)]] = [:]
  private var withSpellings: Set<Int> = []
  var diagnostics: [Diagnostic] = []

  mutating func add(_ draft: Draft, number: Int) {
    guard let place = places[draft.record] else {
      places[draft.record] = merged.records.count
      count(draft.name, in: merged.records.count, draft.merging)
      merged.records.append(
        MadeRecord(kind: draft.kind, id: draft.id, fields: draft.fields, rows: [draft.range]))
      merged.beginnings.insert(number)
      return
    }
    if draft.merging == .never, let name = title(of: draft.fields),
      let first = title(of: merged.records[place].fields),
      FoldedName(name) != FoldedName(first)
    {
      merged.refused.insert(number)
      diagnostics.append(.idTwice(draft, name, first, merged.records[place].rows[0]))
      return
    }
    count(draft.name, in: place, draft.merging)
    merged.records[place].rows.append(draft.range)
    var fields: [RecordField] = []
    swap(&fields, &merged.records[place].fields)
    merge(draft.fields, into: &fields)
    merged.records[place].fields = fields
  }

  /// What a document is called; nil for rows of tables, whose key says all.
  private func title(of fields: [RecordField]) -> String? {
    fields["name"]?.line ?? fields["key"]?.line
  }

  private mutating func count(
    _ name: Located<String>?, in place: Int, _ merging: RecordMap.Merging
  ) {
    guard let name else { return }
    if merging == .spellings { withSpellings.insert(place) }
    if let known = names[place]?.firstIndex(where: { $0.name == name.value }) {
      names[place]?[known].rows += 1
    } else {
      names[place, default: []].append((name.value, 1))
    }
  }

  private mutating func merge(_ more: [RecordField], into fields: inout [RecordField]) {
    for field in more {
      guard let place = fields.firstIndex(where: { $0.key == field.key }) else {
        fields.append(field)
        continue
      }
      switch (fields[place].value, field.value) {
      case (.list(let items), .list(let others)):
        fields[place].value = .list(
          field.key == "offers" ? mergedOffers(items, others) : (items + others).unrepeated())
      case (.mapping(var inner), .mapping(let others)) where field.key != "text":
        merge(others, into: &inner)
        fields[place].value = .mapping(inner)
      case (.text(let text), .text(let other)) where text != other:
        if field.key == "note", !text.contains(other) {
          fields[place].value = .text(text + "; " + other)
        } else if field.key != "note" {
          merged.setAside[field.key, default: 0] += 1
        }
      default: break
      }
    }
  }

  /// Offers that differ in their models only become one.
  private func mergedOffers(_ offers: [RecordValue], _ more: [RecordValue]) -> [RecordValue] {
    var offers = offers
    for offer in more {
      guard case .mapping(let fields) = offer else { continue }
      let rest = fields.filter { $0.key != "models" }
      let place = offers.firstIndex { other in
        guard case .mapping(let known) = other else { return false }
        return known.filter { $0.key != "models" } == rest
      }
      guard let place, case .mapping(var known) = offers[place],
        let models = known.firstIndex(where: { $0.key == "models" })
      else {
        if place == nil { offers.append(offer) }
        continue
      }
      let texts = (known[models].value.texts + (fields["models"]?.texts ?? [])).unrepeated()
      known[models].value = .list(texts.map { .text($0) })
      offers[place] = .mapping(known)
    }
    return offers
  }

  mutating func finish() -> MergedRecords {
    for place in merged.records.indices {
      let order = RecordShape.keys(of: merged.records[place].kind)
      merged.records[place].fields = withoutOwnNames(merged.records[place].fields).sorted {
        (order[$0.key] ?? 0) < (order[$1.key] ?? 0)
      }
      if withSpellings.contains(place), let found = names[place] {
        merged.names.append(SpellingGroup(id: merged.records[place].id, spellings: found))
      }
    }
    merged.records.sort { $0.record.utf8.lexicographicallyPrecedes($1.record.utf8) }
    merged.names.sort { $0.id < $1.id }
    return merged
  }

  /// A former name is one only where it differs from the name by more than its spelling.
  private func withoutOwnNames(_ written: [RecordField]) -> [RecordField] {
    var fields = written
    guard let place = fields.firstIndex(where: { $0.key == "names" }),
      case .mapping(var names) = fields[place].value,
      let former = names.firstIndex(where: { $0.key == "former" })
    else { return fields }
    var seen: Set<FoldedName> = [FoldedName(fields["name"]?.line ?? "")]
    let kept = names[former].value.texts.filter { seen.insert(FoldedName($0)).inserted }
    if kept.isEmpty {
      names.remove(at: former)
    } else {
      names[former].value = .list(kept.map { .text($0) })
    }
    if names.isEmpty { fields.remove(at: place) } else { fields[place].value = .mapping(names) }
    return fields
  }
}

extension Diagnostic {
  fileprivate static func idTwice(
    _ draft: Draft, _ name: String, _ first: String, _ range: SourceRange
  ) -> Self {
    Diagnostic(
      .importIDTwice, "`\(name)` gets the id `\(draft.id)` of `\(first)`", at: draft.range,
      help: "take another field into `id`, or say with `merge:` that they are one",
      notes: [Note("the first row with this id", at: range)])
  }
}
