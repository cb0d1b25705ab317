import DirectoryModel

/// Puts the drafts of one record together, in the order of their rank and then of the rows.
func mergeDrafts(_ drafts: [Draft]) -> Reported<MergedRecords> {
  var merging = DraftMerging(drafts: drafts)
  let order = drafts.indices.sorted {
    (drafts[$0].rank, $0) < (drafts[$1].rank, $1)
  }
  for number in order { merging.add(number) }
  return Reported(merging.finish(), merging.diagnostics)
}

private struct DraftMerging {
  let drafts: [Draft]
  private var merged = MergedRecords()
  private var places: [String: Int] = [:]
  /// By record its drafts, the one that speaks first in front.
  private var parts: [[Int]] = []
  var diagnostics: [Diagnostic] = []

  init(drafts: [Draft]) { self.drafts = drafts }

  mutating func add(_ number: Int) {
    let draft = drafts[number]
    guard let place = places[draft.record] else {
      places[draft.record] = parts.count
      parts.append([number])
      merged.beginnings.insert(number)
      return
    }
    let first = drafts[parts[place][0]]
    if draft.merging == .never, let name = title(of: draft), let known = title(of: first),
      FoldedName(name) != FoldedName(known)
    {
      merged.refused.insert(number)
      diagnostics.append(.idTwice(draft, name, known, first.range))
      return
    }
    parts[place].append(number)
  }

  /// What a document is called; nil for rows of tables, whose key says all.
  private func title(of draft: Draft) -> String? {
    draft.fields["name"]?.line ?? draft.fields["key"]?.line
  }

  mutating func finish() -> MergedRecords {
    for numbers in parts {
      let first = drafts[numbers[0]]
      let order = RecordShape.keys(of: first.kind)
      let fields = mergedFields(numbers.map { drafts[$0].fields }, &merged.setAside)
      merged.records.append(
        MadeRecord(
          kind: first.kind, id: first.id,
          fields: withoutOwnNames(fields).sorted { (order[$0.key] ?? 0) < (order[$1.key] ?? 0) },
          rows: numbers.map { drafts[$0].range }))
      if numbers.contains(where: { drafts[$0].merging == .spellings }) {
        merged.names.append(SpellingGroup(id: first.id, spellings: names(of: numbers)))
      }
    }
    merged.records.sort { $0.record.utf8.lexicographicallyPrecedes($1.record.utf8) }
    merged.names.sort { $0.id < $1.id }
    return merged
  }

  private func names(of numbers: [Int]) -> [(name: String, rows: Int)] {
    var counts: [String: Int] = [:]
    let names = numbers.compactMap { drafts[$0].name?.value }
    for name in names { counts[name, default: 0] += 1 }
    return names.unrepeated().map { ($0, counts[$0] ?? 0) }
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
