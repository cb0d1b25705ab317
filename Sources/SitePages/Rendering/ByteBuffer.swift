/// The bytes of a file in the making; one buffer serves file after file without giving its memory back.
package struct ByteBuffer: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  /// What was written so far; valid until the next change.
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: storage, count: count)
  }

  /// A copy of what was written so far.
  package var array: [UInt8] { Array(bytes) }

  package mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    append(start, bytes.count)
  }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  mutating func append(_ literal: StaticString) {
    append(literal.utf8Start, literal.utf8CodeUnitCount)
  }

  /// Appends a text as it stands.
  mutating func append(_ text: String) { text.withBytes { append($0) } }

  mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    if capacity - count < length { grow(by: length) }
    (storage + count).update(from: start, count: length)
    count += length
  }

  /// Makes room for bytes that are written through the pointer, and counts them as written.
  mutating func appendUninitialized(_ length: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < length { grow(by: length) }
    defer { count += length }
    return storage + count
  }

  /// Writes over bytes that were appended before.
  mutating func replace(from start: Int, with bytes: some Sequence<UInt8>) {
    for (offset, byte) in bytes.enumerated() where start + offset < count {
      storage[start + offset] = byte
    }
  }

  /// Hands the bytes over and leaves an empty buffer.
  mutating func take() -> ByteBuffer {
    var taken = ByteBuffer(capacity: 16)
    swap(&self, &taken)
    return taken
  }

  @inline(never)
  private mutating func grow(by length: Int) {
    capacity = max(capacity * 2, count + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: storage, count: count)
    storage.deallocate()
    storage = larger
  }
}

extension String {
  /// The text's bytes where they lie.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
