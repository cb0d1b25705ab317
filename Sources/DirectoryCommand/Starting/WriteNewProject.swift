import CPlatform
import DirectoryModel
import Glibc

/// Writes a new project into a folder that is new or empty.
///
/// - Throws: `WrongUsage` when something is in the way; `BrokenWorld` when a file cannot be written, after everything that was
///   written has been removed again.
func writeNewProject(_ files: [NewFile], to folder: String) throws {
  try refuseWhatIsInTheWay(in: folder)
  var made = MadeFiles()
  do {
    for file in files {
      try made.makeFolders(for: "\(folder)/\(file.path)")
      try made.write(file.text, to: "\(folder)/\(file.path)")
    }
  } catch {
    made.remove()
    throw error
  }
}

private func refuseWhatIsInTheWay(in folder: String) throws {
  guard let stream = opendir(folder) else {
    switch errno {
    case ENOENT: return
    case ENOTDIR:
      throw WrongUsage("\(folder) is a file, not a folder", help: "name a new or an empty folder")
    default:
      throw BrokenWorld(
        "folder \(folder) cannot be read: \(String(cString: strerror(errno)))",
        help: "give yourself the right to read it")
    }
  }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if ![".", "..", ".git"].contains(name) { names.append(name) }
  }
  guard !names.isEmpty else { return }
  let shown = names.sorted().prefix(3).joined(separator: ", ")
  let more = names.count > 3 ? " and \(names.count - 3) more" : ""
  throw WrongUsage(
    "folder \(folder) is not empty: \(shown)\(more)",
    help: "name a new or an empty folder; nothing has been written")
}

/// What has been made so far, so that a project that cannot be finished leaves nothing behind.
private struct MadeFiles {
  private var folders: [String] = []
  private var files: [String] = []

  mutating func makeFolders(for path: String) throws {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += "\(part)/"
      if mkdir(folder, 0o777) == 0 {
        folders.append(folder)
      } else if errno != EEXIST {
        // A folder on the way that exists may still answer that it may not be written.
        let reason = errno
        if access(folder, F_OK) != 0 { throw cannotWrite(folder, reason) }
      }
    }
  }

  mutating func write(_ text: String, to path: String) throws {
    let descriptor = platform_openat(AT_FDCWD, path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { throw cannotWrite(path, errno) }
    files.append(path)
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let reason = errno
        close(descriptor)
        throw cannotWrite(path, reason)
      }
      start += count
    }
    guard close(descriptor) == 0 else { throw cannotWrite(path, errno) }
  }

  func remove() {
    for file in files.reversed() { unlink(file) }
    for folder in folders.reversed() { rmdir(folder) }
  }

  private func cannotWrite(_ path: String, _ reason: Int32) -> BrokenWorld {
    BrokenWorld(
      "\(path) cannot be written: \(String(cString: strerror(reason)))",
      help: "name a folder you may write to, with space; nothing has been left behind")
  }
}
