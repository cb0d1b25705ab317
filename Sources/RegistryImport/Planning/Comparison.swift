import ContentDigest
import DirectoryModel

/// Holds the records of a registry against the content and against what the last import wrote.
struct Comparison {
  let site: SiteFolder
  let map: ImportMap
  let ledger: Ledger
  let rule: ConflictRule
  let root: String
  var files: SourceFiles
  private(set) var records: [PlannedRecord] = []
  private(set) var writes: [PlannedFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a table of the content cannot be read.
  private(set) var isBroken = false
  private var next = Ledger()

  init(
    site: SiteFolder, map: ImportMap, ledger: Ledger, rule: ConflictRule, root: String,
    files: SourceFiles
  ) {
    self.site = site
    self.map = map
    self.ledger = ledger
    self.rule = rule
    self.root = root
    self.files = files
  }

  /// - Throws: `BrokenWorld` when a file of the content cannot be read.
  mutating func run(over made: [MadeRecord]) throws(BrokenWorld) {
    var seen: Set<String> = []
    for kind in RecordKind.allCases {
      let ofKind = made.filter { $0.kind == kind }
      if kind.isDocument {
        let names = site.names(in: "content/\(kind.folder)")
        for record in ofKind.flatMap(withTranslations) {
          seen.insert(record.record)
          try compare(record, isThere: names.contains(record.id + ".md"))
        }
      } else {
        try compareTable(ofKind, of: kind, &seen)
      }
    }
    let folders = Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map {
        ($0.folder, site.names(in: "content/\($0.folder)"))
      })
    for (record, entry) in ledger.entries where !seen.contains(record) && !record.contains("#") {
      let parts = record.split(separator: "/")
      guard parts.count == 2, folders[String(parts[0])]?.contains(parts[1] + ".md") ?? false else {
        continue
      }
      next.entries[record] = entry
      records.append(PlannedRecord(record: record, action: .vanished, changes: [], rows: []))
    }
    records.sort { $0.record.utf8.lexicographicallyPrecedes($1.record.utf8) }
    tellConflicts()
  }

  /// A text in other languages is a file of its own.
  private func withTranslations(_ record: MadeRecord) -> [MadeRecord] {
    guard let place = record.fields.firstIndex(where: { $0.key == "text" }),
      case .mapping(let versions) = record.fields[place].value
    else { return [record] }
    var main = record
    main.fields.remove(at: place)
    if let first = versions.first { main.fields.append(RecordField("text", first.value)) }
    return [main]
      + versions.dropFirst().map { version in
        MadeRecord(
          kind: record.kind, id: "\(record.id).\(version.key)",
          fields: [RecordField("text", version.value)], rows: record.rows)
      }
  }

  private mutating func compare(_ made: MadeRecord, isThere: Bool) throws(BrokenWorld) {
    let path = "content/\(made.record).md"
    let isTranslation = made.id.contains(".")
    let fields = made.fields.filter { !$0.value.isEmpty }
    func bytes(_ fields: [RecordField]) -> [UInt8] {
      isTranslation ? Array(((fields["text"]?.line ?? "") + "\n").utf8) : documentBytes(fields)
    }
    let new = bytes(fields)
    let known = ledger.entries[made.record]
    let written = Ledger.Entry(file: fileDigest(new), fields: digests(of: fields))
    guard isThere, let old = try site.read(path) else {
      if known != nil, rule != .take {
        // Whoever removed a file by hand does not want it back.
        next.entries[made.record] = known
        return plan(made, .keep, [])
      }
      next.entries[made.record] = written
      writes.append(PlannedFile(path: path, bytes: new))
      return plan(made, .create, [])
    }
    let onDisk = fileDigest(old)
    if old == new || (onDisk == known?.file && isSame(written.fields, known?.fields)) {
      next.entries[made.record] = old == new ? written : known
      return plan(made, .unchanged, [])
    }
    if known == nil, map.occupied == .leave { return plan(made, .left, []) }
    let file = files.add(shownPath(path, in: root))
    let text = isTranslation ? nil : DocumentText(old, in: file)
    let body = String(decoding: old, as: UTF8.self).trimmingLines()
    let mine =
      isTranslation
      ? [ContentField(key: "text", value: .text(body), place: .start(of: file))]
      : text?.fields
    guard let mine else {
      next.entries[made.record] = known
      let change = PlannedRecord.Change(
        key: "the whole file", before: "front matter that cannot be read", after: nil,
        place: .start(of: file), isConflict: true)
      return plan(made, .conflict, [change])
    }
    let merge = FieldMerge(
      theirs: fields, mine: mine, base: known?.fields, rule: rule, at: .start(of: file))
    if known == nil, rule == .report, merge.hasConflict {
      return plan(made, .conflict, merge.changes.filter(\.isConflict))
    }
    if known == nil, rule == .keep { return plan(made, .left, []) }
    var result = old
    if !merge.taken.isEmpty {
      result =
        onDisk == known?.file || isTranslation
        ? bytes(merge.final)
        : text?.replacing(merge.taken.map { ($0, merge.final[$0]) }) ?? old
      writes.append(PlannedFile(path: path, bytes: result))
    }
    let isOurs = !merge.isKept && (onDisk == known?.file || result == bytes(merge.final))
    next.entries[made.record] = Ledger.Entry(
      file: isOurs ? fileDigest(result) : known?.file ?? "", fields: merge.base)
    plan(made, action(of: merge), merge.changes)
  }

