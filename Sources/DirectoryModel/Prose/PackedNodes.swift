/// The nodes of a text in a few bytes each, as they are kept while they are not looked at: a directory holds the texts of all
/// suppliers at once.
///
/// Numbers are written seven bits at a time, small ones in one byte; what follows from the node before is left out.
struct PackedNodes: Sendable {
  let count: Int32
  private let bytes: [UInt8]

  /// Beside the kind, in the first byte of a node.
  private enum Mark {
    static let value: UInt8 = 1 << 4
    static let title: UInt8 = 1 << 5
    static let text: UInt8 = 1 << 6
    static let newLine: UInt8 = 1 << 7
  }

  var isEmpty: Bool { count == 0 }

  init(_ nodes: [Prose.Node]) {
    count = Int32(nodes.count)
    // Written where there is room for the most they may need, and copied into what they do need.
    bytes = withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: nodes.count * NumberWriter.mostOfNode
    ) { room in
      var writer = NumberWriter(into: room)
      nodes.withUnsafeBufferPointer { Self.write($0, into: &writer) }
      return Array(UnsafeBufferPointer(rebasing: room[..<writer.count]))
    }
  }

  private static func write(
    _ nodes: UnsafeBufferPointer<Prose.Node>, into writer: inout NumberWriter
  ) {
    var kept: Int32 = 0
    var line: Int32 = 0
    for index in nodes.indices {
      let node = nodes[index]
      var head = node.kind.rawValue
      if node.value != 0 { head |= Mark.value }
      if node.title != 0..<0 { head |= Mark.title }
      if node.text != 0..<0 { head |= Mark.text }
      if node.line != line { head |= Mark.newLine }
      writer.put(head)
      if node.value != 0 { writer.put(node.value) }
      if node.title != 0..<0 { writer.put(node.title, behind: &kept) }
      if node.text != 0..<0 { writer.put(node.text, behind: &kept) }
      if node.line != line { writer.put(node.line &- line) }
      writer.put(node.column)
      writer.put(node.end &- Int32(index))
      line = node.line
    }
  }

  var nodes: [Prose.Node] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = NumberReader(bytes: bytes)
      var kept: Int32 = 0
      var line: Int32 = 0
      return (0..<count).map { index in
        let head = reader.byte()
        let value = head & Mark.value != 0 ? reader.number() : 0
        let title = head & Mark.title != 0 ? reader.range(behind: &kept) : 0..<0
        let text = head & Mark.text != 0 ? reader.range(behind: &kept) : 0..<0
        if head & Mark.newLine != 0 { line = line &+ reader.number() }
        // The kind was written by this type: four bits hold all of them.
        let kind = Prose.Kind(rawValue: head & 15) ?? .text
        return Prose.Node(
          kind: kind, value: value, text: text, title: title, line: line,
          column: reader.number(), end: reader.number() &+ index)
      }
    }
  }
}

extension PackedNodes {
  /// Hands on the kind of each node and where its own bytes stand, until one asks for no more: nothing else is unpacked.
  func forEachText(_ body: (Prose.Kind, Range<Int>) -> Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = NumberReader(bytes: bytes)
      var kept: Int32 = 0
      for _ in 0..<count {
        let head = reader.byte()
        if head & Mark.value != 0 { reader.passNumber() }
        if head & Mark.title != 0 { _ = reader.range(behind: &kept) }
        let text = head & Mark.text != 0 ? reader.range(behind: &kept) : 0..<0
        if head & Mark.newLine != 0 { reader.passNumber() }
        reader.passNumber()
        reader.passNumber()
        let kind = Prose.Kind(rawValue: head & 15) ?? .text
        guard body(kind, Int(text.lowerBound)..<Int(text.upperBound)) else { return }
      }
    }
  }
}

private struct NumberWriter {
  /// The most bytes a node takes: its first one and eight numbers of five.
  static let mostOfNode = 41

  private let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(into room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  mutating func put(_ byte: UInt8) {
    room.initializeElement(at: count, to: byte)
    count += 1
  }

  /// Numbers near zero take one byte, of either sign.
  mutating func put(_ number: Int32) {
    var rest = UInt32(bitPattern: number &<< 1 ^ number &>> 31)
    while rest > 127 {
      put(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    put(UInt8(truncatingIfNeeded: rest))
  }

  /// A stretch by its distance from the end of the one before, and its length.
  mutating func put(_ range: Range<Int32>, behind kept: inout Int32) {
    put(range.lowerBound &- kept)
    put(range.upperBound &- range.lowerBound)
    kept = range.upperBound
  }
}

private struct NumberReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  @inline(__always)
  mutating func byte() -> UInt8 {
    defer { place += 1 }
    return bytes[place]
  }

  @inline(__always)
  mutating func number() -> Int32 {
    var byte = byte()
    var result = UInt32(byte & 127)
    var shift: UInt32 = 7
    while byte > 127 {
      byte = self.byte()
      result |= UInt32(byte & 127) &<< shift
      shift += 7
    }
    return Int32(bitPattern: result >> 1) ^ -Int32(bitPattern: result & 1)
  }

  @inline(__always)
  mutating func passNumber() {
    while byte() > 127 {}
  }

  @inline(__always)
  mutating func range(behind kept: inout Int32) -> Range<Int32> {
    let start = kept &+ number()
    kept = start &+ number()
    return start..<kept
  }
}
