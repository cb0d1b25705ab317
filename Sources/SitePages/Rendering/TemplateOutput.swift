/// The operations of a page in the making: literal text is gathered until something else comes between.
struct TemplateOutput {
  private var operations: [Operation] = []
  private var literals: [UInt8] = []
  private var values: [RowValue] = []
  private var depth = 1
  private var literalStart = 0
  /// Whether the text so far ends a line, as far as the template says.
  private(set) var isAtLineStart = true
  var place = MarkupPlace()

  mutating func literal(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    place.pass(bytes)
    literals.append(contentsOf: bytes)
    isAtLineStart = literals.last == UInt8(ascii: "\n")
  }

  mutating func print(_ slot: Operation.Slot) {
    flush()
    operations.append(.print(slot))
    isAtLineStart = false
  }

  /// A place for the value of a row that is open at the depth.
  mutating func slot(of value: RowValue, depth: Int) -> Operation.Slot {
    values.append(value)
    return Operation.Slot(depth: Int32(depth), value: Int32(values.count - 1))
  }

  /// Notes how many rows are open.
  mutating func open(rows count: Int) { depth = max(depth, count) }

  /// Begins a section; `end` completes its operation when the end is known.
  mutating func begin() -> Int {
    flush()
    operations.append(.literal(0, 0))
    return operations.count - 1
  }

  mutating func end(_ section: Int, _ operation: (Int32) -> Operation) {
    flush()
    operations[section] = operation(Int32(operations.count))
  }

  mutating func finish() -> CompiledTemplate {
    flush()
    let (operations, keys) = AlikeGroups.group(operations, values)
    return CompiledTemplate(
      operations: operations.markingListed(values).markingMentions(values), literals: literals,
      values: values.map(\.reader), keys: keys, depth: depth)
  }

  private mutating func flush() {
    guard literalStart < literals.count else { return }
    operations.append(.literal(Int32(literalStart), Int32(literals.count)))
    literalStart = literals.count
  }
}
