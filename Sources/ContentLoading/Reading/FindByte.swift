import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first at or behind a place and before an end; nil when it does not.
  func place(of byte: UInt8, from start: Int, upTo end: Int) -> Int? {
    guard let base = baseAddress, start < end,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where the line ends that goes on at a place: at its line feed, or at the end of the bytes.
  func endOfLine(from start: Int) -> Int { place(of: 0x0A, from: start, upTo: count) ?? count }

  /// Where each line begins.
  var lineStarts: [Int] {
    var starts = [0]
    starts.reserveCapacity(64)
    while let found = place(of: 0x0A, from: starts.last ?? 0, upTo: count) {
      starts.append(found + 1)
    }
    return starts
  }
}
