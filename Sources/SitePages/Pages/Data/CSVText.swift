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
      let guarded = Self.startsFormula(bytes.first)
      guard guarded || bytes.contains(where: Self.needsQuotes) else {
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

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
  }

  private static func startsFormula(_ first: UInt8?) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }
}
