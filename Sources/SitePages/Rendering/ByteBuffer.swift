/// Takes the bytes of a large file piece by piece, so that nobody holds them all.
package protocol PieceOutlet: AnyObject {
  /// Takes the next bytes; they are valid during the call.
  func take(_ piece: UnsafeBufferPointer<UInt8>)
}

/// The bytes of a file in the making; one buffer serves file after file without giving its memory back.
package struct ByteBuffer: ~Copyable {
  /// Who takes the pieces of the file in the making; nil where it is wanted whole.
  package var outlet: (any PieceOutlet)?
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0
  /// How much a writer of many records gathers before it hands a piece over.
  var pieceSize = 1 << 16

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

  /// Appends a text of ours between quotation marks, and a byte behind it.
  mutating func append(quoted literal: StaticString, followedBy last: UInt8) {
    let length = literal.utf8CodeUnitCount
    let place = appendUninitialized(length + 3)
    place.pointee = UInt8(ascii: "\"")
    (place + 1).update(from: literal.utf8Start, count: length)
    place[length + 1] = UInt8(ascii: "\"")
    place[length + 2] = last
  }

  /// Appends bytes between quotation marks.
  mutating func append(quoted bytes: UnsafeBufferPointer<UInt8>) {
    let place = appendUninitialized(bytes.count + 2)
    place.pointee = UInt8(ascii: "\"")
    if let start = bytes.baseAddress { (place + 1).update(from: start, count: bytes.count) }
    place[bytes.count + 1] = UInt8(ascii: "\"")
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

  /// Tells that places counted so far are wanted no more: what was written goes to the outlet once it is a piece.
  mutating func endRecord() {
    guard count >= pieceSize, let outlet else { return }
    outlet.take(bytes)
    count = 0
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
