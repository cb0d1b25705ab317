import ContentDigest
import DirectoryModel
import Glibc
import SitePages

/// A build record as a file of `RecordWriter`.
///
/// Values lie as they do in memory; the record names the program that wrote it, and no other reads further.
enum RecordFile {
  private static let mark = "sourcebook record 7\n"

  /// Nil when there is no record, it is damaged, or another program wrote it.
  static func read(_ path: String) -> BuildRecord? {
    guard let reader = RecordReader(path, mark: mark) else { return nil }
    let record = try? reader.record()
    return reader.isAtEnd ? record : nil
  }

  /// Puts a record in the place of the one before in one step; a record that cannot be written is none.
  ///
  /// - Returns: whether there is one now.
  @discardableResult
  static func write(_ record: BuildRecord, to path: String) -> Bool {
    guard let writer = RecordWriter(replacing: path, mark: mark) else {
      remove(path)
      return false
    }
    writer.add(record)
    return writer.finish() != nil
  }

  static func remove(_ path: String) { unlink(path) }
}

extension RecordWriter {
  fileprivate func add(_ record: BuildRecord) {
    raw([record.basis.tool])
    text(record.basis.site)
    text(record.basis.generator)
    day(record.basis.standpoint.asOf)
    day(record.basis.standpoint.knownBy)
    day(record.basis.waiverDay)
    optional(record.settingsAsOf) { $0.day($1) }
    optional(record.settingsKnownBy) { $0.day($1) }
    tree(record.inputs.tree)
    number(Int(record.inputs.begun))
    counted(record.inputs.contents)
    tree(record.outputs)
    counted(record.digests)
    counted(record.shared)
    profiles(record.profiles)
    counted(record.suppliers.taken)
    counted(record.suppliers.turns)
    counted(record.suppliers.turnEnds)
    counted(record.suppliers.places)
    counted(record.suppliers.registers)
    counted(record.suppliers.marks)
    counted(record.suppliers.owners)
    general(record.general)
    lists(record.lists)
    raw([record.names])
    days(record.days)
    optional(record.standby) { writer, standby in
      writer.counted(standby.folders)
      writer.counted(standby.behind)
    }
    counted(record.spare)
    list(record.files.files) { $0.text($1.path) }
    list(record.diagnostics) { $0.diagnostic($1) }
    report(record.report)
  }

  private func day(_ day: CalendarDay) { number(Int(day.number)) }

  private func profiles(_ profiles: ProfileRecord) {
    list(profiles.languages) { $0.text($1.text) }
    list(profiles.claims) { writer, phrases in
      writer.list(phrases) { $0.counted($1) }
    }
    counted(profiles.files)
    counted(profiles.heads)
    counted(profiles.claiming)
    counted(profiles.shown)
  }

  private func lists(_ lists: ListRecord) {
    counted(lists.pages)
    counted(lists.rows)
    counted(lists.lengths)
  }

  private func days(_ days: DayRecord) {
    raw([days.besidesDays])
    number(days.validFor)
    counted(days.turns)
    counted(days.relations)
    counted(days.sharers)
    counted(days.general)
    number(Int(days.nextRecorded))
    counted(days.mentions)
    counted(days.mentionPlaces)
  }

  private func general(_ general: GeneralRecord) {
    list(general.counts.letters) { $0.text($1) }
    list(general.counts.regions) { writer, region in
      writer.text(region.country)
      writer.optional(region.name) { $0.text($1) }
      writer.text(region.slug)
    }
    counted(general.counts.numbers)
    counted(general.templates.pages)
    counted(general.templates.words)
    raw([general.templates.assets, general.besidesWords])
  }

  private func tree(_ tree: StampedTree) {
    list(tree.folders) { writer, folder in
      writer.text(folder.path)
      writer.raw([folder.stamp])
      writer.number(folder.files.lowerBound)
      writer.number(folder.files.upperBound)
    }
    counted(tree.stamps)
    counted(tree.starts)
    counted(tree.names)
  }

  private func diagnostic(_ diagnostic: Diagnostic) {
    text(diagnostic.code)
    text(diagnostic.severity.rawValue)
    text(diagnostic.message)
    optional(diagnostic.range) { $0.range($1) }
    optional(diagnostic.help) { $0.text($1) }
    list(diagnostic.notes) { writer, note in
      writer.text(note.message)
      writer.optional(note.range) { $0.range($1) }
    }
    number(diagnostic.isFinding ? 1 : 0)
    optional(diagnostic.replacement) { $0.text($1) }
  }

  private func range(_ range: SourceRange) {
    for value in [range.file.index, range.line, range.column, range.endLine, range.endColumn] {
      number(Int(value))
    }
  }

  private func report(_ report: BuildReport) {
    text(report.edition)
    for count in [report.suppliers, report.pages, report.files, report.bytes] { number(count) }
    list(report.statuses) { writer, entry in
      writer.text(entry.status.rawValue)
      writer.number(entry.count)
    }
    optional(report.nextTurn) { $0.day($1) }
  }
}

