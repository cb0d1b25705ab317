/// Whether a text is of ASCII alone, several bytes at once.
func isASCII(_ text: String) -> Bool {
  let isASCII = text.utf8.withContiguousStorageIfAvailable { bytes in
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    var all: UInt64 = 0
    while place + 8 <= raw.count {
      all |= raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    while place < raw.count {
      all |= UInt64(raw[place])
      place += 1
    }
    return all & 0x8080_8080_8080_8080 == 0
  }
  return isASCII ?? text.utf8.allSatisfy { $0 < 0x80 }
}
