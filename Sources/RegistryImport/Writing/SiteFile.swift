import DirectoryModel
import Glibc

/// The files of a site an import reads and writes.
struct SiteFolder: Sendable {
  let path: String

  /// The bytes of a file, nil when there is none.
  ///
  /// - Throws: `BrokenWorld` when it is there and cannot be read.
  func read(_ file: String) throws(BrokenWorld) -> [UInt8]? {
    try readPlainFile(at: path + "/" + file)
  }

  /// The names in a folder, none when it is not there.
  func names(in folder: String) -> Set<String> {
    guard let stream = opendir(path + "/" + folder) else { return [] }
    defer { closedir(stream) }
    var names: Set<String> = []
    while let entry = readdir(stream) {
      names.insert(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  /// Puts a whole file in its place in one step, so that nobody ever sees a part of it.
  ///
  /// - Throws: `BrokenWorld` when that cannot be done; the file is then as it was.
  func write(_ bytes: [UInt8], to file: String) throws(BrokenWorld) {
    let parts = file.split(separator: "/")
    let folder = ([path[...]] + parts.dropLast()).joined(separator: "/")
    let target = path + "/" + file
    let part = folder + "/." + (parts.last ?? "") + Self.ending
    func broken(_ reason: Int32) -> BrokenWorld {
      unlink(part)
      return BrokenWorld(
        "\(target) cannot be written: \(String(cString: strerror(reason)))",
        help:
          "free space or give yourself the right to write; then import again, which goes on from here"
      )
    }
    var made = path
    for part in parts.dropLast() {
      made += "/" + part
      guard mkdir(made, 0o755) == 0 || errno == EEXIST else { throw broken(errno) }
    }
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw broken(errno) }
    var start = 0
    var problem: Int32 = 0
    while start < bytes.count, problem == 0 {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count >= 0 { start += count } else if errno != EINTR { problem = errno }
    }
    if close(descriptor) != 0, problem == 0 { problem = errno }
    guard problem == 0 else { throw broken(problem) }
    guard rename(part, target) == 0 else { throw broken(errno) }
  }

  /// Removes what a killed import left half written in a folder.
  func removeParts(in folder: String) {
    for name in names(in: folder) where name.hasPrefix(".") && name.hasSuffix(Self.ending) {
      unlink(path + "/" + folder + "/" + name)
    }
  }

  /// Files with such a name are hidden and no part of the content.
  private static let ending = ".import-part"
}

/// The bytes of a plain file, nil when there is none.
///
/// - Throws: `BrokenWorld` when it cannot be read, is no plain file, or has more than a gigabyte.
func readPlainFile(at path: String) throws(BrokenWorld) -> [UInt8]? {
  // Without O_NONBLOCK a pipe would wait for a writer for ever.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    if errno == ENOENT { return nil }
    throw BrokenWorld(
      "\(path) cannot be read: \(String(cString: strerror(errno)))",
      help: "check that you may read it")
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw BrokenWorld("\(path) is not a plain file", help: "name a file")
  }
  let size = Int(status.st_size)
  guard size <= 1 << 30 else {
    throw BrokenWorld("\(path) has more than a gigabyte", help: "split the file")
  }
  var problem: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { problem = errno }
      guard got > 0 else { return }
      count += got
    }
  }
  guard problem == 0 else {
    throw BrokenWorld(
      "\(path) cannot be read: \(String(cString: strerror(problem)))",
      help: "check the disk it lies on")
  }
  return bytes
}
