import ContentDigest
import DirectoryModel
import Glibc

/// Writes numbers, texts and raw values behind one another to a file.
///
/// A mark with the version of its form stands first, a checksum of everything last; only a file that is whole takes its place.
final class RecordWriter {
  private let path: String
  private let new: String
  private let file: UnsafeMutablePointer<FILE>
  private var checksum = RunningChecksum()
  private var isWritten = true

  /// Nil when no file can be made there.
  init?(replacing path: String, mark: String) {
    self.path = path
    new = "\(path).new-\(getpid())"
    guard let file = fopen(new, "wbe") else { return nil }
    self.file = file
    raw(Array(mark.utf8))
  }

  /// Puts the file in the place of the one before in one step.
  ///
  /// - Returns: its checksum; nil, without a file, when it could not be written.
  func finish() -> Checksum? {
    let checksum = checksum.value
    raw([checksum])
    guard fclose(file) == 0, isWritten, rename(new, path) == 0 else {
      unlink(new)
      unlink(path)
      return nil
    }
    return checksum
  }

  func number(_ value: Int) { withUnsafeBytes(of: value) { write($0) } }

  func text(_ text: String) {
    number(text.utf8.count)
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  func optional<Value>(_ value: Value?, _ write: (RecordWriter, Value) -> Void) {
    number(value == nil ? 0 : 1)
    if let value { write(self, value) }
  }

  func list<Element>(_ list: [Element], _ write: (RecordWriter, Element) -> Void) {
    number(list.count)
    for element in list { write(self, element) }
  }

  /// Values without references, as they lie in memory; only the tool that wrote them may read them.
  func raw<Value: BitwiseCopyable>(_ values: [Value]) { values.withUnsafeBytes { write($0) } }

  func counted<Value: BitwiseCopyable>(_ values: [Value]) {
    number(values.count)
    raw(values)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    checksum.add(bytes)
    if fwrite(start, 1, bytes.count, file) != bytes.count { isWritten = false }
  }
}

/// Reads what a `RecordWriter` wrote.
final class RecordReader {
  /// The file ends too early, or says something that cannot be.
  struct Damaged: Error {}

  let checksum: Checksum
  private let file: UnsafeMutablePointer<FILE>
  /// How many bytes of values are not read yet.
  private var left: Int

  /// Opens a file after reading it once; nil when there is none of this mark, or its checksum is not that of its bytes.
  init?(_ path: String, mark: String) {
    guard let file = fopen(path, "rbe") else { return nil }
    self.file = file
    guard let found = Self.checked(file), found.size >= mark.utf8.count,
      fseek(file, 0, SEEK_SET) == 0
    else {
      fclose(file)
      return nil
    }
    (checksum, left) = (found.checksum, found.size)
    guard let start = try? values(mark.utf8.count, of: UInt8.self), start.elementsEqual(mark.utf8)
    else { return nil }
  }

  deinit { fclose(file) }

  /// The checksum at the end of a file and how many bytes stand before it; nil when these have another one.
  private static func checked(
    _ file: UnsafeMutablePointer<FILE>
  ) -> (checksum: Checksum, size: Int)? {
    var status = stat()
    guard fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size) - MemoryLayout<Checksum>.size
    guard size >= 0 else { return nil }
    var running = RunningChecksum()
    var written = Checksum.none
    let isRead = withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      var left = size
      while left > 0 {
        let count = fread(buffer.baseAddress, 1, min(left, buffer.count), file)
        guard count > 0 else { return false }
        running.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        left -= count
      }
      return withUnsafeMutableBytes(of: &written) {
        fread($0.baseAddress, 1, $0.count, file) == $0.count
      }
    }
    return isRead && running.value == written ? (written, size) : nil
  }

  var isAtEnd: Bool { left == 0 }

  func number() throws -> Int { try values(1, of: Int.self)[0] }

  func text() throws -> String {
    String(decoding: try values(try number(), of: UInt8.self), as: UTF8.self)
  }

  func optional<Value>(_ read: (RecordReader) throws -> Value) throws -> Value? {
    try number() == 0 ? nil : try read(self)
  }

  func list<Element>(_ read: (RecordReader) throws -> Element) throws -> [Element] {
    let count = try number()
    guard count >= 0, count <= left else { throw Damaged() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(self)) }
    return list
  }

  func counted<Value: BitwiseCopyable>(_ type: Value.Type) throws -> [Value] {
    try values(try number(), of: type)
  }

  func values<Value: BitwiseCopyable>(_ count: Int, of type: Value.Type) throws -> [Value] {
    let size = MemoryLayout<Value>.stride
    guard count >= 0, count <= left / size else { throw Damaged() }
    let values = [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = count == 0 ? 0 : fread(buffer.baseAddress, size, count, file)
    }
    guard values.count == count else { throw Damaged() }
    left -= count * size
    return values
  }
}
