import DirectoryModel

/// Puts the translations of a folder with their main files; names that cannot be ids are reported.
func groupRecords(
  _ names: [(name: String, listed: ListedFile)], of kind: RecordKind
) -> Reported<[RecordFile]> {
  var records: [RecordFile] = []
  var translations: [(id: String, translation: RecordFile.Translation)] = []
  var diagnostics: [Diagnostic] = []
  records.reserveCapacity(names.count)
  for (name, listed) in names {
    let dot = kind.hasTranslations ? firstDot(in: name) : nil
    let id = dot.map { String(name[..<$0]) } ?? name
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
  records = records.inByteOrder(of: \.id)

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

private func firstDot(in name: String) -> String.Index? {
  var written = name
  let place = written.withUTF8 { $0.place(of: UInt8(ascii: "."), from: 0, upTo: $0.count) }
  return place.map { name.utf8.index(name.startIndex, offsetBy: $0) }
}

/// Whether a text can be an id: lower-case ASCII letters, digits and hyphens, at most 64.
package func isSoundID(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    (1...64).contains(bytes.count)
      && bytes.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
      }
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
