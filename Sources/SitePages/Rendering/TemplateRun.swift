/// One page being written: the values of the rows that are open, the page's own first.
struct TemplateRun {
  private let operations: UnsafeBufferPointer<Operation>
  private let literals: UnsafeBufferPointer<UInt8>
  private let toLanguage: String
  private let toRoot: String
  /// The values of the open rows; each row is kept alive by the one around it, the page's by `render`.
  private var open: [UnsafePointer<TemplateValue>]

  init(
    operations: UnsafeBufferPointer<Operation>, literals: UnsafeBufferPointer<UInt8>,
    values: UnsafePointer<TemplateValue>, route: PageRoute
  ) {
    self.operations = operations
    self.literals = literals
    toLanguage = route.toLanguage
    toRoot = route.toRoot
    open = [values]
  }

  mutating func perform(_ range: Range<Int>, into buffer: inout [UInt8]) {
    var position = range.lowerBound
    while position < range.upperBound {
      let operation = operations[position]
      position += 1
      switch operation {
      case .literal(let start, let end):
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
      case .text(let slot):
        if case .text(let text) = value(at: slot) { appendEscaped(text, to: &buffer) }
      case .markup(let slot):
        if case .markup(let markup) = value(at: slot) {
          buffer.append(contentsOf: markup.bytes)
        }
      case .link(let slot):
        appendLink(value(at: slot), to: &buffer)
      case .skipIfEmpty(let slot, let end):
        if value(at: slot).isEmpty { position = Int(end) }
      case .skipIfFilled(let slot, let end):
        if !value(at: slot).isEmpty { position = Int(end) }
      case .rows(let slot, let end):
        if case .rows(let rows) = value(at: slot) {
          repeatRows(rows, over: position..<Int(end), into: &buffer)
        }
        position = Int(end)
      }
    }
  }

  private func value(at slot: Operation.Slot) -> TemplateValue {
    open[Int(slot.depth)][Int(slot.index)]
  }

  private mutating func repeatRows(
    _ rows: [[TemplateValue]], over body: Range<Int>, into buffer: inout [UInt8]
  ) {
    for row in rows {
      row.withUnsafeBufferPointer { values in
        guard let first = values.baseAddress else { return }
        open.append(first)
        perform(body, into: &buffer)
        open.removeLast()
      }
    }
  }

  private func appendLink(_ value: TemplateValue, to buffer: inout [UInt8]) {
    switch value {
    case .page(let path):
      appendAddress(of: path, from: toLanguage, to: &buffer)
    case .file(let path):
      appendAddress(of: path, from: toRoot, to: &buffer)
    case .address(let url):
      if LinkAddress(url).isOutside { appendAddress(url, to: &buffer) }
    case .text, .markup, .flag, .rows:
      break
    }
  }
}

extension TemplateValue {
  /// Whether a section on the value is left out.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .page(let path), .file(let path): path.isEmpty
    case .markup(let markup): markup.bytes.isEmpty
    case .address(let url): !LinkAddress(url).isOutside
    case .flag(let isSet): !isSet
    case .rows(let rows): rows.isEmpty
    }
  }
}
