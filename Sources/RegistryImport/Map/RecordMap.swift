import DirectoryModel

/// The kinds of records an import makes.
enum RecordKind: String, CaseIterable, Sendable {
  case supplier, certificate, issuer, notice

  var folder: String { rawValue + "s" }

  /// Whether a record is a Markdown file of its own; else it is a row of a table.
  var isDocument: Bool { self == .supplier || self == .notice }
}

/// How a row becomes a record of one kind.
struct RecordMap: Sendable {
  /// What rows with one id are.
  enum Merging: String, CaseIterable, Sendable {
    /// Several spellings of a name, put together and told.
    case spellings
    /// Versions of one entry, whatever they say.
    case sameID = "same-id"
    /// A mistake, unless they say the same name.
    case never
  }

  let kind: RecordKind
  /// What templates of later records call this one: `{holder.id}`.
  let name: String
  let ids: [ValueTemplate]
  let condition: RowCondition?
  let exception: RowCondition?
  /// Why a row makes no such record where the conditions do not hold.
  let reason: String?
  let merging: Merging
  /// Rows for which an earlier of these holds speak first.
  let preferences: [RowCondition]
  let tree: RecordTree
  let range: SourceRange
  /// The slots its id and name are put in.
  let idSlot: Int
  let nameSlot: Int
}

/// A record as the map writes it, with templates for its values.
indirect enum RecordTree: Sendable {
  case value(ValueTemplate, ValueKind)
  case list([RecordTree])
  /// One mapping for each value of a field.
  case each(slot: Int, RecordTree)
  case mapping([(key: String, tree: RecordTree)])
}
