/// The texts a table has told already: many rows say the same in a column, and hold one text for it.
struct ToldTexts {
  /// For each column as many as are remembered, by `place`: the last field that belongs there, an empty one at first.
  private var fields: [CSVField]
  /// What they say.
  private var texts: [String]
  /// By column how many texts in a row had not been told before.
  private var misses: [Int]

  /// How many fields a column remembers; a power of two.
  private static let remembered = 64
  /// After so many misses in a row a column, such as that of the numbers, holds what is not told again.
  private static let mostMisses = 1000

  init(columns: Int) {
    fields = Array(repeating: .none, count: columns * Self.remembered)
    texts = Array(repeating: "", count: columns * Self.remembered)
    misses = Array(repeating: 0, count: columns)
  }

  /// The text of a field of a column that is not empty, that of an earlier one where it is written in the same bytes.
  mutating func text(of field: CSVField, in column: Int, _ reader: CSVReader) -> String {
    guard misses[column] < Self.mostMisses else { return reader.text(of: field) }
    let place = column * Self.remembered + reader.withBytes(of: field, Self.place)
    if reader.areSame(fields[place], field) {
      misses[column] = 0
      return texts[place]
    }
    let text = reader.text(of: field)
    fields[place] = field
    texts[place] = text
    misses[column] += 1
    return text
  }

  /// A number below `remembered` that is the same for the same bytes.
  private static func place(of bytes: UnsafeRawBufferPointer) -> Int {
    var word = UInt64(bytes.count)
    if bytes.count >= 8 {
      word ^= bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self) &* 0x9E37_79B9_7F4A_7C15
      word ^= bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    } else {
      for byte in bytes { word = word << 8 | UInt64(byte) }
    }
    return Int(truncatingIfNeeded: (word &* 0xD6E8_FEB8_6659_FD93) >> 58)
  }
}
