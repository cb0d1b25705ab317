import CPlatform
import ContentDigest
import DirectoryModel
import Glibc

/// Reads an edition in a folder; links are not followed, and files that are not listed are not read.
///
/// - Throws: `BrokenWorld` when a file or folder cannot be read.
func readEditionFolder(_ root: String) throws(BrokenWorld) -> FoundEdition {
  var found = FoundEdition()
  for (name, limit) in FoundEdition.paperLimits {
    var status = stat()
    guard lstat("\(root)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      continue
    }
    found.papers[name] = readFile("\(root)/\(name)", atMost: limit)
  }
  let listed = found.list
  try walk(root, "", depth: 0) { path, isPlain throws(BrokenWorld) in
    guard isPlain else {
      found.faults.append(.notPlain(path))
      return
    }
    found.paths.insert(path)
    guard listed?.digests[path] != nil else { return }
    found.digests[path] = try digest(ofFile: "\(root)/\(path)")
  }
  return found
}

/// The digest of a plain file.
///
/// - Throws: `BrokenWorld` when it cannot be read.
func digest(ofFile path: String) throws(BrokenWorld) -> Digest {
  let opened = platform_openat(AT_FDCWD, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0)
  guard opened >= 0 else { throw .reading(path) }
  defer { close(opened) }
  var running = RunningDigest()
  guard readPieces(of: opened, { running.add($0) }) else { throw .reading(path) }
  return running.finish()
}

/// Tells of everything below a folder that is no folder, and whether it is a plain file.
private func walk(
  _ root: String, _ folder: String, depth: Int,
  _ tell: (String, Bool) throws(BrokenWorld) -> Void
) throws(BrokenWorld) {
  let place = folder.isEmpty ? root : "\(root)/\(folder)"
  guard depth < 40, let stream = opendir(place) else { throw .reading(place) }
  defer { closedir(stream) }
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name == "." || name == ".." { continue }
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    var status = stat()
    guard lstat("\(root)/\(path)", &status) == 0 else {
      // A name that is no UTF-8 cannot be asked for; it belongs to no edition.
      try tell(path, false)
      continue
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: try walk(root, path, depth: depth + 1, tell)
    case S_IFREG: try tell(path, true)
    default: try tell(path, false)
    }
  }
}

extension BrokenWorld {
  /// The last system error, about a path that was to be read.
  static func reading(_ path: String) -> BrokenWorld { reading(path, errno) }

  /// An error of the system, about a path that was to be read.
  static func reading(_ path: String, _ number: Int32) -> BrokenWorld {
    let isForbidden = number == EACCES || number == EPERM
    return BrokenWorld(
      "\(path) cannot be read: \(String(cString: strerror(number)))",
      help: isForbidden ? "give yourself the right to read it" : "check the disk it lies on")
  }
}
