import DirectoryModel

/// The records of one kind that are new, gone or changed.
struct ChangeGroup: Sendable {
  /// One of them.
  struct Row: Sendable {
    let word: String
    let link: NamedLink
    let owner: [NamedLink]
    let fields: [ChangesPage.Remark]

    static let shape = Shape<Row>([
      .text("word") { $0.word },
      .link("link") { $0.link },
      .links("owner") { $0.owner },
      .rows("fields", ChangesPage.Remark.shape) { $0.fields },
    ])
  }

  let title: String
  let rows: [Row]
  let more: String

  static let shape = Shape<ChangeGroup>([
    .text("title") { $0.title },
    .rows("rows", Row.shape) { $0.rows },
    .text("more") { $0.more },
  ])

  /// Nil when no record of the kind changed.
  init?(_ subject: StatedSubject, _ changes: EditionChanges, _ words: PageWords) {
    let records = changes.records.filter { $0.subject == subject }
    guard !records.isEmpty else { return nil }
    let counts = [RecordChange.Kind.added, .removed, .changed].map {
      words.number(changes.count(subject, $0))
    }
    title = words.text(
      .changeCount, words.text(subject.plural), counts[0], counts[1], counts[2])
    rows = records.prefix(ChangesPage.shownRows).map { Row($0, words) }
    more = words.more(than: ChangesPage.shownRows, of: records.count)
  }
}

extension ChangeGroup.Row {
  fileprivate init(_ record: RecordChange, _ words: PageWords) {
    word = words.text(record.change.phrase)
    link = words.link(to: record)
    owner = record.offer.map { [words.link(toSupplier: $0.supplier, named: $0.supplierName)] } ?? []
    fields = record.fields.map { field in
      guard field.old != nil || field.new != nil else {
        return ChangesPage.Remark(text: words.text(.changeFieldOther, field.name))
      }
      return ChangesPage.Remark(
        text: words.text(
          .changeField, field.name, words.shown(field.old), words.shown(field.new)))
    }
  }
}

extension PageWords {
  /// The record by its title; a link when it has a page in this edition.
  fileprivate func link(to record: RecordChange) -> NamedLink {
    switch record.subject {
    case .supplier: return link(toSupplier: record.key, named: record.title)
    case .product: return link(to: Product.ID(record.key))
    case .offer:
      guard let name = record.offer?.name else { break }
      let use = IntendedUse(rawValue: name.use).map { text($0.phrase) } ?? name.use
      let rest = [use, name.models].filter { !$0.isEmpty }.map {
        TextRun(text(.listSeparator) + $0)
      }
      return NamedLink(self.name(of: Product.ID(name.product)) + rest)
    case .rule:
      if let rule = judgement.rules.first(where: { $0.code == record.key }) {
        return NamedLink(
          [TextRun(rule.code + " ")] + words(rule.title), page: PagePath.rule(rule.id))
      }
      return NamedLink([TextRun(record.key + " ")] + own(record.title))
    case .notice:
      let notice = directory.notices.first { $0.id.text == record.key }
      if let notice, notice.isKnown(at: judgement.standpoint) {
        return NamedLink(words(notice.title), page: PagePath.notice(notice.id))
      }
    case .certificate: return NamedLink(foreign(record.title))
    }
    return NamedLink(own(record.title))
  }

  /// A value of a field on one line.
  fileprivate func shown(_ value: String?) -> String {
    guard let value, !value.isEmpty else { return text(.changeEmpty) }
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 160 ? line.prefix(160) + "…" : line
  }
}
