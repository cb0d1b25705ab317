import Glibc

/// A folder of its own for one test; it is removed with everything in it when nobody holds it any longer.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    var template = Array("/tmp/sourcebook-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw TestTrouble("no temporary folder: \(errno)") }
    path = String(cString: made)
  }

  deinit { Self.remove(path) }

  /// Writes a file and the folders it stands in.
  package func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    makeFolders(for: name)
    let bytes = Array(bytes)
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw TestTrouble("cannot write \(name): \(errno)") }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw TestTrouble("cannot write all of \(name): \(errno)")
    }
  }

  package func write(_ text: String, to name: String) throws { try write(text.utf8, to: name) }

  /// Makes a file of the size without writing its bytes.
  package func writeEmptyFile(ofSize size: Int, to name: String) throws {
    try write("", to: name)
    guard truncate(path + "/" + name, size) == 0 else {
      throw TestTrouble("cannot stretch \(name): \(errno)")
    }
  }

  package func makeFolder(_ name: String) {
    makeFolders(for: name + "/")
  }

  /// The text of a file, nil when there is none.
  package func read(_ name: String) -> String? { readText(at: path + "/" + name) }

  private func makeFolders(for name: String) {
    var folder = path
    for part in name.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
  }

  private static func remove(_ path: String) {
    if let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          Array(bytes.prefix { $0 != 0 })
        }
        if name == Array(".".utf8) || name == Array("..".utf8) { continue }
        let inner = path + "/" + String(decoding: name, as: UTF8.self)
        var status = stat()
        if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
          remove(inner)
        } else {
          unlink(inner)
        }
      }
      closedir(stream)
    }
    rmdir(path)
  }
}

/// The text of a file, nil when it cannot be read.
package func readText(at path: String) -> String? {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { break }
    bytes += buffer.prefix(count)
  }
  return String(decoding: bytes, as: UTF8.self)
}
