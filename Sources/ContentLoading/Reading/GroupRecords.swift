import DirectoryModel

/// Puts the translations of a folder with their main files; names that cannot be ids are reported.
func groupRecords(
  _ names: [(name: String, listed: ListedFile)], of kind: RecordKind
) -> Reported<[RecordFile]> {
  var records: [RecordFile] = []
  var translations: [(id: String, translation: RecordFile.Translation)] = []
  var diagnostics: [Diagnostic] = []
  for (name, listed) in names {
    let dot = kind.hasTranslations ? name.utf8.firstIndex(of: UInt8(ascii: ".")) : nil
    let id = String(name[..<(dot ?? name.endIndex)])
    if let dot {
      let language = String(name[name.index(after: dot)...])
      translations.append((id, RecordFile.Translation(language: language, listed: listed)))
    } else {
      let isSound = isSoundID(id)
      if !isSound { diagnostics.append(.badFileName(name, at: .start(of: listed.file))) }
      records.append(RecordFile(id: id, listed: listed, hasSoundName: isSound))
    }
  }
  diagnostics += idsDifferingInCase(records)
  records.sort { $0.id.precedesInBytes($1.id) }

  guard !translations.isEmpty else { return Reported(records, diagnostics) }
  let positions = Dictionary(
    records.indices.map { (records[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  let known = KnownNames(kind.recordName, records.map(\.id))
  for (id, translation) in translations {
    if let position = positions[id] {
      records[position].translations.append(translation)
    } else {
      diagnostics.append(
        .orphanTranslation(
          id, kind, nearest: known.nearest(to: id), at: .start(of: translation.listed.file)))
    }
  }
  return Reported(records, diagnostics)
}

/// Whether a text can be an id: lower-case ASCII letters, digits and hyphens, at most 64.
package func isSoundID(_ text: String) -> Bool {
  (1...64).contains(text.utf8.count)
    && text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
    }
}

private func idsDifferingInCase(_ records: [RecordFile]) -> [Diagnostic] {
  guard records.contains(where: { !$0.hasSoundName }) else { return [] }
  var first: [String: RecordFile] = [:]
  var diagnostics: [Diagnostic] = []
  for record in records {
    let folded = record.id.lowercased()
    if let other = first[folded] {
      diagnostics.append(.idsDifferInCase(record, other))
    } else {
      first[folded] = record
    }
  }
  return diagnostics
}

extension Diagnostic {
  fileprivate static func badFileName(_ name: String, at range: SourceRange) -> Self {
    Diagnostic(
      .badFileName, "file name `\(name)` cannot be an id", at: range,
      help: "rename the file: lower-case letters a to z, digits and hyphens, at most 64")
  }

  fileprivate static func idsDifferInCase(_ record: RecordFile, _ other: RecordFile) -> Self {
    Diagnostic(
      .idsDifferInCase, "ids `\(other.id)` and `\(record.id)` differ in letter case only",
      at: .start(of: record.listed.file), help: "rename one of the files",
      notes: [Note("the other file", at: .start(of: other.listed.file))])
  }

  fileprivate static func orphanTranslation(
    _ id: String, _ kind: RecordKind, nearest: String?, at range: SourceRange
  ) -> Self {
    Diagnostic(
      .orphanTranslation, "translation of `\(id)` without the file `\(id)\(kind.ending)`",
      at: range,
      help: nearest.map { "rename it after `\($0)`, the nearest \(kind.recordName)" }
        ?? "add the main file, or remove this one")
  }
}
