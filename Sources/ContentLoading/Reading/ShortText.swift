extension String {
  /// The text of UTF-8 that was checked, of which most is short: what is stored in itself takes half of the steps this way.
  init(mostlyShort bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard bytes.count <= 15, let base = bytes.base.baseAddress else {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    self.init(unsafeUninitializedCapacity: bytes.count) { room in
      room.baseAddress?.update(from: base + bytes.startIndex, count: bytes.count)
      return bytes.count
    }
  }
}
