import CPlatform
import ContentDigest
import DirectoryModel
import Glibc

/// The folder of an edition that is to be patched, and the two places beside it.
struct PatchPlace: Sendable {
  /// Without links.
  let path: String
  let name: String
  /// Where the new edition is made.
  let next: String
  /// Where the old one waits where folders cannot be exchanged.
  let old: String

  /// - Throws: `WrongUsage` when there is no such folder or it is a stick itself; `BrokenWorld` when it cannot be looked at.
  init(_ given: String) throws {
    var trimmed = given
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let slash = trimmed.lastIndex(of: "/")
    let above = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    let last = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
    let whole = realpath(trimmed, nil).map(Self.taken)
    let parent: String
    if let whole, let cut = whole.lastIndex(of: "/"), whole != "/" {
      parent = cut == whole.startIndex ? "" : String(whole[..<cut])
      name = String(whole[whole.index(after: cut)...])
    } else if let resolved = realpath(above, nil).map(Self.taken) {
      parent = resolved == "/" ? "" : resolved
      name = last
    } else {
      throw WrongUsage("there is no \(given)", help: "name the folder of an edition")
    }
    path = "\(parent)/\(name)"
    next = "\(parent)/.\(name).next"
    old = "\(parent)/.\(name).old"
    guard Self.isFolder(path) || Self.isFolder(old) else {
      throw WrongUsage(
        "there is no folder \(given)", help: "name the folder of an edition, not its ZIP")
    }
    var inside = stat()
    var outside = stat()
    if stat(path, &inside) == 0, stat(parent.isEmpty ? "/" : parent, &outside) == 0,
      inside.st_dev != outside.st_dev
    {
      throw WrongUsage(
        "\(given) is a whole stick or disk, which cannot be exchanged",
        help: "keep the edition in a folder on it, and name that")
    }
  }

  /// Ends a switch that was killed between its two renames: the new edition comes when it is there, else the old one back.
  func finishSwitch(to list: Digest) throws {
    guard !Self.isFolder(path), Self.isFolder(old) else { return }
    let bytes = readFile("\(next)/\(FileList.name)", atMost: FileList.longest)
    // The new edition was checked before its old one was moved away.
    let source = bytes.map { Digest(of: $0) == list } == true ? next : old
    guard rename(source, path) == 0 else { throw BrokenWorld.packing(path) }
    if source == next { platform_remove_tree(old) }
  }

  /// Runs `work` while nobody else patches the folder.
  func whileLocked<Result>(_ work: () throws -> Result) throws -> Result {
    let opened = platform_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0)
    guard opened >= 0 else { throw BrokenWorld.reading(path) }
    defer { close(opened) }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      throw BrokenWorld("\(path) is being patched already", help: "wait until it is done")
    }
    return try work()
  }

  /// Puts the new edition in the old one's place, in one step where the file system can exchange folders, else in two renames.
  func switchToNext(_ exchange: (String, String) -> Int32) throws {
    if exchange(next, path) != 0 { try renameBoth() }
    // On the disk before the old edition goes: a stick that is pulled out now must not have lost both.
    guard platform_sync(path) == 0 else {
      throw BrokenWorld(
        "\(path) is the new edition, but may not be on the disk: \(String(cString: strerror(errno)))",
        help: "check the disk and run the command again; the old edition waits beside until then")
    }
    removeLeftovers()
  }

  private func renameBoth() throws(BrokenWorld) {
    platform_remove_tree(old)
    guard rename(path, old) == 0 else { throw abandoned() }
    guard rename(next, path) == 0 else {
      let failure = errno
      // Where not even that can be done, the next run ends the switch with what stays beside.
      guard rename(old, path) == 0 else { throw .packing(path) }
      errno = failure
      throw abandoned()
    }
  }

  /// The last system error, after the new edition was removed from beside the old one.
  private func abandoned() -> BrokenWorld {
    let failure = BrokenWorld.packing(path)
    platform_remove_tree(next)
    return failure
  }

  func removeLeftovers() {
    for leftover in [next, old] where Self.isFolder(leftover) { platform_remove_tree(leftover) }
    _ = platform_sync(path)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func taken(_ path: UnsafeMutablePointer<CChar>) -> String {
    defer { free(path) }
    return String(cString: path)
  }
}

/// How large a file is.
///
/// - Throws: `WrongUsage` when there is none; `BrokenWorld` when it cannot be looked at.
func sizeOfFile(_ path: String) throws -> Int {
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw WrongUsage("there is no file \(path)", help: "name the ZIP of a patch")
  }
  guard access(path, R_OK) == 0 else { throw BrokenWorld.reading(path) }
  return Int(status.st_size)
}
