/// One page being written: the rows that are open, the page's own first.
struct TemplateRun {
  let operations: UnsafeBufferPointer<Operation>
  let literals: UnsafeBufferPointer<UInt8>
  let values: UnsafeBufferPointer<ValueReader>
  let keys: UnsafeBufferPointer<RowKey>
  let toLanguage: String
  let toRoot: String
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
        values[Int(slot.value)].print(
          open[Int(slot.depth)], toLanguage: toLanguage, toRoot: toRoot, into: &buffer)
      case .mention(let slot, let part):
        fragments.note(EditionMention(part, at: buffer.count))
        values[Int(slot.value)].print(
          open[Int(slot.depth)], toLanguage: toLanguage, toRoot: toRoot, into: &buffer)
      case .skipIfEmpty(let slot, let end):
        if values[Int(slot.value)].isEmpty(in: open[Int(slot.depth)]) { position = Int(end) }
      case .skipIfFilled(let slot, let end):
        if !values[Int(slot.value)].isEmpty(in: open[Int(slot.depth)]) { position = Int(end) }
      case .alike(let row, let key, let end):
        let number = keys[Int(key)].number(open[Int(row)])
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
        values[Int(slot.value)].visit(open[Int(slot.depth)]) { row in
          open[depth + 1] = row
          perform(body, depth: depth + 1, reusing: &fragments, into: &buffer)
          return true
        }
      case .listed(let slot, let end):
        let body = position..<Int(end)
        position = Int(end)
        fragments.noteListed(buffer.count)
        values[Int(slot.value)].visit(open[Int(slot.depth)]) { row in
          open[depth + 1] = row
          perform(body, depth: depth + 1, reusing: &fragments, into: &buffer)
          fragments.noteListed(buffer.count)
          return true
        }
      }
    }
  }
}

extension ValueReader {
  /// Appends the value of a row; addresses count from the page's folder.
  fileprivate func print(
    _ row: UnsafeRawPointer, toLanguage: String, toRoot: String, into buffer: inout ByteBuffer
  ) {
    switch self {
    case .text(let read): appendEscaped(read(row), to: &buffer)
    case .markup(let read): buffer.append(read(row).bytes)
    case .link(.page, let read): appendAddress(of: read(row), from: toLanguage, to: &buffer)
    case .link(.file, let read): appendAddress(of: read(row), from: toRoot, to: &buffer)
    case .link(.outside, let read):
      let address = read(row)
      if LinkAddress(address).isOutside { appendAddress(address, to: &buffer) }
    case .flag, .rows: break
    }
  }

  /// Hands on the rows of a section until it is told not to go on.
  fileprivate func visit(_ row: UnsafeRawPointer, _ body: (UnsafeRawPointer) -> Bool) {
    if case .rows(let visit) = self { visit(row, body) }
  }
}
