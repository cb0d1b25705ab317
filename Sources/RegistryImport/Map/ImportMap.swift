package import DirectoryModel

/// How the rows of a registry become records: a mapping file as read.
package struct ImportMap: Sendable {
  /// What is to be done with a profile that is there and was not made by this import.
  enum Occupied: String, CaseIterable, Sendable { case conflict, leave }

  /// Names the ledger and the tables of certificates and issuers that are written.
  package let id: String
  package let title: String
  package let file: SourceFile.ID
  let source: RecordSource
  let occupied: Occupied
  let tables: [TableMap]
}

/// The registry every record that is made names as its source.
struct RecordSource: Sendable {
  let title: RecordValue
  let url: String?
  let date: CalendarDay

  /// The source as a profile lists it.
  var reference: RecordValue {
    .mapping(
      [
        RecordField("title", title), url.map { RecordField("url", .text($0)) },
        RecordField("date", .text(date.description)),
      ].compactMap { $0 })
  }
}
