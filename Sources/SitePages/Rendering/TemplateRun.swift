/// One page being written: the rows that are open, the page's own first.
///
/// It holds nothing that is counted, because every section copies it.
struct TemplateRun {
  let operations: UnsafeBufferPointer<Operation>
  let literals: UnsafeBufferPointer<UInt8>
  let values: UnsafeBufferPointer<Unmanaged<KeptReader>>
  let keys: UnsafeBufferPointer<Unmanaged<RowKey>>
  let toLanguage: UnsafeBufferPointer<UInt8>
  let toRoot: UnsafeBufferPointer<UInt8>
  /// Where the open rows lie; each row is kept alive by the one around it, the page by `render`.
  let open: UnsafeMutablePointer<UnsafeRawPointer>

  /// Performs a stretch of operations; `depth` is that of the innermost open row.
  func perform(
    _ range: Range<Int>, depth: Int, reusing fragments: inout Fragments,
    into buffer: inout ByteBuffer
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let operation = operations[position]
      position += 1
      switch operation {
      case .literal(let start, let end):
        guard let literal = literals.baseAddress else { break }
        buffer.append(literal + Int(start), Int(end - start))
      case .print(let slot):
        print(slot, into: &buffer)
      case .mention(let slot, let part):
        fragments.note(EditionMention(part, at: buffer.count))
        print(slot, into: &buffer)
      case .skipIfEmpty(let slot, let end):
        if isEmpty(slot) { position = Int(end) }
      case .skipIfFilled(let slot, let end):
        if !isEmpty(slot) { position = Int(end) }
      case .alike(let row, let key, let end):
        let number = keys[Int(key)]._withUnsafeGuaranteedRef { $0.number(open[Int(row)]) }
        guard number >= 0 else { break }
        if !fragments.append(number, of: Int(key), to: &buffer) {
          let start = buffer.count
          let mentions = fragments.mentions.count
          perform(position..<Int(end), depth: depth, reusing: &fragments, into: &buffer)
          fragments.keep(
            buffer.bytes[start...], mentionsFrom: mentions, as: number, of: Int(key))
        }
        position = Int(end)
      case .rows(let slot, let end):
        let body = position..<Int(end)
        position = Int(end)
        visit(slot) { row in
          open[depth + 1] = row
          perform(body, depth: depth + 1, reusing: &fragments, into: &buffer)
          return true
        }
      case .listed(let slot, let end):
        let body = position..<Int(end)
        position = Int(end)
        fragments.noteListed(buffer.count)
        visit(slot) { row in
          open[depth + 1] = row
          perform(body, depth: depth + 1, reusing: &fragments, into: &buffer)
          fragments.noteListed(buffer.count)
          return true
        }
      }
    }
  }

  @inline(__always)
  private func isEmpty(_ slot: Operation.Slot) -> Bool {
    values[Int(slot.value)]._withUnsafeGuaranteedRef { $0.isEmpty(in: open[Int(slot.depth)]) }
  }

  /// Hands on the rows of a section until it is told not to go on.
  @inline(__always)
  private func visit(_ slot: Operation.Slot, _ body: (UnsafeRawPointer) -> Bool) {
    values[Int(slot.value)]._withUnsafeGuaranteedRef { $0.visit(open[Int(slot.depth)], body) }
  }

  /// Appends the value of a row; addresses count from the page's folder.
  @inline(__always)
  private func print(_ slot: Operation.Slot, into buffer: inout ByteBuffer) {
    let row = open[Int(slot.depth)]
    values[Int(slot.value)]._withUnsafeGuaranteedRef { reader in
      switch reader.kind {
      case .text: appendEscaped(reader.text(row), to: &buffer)
      case .markup: buffer.append(reader.markup(row).bytes)
      case .link(.page): appendAddress(of: reader.text(row), from: toLanguage, to: &buffer)
      case .link(.file): appendAddress(of: reader.text(row), from: toRoot, to: &buffer)
      case .link(.outside):
        let address = reader.text(row)
        if LinkAddress(address).isOutside { appendAddress(address, to: &buffer) }
      case .flag, .rows: break
      }
    }
  }
}
