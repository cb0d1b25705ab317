import DirectoryModel

/// What differs between two editions in words, put in order once for all formats.
struct ChangesOutline {
  struct Item {
    /// `+`, `-`, `~`, or nothing.
    let mark: String
    let text: String
    let notes: [String]
  }

  struct Section {
    let title: String
    let items: [Item]
  }

  let title: String
  let lead: [String]
  let sections: [Section]

  init(of changes: EditionChanges) {
    title = "Changes from \(changes.old.name) to \(changes.new.name)"
    lead =
      [
        "old: \(days(changes.old))", "new: \(days(changes.new))",
        changes.method == .judging
          ? "causes: found by judging old records on the new day, by the new rules, and so on"
          : "causes: found by comparing the days both editions state",
      ] + changes.untold.map { "not stated by both, so not compared: \(plural($0))" }
    let records = StatedSubject.allCases.compactMap { subject -> Section? in
      let own = changes.records.filter { $0.subject == subject }
      guard !own.isEmpty else { return nil }
      return Section(title: heading(subject, own), items: own.map(Item.init))
    }
    let statuses = Section(
      title: "Statuses: \(changes.statuses.count) turned", items: changes.statuses.map(Item.init))
    sections = records + (changes.statuses.isEmpty ? [] : [statuses])
  }

  var isEmpty: Bool { sections.isEmpty }
  static let nothing = "Nothing differs."
}

private func days(_ edition: EditionName) -> String {
  "\(edition.name), as of \(edition.standpoint.asOf), facts known by \(edition.standpoint.knownBy)"
}

private func heading(_ subject: StatedSubject, _ records: [RecordChange]) -> String {
  let counts = [RecordChange.Kind.added, .removed, .changed].compactMap { kind -> String? in
    let count = records.count { $0.change == kind }
    return count == 0 ? nil : "\(count) \(kind.rawValue)"
  }
  let name = plural(subject)
  return name.prefix(1).uppercased() + name.dropFirst() + ": " + counts.joined(separator: ", ")
}

private func plural(_ subject: StatedSubject) -> String { subject.rawValue + "s" }

extension ChangesOutline.Item {
  fileprivate init(_ record: RecordChange) {
    mark =
      switch record.change {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    let isNamed = record.title.isEmpty || record.title == record.key
    let name = isNamed ? record.key : "\(record.key), \(record.title)"
    text = record.offer.map { "\($0.supplier): \(name)" } ?? name
    notes = record.fields.map { field in
      guard field.old != nil || field.new != nil else { return "\(field.name): other than before" }
      return "\(field.name): \(value(field.old)) → \(value(field.new))"
    }
  }

  fileprivate init(_ change: StatusChange) {
    mark = ""
    text =
      "\(change.supplier): \(change.offer.text), in \(change.market): "
      + "\(change.old.rawValue) → \(change.new.rawValue)"
    notes = change.causes.map { cause in
      let doubt = cause.isCertain ? "" : " (one of several that cannot be told apart)"
      let facts = cause.facts.isEmpty ? [elsewhere(cause.kind)] : cause.facts.map(words)
      return "\(cause.kind.rawValue): \(facts.joined(separator: "; "))\(doubt)"
    }
  }
}

private func value(_ text: String?) -> String {
  guard let text else { return "(not stated)" }
  guard !text.isEmpty else { return "(none)" }
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  return line.count > 160 ? line.prefix(160) + "…" : line
}

private func elsewhere(_ kind: StatusCause.Kind) -> String {
  switch kind {
  case .edit: "records it rests on elsewhere in the directory"
  case .clock: "the day of the edition"
  case .rule: "the rules"
  case .notice: "the notices"
  }
}

/// A fact behind a cause: `certificate … ran until 2020-10-31`.
private func words(_ fact: StatusCause.Fact) -> String {
  let name = "\(fact.subject.rawValue) \(fact.key)"
  let day = fact.day?.description ?? "a day"
  let last = fact.day?.adding(days: -1).description ?? "a day"
  switch (fact.event, fact.subject) {
  case (.added, _): return "\(name) was added"
  case (.removed, _): return "\(name) was removed"
  case (.changed, _): return "\(name) was changed"
  case (.begins, .certificate): return "\(name) runs from \(day)"
  case (.begins, .notice): return "\(name) was published on \(day)"
  case (.begins, _): return "\(name) is in force from \(day)"
  case (.ends, .certificate): return "\(name) ran until \(last)"
  case (.ends, .notice): return "\(name) ended on \(day)"
  case (.ends, _): return "\(name) was in force until \(last)"
  case (.recorded, _): return "\(name) was recorded on \(day)"
  case (.turns, _): return "it turned on \(day), by a date of a paper, scheme or issuer"
  }
}
