/// Writes rows of comma-separated values; a cell a spreadsheet would compute is made plain text.
struct CSVText: ~Copyable {
  private var buffer: ByteBuffer

  init(appendingTo buffer: consuming ByteBuffer) { self.buffer = buffer }

  /// The buffer with what was written to it.
  consuming func finish() -> ByteBuffer { buffer }

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      append(cell)
    }
    buffer.append(13)
    buffer.append(10)
    buffer.endRecord()
  }

  private mutating func append(_ cell: String) {
    cell.withBytes { bytes in
      guard let first = bytes.first else { return }
      let guarded = Self.startsFormula(first)
      guard
        guarded || ByteSearch.first(in: bytes, from: 0, Self.marksOfQuoted) < bytes.count
      else {
        buffer.append(bytes)
        return
      }
      buffer.append(UInt8(ascii: "\""))
      if guarded { buffer.append(UInt8(ascii: "'")) }
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { buffer.append(byte) }
        buffer.append(byte)
      }
      buffer.append(UInt8(ascii: "\""))
    }
  }

  /// Commas, quotation marks and line ends.
  @inline(__always)
  private static func marksOfQuoted(_ word: UInt64) -> UInt64 {
    ByteSearch.zeroes(word ^ ByteSearch.word(of: UInt8(ascii: ",")))
      | ByteSearch.zeroes(word ^ ByteSearch.word(of: UInt8(ascii: "\"")))
      | ByteSearch.zeroes(word ^ ByteSearch.word(of: 10))
      | ByteSearch.zeroes(word ^ ByteSearch.word(of: 13))
  }

  private static func startsFormula(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }
}
