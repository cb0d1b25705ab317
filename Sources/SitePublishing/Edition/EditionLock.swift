import DirectoryModel
import Glibc
import CPlatform

/// Keeps a second build away from the same output; released when the process ends, however it ends.
struct EditionLock: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// - Throws: `BrokenWorld` when another build holds the lock or the folder cannot be written.
  init(beside output: OutputFolder) throws {
    path = "\(output.parent)/.\(output.name).lock"
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
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