extension RecordReader {
  fileprivate func record() throws -> BuildRecord {
    // Whatever follows is laid out as the program that wrote it does.
    let tool = try fixed(FileStamp.self)
    guard tool == FileStamp.ofProgram else { throw Damaged() }
    let basis = BuildRecord.Basis(
      site: try text(), tool: tool, generator: try text(),
      standpoint: Standpoint(asOf: try day(), knownBy: try day()), waiverDay: try day())
    return BuildRecord(
      basis: basis, settingsAsOf: try optional { try $0.day() },
      settingsKnownBy: try optional { try $0.day() },
      inputs: InputSnapshot(
        tree: try tree(), begun: Int64(try number()), contents: try counted(Digest.self)),
      outputs: try tree(), digests: try counted(Digest.self), shared: try counted(UInt8.self),
      profiles: try profiles(),
      suppliers: SupplierRecord(
        taken: try counted(SupplierRecord.Taken.self), turns: try counted(Int32.self),
        turnEnds: try counted(Int32.self), places: try counted(Int32.self),
        registers: try counted(SupplierRecord.Register.self), marks: try counted(UInt64.self),
        owners: try counted(Int32.self)),
      general: try general(), lists: try lists(), names: try fixed(Checksum.self),
      days: try days(),
      standby: try optional {
        StandbyEdition.State(
          folders: try $0.counted(FileStamp.self), behind: try $0.counted(Int32.self))
      },
      spare: try counted(FileStamp.self),
      files: SourceFiles(try list { SourceFile(path: try $0.text()) }),
      diagnostics: try list { try $0.diagnostic() }, report: try report())
  }

  private func fixed<Value: BitwiseCopyable>(_ type: Value.Type) throws -> Value {
    try values(1, of: type)[0]
  }

  private func profiles() throws -> ProfileRecord {
    ProfileRecord(
      languages: try list { LanguageTag(try $0.text()) },
      claims: try list { try $0.list { try $0.counted(UInt8.self) } },
      files: try counted(Int32.self), heads: try counted(Digest.self),
      claiming: try counted(Digest.self), shown: try counted(ProfileRecord.Shown.self))
  }

  private func general() throws -> GeneralRecord {
    GeneralRecord(
      counts: ListCounts(
        letters: try list { try $0.text() },
        regions: try list { reader in
          ListCounts.Region(
            country: try reader.text(), name: try reader.optional { try $0.text() },
            slug: try reader.text())
        },
        numbers: try counted(Int32.self)),
      templates: TemplateDigests(
        pages: try counted(Digest.self), words: try counted(Digest.self),
        assets: try fixed(Digest.self)),
      besidesWords: try fixed(Digest.self))
  }

  private func lists() throws -> ListRecord {
    ListRecord(
      pages: try counted(ListRecord.Page.self), rows: try counted(ListRecord.Row.self),
      lengths: try counted(UInt16.self))
  }

  private func days() throws -> DayRecord {
    DayRecord(
      besidesDays: try fixed(Digest.self), validFor: try number(),
      turns: try counted(DayRecord.Turn.self),
      relations: try counted(DayRecord.Relation.self),
      sharers: try counted(DayRecord.Relation.self), general: try counted(Int32.self),
      nextRecorded: Int32(truncatingIfNeeded: try number()),
      mentions: try counted(EditionMention.self),
      mentionPlaces: try counted(DayRecord.MentionPlace.self))
  }

  private func day() throws -> CalendarDay { CalendarDay(number: Int32(try number())) }

  private func tree() throws -> StampedTree {
    let folders = try list { reader in
      StampedTree.Folder(
        path: try reader.text(), stamp: try reader.fixed(FileStamp.self),
        files: try reader.span())
    }
    return StampedTree(
      folders: folders, stamps: try counted(FileStamp.self), starts: try counted(UInt32.self),
      names: try counted(UInt8.self))
  }

  private func span() throws -> Range<Int> {
    let (start, end) = (try number(), try number())
    guard start <= end else { throw Damaged() }
    return start..<end
  }

  private func diagnostic() throws -> Diagnostic {
    Diagnostic(
      code: try text(), severity: Diagnostic.Severity(rawValue: try text()) ?? .error,
      message: try text(), range: try optional { try $0.range() },
      help: try optional { try $0.text() },
      notes: try list { Diagnostic.Note(try $0.text(), at: try $0.optional { try $0.range() }) },
      isFinding: try number() == 1, replacement: try optional { try $0.text() })
  }

  private func range() throws -> SourceRange {
    SourceRange(
      file: SourceFile.ID(index: try number()), line: try number(), column: try number(),
      endLine: try number(), endColumn: try number())
  }

  private func report() throws -> BuildReport {
    BuildReport(
      edition: try text(), suppliers: try number(), pages: try number(), files: try number(),
      bytes: try number(), found: 0,
      statuses: try list { (Status(rawValue: try $0.text()) ?? .unproven, try $0.number()) },
      nextTurn: try optional { try $0.day() }, written: 0, slow: .none, steps: [])
  }
}
