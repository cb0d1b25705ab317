import CPlatform
import DirectoryModel
import Glibc

/// The folder editions are packed to; files are written beside their places, and put there when all of them are whole.
struct PackingFolder: Sendable {
  private static let mark = ".packing-"

  private enum Step {
    case place(String)
    case remove(String)
  }

  private let path: String
  /// What is to be done when everything has been written, in this order.
  private var steps: [Step] = []

  fileprivate init(_ path: String) {
    self.path = path
    clear()
  }

  /// Removes what was written and not put in its place.
  fileprivate func clear() {
    for name in entries where name.hasPrefix(Self.mark) { unlink("\(path)/\(name)") }
  }

  /// Puts everything in its place.
  fileprivate func finish() throws(BrokenWorld) {
    for step in steps {
      switch step {
      case .place(let name):
        guard rename("\(path)/\(Self.mark)\(name)", "\(path)/\(name)") == 0 else {
          throw .packing("\(path)/\(name)")
        }
      case .remove(let name): unlink("\(path)/\(name)")
      }
    }
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
  mutating func write(_ name: String, _ write: (String) throws -> Void) throws {
    let beside = "\(path)/\(Self.mark)\(name)"
    try write(beside)
    guard sync(beside) else { throw BrokenWorld.packing(beside) }
    steps.append(.place(name))
  }

  mutating func write(_ bytes: [UInt8], to name: String) throws {
    try write(name) { path in
      let opened = platform_openat(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, 0o644)
      guard opened >= 0 else { throw BrokenWorld.packing(path) }
      defer { close(opened) }
      guard writeAll(bytes, to: opened) else { throw BrokenWorld.packing(path) }
    }
  }

  mutating func remove(_ name: String) { steps.append(.remove(name)) }

  /// Of a file that was written.
  func size(of name: String) -> Int {
    var status = stat()
    return stat("\(path)/\(Self.mark)\(name)", &status) == 0 ? Int(status.st_size) : 0
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

/// Runs `work` while nobody else packs to the folder, which is made where it is missing, and puts what it wrote in place.
func withPackingFolder<Result>(
  _ path: String, _ work: (inout PackingFolder) throws -> Result
) throws -> Result {
  let isNew = mkdir(path, 0o755) == 0
  guard isNew || errno == EEXIST else { throw BrokenWorld.packing(path) }
  let opened = platform_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0)
  guard opened >= 0 else { throw BrokenWorld.packing(path) }
  defer { close(opened) }
  guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
    throw BrokenWorld("another edition is being packed to \(path)", help: "wait until it is done")
  }
  var folder = PackingFolder(path)
  do {
    let result = try work(&folder)
    try folder.finish()
    return result
  } catch {
    folder.clear()
    if isNew { rmdir(path) }
    throw error
  }
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
