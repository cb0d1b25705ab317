import CPlatform
import Glibc

/// The bytes of a plain file of at most so many bytes; nil when it cannot be read or is larger.
func readFile(_ path: String, atMost limit: Int) -> [UInt8]? {
  let opened = platform_openat(AT_FDCWD, path, O_RDONLY | O_NONBLOCK, 0)
  guard opened >= 0 else { return nil }
  defer { close(opened) }
  var status = stat()
  guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
    status.st_size <= limit
  else { return nil }
  var bytes: [UInt8] = []
  return readPieces(of: opened) { bytes.append(contentsOf: $0) } ? bytes : nil
}

/// Hands all bytes of an open file to `use` piece by piece; false when reading fails.
func readPieces(of descriptor: Int32, _ use: (UnsafeRawBufferPointer) throws -> Void) rethrows
  -> Bool
{
  let size = 1 << 17
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
  defer { buffer.deallocate() }
  while true {
    let count = read(descriptor, buffer.baseAddress, size)
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return count == 0 }
    try use(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }
}
