/// One step of a compiled template; the steps of a page stand in one flat list.
enum Operation: Sendable, Equatable {
  /// Where a value is: in which of the open rows, and by which of `CompiledTemplate.values` it is read.
  struct Slot: Sendable, Equatable {
    let depth: Int32
    let value: Int32
  }

  /// Bytes of the template, from and up to positions in `CompiledTemplate.literals`.
  case literal(Int32, Int32)
  case print(Slot)
  /// The same for a value that says which edition the page belongs to: where it stands is noted.
  case mention(Slot, EditionMention.Part)
  /// Goes on at the position when the value is empty.
  case skipIfEmpty(Slot, to: Int32)
  /// Goes on at the position when the value is not empty.
  case skipIfFilled(Slot, to: Int32)
  /// What follows, up to the position, prints nothing but a keyed row: it is written once for each key.
  case alike(depth: Int32, key: Int32, to: Int32)
  /// Runs what follows, up to the position, once for each row.
  case rows(Slot, to: Int32)
  /// The same for the rows a list page is made for, which print nothing but themselves: where they stand is noted.
  case listed(Slot, to: Int32)
}

/// One page's template, ready to run.
struct CompiledTemplate: Sendable {
  let operations: [Operation]
  let literals: [UInt8]
  /// As operations count them; kept alive by `readers` and `rowKeys`.
  let values: [Unmanaged<KeptReader>]
  let keys: [Unmanaged<RowKey>]
  /// How many rows are open at most, the page's own among them.
  let depth: Int
  private let readers: [KeptReader]
  private let rowKeys: [RowKey]

  /// `keys` are those of groups.
  init(
    operations: [Operation], literals: [UInt8], values: [ValueReader], keys: [RowKey], depth: Int
  ) {
    self.operations = operations
    self.literals = literals
    self.depth = depth
    readers = values.map(KeptReader.init)
    rowKeys = keys
    self.values = readers.map(Unmanaged.passUnretained)
    self.keys = keys.map(Unmanaged.passUnretained)
  }
}
