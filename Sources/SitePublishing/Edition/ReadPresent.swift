import DirectoryModel
import Glibc

/// The bytes of a file, nil when there is none.
///
/// - Throws: `BrokenWorld` when it is there and cannot be read whole: its digest would be that of another.
func readPresent(_ path: String) throws(BrokenWorld) -> [UInt8]? {
  guard let file = fopen(path, "rbe") else {
    if errno == ENOENT { return nil }
    throw .unread(path)
  }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { break }
    bytes += buffer[..<count]
  }
  guard ferror(file) == 0 else { throw .unread(path) }
  return bytes
}

extension BrokenWorld {
  fileprivate static func unread(_ path: String) -> BrokenWorld {
    BrokenWorld(
      "\(path) cannot be read: \(String(cString: strerror(errno)))",
      help: "check the disk it lies on and that you may read it")
  }
}
