import CPlatform
import DirectoryModel
import Glibc

/// The folder editions are packed to; each file in it is written beside and put in its place in one step.
struct PackingFolder: Sendable {
  private static let mark = ".packing-"

  private let path: String

  fileprivate init(_ path: String) {
    self.path = path
    for name in entries where name.hasPrefix(Self.mark) { unlink("\(path)/\(name)") }
  }

  /// - Throws: `WrongUsage` when a later edition is there, whatever the label beside it says.
  func checkNewest(_ number: Int) throws(WrongUsage) {
    let numbers = entries.compactMap { name -> Int? in
      name.hasPrefix("edition-") && name.hasSuffix(".zip")
        ? Int(name.dropFirst("edition-".utf8.count).dropLast(".zip".utf8.count)) : nil
    }
    guard let newest = numbers.max(), newest > number else { return }
    throw WrongUsage(
      "number \(number) would go back: edition-\(newest).zip is there",
      help: "give the \(EditionLabel.name) out of it with --previous")
  }

  /// Writes a file by its path.
  func write(_ name: String, _ write: (String) throws -> Void) throws {
    let beside = "\(path)/\(Self.mark)\(name)"
    do {
      try write(beside)
      guard sync(beside), rename(beside, "\(path)/\(name)") == 0 else {
        throw BrokenWorld.packing("\(path)/\(name)")
      }
    } catch {
      unlink(beside)
      throw error
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try write(name) { path in
      let opened = platform_openat(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, 0o644)
      guard opened >= 0 else { throw BrokenWorld.packing(path) }
      defer { close(opened) }
      guard writeAll(bytes, to: opened) else { throw BrokenWorld.packing(path) }
    }
  }

  func remove(_ name: String) { unlink("\(path)/\(name)") }

  func size(of name: String) -> Int {
    var status = stat()
    return stat("\(path)/\(name)", &status) == 0 ? Int(status.st_size) : 0
  }

  private var entries: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  private func sync(_ path: String) -> Bool {
    let opened = platform_openat(AT_FDCWD, path, O_RDONLY, 0)
    guard opened >= 0 else { return false }
    defer { close(opened) }
    return fsync(opened) == 0
  }
}

/// Runs `work` while nobody else packs to the folder, which is made where it is missing.
func withPackingFolder<Result>(
  _ path: String, _ work: (PackingFolder) throws -> Result
) throws -> Result {
  guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw BrokenWorld.packing(path) }
  let opened = platform_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0)
  guard opened >= 0 else { throw BrokenWorld.packing(path) }
  defer { close(opened) }
  guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
    throw BrokenWorld("another edition is being packed to \(path)", help: "wait until it is done")
  }
  return try work(PackingFolder(path))
}

/// Writes all bytes to an open file; false with `errno` set when it cannot be written whole.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var start = 0
    while start < buffer.count {
      let count = Glibc.write(
        descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}

extension BrokenWorld {
  /// The last system error, about a path that was to be written.
  static func packing(_ path: String) -> BrokenWorld {
    BrokenWorld(
      "\(path) cannot be written: \(String(cString: strerror(errno)))",
      help: "check free space and rights; what was packed before is untouched")
  }
}