  private mutating func compareTable(
    _ made: [MadeRecord], of kind: RecordKind, _ seen: inout Set<String>
  ) throws(BrokenWorld) {
    let path = "content/\(kind.folder)/\(map.id).csv"
    let prefix = "\(kind.folder)/\(map.id)#"
    let earlier = ledger.entries.filter { $0.key.hasPrefix(prefix) }
    let old = try site.read(path)
    guard !made.isEmpty || (old != nil && !earlier.isEmpty) else { return }
    let file = files.add(shownPath(path, in: root))
    let read = old.map { TableText.read($0, of: kind, in: file) }
    if let read, !read.diagnostics.isEmpty {
      diagnostics += read.diagnostics
      isBroken = isBroken || read.hasErrors
    }
    let table = read?.value ?? TableText(columns: RecordShape.columns(of: kind))
    var places: [String: Int] = [:]
    for (place, row) in table.rows.enumerated() where places[row.key] == nil {
      places[row.key] = place
    }
    var rows: [[RecordField]?] = table.rows.map { row in
      row.fields.map { RecordField($0.key, $0.value) }
    }
    var added: [[RecordField]] = []
    var isChanged = false
    for record in made {
      let name = prefix + record.id
      seen.insert(name)
      let known = ledger.entries[name]
      let fields = record.fields.filter { !$0.value.isEmpty }
      guard let place = places[record.id] else {
        if known != nil, rule != .take {
          next.entries[name] = known
          plan(record, .keep, [], as: name)
          continue
        }
        added.append(fields)
        isChanged = true
        next.entries[name] = Ledger.Entry(file: "", fields: digests(of: fields))
        plan(record, .create, [], as: name)
        continue
      }
      let merge = FieldMerge(
        theirs: fields, mine: table.rows[place].fields, base: known?.fields, rule: rule,
        at: table.rows[place].range)
      if !merge.taken.isEmpty {
        rows[place] = merge.final
        isChanged = true
      }
      next.entries[name] = Ledger.Entry(file: "", fields: merge.base)
      plan(record, action(of: merge), merge.changes, as: name)
    }
    for (name, entry) in earlier where !seen.contains(name) {
      guard places[String(name.dropFirst(prefix.count))] != nil else { continue }
      next.entries[name] = entry
      records.append(PlannedRecord(record: name, action: .vanished, changes: [], rows: []))
    }
    guard isChanged else { return }
    let all = rows.compactMap { $0 } + added
    let used = Set(all.flatMap { $0.map(\.key) })
    let columns =
      table.columns
      + RecordShape.columns(of: kind).filter { used.contains($0) && !table.columns.contains($0) }
    writes.append(PlannedFile(path: path, bytes: tableBytes(columns: columns, rows: all)))
  }

  private func action(of merge: FieldMerge) -> PlannedRecord.Action {
    if merge.hasConflict { return .conflict }
    if !merge.taken.isEmpty { return .update }
    return merge.isKept ? .keep : .unchanged
  }

  private mutating func plan(
    _ made: MadeRecord, _ action: PlannedRecord.Action, _ changes: [PlannedRecord.Change],
    as name: String? = nil
  ) {
    records.append(
      PlannedRecord(
        record: name ?? made.record, action: action, changes: changes, rows: made.rows))
  }

  /// - Throws: `BrokenWorld` when the file that is there cannot be read.
  mutating func addSpellings(_ text: String?, at path: String) throws(BrokenWorld) {
    guard let text else { return }
    let bytes = Array(text.utf8)
    if try site.read(path) ?? [] != bytes { writes.append(PlannedFile(path: path, bytes: bytes)) }
  }

  mutating func addLedger() throws(BrokenWorld) {
    let bytes = next.bytes
    let path = Ledger.path(of: map)
    if try site.read(path) != bytes { writes.append(PlannedFile(path: path, bytes: bytes)) }
  }

  private mutating func tellConflicts() {
    for record in records {
      for change in record.changes where change.isConflict {
        diagnostics.append(.conflict(change, in: record))
      }
    }
  }
}

private func digests(of fields: [RecordField]) -> [String: String] {
  Dictionary(fields.map { ($0.key, digest($0.value)) }, uniquingKeysWith: { first, _ in first })
}

private func fileDigest(_ bytes: [UInt8]) -> String {
  String(decoding: Digest(of: bytes).hexadecimal.prefix(16), as: UTF8.self)
}

/// Whether the values are those of the last import, the days it was made on aside.
private func isSame(_ fields: [String: String], _ known: [String: String]?) -> Bool {
  guard let known, fields.count == known.count else { return false }
  return fields.allSatisfy {
    $0.key == "recorded" || $0.key == "sources" || known[$0.key] == $0.value
  }
}
