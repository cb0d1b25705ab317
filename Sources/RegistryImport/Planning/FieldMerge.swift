import DirectoryModel

/// What to do where hand and registry changed the same value.
package enum ConflictRule: String, CaseIterable, Sendable {
  case report
  /// The content stays, and the conflict is settled.
  case keep
  /// The registry's value is written.
  case take
}

/// A value as the content has it, with its place.
struct ContentField: Sendable {
  let key: String
  let value: RecordValue
  let place: SourceRange
}

/// One record as the registry has it, as the content has it and as the last import wrote it, value by value.
struct FieldMerge {
  /// The record after the import.
  var final: [RecordField] = []
  var changes: [PlannedRecord.Change] = []
  var base: [String: String] = [:]
  /// Keys whose value comes from the registry and is new.
  var taken: [String] = []
  var isKept = false

  var hasConflict: Bool { changes.contains(where: \.isConflict) }

  init(
    theirs: [RecordField], mine: [ContentField], base: [String: String]?, rule: ConflictRule,
    at place: SourceRange
  ) {
    let base = base ?? [:]
    let mine = mine.filter { !$0.value.isEmpty }
    let mineByKey = Dictionary(mine.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let theirKeys = Set(theirs.map(\.key))
    var stamps: [RecordField] = []
    for field in theirs {
      let content = mineByKey[field.key]
      let isStamp = field.key == "recorded" && content != nil
      if isStamp || Self.isSameButForDays(field, content), let content {
        // The day a record was learnt of stays, and a newer day alone is no news.
        self.base[field.key] = base[field.key]
        final.append(RecordField(field.key, content.value))
        if !isStamp { stamps.append(field) }
        if isStamp, self.base[field.key] == nil { self.base[field.key] = digest(content.value) }
        continue
      }
      settle(field.key, field.value, content, base[field.key], rule, place)
    }
    for content in mine where !theirKeys.contains(content.key) {
      guard base[content.key] != nil else {
        final.append(RecordField(content.key, content.value))
        continue
      }
      settle(content.key, nil, content, base[content.key], rule, place)
    }
    if !taken.isEmpty {
      for stamp in stamps {
        guard let place = final.firstIndex(where: { $0.key == stamp.key }) else { continue }
        final[place] = stamp
        taken.append(stamp.key)
        self.base[stamp.key] = digest(stamp.value)
      }
    }
  }

  private mutating func settle(
    _ key: String, _ theirs: RecordValue?, _ content: ContentField?, _ base: String?,
    _ rule: ConflictRule, _ record: SourceRange
  ) {
    let (new, old) = (theirs.map(digest), content.map { digest($0.value) })
    func change(isConflict: Bool = false) -> PlannedRecord.Change {
      PlannedRecord.Change(
        key: key, before: content?.value.line, after: theirs?.line, place: content?.place ?? record,
        isConflict: isConflict)
    }
    if new == old {
      self.base[key] = new
      if let content { final.append(RecordField(key, content.value)) }
    } else if old == base || (rule == .take && new != base) {
      self.base[key] = new
      if let theirs { final.append(RecordField(key, theirs)) }
      taken.append(key)
      changes.append(change())
    } else {
      if let content { final.append(RecordField(key, content.value)) }
      isKept = true
      if new == base || rule == .keep {
        self.base[key] = new
      } else {
        self.base[key] = base
        changes.append(change(isConflict: true))
      }
    }
  }

  private static func isSameButForDays(_ field: RecordField, _ content: ContentField?) -> Bool {
    guard field.key == "sources", let content else { return false }
    return field.value != content.value && undated(field.value) == undated(content.value)
  }

  private static func undated(_ value: RecordValue) -> String {
    switch value {
    case .text: value.line
    case .list(let items): items.map(undated).joined(separator: "\n")
    case .mapping(let fields): RecordValue.mapping(fields.filter { $0.key != "date" }).line
    }
  }
}

/// Eight digits that stand for a value, however it is written.
func digest(_ value: RecordValue) -> String { shortDigest(of: value.line) }
