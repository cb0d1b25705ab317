/// The character whose UTF-8 form begins at the index, nil when the bytes there are none.
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
  let first = bytes[index]
  let length =
    switch first {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  guard length > 0, index + length <= bytes.count else { return nil }
  guard length > 1 else { return Unicode.Scalar(first) }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    guard bytes[index + offset] & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
  }
  let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
  guard value >= smallest[length] else { return nil }
  return Unicode.Scalar(value)
}
