import CPlatform
import DirectoryModel
import Glibc

/// Runs `work` while no other build may publish to the output; the system frees the lock however the process ends.
///
/// - Throws: `BrokenWorld` when another build holds the lock or the folder cannot be written; what `work` throws.
func withLock<Result>(of output: OutputFolder, _ work: () throws -> Result) throws -> Result {
  let path = "\(output.parent)/.\(output.name).lock"
  let descriptor = try takeLock(at: path, of: output)
  defer {
    unlink(path)
    close(descriptor)
  }
  return try work()
}

private func takeLock(at path: String, of output: OutputFolder) throws -> Int32 {
  while true {
    let opened = platform_openat(AT_FDCWD, path, O_CREAT | O_RDWR, 0o644)
    guard opened >= 0 else {
      throw BrokenWorld(
        "folder \(output.parent) cannot be written: \(String(cString: strerror(errno)))",
        help: "give yourself the right to write there, or choose another --output")
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw BrokenWorld(
        "another build is publishing to \(output.path)", help: "wait until it has finished")
    }
    // Whoever held the lock before may have removed the file just now.
    var held = stat()
    var named = stat()
    if fstat(opened, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino {
      return opened
    }
    close(opened)
  }
}
