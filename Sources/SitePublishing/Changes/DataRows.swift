/// The rows of a CSV file of open data, which this program wrote: RFC 4180, with a quotation mark before what a
/// spreadsheet would compute.
struct DataRows {
  private(set) var rows: [[String]] = []

  init(_ bytes: [UInt8]) {
    var row: [String] = []
    var index = 0
    while index < bytes.count {
      row.append(Self.cell(in: bytes, at: &index))
      guard index < bytes.count, bytes[index] != UInt8(ascii: ",") else {
        index += 1
        continue
      }
      while index < bytes.count, bytes[index] == 13 || bytes[index] == 10 { index += 1 }
      rows.append(row)
      row.removeAll(keepingCapacity: true)
    }
    if !row.isEmpty { rows.append(row) }
  }

  /// Reads one cell and stops at what ends it.
  private static func cell(in bytes: [UInt8], at index: inout Int) -> String {
    guard bytes[index] == UInt8(ascii: "\"") else {
      let start = index
      while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
      }
      text.append(bytes[index])
      index += 1
    }
    if text.first == UInt8(ascii: "'"), text.count > 1, startsFormula(text[1]) {
      text.removeFirst()
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == 10 || byte == 13
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    "=+-@".utf8.contains(byte) || byte == 9 || byte == 13
  }
}
