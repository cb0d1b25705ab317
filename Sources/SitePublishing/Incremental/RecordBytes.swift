import DirectoryModel

/// Writes numbers, texts and raw values behind one another.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) { raw([value]) }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
    number(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  mutating func list<Element>(_ list: [Element], _ write: (inout Self, Element) -> Void) {
    number(list.count)
    for element in list { write(&self, element) }
  }

  /// Values without references, as they lie in memory; only the tool that wrote them may read them.
  mutating func raw<Value: BitwiseCopyable>(_ values: [Value]) {
    values.withUnsafeBytes { bytes += $0 }
  }

  mutating func counted<Value: BitwiseCopyable>(_ values: [Value]) {
    number(values.count)
    raw(values)
  }
}

/// Reads what a `RecordWriter` wrote.
struct RecordReader {
  /// The bytes end too early, or say something that cannot be.
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func number() throws -> Int { try values(1, of: Int.self)[0] }

  mutating func text() throws -> String {
    String(decoding: try take(try number()), as: UTF8.self)
  }

  mutating func optional<Value>(_ read: (inout Self) throws -> Value) throws -> Value? {
    try number() == 0 ? nil : try read(&self)
  }

  mutating func list<Element>(_ read: (inout Self) throws -> Element) throws -> [Element] {
    let count = try number()
    guard count >= 0, count <= bytes.count else { throw Damaged() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }

  mutating func counted<Value: BitwiseCopyable>(_ type: Value.Type) throws -> [Value] {
    try values(try number(), of: type)
  }

  mutating func values<Value: BitwiseCopyable>(
    _ count: Int, of type: Value.Type
  ) throws -> [Value] {
    guard count >= 0, count <= bytes.count else { throw Damaged() }
    let source = try take(count * MemoryLayout<Value>.stride)
    return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      source.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      filled = count
    }
  }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - place else { throw Damaged() }
    defer { place += count }
    return bytes[place..<(place + count)]
  }
}
