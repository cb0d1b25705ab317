/// The register rows of one number, in their order: mostly one, and then without room of their own.
package struct PaperRows: Sendable, Equatable {
  /// -1 for none.
  private var single: Int32 = -1
  private var others: [Int32] = []

  package init() {}

  package init(_ rows: some Sequence<Int>) {
    for row in rows { append(row) }
  }

  package init(first row: Int) { single = Int32(row) }

  package mutating func append(_ row: Int) {
    if single < 0 { single = Int32(row) } else { others.append(Int32(row)) }
  }
}

extension PaperRows: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { single < 0 ? 0 : others.count + 1 }

  package subscript(place: Int) -> Int { Int(place == 0 ? single : others[place - 1]) }
}

extension PaperRows: ExpressibleByArrayLiteral {
  package init(arrayLiteral rows: Int...) { self.init(rows) }
}
